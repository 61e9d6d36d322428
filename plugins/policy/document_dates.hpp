// The dates of a document as times, with what is wrong about them told to the user.
#pragma once

#include <timeloom/plugin.hpp>

#include <optional>

#include "policy/parsed_file.hpp"

namespace timeloom::policy {

struct DatedDocument {
  RuleDocument document{};
  timeloom_span date{};
  // Both or neither; the closing does not precede the opening.
  std::optional<timeloom_span> comments_open{}, comments_close{};
  std::optional<timeloom_span> effective{};
};

void report(plugin::Reader& reader, const Finding& finding);

// Nothing, and a diagnostic, where the document has no date of its own or one that cannot be:
// before 1789 or after 2100. Other dates that are none or decades away from it ("9999-12-31") are
// left out with a warning.
std::optional<DatedDocument> with_dates(plugin::Reader& reader, RuleDocument document);

}  // namespace timeloom::policy
