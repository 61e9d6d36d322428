// A set of events as one bit each: what a filter lets through, or what a search found.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

class FilterMask {
public:
  FilterMask() = default;
  // Of a store of `size` events, all of them in or all of them out.
  explicit FilterMask(std::size_t size, bool all = false);

  std::size_t size() const { return size_; }
  bool contains(EventRow row) const { return (words_[row / 64] >> (row % 64) & 1) != 0; }
  // Several threads at once may do so in blocks of their own.
  void insert(EventRow row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
  void erase(EventRow row) { words_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }

  std::size_t count() const;  // O(size / 64)
  // Keeps what is in both; `other` is of the same size. O(size / 64).
  FilterMask& operator&=(const FilterMask& other);

  // Calls `visit` with every event that is in, in order. O(size / 64 + count).
  template <typename Visit>
  void for_each(Visit visit) const {
    for_each_in(0, block_count(), visit);
  }

  // The same for some of the blocks of kBlock events that the mask has: for parts of it at once.
  static constexpr std::size_t kBlock = 64;
  std::size_t block_count() const { return words_.size(); }
  template <typename Visit>
  void for_each_in(std::size_t first_block, std::size_t last_block, Visit visit) const {
    for (auto i = first_block; i < last_block; ++i)
      for (auto word = words_[i]; word != 0; word &= word - 1)
        visit(static_cast<EventRow>(i * kBlock + static_cast<std::size_t>(std::countr_zero(word))));
  }

  friend bool operator==(const FilterMask&, const FilterMask&) = default;

private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;  // bits beyond `size_` are zero
};

}  // namespace timeloom
