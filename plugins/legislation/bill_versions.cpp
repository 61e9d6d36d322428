#include "legislation/bill_versions.hpp"

#include "legislation/bill_events.hpp"
#include "shared/intervals.hpp"

namespace timeloom::legislation {

bool BillVersions::add(std::string_view group, BillVersion version) {
  if (group.empty()) {
    const auto [known, is_new] = waiting_.try_emplace(version.bill.id);
    if (is_new)
      known->second = std::move(version);
    else
      keep_later(known->second, std::move(version));
    return true;
  }
  if (current_ && (group != group_ || version.bill.id != current_->bill.id) && !flush())
    return false;
  group_ = group;
  if (current_)
    keep_later(*current_, std::move(version));
  else
    current_ = std::move(version);
  return true;
}

bool BillVersions::finish() {
  if (!flush()) return false;
  for (const auto& [id, version] : waiting_)
    if (!push(version)) return false;
  return true;
}

bool BillVersions::flush() {
  if (!current_) return true;
  auto version = std::move(*current_);
  current_.reset();
  if (auto waiting = waiting_.extract(version.bill.id))
    keep_later(version, std::move(waiting.mapped()));
  return push(version);
}

bool BillVersions::push(const BillVersion& version) {
  if (pushed_.insert(version.bill.id).second)
    return push_bill(reader_, version.bill, {version.file, version.record});
  // Only where a file's name promised another bill.
  reader_.diagnose({.severity = TIMELOOM_SKIPPED,
                    .message = version.bill.label + " was read from another file already",
                    .record = version.record,
                    .file = version.file});
  return true;
}

void BillVersions::keep_later(BillVersion& kept, BillVersion other) const {
  const auto kept_at = reader_.parse_time(kept.bill.updated);
  const auto other_at = reader_.parse_time(other.bill.updated);
  if (other_at && (!kept_at || plugin::precedes(*kept_at, *other_at))) std::swap(kept, other);
  const auto where = kept.file.empty() ? std::string("the other responses") : kept.file;
  const auto updated = kept.bill.updated.empty() ? std::string() : ", updated " + kept.bill.updated;
  reader_.diagnose({.severity = TIMELOOM_NOTE,
                    .message = other.bill.label + ": the version in " + where + updated +
                               ", is told in place of this one",
                    .record = other.record,
                    .file = other.file});
}

}  // namespace timeloom::legislation
