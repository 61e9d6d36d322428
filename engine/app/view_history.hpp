// Where one has been looking: back and forward, like a browser's.
#pragma once

#include <optional>
#include <vector>

#include "view/viewport.hpp"

namespace timeloom {

class ViewHistory {
public:
  // Where the view is or is going, at every frame. A place where it stays for half a second, some
  // way from the last one, is an entry. `seconds` on any one clock.
  void observe(const Viewport& view, double seconds);

  bool can_go_back(const Viewport& now) const;
  bool can_go_forward() const { return position_ + 1 < entries_.size(); }
  // Where to look now; nothing where there is no entry. `now` becomes an entry before.
  std::optional<TimeRange> back(const Viewport& now);
  std::optional<TimeRange> forward();

private:
  bool is_elsewhere(const Viewport& view) const;
  void add(const Viewport& view);

  std::vector<TimeRange> entries_;
  std::size_t position_ = 0;
  std::optional<Viewport> latest_;
  double since_ = 0;
};

}  // namespace timeloom
