#include "store/json_members.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace timeloom {

namespace {

void append_texts(const nlohmann::json& value, std::vector<std::string>& texts) {
  if (value.is_string())
    texts.push_back(value.get<std::string>());
  else if (value.is_number_integer())
    texts.push_back(value.dump());
  else if (value.is_array())
    for (const auto& item : value) append_texts(item, texts);
}

}  // namespace

JsonMembers::JsonMembers(std::string_view object) : text_(object) {
  pass_blanks();
  if (!pass('{')) at_ = text_.size();
}

bool JsonMembers::next() {
  pass_blanks();
  if (pass('}')) {
    pass_blanks();
    is_whole_ = at_ == text_.size();
    return false;
  }
  if (!is_first_ && !pass(',')) return false;
  is_first_ = false;
  pass_blanks();
  const auto key = at_ + 1;
  if (!pass_string()) return false;
  key_ = text_.substr(key, at_ - 1 - key);
  pass_blanks();
  if (!pass(':')) return false;
  pass_blanks();
  const auto begin = at_;
  if (!pass_value()) return false;
  value_ = text_.substr(begin, at_ - begin);
  return true;
}

bool JsonMembers::pass(char c) {
  if (at_ == text_.size() || text_[at_] != c) return false;
  ++at_;
  return true;
}

void JsonMembers::pass_blanks() {
  while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r') ++at_;
}

bool JsonMembers::pass_string() {
  if (!pass('"')) return false;
  const auto begin = at_;
  for (;;) {
    const auto quote = text_.find('"', at_);
    if (quote == text_.npos) return false;
    at_ = quote + 1;
    auto first = quote;
    while (first > begin && text_[first - 1] == '\\') --first;
    if ((quote - first) % 2 == 0) return true;
  }
}

bool JsonMembers::pass_value() {
  if (peek() == '"') return pass_string();
  const auto begin = at_;
  for (int depth = 0; at_ < text_.size();) {
    switch (const char c = text_[at_]) {
      case '"':
        if (!pass_string()) return false;
        continue;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
      case ',':
        if (depth == 0) return at_ > begin;
        if (c != ',') --depth;
        break;
      default:
        break;
    }
    ++at_;
  }
  return false;
}

std::vector<std::string> texts_of(std::string_view json_value) {
  std::vector<std::string> texts;
  if (json_value.starts_with('"') && json_value.find('\\') == json_value.npos) {
    texts.emplace_back(json_value.substr(1, json_value.size() - 2));
    return texts;
  }
  append_texts(nlohmann::json::parse(json_value, nullptr, false), texts);
  return texts;
}

}  // namespace timeloom
