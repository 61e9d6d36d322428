// The fields of one document as federalregister.gov names them, whichever form they came in.
#pragma once

#include <string>
#include <vector>

#include "policy/rule_document.hpp"

namespace timeloom::policy {

struct FederalRegisterRecord {
  std::string document_number{}, title{}, type{}, subtype{}, action{}, abstract{}, dates{};
  std::string publication_date{}, effective_on{}, comments_close_on{}, signing_date{};
  std::string citation{}, html_url{}, pdf_url{}, correction_of{};
  std::string volume{}, start_page{};  // where there is no citation
  std::string executive_order_number{}, notes{}, significant{}, president{}, proclamation_number{};
  std::string regulations_url{};  // at Regulations.gov
  std::vector<std::string> agencies{}, docket_ids{}, rins{}, topics{}, cfr_references{};
};

RuleDocument to_document(FederalRegisterRecord record);

}  // namespace timeloom::policy
