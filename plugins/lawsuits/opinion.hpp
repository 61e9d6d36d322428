// What a court decided: CourtListener's clusters (one decision) and the opinions in them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::lawsuits {

struct Opinion {
  std::string id{}, cluster_id{};
  std::string type{};  // CourtListener's code: "020lead"
  std::string author{};
  std::string url{};
  std::string excerpt{};             // how its text begins
  std::vector<std::string> cites{};  // ids of opinions
};

struct Cluster {
  std::string id{};
  std::string docket_id{};
  std::string court{}, docket_number{};  // where the docket is told with it
  std::string case_name{};
  std::string filed{};  // EDTF
  std::string modified{};
  std::vector<std::string> citations{};  // "881 F. Supp. 2d 1262"
  std::string judges{}, status{}, disposition{}, posture{}, nature_of_suit{}, cited_by{};
  std::string summary{};
  std::string url{};
  std::vector<Opinion> opinions{};
};

bool is_cluster(const nlohmann::json& object);
Cluster read_cluster(const nlohmann::json& object);

bool is_opinion(const nlohmann::json& object);
// The opinion that this one is an earlier version of, or empty.
std::string main_version_of(const nlohmann::json& opinion);
Opinion read_opinion(const nlohmann::json& object);

// "881 F. Supp. 2d 1262"; empty where a part is missing.
std::string citation_text(std::string_view volume, std::string_view reporter,
                          std::string_view page);

// Whether it decides for the court; other opinions are some judges' own.
bool speaks_for_the_court(const Opinion& opinion);
// "Dissent" of "040dissent"; "Opinion" of what is not known.
std::string_view opinion_label(std::string_view type);

}  // namespace timeloom::lawsuits
