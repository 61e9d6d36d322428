#include "timelinejs/slide_date.hpp"

#include <charconv>
#include <cstdint>

#include "shared/intervals.hpp"
#include "shared/json_document.hpp"

namespace timeloom::timelinejs {

namespace {

struct Part {
  bool is_there = false;
  std::optional<std::int64_t> value;  // nothing: no number
};

Part part_of(const nlohmann::json& date, const char* name) {
  const auto found = date.find(name);
  if (found == date.end() || found->is_null()) return {};
  if (found->is_number_float()) return {true, static_cast<std::int64_t>(found->get<double>())};
  const auto text = plugin::word_of(date, name);
  if (text.empty()) return {};  // an empty cell of the spreadsheet that it was made from
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {true, std::nullopt};
  return {true, value};
}

std::string padded(std::int64_t value, std::size_t width) {
  auto digits = std::to_string(value < 0 ? -value : value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string year_text(std::int64_t year) {
  if (year < 0) ++year;
  const std::string sign = year < 0 ? "-" : "";
  const auto digits = padded(year, 4);
  return (digits.size() > 4 ? "Y" : "") + sign + digits;
}

}  // namespace

std::optional<std::string> edtf_of(const nlohmann::json& date) {
  if (!date.is_object()) return std::nullopt;
  const auto year = part_of(date, "year");
  if (!year.value) return std::nullopt;
  auto text = year_text(*year.value);
  struct Unit {
    const char* name;
    const char* before;
    std::size_t width;
  };
  // Each says something only after the one before it.
  for (const auto& unit :
       {Unit{"month", "-", 2}, Unit{"day", "-", 2}, Unit{"hour", "T", 2}, Unit{"minute", ":", 2},
        Unit{"second", ":", 2}, Unit{"millisecond", ".", 3}}) {
    const auto part = part_of(date, unit.name);
    if (!part.is_there) break;
    if (!part.value || *part.value < 0) return std::nullopt;
    text += unit.before + padded(*part.value, unit.width);
  }
  return text;
}

std::optional<timeloom_span> span_of(const nlohmann::json& slide, plugin::Reader& reader,
                                     std::string& problem) {
  const auto read = [&](const char* name) -> std::optional<timeloom_span> {
    const auto text = edtf_of(plugin::object_of(slide, name));
    if (!text) {
      problem = std::string(name) + " has no year, or a part of it is no number";
      return std::nullopt;
    }
    auto span = reader.parse_time(*text);
    if (!span) problem = reader.time_error();
    return span;
  };
  const auto start = read("start_date");
  const auto end = slide.find("end_date");
  if (!start || end == slide.end() || !end->is_object() || end->empty()) return start;
  const auto end_span = read("end_date");
  if (!end_span) return std::nullopt;
  return plugin::interval(*start, *end_span);
}

}  // namespace timeloom::timelinejs
