// What few events have, kept beside the columns that all have.
#pragma once

#include <cstdint>

#include "store/string_table.hpp"

namespace timeloom {

// References and tags are stretches of their own columns.
struct EventDetails {
  StringId summary = kEmptyString;
  StringId zone = kEmptyString;
  StringId attributes = kEmptyString;
  std::uint32_t first_reference = 0, reference_count = 0;
  std::uint32_t first_tag = 0, tag_count = 0;
};

}  // namespace timeloom
