// One name for an agency, however a source shows it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace timeloom::policy {

// federalregister.gov's name for the agency of a code ("EPA"), a slug
// ("environmental-protection-agency") or a name in another turn ("DEPARTMENT OF THE INTERIOR",
// "Bureau of Land Management", "U.S. Coast Guard"). What is not known comes back as it is.
std::string agency_name(std::string_view shown);

// Of the agencies of a document, the one that issues it: the first that no other of them is part
// of, so not the department of a bureau that is named too. Empty for none.
std::string issuing_agency(std::span<const std::string> agencies);

}  // namespace timeloom::policy
