// From a bill's draft to the events that tell its life.
#pragma once

#include <timeloom/plugin.hpp>

#include "legislation/bill_draft.hpp"

namespace timeloom::legislation {

struct BillOrigin {
  std::string_view file{};  // for diagnostics; empty where the source is one file
  std::uint64_t record = 0;
};

// Pushes the bill as an interval, then its actions, oldest first. Actions without a usable date are
// skipped with a diagnostic, and so is a bill without any date at all. Answers false where the host
// asked to stop.
bool push_bill(plugin::Reader& reader, const BillDraft& bill, const BillOrigin& origin);

}  // namespace timeloom::legislation
