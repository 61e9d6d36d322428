#include "store/diagnostics.hpp"

#include <utility>

namespace timeloom {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0)
    text += (text.empty() ? "line " : ":") + std::to_string(diagnostic.line);
  if (!text.empty()) text += ": ";

  if (diagnostic.severity == Severity::error) text += "error: ";
  if (diagnostic.severity == Severity::warning) text += "warning: ";
  if (diagnostic.severity == Severity::note) text += "note: ";

  if (diagnostic.record != 0) text += "record " + std::to_string(diagnostic.record);
  if (!diagnostic.field.empty()) {
    if (diagnostic.record != 0) text += ", ";
    text += "field \"" + diagnostic.field + "\"";
  }
  if (diagnostic.record != 0 || !diagnostic.field.empty()) text += ": ";

  text += diagnostic.message;
  if (diagnostic.severity == Severity::skipped) text += " (record skipped)";
  return text;
}

void Diagnostics::add(Diagnostic diagnostic) {
  auto& count = counts_[static_cast<std::size_t>(diagnostic.severity)];
  if (count < kept_limit) items_.push_back(std::move(diagnostic));
  ++count;
}

void Diagnostics::append(Diagnostics other) {
  auto expected = other.counts_;
  for (const auto& item : other.items_) --expected[static_cast<std::size_t>(item.severity)];
  for (auto& item : other.items_) add(std::move(item));
  for (std::size_t severity = 0; severity < counts_.size(); ++severity)
    counts_[severity] += expected[severity];  // those that were counted and not kept
}

void Diagnostics::count_on_from(const SourcePosition& above) {
  for (auto& item : items_) {
    item.record = above.record(item.record);
    item.line = above.line(item.line);
  }
}

std::size_t Diagnostics::bytes() const {
  auto total = items_.capacity() * sizeof(Diagnostic);
  for (const auto& item : items_)
    total += item.file.capacity() + item.field.capacity() + item.message.capacity();
  return total;
}

}  // namespace timeloom
