#include "table/json_table.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "shared/line_counter.hpp"
#include "table/event_writer.hpp"
#include "table/json_records.hpp"
#include "table/json_row.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

namespace dom = simdjson::dom;
using plugin::Failure;

constexpr std::uint64_t kRecordsBetweenReports = 1024;

// An object somewhere in the text, not parsed yet.
struct RawRecord {
  std::string_view text;
  std::size_t offset = 0;
  std::uint64_t number = 0;
};

std::string_view take_line(std::string_view text, std::size_t& offset) {
  const auto end = std::min(text.find('\n', offset), text.size());
  const auto line = text.substr(offset, end - offset);
  offset = std::min(end + 1, text.size());
  return line;
}

std::string names_of(const std::vector<JsonList>& lists) {
  std::string names;
  for (const auto& list : lists) names += (names.empty() ? "" : ", ") + list.name;
  return names;
}

// The one that the options name, the only one, or the only one with a name that says it.
const JsonList& choose_list(const std::vector<JsonList>& lists, const std::string& stated) {
  if (lists.empty())
    throw Failure(
        "this JSON holds no list of objects; a table needs [{…}, {…}] or one member such "
        "as {\"events\": [{…}, {…}]}");
  const auto named = [&](std::string_view name) {
    return std::find_if(lists.begin(), lists.end(),
                        [&](const JsonList& list) { return list.name == name; });
  };
  if (!stated.empty()) {
    const auto found = named(stated);
    if (found == lists.end())
      throw Failure("the option \"array\" names \"" + stated +
                    "\", but there is no such list; the lists are: " + names_of(lists));
    return *found;
  }
  if (lists.size() == 1) return lists.front();
  for (const std::string_view name : {"events", "timeline", "records", "items", "rows", "data"})
    if (const auto found = named(name); found != lists.end()) return *found;
  throw Failure("this JSON holds several lists: " + names_of(lists) +
                "; say which with the option \"array\"");
}

std::size_t list_offset(std::string_view text, const std::string& stated) {
  const auto start = skip_json_space(text, 0);
  if (start == text.size()) throw Failure("the file is empty");
  if (text[start] == '[') return start;
  if (text[start] != '{') throw Failure("this is not JSON: it begins with neither { nor [");
  return choose_list(find_json_lists(text, start), stated).offset;
}

// Parses records that lie in one text, copying only those too near its end for simdjson.
class RecordParser {
public:
  explicit RecordParser(std::string_view text) : text_end_(text.data() + text.size()) {}

  // The object, valid until the next call, or what is wrong with the text.
  simdjson::error_code parse(std::string_view record, dom::object& object) {
    const auto behind = static_cast<std::size_t>(text_end_ - (record.data() + record.size()));
    return parser_.parse(record.data(), record.size(), behind < simdjson::SIMDJSON_PADDING)
        .get(object);
  }

private:
  const char* text_end_;
  dom::parser parser_;
};

class JsonTable {
public:
  JsonTable(plugin::Reader& reader, std::string_view text, const TableOptions& options)
      : reader_(reader),
        text_(text),
        options_(options),
        parser_(text),
        lines_(text),
        mappings_(options),
        writer_(reader, options, [this] { return find_date_order(); }) {}

  void read() {
    by_line_ = is_json_lines(text_, reader_.uri());
    if (!by_line_) list_offset_ = list_offset(text_, options_.array);
    check_for_dates();
    for_each_record(true, [this](const RawRecord& record) { return read_record(record); });
    report_unused_options();
    reader_.progress(text_.size(), text_.size());
  }

private:
  // Calls `use` until it answers false; reports only where `reporting`, as records may be walked
  // twice.
  template <typename Use>
  void for_each_record(bool reporting, Use use) {
    if (by_line_)
      for_each_line(reporting, use);
    else
      for_each_element(reporting, use);
  }

  template <typename Use>
  void for_each_line(bool reporting, Use use) {
    RawRecord record;
    for (std::size_t offset = 0; offset < text_.size();) {
      record.offset = offset;
      record.text = trimmed(take_line(text_, offset));
      if (record.text.empty()) continue;
      ++record.number;
      if (should_stop(reporting, record) || !use(record)) return;
    }
  }

  template <typename Use>
  void for_each_element(bool reporting, Use use) {
    JsonRecords records(text_, list_offset_);
    while (records.next()) {
      const RawRecord record{records.record(), records.offset(), records.number()};
      if (should_stop(reporting, record)) return;
      if (reporting && records.comma_missing())
        diagnose(record, TIMELOOM_WARNING, "a comma is missing before this record");
      if (!use(record)) return;
    }
    if (reporting) report_end(records);
  }

  bool should_stop(bool reporting, const RawRecord& record) const {
    if (record.number % kRecordsBetweenReports != 0) return false;
    if (reporting) reader_.progress(record.offset, text_.size());
    return reader_.stopped();
  }

  void report_end(const JsonRecords& records) {
    using End = JsonRecords::End;
    const auto at = [&](std::size_t offset) {
      return "byte " + std::to_string(offset) + ", line " + std::to_string(lines_.line_at(offset));
    };
    if (records.end() == End::inside_record) {
      const auto begin = at(records.offset());
      reader_.diagnose({.severity = TIMELOOM_ERROR,
                        .message = "the file ends inside record " +
                                   std::to_string(records.number()) + ", which begins at " + begin +
                                   "; the records before it were read",
                        .record = records.number(),
                        .line = lines_.line_at(records.offset())});
    } else if (records.end() == End::between_records) {
      const auto end = at(text_.size());
      reader_.diagnose({.severity = TIMELOOM_ERROR,
                        .message = "the file ends before its list is closed, at " + end +
                                   "; the records before it were read",
                        .line = lines_.line_at(text_.size())});
    }
  }

  bool read_record(const RawRecord& raw) {
    const auto line = lines_.line_at(raw.offset);
    dom::object object;
    if (const auto error = parser_.parse(raw.text, object); error != simdjson::SUCCESS) {
      diagnose(raw, TIMELOOM_SKIPPED,
               error == simdjson::INCORRECT_TYPE
                   ? std::string("this is no JSON object")
                   : std::string("this is no valid JSON: ") + simdjson::error_message(error));
      return true;
    }
    const auto& mapping = mappings_.of(object);
    note_columns(mapping);
    builder_.fill(object, mapping, row_, [&](std::string_view field, const std::string& message) {
      reader_.diagnose({.severity = TIMELOOM_WARNING,
                        .message = message,
                        .field = field,
                        .record = raw.number,
                        .line = line});
    });
    row_.record = raw.number;
    row_.line = line;
    return writer_.write(row_, mapping);
  }

  // One error is better than the same complaint about every record.
  void check_for_dates() {
    constexpr std::uint64_t kRecordsLookedAt = 1000;
    bool any_date = false;
    std::string members;  // of the first object
    for_each_object([&](dom::object object, const ColumnMapping& mapping, std::uint64_t number) {
      any_date = mapping.has_date();
      if (members.empty())
        for (const auto [name, value] : object)
          members.append(members.empty() ? "" : ", ").append(name);
      return !any_date && number < kRecordsLookedAt;
    });
    if (any_date || members.empty()) return;
    throw Failure("no member is known to hold a date; the first object has: " + members +
                  ". Say which with the option \"columns\", such as {\"columns\": {\"date\": \"" +
                  members.substr(0, members.find(',')) + "\"}}");
  }

  void report_unused_options() const {
    if (reader_.stopped() || objects_ == 0) return;
    for (std::size_t i = 0; i < kRoleCount; ++i)
      if (!options_.columns[i].name.empty() && !stated_seen_[i])
        reader_.diagnose({.severity = TIMELOOM_WARNING,
                          .message = "the option \"columns\" names \"" + options_.columns[i].name +
                                     "\", but no object has it",
                          .field = name_of(static_cast<Role>(i))});
  }

  void note_columns(const ColumnMapping& mapping) {
    ++objects_;
    for (std::size_t i = 0; i < kRoleCount; ++i)
      if (mapping.has(static_cast<Role>(i))) stated_seen_[i] = true;
  }

  void diagnose(const RawRecord& record, timeloom_severity severity, const std::string& message) {
    reader_.diagnose({.severity = severity,
                      .message = message,
                      .record = record.number,
                      .line = lines_.line_at(record.offset)});
  }

  // Looks ahead of, or beside, the reading: with its own parser, and silent about broken records.
  template <typename Use>
  void for_each_object(Use use) {
    RecordParser parser(text_);
    JsonMappings mappings(options_);
    for_each_record(false, [&](const RawRecord& record) {
      dom::object object;
      if (parser.parse(record.text, object) != simdjson::SUCCESS) return true;
      return use(object, mappings.of(object), record.number);
    });
  }

  std::optional<DateOrder> find_date_order() {
    DateOrderEvidence evidence;
    for_each_object([&](dom::object object, const ColumnMapping& mapping, std::uint64_t) {
      std::size_t column = 0;
      for (const auto [name, value] : object) {
        const auto role = mapping.role(column++);
        std::string_view text;
        if ((role == Role::date || role == Role::end) && value.get(text) == simdjson::SUCCESS)
          evidence.add(text);
      }
      return true;
    });
    return evidence.order();
  }

  plugin::Reader& reader_;
  std::string_view text_;
  const TableOptions& options_;
  bool by_line_ = false;
  std::size_t list_offset_ = 0;
  RecordParser parser_;
  plugin::LineCounter lines_;
  JsonMappings mappings_;
  JsonRowBuilder builder_;
  EventWriter writer_;
  Row row_;
  std::uint64_t objects_ = 0;
  std::array<bool, kRoleCount> stated_seen_{};
};

}  // namespace

bool is_json_lines(std::string_view text, std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower.ends_with(".ndjson") || lower.ends_with(".jsonl")) return true;
  std::size_t offset = skip_json_space(text, 0);
  const auto first = trimmed(take_line(text, offset));
  return first.starts_with('{') && end_of_json_value(first, 0) == first.size() &&
         skip_json_space(text, offset) < text.size();
}

std::string_view first_json_record(std::string_view text, std::string_view name) {
  if (is_json_lines(text, name)) {
    std::size_t offset = skip_json_space(text, 0);
    return trimmed(take_line(text, offset));
  }
  try {
    JsonRecords records(text, list_offset(text, {}));
    return records.next() ? records.record() : std::string_view();
  } catch (const Failure&) {
    return {};
  }
}

void read_json_table(plugin::Reader& reader, std::string_view text, const TableOptions& options) {
  JsonTable(reader, text, options).read();
}

}  // namespace timeloom::table
