// The key to colours and symbols.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "layout/text_block.hpp"
#include "store/event_store.hpp"

namespace timeloom {

struct LegendEntry {
  KindId kind = 0;
  bool is_bar = false;  // its sample is a bar, not a symbol
  Point sample;         // the symbol's centre
  TextLine label;
};

struct LegendLayout {
  std::vector<LegendEntry> entries;
  float height = 0;
};

// What is shown of one kind.
struct ShownKind {
  KindId kind = 0;
  bool instants = false, intervals = false;
};

// Entries in the order given, in rows from `origin` that are no wider than `width`.
LegendLayout lay_out_legend(const EventStore& store, const std::vector<ShownKind>& kinds,
                            Point origin, float width, TextShaper& shaper);

}  // namespace timeloom
