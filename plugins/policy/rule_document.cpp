#include "policy/rule_document.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace timeloom::policy {
namespace {

void fill(std::string& text, std::string&& other) {
  if (text.empty()) text = std::move(other);
}

template <typename Item>
void unite(std::vector<Item>& items, std::vector<Item>&& others) {
  for (auto& other : others)
    if (std::find(items.begin(), items.end(), other) == items.end())
      items.push_back(std::move(other));
}

void unite_attributes(std::string& attributes, const std::string& other) {
  using nlohmann::ordered_json;
  if (attributes.empty() || other.empty()) {
    if (attributes.empty()) attributes = other;
    return;
  }
  auto object = ordered_json::parse(attributes, nullptr, false);
  const auto more = ordered_json::parse(other, nullptr, false);
  if (object.is_discarded() || more.is_discarded()) return;  // bytes that are no UTF-8
  for (const auto& [key, value] : more.items())
    if (!object.contains(key)) object[key] = value;
  attributes = object.dump();
}

}  // namespace

void merge(RuleDocument& document, RuleDocument other) {
  const bool other_is_better = other.service == document.service
                                   ? other.version > document.version
                                   : other.service == DocumentService::federal_register;
  if (other_is_better) {
    // The place of the first record stays: it is where the event is.
    std::swap(document.origin, other.origin);
    std::swap(document, other);
  }
  fill(document.agency, std::move(other.agency));
  fill(document.summary, std::move(other.summary));
  fill(document.action, std::move(other.action));
  if (document.date.empty()) {
    document.date = std::move(other.date);
    document.date_field = other.date_field;
  }
  fill(document.effective, std::move(other.effective));
  if (document.comments_close.empty()) {
    document.comments_open = std::move(other.comments_open);
    document.comments_close = std::move(other.comments_close);
  }
  fill(document.document_number, std::move(other.document_number));
  fill(document.citation, std::move(other.citation));
  fill(document.rule_id, std::move(other.rule_id));
  unite(document.rins, std::move(other.rins));
  unite(document.dockets, std::move(other.dockets));
  unite(document.relations, std::move(other.relations));
  unite(document.tags, std::move(other.tags));
  for (auto& reference : other.references) {
    const bool known = std::any_of(document.references.begin(), document.references.end(),
                                   [&](const auto& one) { return one.second == reference.second; });
    if (!known) document.references.push_back(std::move(reference));
  }
  unite_attributes(document.attributes, other.attributes);
}

std::string_view kind_of(DocumentType type, DocumentRole role) {
  if (role == DocumentRole::corrects) return "rule.correction";
  if (role == DocumentRole::withdraws) return "rule.withdrawn";
  switch (type) {
    case DocumentType::rule:
      return "rule.final";
    case DocumentType::proposed_rule:
      return "rule.proposed";
    case DocumentType::notice:
      return "rule.notice";
    case DocumentType::presidential:
      return "rule.presidential";
    case DocumentType::order:
      return "order.executive";
    case DocumentType::correction:  // its role has told
    case DocumentType::other:
      break;
  }
  return "rule.document";
}

std::string_view presidential_kind(std::string_view subtype) {
  // The Federal Register API's subtypes; its XML adds a number.
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kinds{
      {{"Executive Order", "order.executive"},
       {"Proclamation", "order.proclamation"},
       {"Memorandum", "order.memorandum"},
       {"Notice", "order.notice"},
       {"Determination", "order.determination"},
       {"Presidential Determination", "order.determination"}}};
  for (const auto& [name, kind] : kinds)
    if (subtype.starts_with(name)) return kind;
  return "rule.presidential";
}

}  // namespace timeloom::policy
