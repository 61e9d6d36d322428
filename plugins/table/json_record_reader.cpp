#include "table/json_record_reader.hpp"

#include <string>

namespace timeloom::table {

void JsonTally::add(const ColumnMapping& mapping) {
  ++objects;
  for (std::size_t i = 0; i < kRoleCount; ++i)
    if (mapping.has(static_cast<Role>(i))) seen[i] = true;
}

void JsonTally::add(const JsonTally& other) {
  objects += other.objects;
  for (std::size_t i = 0; i < kRoleCount; ++i) seen[i] = seen[i] || other.seen[i];
}

bool JsonRecordReader::read(std::string_view text, std::uint64_t record, std::uint64_t line,
                            JsonTally& tally) {
  simdjson::dom::object object;
  if (const auto error = parser_.parse(text, object); error != simdjson::SUCCESS) {
    output_.diagnose(
        {.severity = TIMELOOM_SKIPPED,
         .message = error == simdjson::INCORRECT_TYPE
                        ? std::string("this is no JSON object")
                        : std::string("this is no valid JSON: ") + simdjson::error_message(error),
         .record = record,
         .line = line});
    return true;
  }
  const auto& mapping = mappings_.of(object);
  tally.add(mapping);
  builder_.fill(object, mapping, row_, [&](std::string_view field, const std::string& message) {
    output_.diagnose({.severity = TIMELOOM_WARNING,
                      .message = message,
                      .field = field,
                      .record = record,
                      .line = line});
  });
  row_.record = record;
  row_.line = line;
  return writer_.write(row_, mapping);
}

}  // namespace timeloom::table
