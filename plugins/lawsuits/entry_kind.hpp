// What a docket entry is, by its words: courts give it no code.
#pragma once

#include <string_view>

namespace timeloom::lawsuits {

// One of case.complaint, case.motion, case.order, case.injunction, case.judgment, case.appeal,
// case.opinion, or case.entry for all else. The first telling word decides: "MOTION to Dismiss the
// Complaint" is a motion, "RESPONSE to Motion" is none, "NOTICE OF APPEAL" is an appeal.
std::string_view entry_kind(std::string_view description);

}  // namespace timeloom::lawsuits
