// What few events have, kept beside the columns that all have.
#pragma once

#include <cstdint>

#include "base/narrow_column.hpp"
#include "store/string_table.hpp"

namespace timeloom {

// References and tags are stretches of their own columns, up to where those of the next begin.
struct EventDetails {
  StringId summary = kEmptyString;
  StringId zone = kEmptyString;
  StringId attributes = kEmptyString;
  std::uint32_t first_reference = 0;
  std::uint32_t first_tag = 0;
};

// Those of all events, by position. The first are those of events that have none.
struct DetailsColumns {
  NarrowColumn summaries, zones, attributes;
  NarrowColumn first_references, first_tags;  // and, behind the last, where they end
};

}  // namespace timeloom
