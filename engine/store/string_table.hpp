// Interned strings: each distinct text is kept once and named by a small number.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace timeloom {

using StringId = std::uint32_t;
inline constexpr StringId kEmptyString = 0;

// Views stay valid as long as the table; moving the table keeps them valid. Not thread-safe while
// interning; safe to read from many threads afterwards. Holds up to 2^32 - 1 strings and throws
// std::length_error beyond.
class StringTable {
public:
  StringTable();

  StringId intern(std::string_view text);
  std::optional<StringId> find(std::string_view text) const;
  std::string_view view(StringId id) const { return views_[id]; }
  std::size_t size() const { return views_.size(); }
  std::size_t bytes() const;  // text and bookkeeping

private:
  struct Slot {
    StringId id = kEmptyString;
    std::uint32_t hash = 0;
  };

  static std::uint32_t hash_of(std::string_view text);
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  std::string_view keep(std::string_view text);
  void grow();

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;  // in the last block that is shared
  std::size_t free_bytes_ = 0;
  std::size_t block_bytes_ = 0;  // of all blocks
  std::vector<std::string_view> views_;
  std::vector<Slot> slots_;  // a hash table, open addressing; kEmptyString marks a free slot
};

}  // namespace timeloom
