// Texts on their way into TextBlocks, in the form that those keep them in.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/sized_text.hpp"

namespace timeloom {

// One behind the other in one piece of memory, which is kept when it is cleared.
class PackedTexts {
public:
  void add(std::string_view text) {
    begins_.push_back(bytes_.size());
    bytes_ += WrittenSize(text.size()).view();
    bytes_ += text;
  }
  void clear() {
    bytes_.clear();
    begins_.clear();
  }

  std::size_t size() const { return begins_.size(); }
  std::string_view operator[](std::size_t text) const {
    return sized_text(bytes_.data() + begins_[text]);
  }
  // Where a text's size stands, and its bytes behind it; that of size() is where all end.
  std::size_t begin_of(std::size_t text) const {
    return text < begins_.size() ? begins_[text] : bytes_.size();
  }
  const char* data() const { return bytes_.data(); }

  // The first text from `first` on that ends beyond `bytes` bytes from where that begins.
  std::size_t end_of_fitting(std::size_t first, std::size_t bytes) const {
    const auto most = begin_of(first) + bytes;
    if (bytes_.size() <= most) return size();
    const auto beyond =
        std::upper_bound(begins_.begin() + static_cast<std::ptrdiff_t>(first), begins_.end(), most);
    return static_cast<std::size_t>(std::distance(begins_.begin(), beyond)) - 1;
  }

private:
  std::string bytes_;
  std::vector<std::size_t> begins_;
};

}  // namespace timeloom
