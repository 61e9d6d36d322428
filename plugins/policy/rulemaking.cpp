#include "policy/rulemaking.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "policy/rule_numbers.hpp"
#include "shared/intervals.hpp"

namespace timeloom::policy {
namespace {

constexpr std::size_t kMostDockets = 3;  // that one RIN may have
constexpr std::size_t kMostNumbers = 4;  // a notice that lists more is about no single rule

class Sets {
public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0); }

  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

private:
  std::vector<std::size_t> parent_;
};

bool is_about_a_rule(const RuleDocument& document) {
  return document.role != DocumentRole::none;
}

bool may_join(const RuleDocument& document) {
  return document.type != DocumentType::presidential && document.type != DocumentType::order &&
         (is_about_a_rule(document) ||
          document.rins.size() + document.dockets.size() <= kMostNumbers);
}

// RINs that stand for a routine rather than for a rule.
std::set<std::string> routine_rins(std::span<const DatedDocument> documents) {
  struct Use {
    std::set<std::string> dockets, deciding;
  };
  std::map<std::string, Use> uses;
  for (const auto& dated : documents) {
    const auto& document = dated.document;
    if (document.dockets.empty()) continue;
    const auto& docket = document.dockets.front();
    for (const auto& rin : document.rins) {
      auto& use = uses[rin];
      if (use.dockets.size() <= kMostDockets) use.dockets.insert(docket);
      if (document.role == DocumentRole::decides && use.deciding.size() < 2)
        use.deciding.insert(docket);
    }
  }
  std::set<std::string> routine;
  for (const auto& [rin, use] : uses)
    if (use.dockets.size() > kMostDockets || use.deciding.size() > 1) routine.insert(rin);
  return routine;
}

class Grouping {
public:
  Grouping(std::span<const DatedDocument> documents, std::span<const Docket> dockets)
      : documents_(documents),
        routine_(routine_rins(documents)),
        sets_(documents.size() + dockets.size()) {
    for (std::size_t at = 0; at < documents.size(); ++at) {
      const auto& document = documents[at].document;
      if (!may_join(document)) continue;
      for (const auto& number : numbers_of(document)) join(number, at);
    }
    for (std::size_t at = 0; at < dockets.size(); ++at) {
      const auto item = documents.size() + at;
      join(dockets[at].id, item);
      for (const auto& rin : dockets[at].rins)
        if (!routine_.contains(rin)) join(rin, item);
      docket_of_.emplace(item, &dockets[at]);
    }
  }

  std::vector<Rulemaking> rulemakings() {
    std::map<std::size_t, Rulemaking> found;
    std::map<std::size_t, const Docket*> dockets;
    for (const auto& [item, docket] : docket_of_) dockets.emplace(sets_.find(item), docket);
    for (std::size_t at = 0; at < documents_.size(); ++at)
      if (may_join(documents_[at].document) && !numbers_of(documents_[at].document).empty())
        found[sets_.find(at)].documents.push_back(at);
    std::vector<Rulemaking> rulemakings;
    for (auto& [set, rulemaking] : found) {
      describe(rulemaking, dockets.contains(set) ? dockets[set] : nullptr);
      rulemakings.push_back(std::move(rulemaking));
    }
    return rulemakings;
  }

private:
  // What joins a document to others: its own rule, RINs, dockets.
  std::vector<std::string> numbers_of(const RuleDocument& document) const {
    std::vector<std::string> numbers;
    for (const auto& rin : document.rins)
      if (!routine_.contains(rin)) numbers.push_back(rin);
    for (const auto& docket : document.dockets)
      if (!is_catch_all(docket)) numbers.push_back(docket);
    if (!document.rule_id.empty()) numbers.push_back("rule " + document.rule_id);
    return numbers;
  }

  void join(const std::string& number, std::size_t item) {
    const auto [known, is_new] = first_with_.emplace(number, item);
    if (!is_new) sets_.join(known->second, item);
  }

  void describe(Rulemaking& rulemaking, const Docket* docket) const {
    auto& members = rulemaking.documents;
    std::stable_sort(members.begin(), members.end(), [this](auto a, auto b) {
      return plugin::precedes(documents_[a].date, documents_[b].date);
    });
    const RuleDocument* best = &documents_[members.front()].document;
    for (const auto member : members) {
      const auto& document = documents_[member].document;
      if (rank(document) > rank(*best)) best = &document;
      if (rulemaking.id.empty()) rulemaking.id = document.rule_id;
      if (rulemaking.agency.empty() || (is_code(rulemaking.agency) && !document.agency.empty()))
        rulemaking.agency = document.agency;
      rulemaking.has_lane = rulemaking.has_lane || is_about_a_rule(document);
    }
    rulemaking.has_lane = rulemaking.has_lane || members.size() > 1;
    rulemaking.name = name_of(members);
    rulemaking.title = best->title;
    if (docket != nullptr) {
      rulemaking.summary = docket->summary;
      if (!docket->title.empty()) rulemaking.title = docket->title;
    }
    if (rulemaking.id.empty()) rulemaking.id = "rule/" + rulemaking.name;
  }

  // The document that names a rule best: the first that proposes it, else the first that decides.
  static int rank(const RuleDocument& document) {
    if (document.role == DocumentRole::proposes) return 2;
    return document.role == DocumentRole::decides ? 1 : 0;
  }

  // "EPA" of Regulations.gov, where the Federal Register has a name.
  static bool is_code(std::string_view agency) {
    return agency.find_first_of("abcdefghijklmnopqrstuvwxyz") == agency.npos;
  }

  std::string name_of(std::span<const std::size_t> members) const {
    std::string docket, rule;
    for (const auto member : members) {
      const auto& document = documents_[member].document;
      for (const auto& rin : document.rins)
        if (!routine_.contains(rin)) return rin;
      for (const auto& one : document.dockets)
        if (docket.empty() && !is_catch_all(one)) docket = one;
      if (rule.empty()) rule = document.rule_id;
    }
    return docket.empty() ? rule : docket;
  }

  std::span<const DatedDocument> documents_;
  std::set<std::string> routine_;
  Sets sets_;
  std::unordered_map<std::string, std::size_t> first_with_;
  std::map<std::size_t, const Docket*> docket_of_;
};

}  // namespace

std::vector<Rulemaking> group_by_rule(std::span<const DatedDocument> documents,
                                      std::span<const Docket> dockets) {
  return Grouping(documents, dockets).rulemakings();
}

}  // namespace timeloom::policy
