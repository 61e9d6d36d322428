// The values in an event's attributes, a JSON object, as plain texts.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace timeloom {

// Holds a parser's buffers, so that reading for many events allocates little. One thread at a time.
class AttributeValues {
public:
  // Gets a name and a value; the views live until it returns.
  using Visit = std::function<void(std::string_view, std::string_view)>;

  AttributeValues();
  ~AttributeValues();
  AttributeValues(const AttributeValues&) = delete;
  AttributeValues& operator=(const AttributeValues&) = delete;

  // Calls `visit` with every value: of a list each item, of an object within every value of that,
  // under the outer name; null and the empty text are none. Numbers as written, truths as "true"
  // and "false". `attributes` may be empty; what is no JSON object has no values. O(length).
  void for_each(std::string_view attributes, const Visit& visit);

private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// A number as JSON spells it, the whole text; nothing else.
std::optional<double> number_of(std::string_view text);

}  // namespace timeloom
