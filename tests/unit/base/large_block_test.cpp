#include "base/large_block.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace timeloom;

TEST_CASE("blocks of any size can be written to") {
  for (const std::size_t bytes : {std::size_t{1}, std::size_t{5000}, std::size_t{4} << 20}) {
    const auto block = make_large_block(bytes);
    std::fill_n(block.get(), bytes, 'x');
    CHECK(block[bytes - 1] == 'x');
  }
}

TEST_CASE("each block that is taken is another") {
  BlocksAhead blocks;
  std::vector<LargeBlock> taken;
  for (int count = 0; count < 4; ++count) {
    if (count == 2) blocks.settle();
    taken.push_back(blocks.take());
    std::fill_n(taken.back().get(), BlocksAhead::block_bytes, static_cast<char>('a' + count));
  }
  for (std::size_t block = 0; block < taken.size(); ++block) {
    CHECK(taken[block][0] == static_cast<char>('a' + block));
    CHECK(taken[block][BlocksAhead::block_bytes - 1] == static_cast<char>('a' + block));
  }
}
