// Where many texts are kept, one behind the other in a few large blocks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/large_block.hpp"

namespace timeloom {

// A kept text begins with its size, so that one address names it: eight bytes and one or two. It
// stays where it is as long as the blocks do, also when they are moved.
class TextBlocks {
public:
  TextBlocks() = default;
  TextBlocks(TextBlocks&& other) noexcept;
  TextBlocks& operator=(TextBlocks&& other) noexcept;

  // Copies `text`, and answers what view() wants.
  const char* keep(std::string_view text);
  static std::string_view view(const char* kept);

  // Takes over all that `other` keeps without copying it.
  void absorb(TextBlocks other);

  // Gives back memory that is ready for more.
  void settle() { ahead_.settle(); }

  std::size_t bytes() const { return used_bytes_; }  // that are written

private:
  char* reserve(std::size_t bytes);

  std::vector<LargeBlock> blocks_;
  BlocksAhead ahead_;     // once there is much
  char* free_ = nullptr;  // in the last block that is shared
  std::size_t free_bytes_ = 0;
  std::size_t used_bytes_ = 0;
};

}  // namespace timeloom
