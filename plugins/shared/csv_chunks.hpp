// A long CSV text in chunks that end where a record ends, so that cores read them side by side.
#pragma once

#include <cstddef>
#include <mutex>
#include <string_view>
#include <vector>

#include "shared/csv_reader.hpp"
#include "shared/ordered_workers.hpp"

namespace timeloom::plugin {

// Where chunks end is found as they are asked for, by counting quotes: text is looked at once,
// fast, and not far ahead of its reading. Safe to ask from several threads. Records of a text whose
// quotes are broken may be cut; CsvReader finds its way again at the next line.
class CsvChunks {
public:
  // `text` must begin where a record does, and outlive this.
  CsvChunks(std::string_view text, CsvEscape escape)
      : CsvChunks(text, escape, piece_bytes(text.size())) {}
  CsvChunks(std::string_view text, CsvEscape escape, std::size_t bytes)
      : text_(text), backslashes_(escape == CsvEscape::backslash), bytes_(bytes) {}

  std::size_t most() const { return text_.size() / bytes_ + 1; }  // there are no more than these

  // Of about the bytes asked for, more where a record is longer; empty past the last.
  std::string_view operator[](std::size_t index);

private:
  std::size_t end_of_chunk(std::size_t begin) const;
  bool ends_in_quotes(std::size_t begin, std::size_t end) const;
  bool is_escaped(std::size_t begin, std::size_t quote) const;

  std::string_view text_;
  bool backslashes_;
  std::size_t bytes_;
  std::vector<std::size_t> ends_;
  std::mutex mutex_;
};

}  // namespace timeloom::plugin
