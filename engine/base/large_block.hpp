// Memory in large blocks, whose first touch costs as much as all that is done with it afterwards.
#pragma once

#include <cstddef>
#include <future>
#include <memory>
#include <new>

namespace timeloom {

struct LargeBlockRelease {
  std::align_val_t alignment{};
  void operator()(char* block) const { ::operator delete[](block, alignment); }
};
using LargeBlock = std::unique_ptr<char[], LargeBlockRelease>;

// Not set to anything. Whole huge pages are asked for as such.
LargeBlock make_large_block(std::size_t bytes);

// Blocks of one size for a thread that fills them: while it fills one, another thread touches the
// next.
class BlocksAhead {
public:
  static constexpr std::size_t block_bytes = std::size_t{8} << 20;

  LargeBlock take();
  // Gives back the block that is ready; take() goes on working.
  void settle() { next_ = {}; }

private:
  std::future<LargeBlock> next_;
};

}  // namespace timeloom
