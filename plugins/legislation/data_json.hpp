// A bill's data.json as the scrapers of github.com/unitedstates/congress write it.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

bool looks_like_data_json(std::string_view head);

// Nothing where the object is about no bill: the scrapers write amendments, votes and versions of
// texts into files of the same name.
std::optional<Bill> read_data_json(const nlohmann::json& object);

}  // namespace timeloom::legislation
