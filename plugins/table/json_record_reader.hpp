// Makes events of JSON objects.
#pragma once

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "table/event_output.hpp"
#include "table/event_writer.hpp"
#include "table/json_pieces.hpp"
#include "table/json_row.hpp"
#include "table/row.hpp"

namespace timeloom::table {

// Parses records that lie in one text, copying only those too near its end for simdjson.
class RecordParser {
public:
  explicit RecordParser(std::string_view text) : text_end_(text.data() + text.size()) {}

  // The object, valid until the next call, or what is wrong with the text.
  simdjson::error_code parse(std::string_view record, simdjson::dom::object& object) {
    const auto behind = static_cast<std::size_t>(text_end_ - (record.data() + record.size()));
    return parser_.parse(record.data(), record.size(), behind < simdjson::SIMDJSON_PADDING)
        .get(object);
  }

private:
  const char* text_end_;
  simdjson::dom::parser parser_;
};

// What the members of some objects were.
struct JsonTally {
  std::uint64_t objects = 0;
  std::array<bool, kRoleCount> seen{};  // that some object has a member for the role

  void add(const ColumnMapping& mapping);
  void add(const JsonTally& other);
};

class JsonRecordReader {
public:
  // All must outlive it, and so must `text`, which holds all records. `find_order` as in
  // RowTimeReader.
  JsonRecordReader(EventOutput& output, std::string_view text, const TableOptions& options,
                   RowTimeReader::FindDateOrder find_order)
      : output_(output),
        parser_(text),
        mappings_(options),
        writer_(output, options, std::move(find_order)) {}

  // False once the host wants to stop. Where the record is an object, it is added to `tally`.
  bool read(std::string_view text, std::uint64_t record, std::uint64_t line, JsonTally& tally);

private:
  EventOutput& output_;
  RecordParser parser_;
  JsonMappings mappings_;
  JsonRowBuilder builder_;
  EventWriter writer_;
  Row row_;
};

}  // namespace timeloom::table
