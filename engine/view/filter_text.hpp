// One condition of a filter, as a person writes it on a command line.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "view/filter.hpp"

namespace timeloom {

// What add_condition reads, a line each, for help.
inline constexpr std::string_view kConditionForms =
    "  kind=case.ruling  kind!=note      source, tag and lane likewise; a lane with all within\n"
    "  date=2008/2018                    meets this time, an EDTF interval or date\n"
    "  importance>=0.5                   0 to 1\n"
    "  has_source=yes                    or no\n"
    "  attribute.court=D. Ariz.          != too; of numbers also >= and <=";

// Adds to `filter`: of one facet any of several, of several facets all. The error says what was
// expected.
Result<void> add_condition(std::string_view text, Filter& filter);

}  // namespace timeloom
