#include "shared/csv_chunks.hpp"

#include <algorithm>

#include "shared/line_counter.hpp"

namespace timeloom::plugin {

std::string_view CsvChunks::operator[](std::size_t index) {
  const std::lock_guard lock(mutex_);
  while (ends_.size() <= index) ends_.push_back(end_of_chunk(ends_.empty() ? 0 : ends_.back()));
  const auto begin = index == 0 ? 0 : ends_[index - 1];
  return text_.substr(begin, ends_[index] - begin);
}

std::size_t CsvChunks::end_of_chunk(std::size_t begin) const {
  if (text_.size() - begin <= bytes_) return text_.size();
  auto at = begin + bytes_;
  for (bool quoted = ends_in_quotes(begin, at); at < text_.size(); ++at) {
    if (text_[at] == '"' && !is_escaped(begin, at)) quoted = !quoted;
    if (text_[at] == '\n' && !quoted) return at + 1;
  }
  return text_.size();
}

bool CsvChunks::ends_in_quotes(std::size_t begin, std::size_t end) const {
  const auto text = text_.substr(begin, end - begin);
  auto quotes = count_byte(text, '"');
  if (backslashes_) {
    for (auto at = text.find('\\'); at != text.npos; at = text.find('\\', at + 1)) {
      at = std::min(text.find_first_not_of('\\', at), text.size());
      if (at < text.size() && text[at] == '"' && is_escaped(begin, begin + at)) --quotes;
    }
  }
  return quotes % 2 != 0;
}

bool CsvChunks::is_escaped(std::size_t begin, std::size_t quote) const {
  if (!backslashes_) return false;
  auto first = quote;
  while (first > begin && text_[first - 1] == '\\') --first;
  return (quote - first) % 2 == 1;
}

}  // namespace timeloom::plugin
