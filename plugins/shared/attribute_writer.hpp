// The JSON object of an event's attributes, written straight into a text: for sources of millions
// of records. Attributes (attributes.hpp) is handier where there are fewer.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/byte_words.hpp"

namespace timeloom::plugin {

// Appends to `out`; what is empty is left out, and nothing at all is written where all of it is.
// Keys must need no escaping. Bytes that are no UTF-8 pass as they are: the host repairs them.
class AttributeWriter {
public:
  explicit AttributeWriter(std::string& out) : out_(out) {}

  AttributeWriter& add(std::string_view key, std::string_view value) {
    if (value.empty()) return *this;
    begin_member(key);
    append_string(value);
    return *this;
  }
  AttributeWriter& add(std::string_view key, std::span<const std::string> values) {
    if (values.empty()) return *this;
    begin_member(key);
    char mark = '[';
    for (const auto& value : values) {
      out_ += mark;
      append_string(value);
      mark = ',';
    }
    out_ += ']';
    return *this;
  }
  AttributeWriter& add_number(std::string_view key, std::uint64_t value) {  // left out where 0
    if (value == 0) return *this;
    begin_member(key);
    out_ += std::to_string(value);
    return *this;
  }
  AttributeWriter& add_json(std::string_view key, std::string_view json) {  // as it is
    if (json.empty()) return *this;
    begin_member(key);
    out_ += json;
    return *this;
  }
  void finish() {
    if (!is_empty_) out_ += '}';
  }

private:
  void begin_member(std::string_view key) {
    out_ += is_empty_ ? "{\"" : ",\"";
    out_ += key;
    out_ += "\":";
    is_empty_ = false;
  }
  static bool needs_no_escapes(std::string_view text) {
    return all_words(text, [](std::uint64_t word) {
      return (bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_below(word, ' ')) == 0;
    });
  }
  void append_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out_ += '"';
    if (needs_no_escapes(text)) {
      out_.append(text) += '"';
      return;
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      const bool is_control = c >= 0 && c < ' ';
      if (c != '"' && c != '\\' && !is_control) continue;
      out_ += text.substr(begin, at - begin);
      begin = at + 1;
      if (is_control) {
        out_ += "\\u00";
        out_ += digits[static_cast<std::size_t>(c >> 4)];
        out_ += digits[static_cast<std::size_t>(c & 0xF)];
      } else {
        out_ += '\\';
        out_ += c;
      }
    }
    out_ += text.substr(begin);
    out_ += '"';
  }

  std::string& out_;
  bool is_empty_ = true;
};

}  // namespace timeloom::plugin
