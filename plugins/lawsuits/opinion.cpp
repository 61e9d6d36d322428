#include "lawsuits/opinion.hpp"

#include <algorithm>
#include <array>

#include "lawsuits/courtlistener_json.hpp"
#include "lawsuits/filing_date.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::lawsuits {
namespace {

using nlohmann::json;
using plugin::list_of;
using plugin::text_of;
using plugin::word_of;

constexpr std::size_t kExcerptSource = 8192;  // texts run to megabytes
constexpr std::size_t kExcerpt = 600;

struct OpinionType {
  std::string_view number, label;
};

// By the number that CourtListener puts before a type so that types sort by weight.
constexpr auto kTypes = std::to_array<OpinionType>({
    {"010", "Opinion"},
    {"015", "Unanimous opinion"},
    {"020", "Lead opinion"},
    {"025", "Plurality opinion"},
    {"030", "Concurrence"},
    {"035", "Concurrence in part"},
    {"040", "Dissent"},
    {"050", "Addendum"},
    {"060", "Remittitur"},
    {"070", "Rehearing"},
    {"080", "On the merits"},
    {"090", "On motion to strike"},
    {"100", "Trial court's opinion"},
});
constexpr std::string_view kLastForTheCourt = "025";

// The first text that there is, from the best to the worst, as CourtListener ranks them.
std::string excerpt_of(const json& object) {
  for (const auto key : {"html_with_citations", "html_columbia", "html_lawbox", "xml_harvard",
                         "xml_scan", "html_anon_2020", "html", "plain_text"}) {
    const auto text = plugin::plain_text(text_of(object, key).substr(0, kExcerptSource));
    if (!text.empty()) return plugin::shorten(text, kExcerpt);
  }
  return {};
}

std::vector<std::string> citations_of(const json& object) {
  std::vector<std::string> citations;
  for (const auto& citation : list_of(object, "citations")) {
    auto text = citation.is_string()
                    ? plugin::plain_text(citation.get_ref<const std::string&>())
                    : citation_text(word_of(citation, "volume"), text_of(citation, "reporter"),
                                    word_of(citation, "page"));
    const bool is_new = std::find(citations.begin(), citations.end(), text) == citations.end();
    if (!text.empty() && is_new) citations.push_back(std::move(text));
  }
  return citations;
}

// Known from the number and, in exports of other services, from the words behind it.
const OpinionType* type_of(std::string_view type) {
  const auto found = std::find_if(kTypes.begin(), kTypes.end(), [type](const auto& known) {
    return type.starts_with(known.number) || type == known.label;
  });
  return found == kTypes.end() ? nullptr : &*found;
}

}  // namespace

bool is_cluster(const json& object) {
  return object.is_object() && (object.contains("sub_opinions") ||
                                (object.contains("precedential_status") &&
                                 object.contains("case_name") && !object.contains("court_id")));
}

Cluster read_cluster(const json& object) {
  Cluster cluster{.id = word_of(object, "id"),
                  .docket_id = last_part(word_of(object, "docket")),
                  .case_name = first_of(object, {"case_name", "case_name_full", "case_name_short"}),
                  .filed = std::string(day_of(word_of(object, "date_filed"))),
                  .modified = word_of(object, "date_modified"),
                  .citations = citations_of(object),
                  .judges = clean_text(object, "judges"),
                  .status = told_text(clean_text(object, "precedential_status")),
                  .disposition = clean_text(object, "disposition"),
                  .posture = clean_text(object, "posture"),
                  .nature_of_suit = clean_text(object, "nature_of_suit"),
                  .cited_by = word_of(object, "citation_count"),
                  .summary = first_of(object, {"syllabus", "summary", "disposition"}),
                  .url = absolute(text_of(object, "absolute_url"))};
  if (cluster.docket_id.empty()) cluster.docket_id = word_of(object, "docket_id");
  const auto& docket = plugin::object_of(object, "docket");
  if (docket.is_object()) {
    cluster.docket_id = word_of(docket, "id");
    cluster.court = last_part(first_of(docket, {"court_id", "court"}));
    cluster.docket_number = word_of(docket, "docket_number");
  }
  const auto approximate = object.find("date_filed_is_approximate");
  if (approximate != object.end() && *approximate == true && !cluster.filed.empty())
    cluster.filed += '~';
  for (const auto& opinion : list_of(object, "sub_opinions"))
    if (opinion.is_object() && main_version_of(opinion).empty())
      cluster.opinions.push_back(read_opinion(opinion));
  return cluster;
}

bool is_opinion(const json& object) {
  return object.is_object() && (object.contains("cluster") || object.contains("cluster_id")) &&
         object.contains("type");
}

std::string main_version_of(const json& opinion) {
  return last_part(word_of(opinion, "main_version"));
}

Opinion read_opinion(const json& object) {
  Opinion opinion{.id = word_of(object, "id"),
                  .cluster_id = last_part(word_of(object, "cluster")),
                  .type = word_of(object, "type"),
                  .author = clean_text(object, "author_str"),
                  .url = absolute(first_of(object, {"absolute_url", "download_url"})),
                  .excerpt = excerpt_of(object)};
  if (opinion.cluster_id.empty()) opinion.cluster_id = word_of(object, "cluster_id");
  const auto per_curiam = object.find("per_curiam");
  if (opinion.author.empty() && per_curiam != object.end() && *per_curiam == true)
    opinion.author = "per curiam";
  for (const auto& cited : list_of(object, "opinions_cited")) {
    if (cited.is_string()) opinion.cites.push_back(last_part(cited.get_ref<const std::string&>()));
    if (cited.is_number_unsigned()) opinion.cites.push_back(std::to_string(cited.get<unsigned>()));
  }
  return opinion;
}

std::string citation_text(std::string_view volume, std::string_view reporter,
                          std::string_view page) {
  if (volume.empty() || reporter.empty() || page.empty()) return {};
  return plugin::plain_text(
      std::string(volume).append(" ").append(reporter).append(" ").append(page));
}

bool speaks_for_the_court(const Opinion& opinion) {
  const auto* type = type_of(opinion.type);
  return type == nullptr || type->number <= kLastForTheCourt;
}

std::string_view opinion_label(std::string_view type) {
  const auto* known = type_of(type);
  return known == nullptr ? "Opinion" : known->label;
}

}  // namespace timeloom::lawsuits
