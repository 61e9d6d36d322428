// Agencies of the US government by the names that two services give them.
#pragma once

#include <span>
#include <string_view>

namespace timeloom::policy {

struct Agency {
  std::string_view code;    // Regulations.gov's agencyId
  std::string_view name;    // federalregister.gov's
  std::string_view parent;  // the code of the department or agency that it is part of, or empty
};

// Another name or code, where none of the usual turns leads from it to the name.
struct AgencyAlias {
  std::string_view shown, code;
};

std::span<const Agency> known_agencies();
std::span<const AgencyAlias> agency_aliases();

}  // namespace timeloom::policy
