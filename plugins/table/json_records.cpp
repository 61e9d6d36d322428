#include "table/json_records.hpp"

#include <algorithm>

#include "table/text.hpp"

namespace timeloom::table {
namespace {

constexpr auto npos = std::string_view::npos;

// Behind the closing quote of the string whose opening quote is at `offset`.
std::size_t end_of_string(std::string_view text, std::size_t offset) {
  for (auto at = offset + 1; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return npos;
}

std::size_t end_of_brackets(std::string_view text, std::size_t offset) {
  std::size_t depth = 0;
  for (auto at = offset; at < text.size();) {
    switch (text[at]) {
      case '"':
        at = end_of_string(text, at);
        if (at == npos) return npos;
        continue;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
        if (--depth == 0) return at + 1;
        break;
      default:
        break;
    }
    ++at;
  }
  return npos;
}

char at_or_nul(std::string_view text, std::size_t offset) {
  return offset < text.size() ? text[offset] : '\0';
}

}  // namespace

std::size_t skip_json_space(std::string_view text, std::size_t offset) {
  while (offset < text.size() && is_blank(text[offset])) ++offset;
  return offset;
}

std::string_view take_line(std::string_view text, std::size_t& offset) {
  const auto end = std::min(text.find('\n', offset), text.size());
  const auto line = text.substr(offset, end - offset);
  offset = std::min(end + 1, text.size());
  return line;
}

std::size_t end_of_json_value(std::string_view text, std::size_t offset) {
  switch (at_or_nul(text, offset)) {
    case '{':
    case '[':
      return end_of_brackets(text, offset);
    case '"':
      return end_of_string(text, offset);
    default:
      return text.find_first_of(",]} \t\r\n", offset);
  }
}

std::vector<JsonList> find_json_lists(std::string_view text, std::size_t offset) {
  std::vector<JsonList> lists;
  for (auto at = skip_json_space(text, offset + 1); at_or_nul(text, at) == '"';) {
    const auto name_end = end_of_string(text, at);
    if (name_end == npos) break;
    const auto name = text.substr(at + 1, name_end - at - 2);
    at = skip_json_space(text, name_end);
    if (at_or_nul(text, at) != ':') break;
    const auto value = skip_json_space(text, at + 1);
    if (at_or_nul(text, value) == '[' && at_or_nul(text, skip_json_space(text, value + 1)) == '{')
      lists.push_back({std::string(name), value});
    const auto value_end = end_of_json_value(text, value);
    if (value_end == npos) break;
    at = skip_json_space(text, value_end);
    if (at_or_nul(text, at) != ',') break;
    at = skip_json_space(text, at + 1);
  }
  return lists;
}

bool JsonRecords::next() {
  if (end_ != End::not_yet) return false;
  next_ = skip_json_space(text_, next_);
  comma_missing_ = number_ > 0 && at_or_nul(text_, next_) != ',';
  while (at_or_nul(text_, next_) == ',') next_ = skip_json_space(text_, next_ + 1);

  if (next_ >= text_.size()) {
    end_ = End::between_records;
    return false;
  }
  if (text_[next_] == ']') {
    ++next_;
    end_ = End::closed;
    return false;
  }
  offset_ = next_;
  ++number_;
  // A stray "}" or ":" would end a value before it begins.
  auto end = end_of_json_value(text_, offset_);
  if (end == offset_) ++end;
  if (end == npos) {
    end_ = End::inside_record;
    next_ = text_.size();
    return false;
  }
  next_ = end;
  record_ = text_.substr(offset_, end - offset_);
  return true;
}

}  // namespace timeloom::table
