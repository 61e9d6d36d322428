#include "lawsuits/opinion_events.hpp"

#include <set>

#include "lawsuits/court.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/attribute_writer.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

constexpr std::size_t kLongestSummary = 1000;

std::string attributes_of(const Cluster& cluster, const CasePlace& place,
                          const std::string& author) {
  const auto& court = cluster.court.empty() ? place.court : cluster.court;
  const auto& docket = cluster.docket_number.empty() ? place.docket_number : cluster.docket_number;
  const auto court_name = court_of(court).name;
  std::string text;
  plugin::AttributeWriter(text)
      .add("citation", cluster.citations.empty() ? "" : cluster.citations.front())
      .add("citations", cluster.citations)
      .add("court", court)
      .add("court_name", court_name == court ? "" : court_name)
      .add("docket", docket)
      .add("author", author)
      .add("judges", cluster.judges)
      .add("status", cluster.status)
      .add("disposition", cluster.disposition)
      .add("posture", cluster.posture)
      .add("nature_of_suit", cluster.nature_of_suit)
      .add("cited_by", cluster.cited_by)
      .finish();
  return text;
}

void push_separate(plugin::Reader& reader, const Opinion& opinion, const Cluster& cluster,
                   const CasePlace& place, const timeloom_span& span, const CaseOrigin& origin,
                   const std::set<std::string>& cited) {
  const std::string label(opinion_label(opinion.type));
  const auto id = opinion_event_id(opinion);
  const auto part_of = cluster_event_id(cluster.id);
  const auto title = opinion.author.empty() ? label : label + " (" + opinion.author + ")";
  std::string attributes;
  plugin::AttributeWriter(attributes)
      .add("citation", cluster.citations.empty() ? "" : cluster.citations.front())
      .add("type", label)
      .add("author", opinion.author)
      .finish();

  plugin::Event event;
  event.span = span;
  event.id = id;
  event.kind = "case.opinion";
  event.lane = place.lane;
  event.lane_rank = place.lane_rank;
  event.title = title;
  event.summary = opinion.excerpt;
  event.attributes = attributes;
  event.importance = 0.4F;
  event.references.push_back({cluster.case_name, opinion.url.empty() ? cluster.url : opinion.url});
  event.links.push_back({"part-of", part_of});
  for (const auto& target : cited)
    if (target != part_of) event.links.push_back({"cites", target});
  event.record = origin.record;
  reader.push(event);
}

std::set<std::string> cited_events(const Opinion& opinion, const OpinionLookup& event_of) {
  std::set<std::string> events;
  if (event_of)
    for (const auto& cited : opinion.cites)
      if (auto event = event_of(cited); !event.empty()) events.insert(std::move(event));
  return events;
}

}  // namespace

std::string cluster_event_id(const std::string& cluster_id) {
  return "cluster-" + cluster_id;
}

std::string opinion_event_id(const Opinion& opinion) {
  return speaks_for_the_court(opinion) ? cluster_event_id(opinion.cluster_id)
                                       : "opinion-" + opinion.id;
}

void push_cluster(plugin::Reader& reader, const Cluster& cluster, const CasePlace& place,
                  const CaseOrigin& origin, const OpinionLookup& event_of) {
  const auto name = cluster.case_name.empty() ? "Decision " + cluster.id : cluster.case_name;
  const auto span = reader.parse_time(cluster.filed);
  if (!span || !is_plausible(*span)) {
    const auto message =
        name + ": " +
        (cluster.filed.empty() ? "no date" : why_unusable(cluster.filed, span.has_value()));
    reader.diagnose({.severity = TIMELOOM_SKIPPED,
                     .message = message,
                     .field = "date_filed",
                     .record = origin.record,
                     .line = origin.line,
                     .file = origin.file});
    return;
  }

  const auto id = cluster_event_id(cluster.id);
  std::string author, excerpt;
  std::set<std::string> cited;
  for (const auto& opinion : cluster.opinions) {
    if (!speaks_for_the_court(opinion)) continue;
    if (author.empty()) author = opinion.author;
    if (excerpt.empty()) excerpt = opinion.excerpt;
    cited.merge(cited_events(opinion, event_of));
  }
  cited.erase(id);
  const auto citation = cluster.citations.empty() ? std::string() : cluster.citations.front();
  const auto title = citation.empty() ? name : name + ", " + citation;
  const auto summary = cluster.summary.empty() ? excerpt : cluster.summary;
  const auto short_summary = plugin::shorten(summary, kLongestSummary);
  const auto attributes = attributes_of(cluster, place, author);

  plugin::Event event;
  event.span = *span;
  event.id = id;
  event.kind = "case.opinion";
  event.lane = place.lane;
  event.lane_rank = place.lane_rank;
  event.title = title;
  event.summary = short_summary;
  event.attributes = attributes;
  event.references.push_back({citation.empty() ? name : citation, cluster.url});
  if (!place.id.empty()) event.links.push_back({"opinion-in", place.id});
  for (const auto& target : cited) event.links.push_back({"cites", target});
  if (!place.court.empty()) event.tags.push_back(place.court);
  event.record = origin.record;
  event.line = origin.line;
  if (!reader.push(event)) return;
  for (const auto& opinion : cluster.opinions)
    if (!speaks_for_the_court(opinion))
      push_separate(reader, opinion, cluster, place, *span, origin,
                    cited_events(opinion, event_of));
}

}  // namespace timeloom::lawsuits
