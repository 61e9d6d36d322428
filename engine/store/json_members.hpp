// The members of an event's attributes, found without building anything of them: most are none that
// matter here, and there are millions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom {

// Walks over the members of a JSON object. What is no JSON ends the walk early; that a value is
// JSON within is taken for granted (the host checks it).
class JsonMembers {
public:
  explicit JsonMembers(std::string_view object);

  // The next member, or false behind the last.
  bool next();
  std::string_view key() const { return key_; }      // as it is written between its quotes
  std::string_view value() const { return value_; }  // JSON text
  // Whether next() came to the end of the object.
  bool is_whole() const { return is_whole_; }

private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool pass(char c);
  void pass_blanks();
  bool pass_string();
  bool pass_value();

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_first_ = true, is_whole_ = false;
  std::string_view key_, value_;
};

// A value's texts and whole numbers, itself or those of a list of them, as people read them.
std::vector<std::string> texts_of(std::string_view json_value);

}  // namespace timeloom
