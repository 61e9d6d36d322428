// JSON of CourtListener's API and of juriscraper, in any number of files.
#pragma once

#include <timeloom/plugin.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lawsuits/case_events.hpp"
#include "lawsuits/court_case.hpp"
#include "lawsuits/opinion.hpp"

namespace timeloom::lawsuits {

// Dockets are pushed as they come. Entries, clusters and opinions, which the API hands out apart,
// wait for finish(): what they belong to may come in a later file.
class CourtJson {
public:
  CourtJson(plugin::Reader& reader, CaseEvents& cases) : reader_(reader), cases_(cases) {}

  // `name` is that of a file of a folder, empty for a source of its own. Throws Failure where the
  // JSON breaks off; what is complete before that is kept.
  void read(std::string_view name, std::string_view bytes, std::uint64_t number);
  void finish();

private:
  template <typename Content>
  struct Waiting {
    Content content;
    CaseOrigin origin;
  };

  void read_all(const nlohmann::json& records, const std::string& name);
  void read_one(const nlohmann::json& object, const CaseOrigin& origin);
  void add_cluster(Cluster cluster, const CaseOrigin& origin);
  void add_opinion(const nlohmann::json& object, const CaseOrigin& origin);
  void join_opinions();
  void push_clusters();
  CasePlace place_of(const Cluster& cluster);

  plugin::Reader& reader_;
  CaseEvents& cases_;
  std::map<std::string, Waiting<std::vector<Entry>>> entries_;  // by docket
  std::map<std::string, Waiting<Cluster>> clusters_;            // by id
  std::map<std::string, Waiting<Opinion>> opinions_;            // by id
  std::uint64_t found_ = 0;
};

}  // namespace timeloom::lawsuits
