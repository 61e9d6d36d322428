// Interned strings: each distinct text is kept once and named by a small number.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timeloom {

using StringId = std::uint32_t;
inline constexpr StringId kEmptyString = 0;

// Views stay valid as long as the table; moving the table keeps them valid. Not thread-safe while
// interning; safe to read from many threads afterwards. Holds up to 2^32 - 1 strings.
class StringTable {
 public:
  StringTable();

  StringId intern(std::string_view text);
  std::string_view view(StringId id) const { return views_[id]; }
  std::size_t size() const { return views_.size(); }
  std::size_t bytes() const;  // text and bookkeeping

 private:
  std::deque<std::string> blocks_;
  std::vector<std::string_view> views_;
  std::unordered_map<std::string_view, StringId> ids_;
};

}  // namespace timeloom
