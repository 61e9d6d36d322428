#include "base/large_block.hpp"

#include <system_error>
#include <thread>
#include <utility>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace timeloom {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::size_t kSmallestPage = std::size_t{4} << 10;
constexpr std::size_t kUsualAlignment = 16;

LargeBlock make_touched() {
  auto block = make_large_block(BlocksAhead::block_bytes);
  for (std::size_t at = 0; at < BlocksAhead::block_bytes; at += kSmallestPage) block[at] = 0;
  return block;
}

}  // namespace

LargeBlock make_large_block(std::size_t bytes) {
  const bool is_huge = bytes % kHugePage == 0;
  const std::align_val_t alignment{is_huge ? kHugePage : kUsualAlignment};
  LargeBlock block(static_cast<char*>(::operator new[](bytes, alignment)),
                   LargeBlockRelease{alignment});
#if defined(__linux__)
  if (is_huge) ::madvise(block.get(), bytes, MADV_HUGEPAGE);
#endif
  return block;
}

LargeBlock BlocksAhead::take() {
  auto ready = std::exchange(next_, {});
  if (std::thread::hardware_concurrency() > 1) {
    try {
      next_ = std::async(std::launch::async, make_touched);
    } catch (const std::system_error&) {  // there is no thread to be had; then it goes without
    }
  }
  return ready.valid() ? ready.get() : make_large_block(block_bytes);
}

}  // namespace timeloom
