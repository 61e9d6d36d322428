// Which column of a tracker's table is what: a small JSON file next to the table.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::policy {

// Keys are roles: id, title, summary, agency, rin, docket, document_number, citation, url, status,
// and the dates proposed, comments_open, comments_close, final, effective, withdrawn.
struct TrackerMapping {
  std::string name{};                                           // of the file, for messages
  std::map<std::string, std::string, std::less<>> columns{};    // role → column
  std::map<std::string, std::string, std::less<>> constants{};  // role → text for every row
  std::map<std::string, std::string, std::less<>> kinds{};  // proposed, final, withdrawn → kind
  std::vector<std::string> attributes{};                    // columns kept as attributes
};

// Throws Failure with one sentence about the first thing that is wrong: no JSON, an unknown member,
// role or kind, no column with a date.
TrackerMapping parse_tracker_mapping(std::string_view json, std::string name);
TrackerMapping load_tracker_mapping(const std::filesystem::path& file);

bool looks_like_tracker_mapping(std::string_view head);

// "rules.mapping.json" beside "rules.csv".
std::filesystem::path mapping_beside(const std::filesystem::path& table);
bool is_mapping_name(const std::filesystem::path& file);

}  // namespace timeloom::policy
