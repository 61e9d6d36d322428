#include "index/filter_mask.hpp"

namespace timeloom {

FilterMask::FilterMask(std::size_t size, bool all)
    : size_(size), words_((size + 63) / 64, all ? ~std::uint64_t{0} : 0) {
  if (all && size % 64 != 0) words_.back() = (std::uint64_t{1} << (size % 64)) - 1;
}

std::size_t FilterMask::count() const {
  std::size_t total = 0;
  for (const auto word : words_) total += static_cast<std::size_t>(std::popcount(word));
  return total;
}

FilterMask& FilterMask::operator&=(const FilterMask& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  return *this;
}

}  // namespace timeloom
