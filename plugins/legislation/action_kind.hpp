// Which step of a bill's life an action is.
#pragma once

#include <string_view>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

// By how its text begins, otherwise by the code of the Library of Congress or the House where the
// action has one that says so, otherwise by what the format says. Codes that are not known say
// nothing.
ActionKind kind_of(const Action& action);

std::string_view kind_id(ActionKind kind);  // "bill.passed-house"

// The text without what the Library of Congress puts before it ("Passed/agreed to in House: ") and
// without references to the Congressional Record at its end.
std::string_view bare_text(const Action& action);

}  // namespace timeloom::legislation
