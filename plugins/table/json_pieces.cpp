#include "table/json_pieces.hpp"

#include <algorithm>
#include <utility>

#include "shared/line_counter.hpp"
#include "table/text.hpp"

namespace timeloom::table {

std::size_t JsonLinePieces::begin_of(std::size_t index) const {
  if (index == 0) return 0;
  const auto about = index * bytes_;
  if (about >= text_.size()) return text_.size();
  // A line that ends just before `about` leaves the piece to begin there.
  return std::min(text_.find('\n', about - 1), text_.size() - 1) + 1;
}

void JsonLinePieces::read(std::size_t index, JsonPiece& piece) {
  const auto begin = begin_of(index);
  piece.text = text_.substr(begin, begin_of(index + 1) - begin);
  piece.records.clear();
  // Where no line ends with CR alone, they are counted as they are taken.
  const bool only_feeds = piece.text.find('\r') == piece.text.npos;
  plugin::LineCounter lines(piece.text);
  RawRecord record;
  std::uint64_t line_feeds = 0;
  for (std::size_t offset = 0; offset < piece.text.size(); ++line_feeds) {
    record.line = only_feeds ? line_feeds + 1 : lines.line_at(offset);
    record.text = trimmed(take_line(piece.text, offset));
    if (record.text.empty()) continue;
    ++record.number;
    piece.records.push_back(record);
  }
  piece.line_ends = lines.line_at(piece.text.size()) - 1;
}

void JsonListPieces::walk_one() {
  JsonPiece piece;
  const auto begin = walk_.end_offset();
  const auto first = walk_.number();
  plugin::LineCounter lines(text_.substr(begin));
  while (walk_.end_offset() - begin < bytes_ && walk_.next())
    piece.records.push_back({.text = walk_.record(),
                             .number = walk_.number() - first,
                             .line = lines.line_at(walk_.offset() - begin),
                             .comma_missing = walk_.comma_missing()});
  piece.text = text_.substr(begin, walk_.end_offset() - begin);
  piece.line_ends = lines.line_at(piece.text.size()) - 1;
  ahead_.push_back(std::move(piece));
}

void JsonListPieces::read(std::size_t index, JsonPiece& piece) {
  const std::lock_guard lock(mutex_);
  while (ahead_.size() <= index) walk_one();
  piece = std::exchange(ahead_[index], {});
}

}  // namespace timeloom::table
