#include "app/drag_speed.hpp"

namespace timeloom {

namespace {

constexpr double kMemory = 0.1;       // seconds that are looked at
constexpr double kRest = 0.05;        // seconds without a move that end a drag at rest
constexpr double kLeastTime = 0.008;  // seconds; less says nothing of speed

}  // namespace

void DragSpeed::start(Point at, double seconds) {
  samples_ = {{at, seconds}};
}

void DragSpeed::add(Point at, double seconds) {
  if (!samples_.empty() && samples_.back().at == at) return;
  samples_.push_back({at, seconds});
  while (samples_.size() > 2 && seconds - samples_.front().seconds > kMemory) samples_.pop_front();
}

Point DragSpeed::at_release(double seconds) const {
  if (samples_.size() < 2 || seconds - samples_.back().seconds > kRest) return {};
  const auto& first = samples_.front();
  const auto& last = samples_.back();
  const double time = last.seconds - first.seconds;
  if (time < kLeastTime) return {};
  return {static_cast<float>((last.at.x - first.at.x) / time),
          static_cast<float>((last.at.y - first.at.y) / time)};
}

}  // namespace timeloom
