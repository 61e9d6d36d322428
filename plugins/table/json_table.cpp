#include "table/json_table.hpp"

#include <simdjson.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>

#include "shared/line_counter.hpp"
#include "shared/ordered_workers.hpp"
#include "shared/spare_items.hpp"
#include "table/date_order_search.hpp"
#include "table/event_batch.hpp"
#include "table/json_pieces.hpp"
#include "table/json_record_reader.hpp"
#include "table/json_records.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

namespace dom = simdjson::dom;
using plugin::Failure;

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

// A piece, read by a worker.
struct ReadPiece {
  ReadPiece(plugin::Part part, std::string_view text, const TableOptions& options,
            DateOrderSearch& order)
      : batch(std::move(part)), reader(batch, text, options, [&order] { return order.find(); }) {}

  JsonPiece piece;
  EventBatch batch;
  JsonRecordReader reader;
  JsonTally tally;
};

class JsonTable {
public:
  JsonTable(plugin::Reader& reader, std::string_view text, const TableOptions& options,
            const PassOver& pass_over)
      : reader_(reader),
        text_(text),
        options_(options),
        pass_over_(pass_over),
        order_([this] { return find_date_order(); }),
        output_(reader),
        records_(output_, text, options, [this] { return order_.find(); }) {}

  void read() {
    by_line_ = is_json_lines(text_, reader_.uri());
    if (!by_line_) list_offset_ = list_offset(text_, options_.array);
    check_for_dates();
    if (by_line_) {
      JsonLinePieces lines(text_);
      read_pieces(lines);
    } else {
      lines_above_ = plugin::count_line_ends(text_.substr(0, list_offset_));
      JsonListPieces elements(text_, list_offset_);
      read_pieces(elements);
      if (!ended_ && !should_stop()) report_end(elements.walked());
    }
    report_unused_options();
    reader_.progress(text_.size(), text_.size());
  }

private:
  void read_pieces(JsonPieces& pieces) {
    plugin::ordered_workers(
        pieces.most(), [&](std::size_t index) { return read_piece(pieces, index); },
        [this](std::unique_ptr<ReadPiece> piece) { take(std::move(piece)); },
        [this] { return ended_ || should_stop(); });
  }

  // Workers ask `stopped_`: only this thread may ask the host.
  bool should_stop() {
    if (reader_.stopped()) stopped_ = true;
    return stopped_;
  }

  // On a worker.
  std::unique_ptr<ReadPiece> read_piece(JsonPieces& pieces, std::size_t index) {
    auto read = spare_.take([this] {
      return std::make_unique<ReadPiece>(reader_.new_part(), text_, options_, order_);
    });
    pieces.read(index, read->piece);
    read->tally = {};
    for (const auto& record : read->piece.records) {
      if (stopped_) break;
      read->batch.begin_record();
      if (record.comma_missing)
        read->batch.leave_open();
      else
        read->reader.read(record.text, record.number, record.line, read->tally);
      read->batch.end_record({.text = record.text,
                              .record = record.number,
                              .line = record.line,
                              .comma_missing = record.comma_missing});
    }
    return read;
  }

  void take(std::unique_ptr<ReadPiece> read) {
    tally_.add(read->tally);
    ended_ = !read->batch.give_to(reader_, records_above_, lines_above_,
                                  [this](const EventBatch::OpenRecord& open) {
                                    if (open.comma_missing) warn_of_comma(open);
                                    return records_.read(open.text, open.record, open.line, tally_);
                                  });
    records_above_ += read->piece.records.size();
    lines_above_ += read->piece.line_ends;
    const auto text = read->piece.text;
    reader_.progress(static_cast<std::size_t>(text.data() - text_.data()) + text.size(),
                     text_.size());
    pass_over_(text);
    spare_.give(std::move(read));
  }

  void warn_of_comma(const EventBatch::OpenRecord& record) {
    reader_.diagnose({.severity = TIMELOOM_WARNING,
                      .message = "a comma is missing before this record",
                      .record = record.record,
                      .line = record.line});
  }

  void report_end(const JsonRecords& records) {
    using End = JsonRecords::End;
    plugin::LineCounter lines(text_);
    const auto at = [&](std::size_t offset) {
      return "byte " + std::to_string(offset) + ", line " + std::to_string(lines.line_at(offset));
    };
    if (records.end() == End::inside_record) {
      const auto begin = at(records.offset());
      reader_.diagnose({.severity = TIMELOOM_ERROR,
                        .message = "the file ends inside record " +
                                   std::to_string(records.number()) + ", which begins at " + begin +
                                   "; the records before it were read",
                        .record = records.number(),
                        .line = lines.line_at(records.offset())});
    } else if (records.end() == End::between_records) {
      const auto end = at(text_.size());
      reader_.diagnose({.severity = TIMELOOM_ERROR,
                        .message = "the file ends before its list is closed, at " + end +
                                   "; the records before it were read",
                        .line = lines.line_at(text_.size())});
    }
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
    if (reader_.stopped() || tally_.objects == 0) return;
    for (std::size_t i = 0; i < kRoleCount; ++i)
      if (!options_.columns[i].name.empty() && !tally_.seen[i])
        reader_.diagnose({.severity = TIMELOOM_WARNING,
                          .message = "the option \"columns\" names \"" + options_.columns[i].name +
                                     "\", but no object has it",
                          .field = name_of(static_cast<Role>(i))});
  }

  // Looks ahead of, or beside, the reading: with its own parser, and silent about broken records.
  template <typename Use>
  void for_each_object(Use use) {
    RecordParser parser(text_);
    JsonMappings mappings(options_);
    std::uint64_t number = 0;
    const auto use_record = [&](std::string_view record) {
      ++number;
      dom::object object;
      if (parser.parse(record, object) != simdjson::SUCCESS) return true;
      return use(object, mappings.of(object), number);
    };
    if (by_line_) {
      for (std::size_t offset = 0; offset < text_.size() && !stopped_;) {
        const auto line = trimmed(take_line(text_, offset));
        if (!line.empty() && !use_record(line)) return;
      }
    } else {
      JsonRecords records(text_, list_offset_);
      while (!stopped_ && records.next())
        if (!use_record(records.record())) return;
    }
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
  const PassOver& pass_over_;
  bool by_line_ = false;
  std::size_t list_offset_ = 0;
  DateOrderSearch order_;
  HostOutput output_;
  JsonRecordReader records_;  // for those that workers leave open
  JsonTally tally_;
  plugin::SpareItems<std::unique_ptr<ReadPiece>> spare_;
  std::uint64_t records_above_ = 0, lines_above_ = 0;
  bool ended_ = false;
  std::atomic<bool> stopped_ = false;
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

void read_json_table(plugin::Reader& reader, std::string_view text, const TableOptions& options,
                     const PassOver& pass_over) {
  JsonTable(reader, text, options, pass_over).read();
}

}  // namespace timeloom::table
