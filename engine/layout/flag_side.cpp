#include "layout/flag_side.hpp"

#include <algorithm>
#include <cmath>

#include "layout/spread.hpp"

namespace timeloom {

namespace {

constexpr float kRounding = 0.25F;  // poles may come this much nearer than they should

struct Span {
  float begin = 0, end = 0;
};

class Raising {
public:
  Raising(std::span<const FlagItem> items, std::vector<Flag>& flags, const FlagRoom& room)
      : items_(items), flags_(flags), room_(room) {}

  bool place_poles() {
    std::vector<SpreadItem> wanted;
    for (const auto& flag : flags_) wanted.push_back({item(flag).x, room_.pole_gap});
    const float over = room_.pole_gap / 2;
    const auto places = spread(wanted, room_.left + over, room_.right + over);
    for (std::size_t i = 0; i < flags_.size(); ++i) {
      auto& flag = flags_[i];
      flag.pole_x = places[i];
      if (std::abs(flag.pole_x - item(flag).x) > room_.most_shift) return false;
      const auto span = span_of(flag);
      if (span.begin < room_.left || span.end > room_.right) return false;
    }
    return true;
  }

  bool raise_all(float most_height) {
    state_.assign(flags_.size(), State::unknown);
    for (std::size_t i = 0; i < flags_.size(); ++i)
      if (!raise(i) || flags_[i].height + item(flags_[i]).size.height > most_height) return false;
    return true;
  }

private:
  enum class State : char { unknown, open, known };

  const FlagItem& item(const Flag& flag) const { return items_[flag.item]; }

  // Of the words and of what sits on the pole's top.
  Span span_of(const Flag& flag) const {
    const float width = item(flag).size.width, over = room_.pole_gap / 2 - kRounding;
    return flag.rightward ? Span{flag.pole_x - over, flag.pole_x + width}
                          : Span{flag.pole_x - width, flag.pole_x + over};
  }

  bool stands_above(std::size_t upper, std::size_t lower) const {
    const auto span = span_of(flags_[upper]);
    const float pole = flags_[lower].pole_x;
    if (pole > span.begin - room_.gap && pole < span.end + room_.gap) return true;
    // Two that reach towards each other and overlap between their poles: the left one is higher.
    if (upper > lower || !flags_[upper].rightward || flags_[lower].rightward) return false;
    return span_of(flags_[lower]).begin < span.end + room_.gap;
  }

  // False where flags would have to stand above one another in a circle.
  bool raise(std::size_t i) {
    if (state_[i] == State::known) return true;
    if (state_[i] == State::open) return false;
    state_[i] = State::open;
    float height = 0;
    for (std::size_t j = 0; j < flags_.size(); ++j) {
      if (j == i || !stands_above(i, j)) continue;
      if (!raise(j)) return false;
      height = std::max(height, flags_[j].height + item(flags_[j]).size.height + room_.gap);
    }
    flags_[i].height = height;
    state_[i] = State::known;
    return true;
  }

  std::span<const FlagItem> items_;
  std::vector<Flag>& flags_;
  const FlagRoom& room_;
  std::vector<State> state_;
};

}  // namespace

std::optional<RaisedFlags> raise_flags(std::span<const FlagItem> items, std::vector<Flag> flags,
                                       const FlagRoom& room, float most_height) {
  RaisedFlags raised{std::move(flags), 0};
  std::sort(raised.flags.begin(), raised.flags.end(), [&](const Flag& a, const Flag& b) {
    const float a_x = items[a.item].x, b_x = items[b.item].x;
    return a_x != b_x ? a_x < b_x : a.item < b.item;
  });
  Raising raising(items, raised.flags, room);
  if (!raising.place_poles() || !raising.raise_all(most_height)) return std::nullopt;
  for (const auto& flag : raised.flags)
    raised.cost += flag.height + std::abs(flag.pole_x - items[flag.item].x);
  return raised;
}

}  // namespace timeloom
