#include "shared/csv_reader.hpp"

#include <bit>

#include "shared/byte_words.hpp"
#include "shared/line_counter.hpp"

namespace timeloom::plugin {
namespace {

// Where the delimiter or line end is that ends what stands unquoted at `offset`.
std::size_t find_plain_end(std::string_view text, std::size_t offset, char delimiter) {
  const char* at = text.data() + offset;
  const char* const end = text.data() + text.size();
  const auto position = [&] { return static_cast<std::size_t>(at - text.data()); };
  if (at != end && *at == delimiter) return offset;  // many cells are empty
  // The lowest byte of a word must be its first.
  if constexpr (std::endian::native == std::endian::little) {
    for (; end - at >= std::ptrdiff_t{sizeof(std::uint64_t)}; at += sizeof(std::uint64_t)) {
      const auto word = load_word(at);
      const auto found =
          bytes_equal(word, delimiter) | bytes_equal(word, '\n') | bytes_equal(word, '\r');
      if (found != 0) return position() + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  while (at != end && *at != delimiter && *at != '\n' && *at != '\r') ++at;
  return position();
}

// Whether an odd number of backslashes stands before `at`.
bool is_escaped(std::string_view text, std::size_t at) {
  auto first = at;
  while (first > 0 && text[first - 1] == '\\') --first;
  return (at - first) % 2 == 1;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char delimiter, CsvEscape escape)
    : text_(text), delimiter_(delimiter), backslashes_(escape == CsvEscape::backslash) {}

bool CsvReader::next() {
  while (at_line_end() && offset_ < text_.size()) pass_line_end();
  if (offset_ >= text_.size()) return false;

  begin_record();
  for (;;) {
    const auto begin = offset_;
    const bool quoted = offset_ < text_.size() && text_[offset_] == '"';
    if (!quoted)
      read_plain_field();
    else if (!read_quoted_field()) {
      recover_after(begin);
      break;
    }
    if (at_line_end()) {
      pass_line_end();
      break;
    }
    ++offset_;  // the delimiter
  }
  for (const auto& [field, begin, size] : unquoted_fields_)
    fields_[field] = std::string_view(unquoted_).substr(begin, size);
  record_.fields = fields_;
  return true;
}

void CsvReader::begin_record() {
  fields_.clear();
  unquoted_.clear();
  unquoted_fields_.clear();
  record_ = {.fields = {}, .number = record_.number + 1, .line = line_};
}

bool CsvReader::at_line_end() const {
  return offset_ >= text_.size() || text_[offset_] == '\n' || text_[offset_] == '\r';
}

void CsvReader::pass_line_end() {
  if (offset_ >= text_.size()) return;
  const bool two = text_.substr(offset_, 2) == "\r\n";
  offset_ += two ? 2 : 1;
  ++line_;
}

void CsvReader::read_plain_field() {
  const auto begin = offset_;
  offset_ = find_plain_end(text_, offset_, delimiter_);
  fields_.push_back(text_.substr(begin, offset_ - begin));
}

void CsvReader::append_unquoted(std::string_view quoted) {
  if (backslashes_) {
    for (auto at = quoted.find('\\'); at != quoted.npos && at + 1 < quoted.size();
         at = quoted.find('\\')) {
      const char next = quoted[at + 1];
      const bool escapes = next == '"' || next == '\\';
      unquoted_.append(quoted, 0, escapes ? at : at + 1);
      unquoted_ += next;
      quoted.remove_prefix(at + 2);
    }
  }
  unquoted_ += quoted;
}

bool CsvReader::read_quoted_field() {
  const auto open_line = line_;
  const auto content = ++offset_;
  auto begin = content;  // of what was not taken yet
  const auto unquoted_begin = unquoted_.size();
  bool in_place = true;
  const auto take = [&](std::size_t end) { append_unquoted(text_.substr(begin, end - begin)); };

  for (;;) {
    const auto quote = text_.find('"', offset_);
    if (quote == text_.npos) {
      record_.fault_line = open_line;
      return false;
    }
    offset_ = quote + 1;
    if (backslashes_ && is_escaped(text_.substr(content, quote - content), quote - content))
      continue;
    if (offset_ >= text_.size() || text_[offset_] != '"') break;
    take(++offset_ - 1);  // up to and with the first of the two
    begin = offset_;
    in_place = false;
  }
  const auto quote = offset_ - 1;
  const auto quoted = text_.substr(content, quote - content);
  line_ += count_line_ends(quoted);
  const bool has_backslash = backslashes_ && quoted.find('\\') != quoted.npos;

  if (!at_line_end() && text_[offset_] != delimiter_) {
    take(quote);
    begin = offset_;
    in_place = false;
    offset_ = find_plain_end(text_, offset_, delimiter_);
    take(offset_);
    record_.fault = CsvFault::text_after_quote;
    record_.fault_line = open_line;
  } else if (!in_place || has_backslash) {
    take(quote);
    in_place = false;
  }

  if (in_place) {
    fields_.push_back(text_.substr(begin, quote - begin));
  } else {
    unquoted_fields_.push_back({fields_.size(), unquoted_begin, unquoted_.size() - unquoted_begin});
    fields_.emplace_back();
  }
  return true;
}

// The open quote swallowed everything to the end of the text; all that can be trusted is that a new
// line below it begins a record.
void CsvReader::recover_after(std::size_t quote) {
  record_.fault = CsvFault::unterminated_quote;
  offset_ = quote;
  while (!at_line_end()) ++offset_;
  pass_line_end();
}

}  // namespace timeloom::plugin
