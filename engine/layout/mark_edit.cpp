#include "layout/mark_edit.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

constexpr float kStrongImportance = 2;  // above all that events can have of themselves

}  // namespace

void emphasise(const EditsByRow& edits, std::vector<Mark>& marks) {
  if (edits.empty()) return;
  for (auto& mark : marks) {
    const auto* edit = edits.find(mark.event);
    if (edit == nullptr) continue;
    mark.emphasis = edit->emphasis;
    if (edit->emphasis == Emphasis::strong) mark.importance = kStrongImportance;
    if (edit->emphasis == Emphasis::quiet) mark.importance = 0;
  }
}

TextStyle label_style(Emphasis emphasis) {
  return emphasis == Emphasis::strong ? metrics::kStrongLabel : metrics::kLabel;
}

}  // namespace timeloom
