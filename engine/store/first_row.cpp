#include "store/first_row.hpp"

namespace timeloom {

EventRow first_row_from(const EventStore& store, Instant instant) {
  EventRow low = 0, high = static_cast<EventRow>(store.size());
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (store.start(middle) < instant)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

}  // namespace timeloom
