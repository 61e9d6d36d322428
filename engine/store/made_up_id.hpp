// The id of an event that has none of its own.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace timeloom {

// "#" and the event's position in its source, counted from 1.
class MadeUpId {
public:
  explicit MadeUpId(std::size_t position) {
    text_[0] = '#';
    end_ = std::to_chars(text_.data() + 1, text_.data() + text_.size(), position).ptr;
  }
  std::string_view view() const { return {text_.data(), end_}; }

private:
  std::array<char, 24> text_{};
  const char* end_ = nullptr;
};

}  // namespace timeloom
