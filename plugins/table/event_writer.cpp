#include "table/event_writer.hpp"

#include <charconv>
#include <cmath>

#include "table/text.hpp"

namespace timeloom::table {
namespace {

constexpr std::string_view kDefaultKind = "event";

// The first that is not empty.
std::string_view first_of(std::string_view a, std::string_view b, std::string_view c = {}) {
  if (!a.empty()) return a;
  return b.empty() ? c : b;
}

// What the row says where the options name its column or no constant; otherwise the constant.
std::string_view cell_or_constant(const Row& row, Role role, const std::string& constant,
                                  const TableOptions& options) {
  return options.column(role).stated ? first_of(row[role], constant)
                                     : first_of(constant, row[role]);
}

// In which its times were given. UTC goes without saying.
std::string_view zone_of(const Row& row, const timeloom_span& span, std::string_view constant) {
  const bool has_time =
      span.start_precision > TIMELOOM_PRECISION_DAY || span.end_precision > TIMELOOM_PRECISION_DAY;
  const bool is_local = (span.flags & (TIMELOOM_START_LOCAL | TIMELOOM_END_LOCAL)) != 0;
  if (!has_time || is_local) return {};
  if (!row[Role::zone].empty()) return row[Role::zone];
  const auto own = own_offset(row[row[Role::time].empty() ? Role::date : Role::time]);
  return own == "Z" ? std::string_view() : first_of(own, constant);
}

// A kind as the vocabulary writes it: "Court  Ruling" is "court-ruling".
void normalise_kind(std::string_view text, std::string& kind) {
  kind.clear();
  bool gap = false;
  for (const char character : trimmed(text)) {
    if (is_blank(character)) {
      gap = true;
      continue;
    }
    if (gap) kind += '-';
    gap = false;
    kind += lower_case(character);
  }
}

void join_path(std::string_view prefix, std::string_view lane, std::string& path) {
  path = prefix;
  if (!path.empty() && !lane.empty()) path += '/';
  path += lane;
}

}  // namespace

EventWriter::EventWriter(EventOutput& output, const TableOptions& options,
                         RowTimeReader::FindDateOrder find_order)
    : output_(output),
      options_(options),
      times_(output, options.date_order, std::move(find_order)) {}

bool EventWriter::write(const Row& row, const ColumnMapping& mapping) {
  const auto zone = first_of(row[Role::zone], options_.zone);
  const auto span = times_.read(row, mapping, zone);
  if (!span) {
    output_.diagnose({.severity = TIMELOOM_SKIPPED,
                      .message = times_.problem(),
                      .field = times_.field(),
                      .record = row.record,
                      .line = row.line});
    return !output_.stopped();
  }

  normalise_kind(cell_or_constant(row, Role::kind, options_.kind, options_), kind_);
  join_path(options_.lane_prefix, cell_or_constant(row, Role::lane, options_.lane, options_),
            lane_);
  event_.span = *span;
  event_.id = row[Role::id];
  event_.kind = first_of(kind_, kDefaultKind);
  event_.lane = lane_;
  event_.title = title(row, mapping);
  event_.summary = row[Role::summary];
  event_.zone = zone_of(row, *span, options_.zone);
  event_.attributes = row.attributes;
  event_.references = row.references;
  event_.links = row.links;
  event_.tags = row.tags;
  event_.importance = importance(row, mapping);
  event_.record = row.record;
  event_.line = row.line;
  return output_.push(event_);
}

std::string_view EventWriter::title(const Row& row, const ColumnMapping& mapping) const {
  if (!row[Role::title].empty()) return row[Role::title];
  const auto stand_in = first_of(row[Role::summary], row[Role::id], "Untitled");
  warn(row, mapping.field(Role::title),
       "there is no title; \"" + std::string(stand_in.substr(0, 60)) + "\" stands in for it");
  return stand_in;
}

float EventWriter::importance(const Row& row, const ColumnMapping& mapping) const {
  constexpr float kDefaultOfKind = -1.0F;
  if (row.importance) return *row.importance;
  auto text = row[Role::importance];
  if (text.empty()) return kDefaultOfKind;

  const bool percent = text.ends_with('%');
  if (percent) text = trimmed(text.substr(0, text.size() - 1));
  float value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size() || !std::isfinite(value)) {
    warn(row, mapping.field(Role::importance),
         '"' + std::string(row[Role::importance]) +
             "\" is no number from 0 to 1; the usual importance of its kind is taken");
    return kDefaultOfKind;
  }
  if (percent) value /= 100;
  if (value >= 0 && value <= 1) return value;
  warn(row, mapping.field(Role::importance),
       '"' + std::string(row[Role::importance]) + "\" is not from 0 to 1 and was cut to " +
           (value < 0 ? "0" : "1"));
  return value < 0 ? 0.0F : 1.0F;
}

void EventWriter::warn(const Row& row, std::string_view field, const std::string& message) const {
  output_.diagnose({.severity = TIMELOOM_WARNING,
                    .message = message,
                    .field = field,
                    .record = row.record,
                    .line = row.line});
}

}  // namespace timeloom::table
