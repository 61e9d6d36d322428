// One file, of whichever format, on any thread.
#pragma once

#include <optional>
#include <string>

#include "legislation/bill_draft.hpp"
#include "legislation/bill_files.hpp"
#include "shared/json_document.hpp"

namespace timeloom::legislation {

struct ParsedFile {
  std::optional<BillDraft> bill{};
  std::optional<nlohmann::json> response{};  // of Congress.gov's API: part of a bill, or a list
  std::string fault{};                       // what could not be read
  std::string skipped{};                     // why a file that can be read holds no bill
};

bool looks_like_bills(std::string_view head);

// Files of other kinds than bills give an empty result.
ParsedFile parse_bill_file(BillFileOpener& files, const BillFile& file);

}  // namespace timeloom::legislation
