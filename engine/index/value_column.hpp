// Which events have which tag, or which value of one attribute: a column made from the store.
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "store/event_store.hpp"
#include "store/string_table.hpp"

namespace timeloom {

struct ValueColumn {
  struct Entry {
    EventRow row;
    StringId value;  // in `values`
  };
  StringTable values;                 // each distinct value once
  std::vector<Entry> entries;         // by row; an event may have several values, each once
  std::vector<std::uint32_t> totals;  // how many events have each value
  std::vector<StringId> by_total;     // the values that events have, the most frequent first
};

struct AttributeKey {
  std::string name;
  std::size_t event_count = 0;  // how many have it
};

// O(tags + distinct tags × their logarithm), on all cores.
ValueColumn tag_column(const EventStore& store);

// Both read every event's attributes on all cores: O(bytes of attributes), about a second for a
// million events on one. When asked to stop they soon return what they have.
ValueColumn attribute_column(const EventStore& store, std::string_view key, std::stop_token stop);
// The most frequent first.
std::vector<AttributeKey> attribute_keys(const EventStore& store, std::stop_token stop);

}  // namespace timeloom
