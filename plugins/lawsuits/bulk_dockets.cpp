#include "lawsuits/bulk_dockets.hpp"

#include <charconv>
#include <forward_list>
#include <functional>
#include <string>

#include "lawsuits/case_attributes.hpp"
#include "lawsuits/case_names.hpp"
#include "lawsuits/court.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

// Appends to a chunk's texts.
class Writer {
public:
  explicit Writer(std::string& texts) : texts_(texts) {}

  template <typename... Parts>
  Slice write(Parts... parts) {
    const auto begin = texts_.size();
    (texts_.append(parts), ...);
    return since(begin);
  }
  Slice since(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(texts_.size() - begin)};
  }

private:
  std::string& texts_;
};

// The fields of one row as plain text. Most are so already; the others are kept here.
class PlainFields {
public:
  explicit PlainFields(const plugin::CsvRecord& record) : record_(record) {}

  std::string_view operator[](std::size_t index) {
    const auto text = Columns::at(record_, index);
    return plugin::is_plain_text(text) ? text : kept_.emplace_front(plugin::plain_text(text));
  }

private:
  const plugin::CsvRecord& record_;
  std::forward_list<std::string> kept_{};
};

std::string_view first_told(std::initializer_list<std::string_view> texts) {
  for (const auto text : texts)
    if (!text.empty()) return text;
  return {};
}

}  // namespace

std::uint64_t hash_of_id(std::string_view id) {
  return std::hash<std::string_view>()(id);
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

DocketParser::DocketParser(const Columns& columns)
    : at_{.id = columns.index_of("id"),
          .court = columns.index_of("court_id"),
          .docket_number = columns.index_of("docket_number"),
          .case_name = columns.index_of("case_name"),
          .case_name_full = columns.index_of("case_name_full"),
          .case_name_short = columns.index_of("case_name_short"),
          .slug = columns.index_of("slug"),
          .date_filed = columns.index_of("date_filed"),
          .date_terminated = columns.index_of("date_terminated"),
          .date_last_filing = columns.index_of("date_last_filing"),
          .cause = columns.index_of("cause"),
          .nature_of_suit = columns.index_of("nature_of_suit"),
          .judge = columns.index_of("assigned_to_str"),
          .referred_to = columns.index_of("referred_to_str"),
          .panel = columns.index_of("panel_str"),
          .jurisdiction = columns.index_of("jurisdiction_type"),
          .jury_demand = columns.index_of("jury_demand"),
          .case_type = columns.index_of("appellate_case_type_information"),
          .appeal_from_text = columns.index_of("appeal_from_str"),
          .appeal_from = columns.index_of("appeal_from_id"),
          .origin = columns.index_of("originating_court_information_id")} {}

const std::string& DocketParser::court_name(std::string_view court) {
  const auto known = court_names_.find(court);
  if (known != court_names_.end()) return known->second;
  return court_names_.emplace(std::string(court), court_of(court).name).first->second;
}

void DocketParser::operator()(const plugin::CsvRecord& record, Chunk<DocketRow>& chunk) {
  PlainFields plain(record);
  const auto raw = [&record](std::size_t index) { return Columns::at(record, index); };
  Writer writer(chunk.texts);
  DocketRow row{.record = record.number, .line = record.line};

  const auto docket_id = raw(at_.id);
  const auto court = raw(at_.court);
  const auto number = plain[at_.docket_number];
  const auto name =
      first_told({plain[at_.case_name], plain[at_.case_name_full], plain[at_.case_name_short]});
  row.docket_id = number_of(docket_id);
  row.origin_id = number_of(raw(at_.origin));
  row.court = writer.write(court);
  row.id = writer.write(court, "/", without_initials(first_told({number, docket_id})));
  row.id_hash = hash_of_id(row.id.of(chunk.texts));
  row.title = name.empty() ? row.id : writer.write(name);
  row.filed_text = writer.write(day_of(raw(at_.date_filed)));
  row.filed = plain_day(row.filed_text.of(chunk.texts));
  row.terminated_text = writer.write(day_of(raw(at_.date_terminated)));
  row.terminated = plain_day(row.terminated_text.of(chunk.texts));
  row.appeal_from = writer.write(raw(at_.appeal_from));
  const auto slug = raw(at_.slug);
  row.url = writer.write("https://www.courtlistener.com/docket/", docket_id,
                         slug.empty() ? "" : "/", slug, "/");

  const auto nature = plain[at_.nature_of_suit];
  const auto cause = plain[at_.cause];
  row.summary = writer.write(nature, nature.empty() || cause.empty() ? "" : "; ", cause);

  const auto appeal_from_text = plain[at_.appeal_from_text];
  const auto attributes = chunk.texts.size();
  append_attributes(chunk.texts,
                    {.court = court,
                     .court_name = court_name(court),
                     .docket = number,
                     .judge = plain[at_.judge],
                     .referred_to = plain[at_.referred_to],
                     .panel = plain[at_.panel],
                     .nature_of_suit = nature,
                     .cause = cause,
                     .jurisdiction = plain[at_.jurisdiction],
                     .jury_demand = plain[at_.jury_demand],
                     .case_type = plain[at_.case_type],
                     .last_filing = day_of(raw(at_.date_last_filing)),
                     .appeal_from = first_told({appeal_from_text, raw(at_.appeal_from)})});
  row.attributes = writer.since(attributes);
  chunk.rows.push_back(row);
}

}  // namespace timeloom::lawsuits
