// Reads single values out of an event's attributes, which are a JSON object as text.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace timeloom {

// Holds a parser's buffers, so that reading for many events allocates little. One thread at a time.
class AttributeReader {
public:
  AttributeReader();
  ~AttributeReader();
  AttributeReader(const AttributeReader&) = delete;
  AttributeReader& operator=(const AttributeReader&) = delete;

  // The value of `name` in words: a text as it is, numbers as written, "true", "false", the items
  // of a list joined by ", ". "a.b" is b within the object a, where no attribute is called "a.b".
  // Nothing where it is absent, null, empty or an object. O(size of `attributes`).
  std::optional<std::string> value(std::string_view attributes, std::string_view name);

private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace timeloom
