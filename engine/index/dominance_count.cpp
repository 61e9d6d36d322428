#include "index/dominance_count.hpp"

#include <algorithm>
#include <bit>

namespace timeloom {

namespace {

constexpr std::size_t kBits = 64;

}  // namespace

DominanceCount::DominanceCount(std::vector<std::uint32_t> values) : size_(values.size()) {
  const auto largest = values.empty() ? 0 : *std::ranges::max_element(values);
  std::vector<std::uint32_t> ones;
  for (auto digit = static_cast<int>(std::bit_width(largest)); digit-- > 0;) {
    Digit level;
    level.bits.resize(size_ / kBits + 1);
    level.ones_before.resize(level.bits.size());
    ones.clear();
    for (std::size_t i = 0; i < size_; ++i) {
      const auto value = values[i];
      if ((value >> digit & 1) == 0) {
        values[level.zeros++] = value;  // never beyond i
        continue;
      }
      level.bits[i / kBits] |= std::uint64_t{1} << i % kBits;
      ones.push_back(value);
    }
    std::ranges::copy(ones, values.begin() + static_cast<std::ptrdiff_t>(level.zeros));
    for (std::size_t word = 1; word < level.bits.size(); ++word)
      level.ones_before[word] = level.ones_before[word - 1] +
                                static_cast<std::uint32_t>(std::popcount(level.bits[word - 1]));
    digits_.push_back(std::move(level));
  }
}

std::size_t DominanceCount::Digit::ones_until(std::size_t position) const {
  const auto mask = (std::uint64_t{1} << position % kBits) - 1;
  const auto within = std::popcount(bits[position / kBits] & mask);
  return ones_before[position / kBits] + static_cast<std::size_t>(within);
}

std::size_t DominanceCount::below(std::size_t prefix, std::uint32_t bound) const {
  if (static_cast<std::size_t>(std::bit_width(bound)) > digits_.size()) return prefix;
  std::size_t count = 0, begin = 0, end = prefix;
  auto place = digits_.size();
  for (const auto& digit : digits_) {
    const auto ones_begin = digit.ones_until(begin), ones_end = digit.ones_until(end);
    if ((bound >> --place & 1) == 0) {
      begin -= ones_begin;
      end -= ones_end;
      continue;
    }
    count += (end - ones_end) - (begin - ones_begin);
    begin = digit.zeros + ones_begin;
    end = digit.zeros + ones_end;
  }
  return count;
}

}  // namespace timeloom
