// Where many texts are kept, one behind the other in a few large blocks.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

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

  std::size_t bytes() const { return used_bytes_; }  // that are written

private:
  struct Release {
    std::align_val_t alignment{};
    void operator()(char* block) const { ::operator delete[](block, alignment); }
  };
  using Block = std::unique_ptr<char[], Release>;

  static Block make_block(std::size_t bytes);
  char* reserve(std::size_t bytes);

  std::vector<Block> blocks_;
  char* free_ = nullptr;  // in the last block that is shared
  std::size_t free_bytes_ = 0;
  std::size_t used_bytes_ = 0;
};

}  // namespace timeloom
