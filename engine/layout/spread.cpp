#include "layout/spread.hpp"

#include <algorithm>

namespace timeloom {

std::vector<float> spread(std::span<const SpreadItem> items, float low, float high) {
  // With what lies before each taken off, "no overlap" becomes "never falling".
  struct Pool {
    double sum = 0;
    std::size_t count = 0;
    double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  double before = 0;
  for (const auto& item : items) {
    pools.push_back({static_cast<double>(item.wanted) - before, 1});
    before += static_cast<double>(item.size);
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const auto last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  const auto first = static_cast<double>(low);
  const double last = std::max(first, static_cast<double>(high) - before);
  std::vector<float> places;
  places.reserve(items.size());
  before = 0;
  for (const auto& pool : pools)
    for (std::size_t i = 0; i < pool.count; ++i) {
      places.push_back(static_cast<float>(std::clamp(pool.mean(), first, last) + before));
      before += static_cast<double>(items[places.size() - 1].size);
    }
  return places;
}

}  // namespace timeloom
