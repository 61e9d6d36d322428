#include "lawsuits/bulk_clusters.hpp"

#include "lawsuits/case_attributes.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

class Fields {
public:
  Fields(const Columns& columns, const plugin::CsvRecord& record)
      : columns_(columns), record_(record) {}

  std::string_view raw(std::string_view name) const {
    return Columns::at(record_, columns_.index_of(name));
  }
  std::string plain(std::string_view name) const { return plugin::plain_text(raw(name)); }
  std::string first_plain(std::initializer_list<std::string_view> names) const {
    for (const auto name : names)
      if (auto text = plain(name); !text.empty()) return text;
    return {};
  }

private:
  const Columns& columns_;
  const plugin::CsvRecord& record_;
};

template <typename Row>
Slice keep(Chunk<Row>& chunk, std::string_view text) {
  const Slice slice{static_cast<std::uint32_t>(chunk.texts.size()),
                    static_cast<std::uint32_t>(text.size())};
  chunk.texts += text;
  return slice;
}

}  // namespace

void ClusterParser::operator()(const plugin::CsvRecord& record, Chunk<ClusterRow>& chunk) const {
  const Fields fields(columns_, record);
  const std::string id(fields.raw("id")), slug(fields.raw("slug"));
  Cluster cluster{
      .id = id,
      .docket_id = std::string(fields.raw("docket_id")),
      .case_name = fields.first_plain({"case_name", "case_name_full", "case_name_short"}),
      .filed = std::string(day_of(fields.raw("date_filed"))),
      .judges = fields.plain("judges"),
      .status = std::string(told(fields.plain("precedential_status"))),
      .disposition = fields.plain("disposition"),
      .posture = fields.plain("posture"),
      .nature_of_suit = fields.plain("nature_of_suit"),
      .cited_by = std::string(fields.raw("citation_count")),
      .summary = fields.first_plain({"syllabus", "summary", "disposition"}),
      .url =
          "https://www.courtlistener.com/opinion/" + id + "/" + slug + (slug.empty() ? "" : "/")};
  if (fields.raw("date_filed_is_approximate") == "t" && !cluster.filed.empty())
    cluster.filed += '~';
  chunk.rows.push_back({.id = number_of(id),
                        .docket_id = number_of(cluster.docket_id),
                        .cluster = std::move(cluster),
                        .record = record.number,
                        .line = record.line});
}

void CitationParser::operator()(const plugin::CsvRecord& record, Chunk<CitationRow>& chunk) const {
  const Fields fields(columns_, record);
  const auto text = citation_text(fields.raw("volume"), fields.raw("reporter"), fields.raw("page"));
  if (text.empty()) return;
  chunk.rows.push_back({number_of(fields.raw("cluster_id")), keep(chunk, text)});
}

void OriginParser::operator()(const plugin::CsvRecord& record, Chunk<OriginRow>& chunk) const {
  const Fields fields(columns_, record);
  const auto number = fields.plain("docket_number");
  if (number.empty()) return;
  chunk.rows.push_back({number_of(fields.raw("id")), keep(chunk, number)});
}

}  // namespace timeloom::lawsuits
