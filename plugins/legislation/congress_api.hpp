// JSON responses of Congress.gov's API v3, which tells of one bill in several: the bill itself, its
// actions, committees, related bills …
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

bool looks_like_congress_api(std::string_view head);

class ApiBills {
public:
  // Joins what a response tells to what is known of its bill. Answers false where the response is
  // about no bill.
  bool add(const nlohmann::json& response);

  std::map<std::string, Bill>& bills() { return bills_; }  // by bill_id

private:
  Bill& bill(const BillNumber& number);
  bool add_bill(const nlohmann::json& object);

  std::map<std::string, Bill> bills_;
};

}  // namespace timeloom::legislation
