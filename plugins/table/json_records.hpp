// Finds the objects of a JSON list without parsing them, so that one that is broken does not take
// the others with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::table {

// Where the value that begins at `offset` ends, or npos where the text ends inside it. Brackets are
// counted, not matched by type; quoted text is passed over.
std::size_t end_of_json_value(std::string_view text, std::size_t offset);

// The first offset from `offset` on that is not white space.
std::size_t skip_json_space(std::string_view text, std::size_t offset);

// The line at `offset`, without its line feed, and `offset` at the next line.
std::string_view take_line(std::string_view text, std::size_t& offset);

// A list of objects that a JSON object has as a member.
struct JsonList {
  std::string name;    // the member's, as written
  std::size_t offset;  // of its "["
};

// The members of the object at `offset` that are lists and begin with an object.
std::vector<JsonList> find_json_lists(std::string_view text, std::size_t offset);

// Walks the elements of the list whose "[" is at `offset`.
class JsonRecords {
public:
  enum class End : std::uint8_t { not_yet, closed, inside_record, between_records };

  JsonRecords(std::string_view text, std::size_t offset) : text_(text), next_(offset + 1) {}

  // The next element, or false at the end; then end() says how the list ended.
  bool next();
  std::string_view record() const { return record_; }
  std::size_t offset() const { return offset_; }         // of the element
  std::uint64_t number() const { return number_; }       // 1-based
  bool comma_missing() const { return comma_missing_; }  // before the element

  End end() const { return end_; }
  std::size_t end_offset() const { return next_; }  // behind the list, or the text's end

private:
  std::string_view text_;
  std::size_t next_;
  std::string_view record_;
  std::size_t offset_ = 0;
  std::uint64_t number_ = 0;
  bool comma_missing_ = false;
  End end_ = End::not_yet;
};

}  // namespace timeloom::table
