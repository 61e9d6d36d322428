// Numbers that rules and their papers go by, in the one spelling that joins them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloom::policy {

// Every Regulation Identifier Number in a text: "RIN 3064-AE12" gives "3064-AE12".
std::vector<std::string> rins_in(std::string_view text);

// The dockets that a text names: "[Docket No. FDA-2014-D-0044; FRL-9944-93]" gives
// "FDA-2014-D-0044". EPA's FRL numbers name a paper, not a docket, and are left out, as is what has
// no hyphen or no digit. "MB Docket No. 15-121" is "MB 15-121".
std::vector<std::string> dockets_in(std::string_view text);

// A docket that an agency puts every paper in ("NASA_FRDOC_0001"): it says nothing about the rule.
bool is_catch_all(std::string_view docket);

// Federal Register documents that a text cites: "FR Doc. 2016-08717" and "80 FR 41409".
std::vector<std::string> document_numbers_in(std::string_view text);
std::vector<std::string> citations_in(std::string_view text);

// "a; b" as a list without empty items.
std::vector<std::string> split_list(std::string_view text, char separator = ';');

// Adds each of `more` that is not there yet.
void add_new(std::vector<std::string>& items, std::vector<std::string> more);

}  // namespace timeloom::policy
