#include "policy/rule_links.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "policy/rule_numbers.hpp"

namespace timeloom::policy {
namespace {

constexpr std::size_t kMostProposals = 8;  // behind one decision; the latest ones

bool has_relation(const RuleDocument& document, std::string_view name) {
  return std::any_of(document.relations.begin(), document.relations.end(),
                     [name](const auto& relation) { return relation.name == name; });
}

// Goes through a rule's documents by date and remembers what later ones may speak of.
class RuleWalk {
public:
  void visit(RuleDocument& document) {
    switch (document.role) {
      case DocumentRole::proposes:
        if (decided_) proposals_.clear();
        decided_ = false;
        proposals_.push_back(&document);
        break;
      case DocumentRole::amends:
        if (!has_relation(document, "amends")) relate(document, "amends", decision_);
        [[fallthrough]];
      case DocumentRole::decides:
        add_proposals(document);
        decided_ = true;
        decision_ = &document;
        break;
      case DocumentRole::corrects:
        if (!has_relation(document, "corrects"))
          relate(document, "corrects", earlier_like(document));
        return;  // what follows corrects the document itself, not its correction
      case DocumentRole::withdraws:
        relate(document, "withdraws", withdrawn_by(document));
        return;
      case DocumentRole::none:
      case DocumentRole::follows_up:
        break;
    }
    latest_ = &document;
    latest_of_type_[static_cast<std::size_t>(document.type)] = &document;
  }

private:
  static void relate(RuleDocument& document, std::string_view name, const RuleDocument* target) {
    if (target != nullptr) document.relations.push_back({std::string(name), target->id});
  }

  void add_proposals(RuleDocument& document) const {
    const auto skipped =
        proposals_.size() > kMostProposals ? proposals_.size() - kMostProposals : 0;
    for (auto at = skipped; at < proposals_.size(); ++at)
      relate(document, "proposed-as", proposals_[at]);
  }

  const RuleDocument* earlier_like(const RuleDocument& document) const {
    const auto* const same = latest_of_type_[static_cast<std::size_t>(document.type)];
    return same != nullptr ? same : latest_;
  }

  const RuleDocument* withdrawn_by(const RuleDocument& document) const {
    const auto mentions = [&document](std::string_view word) {
      return document.action.find(word) != std::string::npos ||
             document.title.find(word) != std::string::npos;
    };
    const bool of_decision = mentions("inal rule") || mentions("inal Rule");
    const auto* const proposal = proposals_.empty() ? nullptr : proposals_.back();
    const bool of_rule = of_decision || document.type == DocumentType::rule;
    if (of_rule && decision_ != nullptr) return decision_;
    if (proposal != nullptr) return proposal;
    return earlier_like(document);
  }

  std::vector<const RuleDocument*> proposals_;
  bool decided_ = false;
  const RuleDocument* decision_ = nullptr;
  const RuleDocument* latest_ = nullptr;
  std::array<const RuleDocument*, 7> latest_of_type_{};
};

}  // namespace

void link_rule(std::span<DatedDocument> documents, const Rulemaking& rulemaking) {
  RuleWalk walk;
  for (const auto member : rulemaking.documents) walk.visit(documents[member].document);
}

void link_citations(std::span<DatedDocument> documents) {
  struct Correction {
    RuleDocument* document;
    std::vector<std::string> cited;
  };
  std::vector<Correction> corrections;
  std::unordered_map<std::string_view, std::string_view>
      ids;  // of what they cite, where it is here
  for (auto& dated : documents) {
    auto& document = dated.document;
    if (document.role != DocumentRole::corrects || has_relation(document, "corrects")) continue;
    auto cited = document_numbers_in(document.summary);
    add_new(cited, document_numbers_in(document.title));
    add_new(cited, citations_in(document.summary));
    if (!cited.empty()) corrections.push_back({&document, std::move(cited)});
  }
  for (const auto& correction : corrections)
    for (const auto& number : correction.cited) ids.try_emplace(number);
  if (ids.empty()) return;
  for (const auto& dated : documents)
    for (const auto number : {std::string_view(dated.document.document_number),
                              std::string_view(dated.document.citation)})
      if (const auto found = ids.find(number); found != ids.end() && found->second.empty())
        found->second = dated.document.id;
  for (const auto& [document, cited] : corrections) {
    for (const auto& number : cited) {
      const auto id = ids[number];
      if (id.empty() || id == document->id) continue;
      document->relations.push_back({"corrects", std::string(id)});
      break;
    }
  }
}

}  // namespace timeloom::policy
