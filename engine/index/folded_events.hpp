// All that each event says as one folded text (folded_text), of which searches read millions.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "base/narrow_column.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// In pieces of some thousand events, each of which is as large as its text: nothing is copied
// together, so that making it takes little more memory than it keeps.
class FoldedEvents {
public:
  // Folded text has neither. An event's fields are title, tags, summary, attributes, and id with
  // references; each ends with the first, each of several values in one with the second.
  static constexpr char field_end = '\x01';
  static constexpr char value_end = '\x02';

  static constexpr EventRow rows_of_piece = 4096;
  static EventRow first_row(std::size_t piece) {
    return static_cast<EventRow>(piece) * rows_of_piece;
  }

  // Events that follow each other, counted from the first.
  class Piece {
  public:
    Piece() = default;
    Piece(std::string_view text, const std::vector<std::size_t>& ends);

    std::size_t size() const { return ends_.size(); }
    std::string_view text() const { return {text_.get(), end_of(size() - 1)}; }
    std::string_view text_of(std::size_t event) const {
      const auto begin = event == 0 ? 0 : end_of(event - 1);
      return {text_.get() + begin, end_of(event) - begin};
    }
    std::size_t end_of(std::size_t event) const { return static_cast<std::size_t>(ends_[event]); }
    // Which event's text holds that position; one from `from` on. O(log n).
    std::size_t event_at(std::size_t position, std::size_t from) const;
    std::size_t bytes() const;

  private:
    std::unique_ptr<char[]> text_;
    NarrowColumn ends_;  // of each event in text_
  };

  // Of all events, on all cores. O(bytes of text) in time and memory. Nothing where `stop` was
  // asked for meanwhile.
  static std::optional<FoldedEvents> make(const EventStore& store, std::stop_token stop);

  std::size_t pieces() const { return pieces_.size(); }
  const Piece& piece(std::size_t number) const { return pieces_[number]; }
  std::string_view text_of(EventRow row) const {
    return pieces_[row / rows_of_piece].text_of(row % rows_of_piece);
  }
  std::size_t bytes() const;

private:
  std::vector<Piece> pieces_;
};

}  // namespace timeloom
