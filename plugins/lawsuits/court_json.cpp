#include "lawsuits/court_json.hpp"

#include <algorithm>
#include <array>

#include "lawsuits/court.hpp"
#include "lawsuits/opinion_events.hpp"
#include "shared/json_document.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::lawsuits {
namespace {

constexpr std::array<std::string_view, 3> kRecordLists{"", "results", "docket_entries"};

}  // namespace

void CourtJson::read(std::string_view name, std::string_view bytes, std::uint64_t number) {
  const auto document = plugin::parse_json(plugin::utf8_text(bytes), kRecordLists);
  const auto before = found_;
  const auto& results = plugin::list_of(document.root, "results");
  const std::string file(name);
  if (document.root.is_array())
    read_all(document.root, file);
  else if (results.is_array())
    read_all(results, file);
  else
    read_one(document.root, {file, number});
  if (document.fault) throw plugin::Failure(*document.fault);
  if (found_ > before) return;
  constexpr std::string_view message = "there is no docket in this file";
  if (file.empty()) throw plugin::Failure(std::string(message));
  reader_.diagnose({.severity = TIMELOOM_SKIPPED, .message = message, .file = file});
}

void CourtJson::read_all(const nlohmann::json& records, const std::string& name) {
  std::uint64_t record = 0;
  for (const auto& object : records) {
    if (reader_.stopped()) return;
    read_one(object, {name, ++record});
  }
}

void CourtJson::read_one(const nlohmann::json& object, const CaseOrigin& origin) {
  if (is_loose_entry(object)) {
    auto& waiting = entries_[docket_of(object)];
    waiting.origin.file = origin.file;
    waiting.content.push_back(read_entry(object));
  } else if (is_cluster(object)) {
    add_cluster(read_cluster(object), origin);
  } else if (is_opinion(object)) {
    add_opinion(object, origin);
  } else if (is_case(object)) {
    cases_.push(read_case(object), origin);
  } else {
    return;
  }
  ++found_;
}

void CourtJson::add_opinion(const nlohmann::json& object, const CaseOrigin& origin) {
  auto opinion = read_opinion(object);
  if (const auto main = main_version_of(object); !main.empty()) {
    const auto message =
        "opinion " + opinion.id + " is an earlier version of opinion " + main + " and is not told";
    reader_.diagnose({.severity = TIMELOOM_NOTE,
                      .message = message,
                      .field = "main_version",
                      .record = origin.record,
                      .file = origin.file});
    return;
  }
  auto id = opinion.id;
  opinions_.insert_or_assign(std::move(id), Waiting<Opinion>{std::move(opinion), origin});
}

// Of several versions of one decision the one that was changed last is told.
void CourtJson::add_cluster(Cluster cluster, const CaseOrigin& origin) {
  auto id = cluster.id;
  const auto known = clusters_.find(id);
  if (known == clusters_.end()) {
    clusters_.emplace(std::move(id), Waiting<Cluster>{std::move(cluster), origin});
    return;
  }
  const auto message = cluster.case_name + " (cluster " + id + ") is there more than once; the " +
                       "version that was changed last is told";
  reader_.diagnose({.severity = TIMELOOM_NOTE,
                    .message = message,
                    .record = origin.record,
                    .file = origin.file});
  if (cluster.modified > known->second.content.modified)
    known->second = {std::move(cluster), origin};
}

void CourtJson::finish() {
  for (const auto& [docket_id, waiting] : entries_)
    cases_.push_loose(docket_id, waiting.content, waiting.origin);
  join_opinions();
  push_clusters();
}

// An opinion has no date of its own: that is its cluster's.
void CourtJson::join_opinions() {
  for (auto& [id, waiting] : opinions_) {
    const auto cluster = clusters_.find(waiting.content.cluster_id);
    if (cluster == clusters_.end()) {
      const auto message = "opinion " + id + " has no date of its own, and its cluster " +
                           waiting.content.cluster_id + " is not in these files";
      reader_.diagnose({.severity = TIMELOOM_SKIPPED,
                        .message = message,
                        .field = "cluster",
                        .record = waiting.origin.record,
                        .file = waiting.origin.file});
      continue;
    }
    auto& opinions = cluster->second.content.opinions;
    const auto is_it = [&id = id](const Opinion& opinion) { return opinion.id == id; };
    if (std::none_of(opinions.begin(), opinions.end(), is_it))
      opinions.push_back(std::move(waiting.content));
  }
}

void CourtJson::push_clusters() {
  std::map<std::string, std::string> events;  // by opinion
  for (auto& [id, waiting] : clusters_) {
    for (auto& opinion : waiting.content.opinions) {
      if (opinion.cluster_id.empty()) opinion.cluster_id = id;
      events.emplace(opinion.id, opinion_event_id(opinion));
    }
  }
  const auto event_of = [&events](const std::string& opinion) {
    const auto found = events.find(opinion);
    return found == events.end() ? std::string() : found->second;
  };
  for (const auto& [id, waiting] : clusters_) {
    if (reader_.stopped()) return;
    push_cluster(reader_, waiting.content, place_of(waiting.content), waiting.origin, event_of);
  }
}

CasePlace CourtJson::place_of(const Cluster& cluster) {
  if (const auto* known = cases_.find(cluster.docket_id)) return *known;
  const auto name = cluster.case_name.empty() ? "Docket " + cluster.docket_id : cluster.case_name;
  return {.lane = cases_.lane_of(name, "docket-" + cluster.docket_id),
          .lane_rank = static_cast<std::uint32_t>(court_of(cluster.court).level)};
}

}  // namespace timeloom::lawsuits
