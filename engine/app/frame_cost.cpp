#include "app/frame_cost.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace timeloom {

namespace {

// The smallest value that `share` of the sorted values do not exceed.
double percentile(const std::vector<double>& sorted, double share) {
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

CostSummary summary(std::vector<double> seconds) {
  std::erase_if(seconds, [](double one) { return one <= 0; });
  if (seconds.empty()) return {};
  const double last = seconds.back();
  std::ranges::sort(seconds);
  return {.frames = seconds.size(),
          .last = last,
          .median = percentile(seconds, 0.5),
          .percentile_95 = percentile(seconds, 0.95),
          .worst = seconds.back()};
}

}  // namespace

std::string_view to_string(Stage stage) {
  constexpr std::array<std::string_view, kStageCount> kNames = {"filter", "index", "layout",
                                                                "scene", "draw"};
  return kNames[static_cast<std::size_t>(stage)];
}

double FrameCost::total() const {
  return std::accumulate(seconds.begin(), seconds.end(), -beside);
}

void FrameCostLog::add(const FrameCost& cost) {
  frames_.push_back(cost);
  if (frames_.size() > most_) frames_.pop_front();
}

CostSummary FrameCostLog::of(Stage stage) const {
  std::vector<double> seconds;
  for (const auto& frame : frames_) seconds.push_back(frame[stage]);
  return summary(std::move(seconds));
}

CostSummary FrameCostLog::total() const {
  std::vector<double> seconds;
  for (const auto& frame : frames_) seconds.push_back(frame.total());
  return summary(std::move(seconds));
}

}  // namespace timeloom
