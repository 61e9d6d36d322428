#include "cli/report.hpp"

#include <ostream>

#include "base/numbers.hpp"

namespace timeloom::cli {

std::string count_of(std::size_t count, const std::string& one, const std::string& many) {
  return with_separators(count) + " " + (count == 1 ? one : many);
}

void print_diagnostics(std::ostream& out, const Diagnostics& diagnostics, Severity least,
                       std::size_t most) {
  std::size_t printed = 0, more = 0;
  for (const auto& diagnostic : diagnostics.items()) {
    if (diagnostic.severity < least) continue;
    if (printed < most) {
      out << to_string(diagnostic) << '\n';
      ++printed;
    } else {
      ++more;
    }
  }
  if (more > 0)
    out << "… and " << with_separators(more) << " more; `timeloom check` lists them all\n";
  const auto dropped = diagnostics.total() - diagnostics.items().size();
  if (dropped > 0) out << with_separators(dropped) << " further ones were counted but not kept\n";
}

std::string summarise(const Diagnostics& diagnostics) {
  std::string text;
  const auto add = [&](Severity severity, const std::string& one, const std::string& many) {
    const auto count = diagnostics.count(severity);
    if (count == 0) return;
    text += (text.empty() ? "" : ", ") + count_of(count, one, many);
  };
  add(Severity::error, "error", "errors");
  add(Severity::skipped, "record skipped", "records skipped");
  add(Severity::warning, "warning", "warnings");
  add(Severity::note, "note", "notes");
  return text.empty() ? "no problems" : text;
}

}  // namespace timeloom::cli
