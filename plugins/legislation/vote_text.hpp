// What an action's own words say about its recorded vote, and about where a law is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timeloom::legislation {

struct VoteCount {
  int yea = 0, nay = 0;
};

// "… Agreed to by the Yeas and Nays: 359 - 65 (Roll no. 673)." has 359 and 65; nothing where the
// text speaks of no vote.
std::optional<VoteCount> vote_count(std::string_view text);

struct VoteNumber {
  std::string_view chamber;  // "House" for "Roll no.", "Senate" for "Record Vote Number:"
  std::string roll;
};
std::optional<VoteNumber> vote_number(std::string_view text);

// "132 Stat. 1253", the law's place in the Statutes at Large, or empty.
std::string statutes_citation(std::string_view text);

}  // namespace timeloom::legislation
