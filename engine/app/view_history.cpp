#include "app/view_history.hpp"

#include <algorithm>
#include <cmath>

namespace timeloom {

namespace {

constexpr double kStay = 0.5;         // seconds
constexpr double kMoveOfNote = 0.15;  // of the width
constexpr double kZoomOfNote = 1.2;   // a factor
constexpr std::size_t kMostEntries = 100;

}  // namespace

void ViewHistory::observe(const Viewport& view, double seconds) {
  if (latest_ && *latest_ == view) return;
  if (latest_ && seconds - since_ >= kStay) add(*latest_);
  latest_ = view;
  since_ = seconds;
}

bool ViewHistory::is_elsewhere(const Viewport& view) const {
  if (entries_.empty()) return true;
  const auto entry = Viewport::over(entries_[position_], view.width);
  const double zoom = std::abs(std::log(entry.seconds_per_pixel / view.seconds_per_pixel));
  const double centre = view.x_of(entry.instant_at(entry.width / 2));
  return zoom > std::log(kZoomOfNote) ||
         std::abs(centre - view.width / 2) > kMoveOfNote * view.width;
}

void ViewHistory::add(const Viewport& view) {
  if (!is_elsewhere(view)) return;
  if (!entries_.empty()) entries_.resize(position_ + 1);
  entries_.push_back(view.range());
  if (entries_.size() > kMostEntries) entries_.erase(entries_.begin());
  position_ = entries_.size() - 1;
}

bool ViewHistory::can_go_back(const Viewport& now) const {
  return position_ > 0 || (!entries_.empty() && is_elsewhere(now));
}

std::optional<TimeRange> ViewHistory::back(const Viewport& now) {
  add(now);
  if (position_ == 0) return std::nullopt;
  return entries_[--position_];
}

std::optional<TimeRange> ViewHistory::forward() {
  if (!can_go_forward()) return std::nullopt;
  return entries_[++position_];
}

}  // namespace timeloom
