#include "lawsuits/bulk_data.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "lawsuits/bulk_clusters.hpp"
#include "lawsuits/bulk_dockets.hpp"
#include "lawsuits/case_names.hpp"
#include "lawsuits/court.hpp"
#include "lawsuits/filing_date.hpp"
#include "lawsuits/number_table.hpp"
#include "lawsuits/opinion_events.hpp"
#include "shared/intervals.hpp"
#include "shared/lane_path.hpp"
#include "shared/mapped_file.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::lawsuits {
namespace {

constexpr std::size_t kUsualDocketBytes = 400;
constexpr std::size_t kRowsAhead = 16;

// The lane that the cases of a court share: a table tells each as one bar.
struct CourtLane {
  std::string path{};
  std::uint32_t rank = 0;
};

class BulkReader {
public:
  BulkReader(plugin::Reader& reader, const std::vector<BulkFile>& files, const CaseEvents& told)
      : reader_(reader), told_(told) {
    for (const auto& file : files) {
      bytes_total_ += file.bytes;
      if (file.table == BulkTable::clusters) has_clusters_ = true;
    }
  }

  void read(const BulkFile& file) {
    const plugin::MappedFile mapped(file.path);
    const auto table = open_table(plugin::utf8_text(mapped.bytes()));
    file_ = file.name;
    repeated_ = 0;
    switch (file.table) {
      case BulkTable::originating_courts:
        read_rows<OriginRow>(
            mapped, table, OriginParser(table.columns),
            [this](const auto& chunk, const auto& row) { take_origin(chunk.texts, row); });
        break;
      case BulkTable::dockets:
        dockets_by_case_.reserve(mapped.bytes().size() / kUsualDocketBytes);
        read_rows<DocketRow>(mapped, table, DocketParser(table.columns),
                             [this](const auto& chunk, const auto& row) { take(chunk, row); });
        break;
      case BulkTable::citations:
        read_rows<CitationRow>(mapped, table, CitationParser(table.columns),
                               [this](const auto& chunk, const auto& row) {
                                 citations_[row.cluster_id].emplace_back(row.text.of(chunk.texts));
                               });
        break;
      case BulkTable::clusters:
        read_rows<ClusterRow>(mapped, table, ClusterParser(table.columns),
                              [this](auto& chunk, auto& row) { take(chunk, row); });
        break;
      case BulkTable::none:
        break;
    }
    bytes_read_ += file.bytes;
    if (repeated_ == 0) return;
    reader_.diagnose(
        {.severity = TIMELOOM_NOTE,
         .message = std::to_string(repeated_) +
                    " rows were told already, by this table, a newer one or another file",
         .file = file_});
  }

private:
  struct KnownDocket {
    std::string case_id, court;
  };

  template <typename Row, typename Parser, typename Take>
  void read_rows(const plugin::MappedFile& mapped, const OpenedTable& table, const Parser& parser,
                 Take take_row) {
    read_table<Row>(reader_, table, file_, bytes_read_, bytes_total_, parser, [&](auto& chunk) {
      for (auto& row : chunk.rows) {
        if (reader_.stopped()) return;
        take_row(chunk, row);
      }
      mapped.pass_over(chunk.text);
    });
  }

  template <typename Row>
  void diagnose(timeloom_severity severity, const Chunk<Row>& chunk, const Row& row,
                std::string_view field, const std::string& message) {
    reader_.diagnose({.severity = severity,
                      .message = message,
                      .field = field,
                      .record = chunk.records_above + row.record,
                      .line = chunk.lines_above + row.line,
                      .file = file_});
  }

  void take_origin(std::string_view texts, const OriginRow& row) {
    origins_.emplace(row.id, row.docket_number.of(texts));
  }

  std::optional<timeloom_span> date_of(const std::optional<timeloom_span>& plain,
                                       std::string_view text) {
    if (plain || text.empty()) return plain;
    return reader_.parse_time(text);
  }

  // The same row again is passed over; another docket of one court and number is another event.
  bool is_repeated(const DocketRow& row, std::string& id) {
    const auto [known, is_new] = dockets_by_case_.try_emplace(row.id_hash, row.docket_id);
    if (is_new) return false;
    if (known == row.docket_id) return true;
    id += "-" + std::to_string(row.docket_id);
    return !dockets_by_case_.try_emplace(hash_of_id(id), row.docket_id).second;
  }

  void take(const Chunk<DocketRow>& chunk, const DocketRow& row) {
    const std::string_view texts = chunk.texts;
    const auto coming = static_cast<std::size_t>(&row - chunk.rows.data()) + kRowsAhead;
    if (coming < chunk.rows.size()) dockets_by_case_.expect(chunk.rows[coming].id_hash);
    id_.assign(row.id.of(texts));
    if (is_repeated(row, id_)) {
      ++repeated_;
      return;
    }
    const auto court = row.court.of(texts);
    if (has_clusters_)
      known_dockets_.try_emplace(row.docket_id, KnownDocket{id_, std::string(court)});
    if (told_.has_told(id_)) {
      ++repeated_;
      return;
    }
    const auto filed_text = row.filed_text.of(texts);
    const auto filed = date_of(row.filed, filed_text);
    if (!filed || !is_plausible(*filed)) {
      diagnose(TIMELOOM_SKIPPED, chunk, row, "date_filed",
               std::string(row.title.of(texts)) + ": " +
                   (filed_text.empty() ? "no date of filing"
                                       : why_unusable(filed_text, filed.has_value())));
      return;
    }
    const auto& lane = lane_of(chunk, row, court);
    event_.span = span_of(chunk, row, *filed);
    event_.id = id_;
    event_.kind = "case";
    event_.lane = lane.path;
    event_.lane_rank = lane.rank;
    event_.title = row.title.of(texts);
    event_.summary = row.summary.of(texts);
    event_.attributes = row.attributes.of(texts);
    event_.references.assign(1, {"CourtListener", row.url.of(texts)});
    event_.tags.assign(court.empty() ? 0 : 1, court);
    event_.links.clear();
    std::string origin;
    if (const auto found = origins_.find(row.origin_id);
        row.origin_id != 0 && row.appeal_from.size > 0 && found != origins_.end()) {
      origin = case_id(row.appeal_from.of(texts), found->second);
      event_.links.push_back({"appeal-of", origin});
    }
    event_.record = chunk.records_above + row.record;
    event_.line = chunk.lines_above + row.line;
    reader_.push(event_);
  }

  timeloom_span span_of(const Chunk<DocketRow>& chunk, const DocketRow& row,
                        const timeloom_span& filed) {
    const auto text = row.terminated_text.of(chunk.texts);
    if (text.empty()) return plugin::open_interval(filed);
    const auto end = date_of(row.terminated, text);
    if (end && is_plausible(*end) && !plugin::precedes(*end, filed))
      return plugin::interval(filed, *end);
    diagnose(TIMELOOM_WARNING, chunk, row, "date_terminated",
             std::string(row.title.of(chunk.texts)) + ": " +
                 (end && plugin::precedes(*end, filed)
                      ? std::string(text) + " is before the case was filed"
                      : why_unusable(text, end.has_value())) +
                 ", so its end stays open");
    return plugin::open_interval(filed);
  }

  template <typename Row>
  const CourtLane& lane_of(const Chunk<Row>& chunk, const Row& row, std::string_view id) {
    const auto known = lanes_.find(id);
    if (known != lanes_.end()) return known->second;
    const auto court = court_of(id);
    if (!id.empty() && !court.is_known)
      diagnose(TIMELOOM_NOTE, chunk, row, "court_id", unknown_court(id));
    const auto name = id.empty() ? std::string("Court not told") : court.name;
    return lanes_
        .emplace(std::string(id), CourtLane{plugin::lane_path({"Lawsuits", name}),
                                            static_cast<std::uint32_t>(court.level)})
        .first->second;
  }

  void take(Chunk<ClusterRow>& chunk, ClusterRow& row) {
    if (!told_clusters_.insert(row.id).second) {
      ++repeated_;
      return;
    }
    if (auto found = citations_.find(row.id); found != citations_.end())
      row.cluster.citations = std::move(found->second);
    CasePlace place{.lane = plugin::lane_path({"Lawsuits", "Decisions"})};
    if (const auto known = known_dockets_.find(row.docket_id); known != known_dockets_.end()) {
      const auto& lane = lane_of(chunk, row, known->second.court);
      place.id = known->second.case_id;
      place.lane = lane.path;
      place.lane_rank = lane.rank;
      place.court = known->second.court;
      place.docket_number = known->second.case_id.substr(known->second.court.size() + 1);
    }
    push_cluster(
        reader_, row.cluster, place,
        {std::string(file_), chunk.records_above + row.record, chunk.lines_above + row.line}, {});
  }

  plugin::Reader& reader_;
  const CaseEvents& told_;
  std::string_view file_;
  std::uint64_t bytes_read_ = 0, bytes_total_ = 0, repeated_ = 0;
  bool has_clusters_ = false;

  std::map<std::string, CourtLane, std::less<>> lanes_;  // by court
  NumberTable dockets_by_case_;                          // hash of case id → docket
  std::unordered_map<std::uint64_t, KnownDocket>
      known_dockets_;                                       // for clusters, where there are any
  std::unordered_map<std::uint64_t, std::string> origins_;  // docket numbers of courts below
  std::unordered_map<std::uint64_t, std::vector<std::string>> citations_;  // by cluster
  std::unordered_set<std::uint64_t> told_clusters_;

  plugin::Event event_;  // used again and again, for its lists
  std::string id_;
};

}  // namespace

BulkFile look_at(const std::filesystem::path& path, std::string name) {
  constexpr std::size_t head_size = 16384;
  BulkFile file{.path = path, .name = std::move(name)};
  std::error_code ignored;
  const auto bytes = std::filesystem::file_size(path, ignored);
  if (!ignored) file.bytes = bytes;
  std::ifstream stream(path, std::ios::binary);
  std::string head(head_size, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  file.table = bulk_table_of(head);
  return file;
}

void read_bulk_data(plugin::Reader& reader, std::vector<BulkFile> files, const CaseEvents& told) {
  std::stable_sort(files.begin(), files.end(), [](const BulkFile& a, const BulkFile& b) {
    return std::tie(a.table, b.name) < std::tie(b.table, a.name);
  });
  const bool has_events = std::any_of(files.begin(), files.end(), [](const BulkFile& file) {
    return file.table == BulkTable::dockets || file.table == BulkTable::clusters;
  });
  if (!files.empty() && !has_events)
    throw plugin::Failure(
        "this table has no dates; open the folder that it is in together with the tables of "
        "dockets or of opinion clusters");
  BulkReader bulk(reader, files, told);
  for (const auto& file : files) {
    if (reader.stopped()) return;
    try {
      bulk.read(file);
    } catch (const plugin::Failure& failure) {
      if (file.name.empty()) throw;
      reader.diagnose({.severity = TIMELOOM_ERROR, .message = failure.what(), .file = file.name});
    }
  }
}

}  // namespace timeloom::lawsuits
