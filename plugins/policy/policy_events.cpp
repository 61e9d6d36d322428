#include "policy/policy_events.hpp"

#include <algorithm>
#include <iterator>

#include "policy/rule_links.hpp"
#include "policy/rule_numbers.hpp"
#include "policy/rule_span.hpp"
#include "shared/attribute_writer.hpp"
#include "shared/intervals.hpp"
#include "shared/lane_path.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::policy {
namespace {

constexpr std::size_t kLongestSummary = 1200;
constexpr std::size_t kLongestLaneTitle = 60;

bool same_start(const timeloom_span& a, const timeloom_span& b) {
  return !plugin::precedes(a, b) && !plugin::precedes(b, a);
}

std::string_view or_unknown(std::string_view agency) {
  return agency.empty() ? std::string_view("Unknown agency") : agency;
}

std::string lane_of(const Rulemaking& rulemaking) {
  const auto name = rulemaking.name + ": " + plugin::shorten(rulemaking.title, kLongestLaneTitle);
  return plugin::lane_path({"Policy", or_unknown(rulemaking.agency), name});
}

void add_list(plugin::AttributeWriter& attributes, std::string_view one, std::string_view many,
              const std::vector<std::string>& values) {
  if (values.empty()) return;
  attributes.add(one, values.front());
  if (values.size() > 1) attributes.add(many, values);
}

// What a document goes by, under the names that citations are looked up by, and all else.
std::string attributes_of(const RuleDocument& document) {
  std::string text;
  plugin::AttributeWriter attributes(text);
  attributes.add("document_number", document.document_number).add("citation", document.citation);
  if (document.type == DocumentType::order)
    attributes.add(
        "executive_order_number",
        std::string_view(document.id).substr(std::min<std::size_t>(3, document.id.size())));
  add_list(attributes, "rin", "rins", document.rins);
  add_list(attributes, "docket", "dockets", document.dockets);
  if (text.empty()) return document.attributes;
  if (document.attributes.empty())
    attributes.finish();
  else
    text.append(1, ',').append(document.attributes, 1);  // the rest of its object
  return text;
}

std::string shortened(std::string text, std::size_t limit) {
  return text.size() <= limit ? std::move(text) : plugin::shorten(text, limit);
}

plugin::Event event_of(const RuleDocument& document, std::string_view lane) {
  plugin::Event event;
  event.lane = lane;
  for (const auto& [label, url] : document.references) event.references.push_back({label, url});
  event.record = document.origin.record;
  event.line = document.origin.line;
  return event;
}

}  // namespace

void PolicyEvents::add(ParsedFile&& file) {
  for (const auto& finding : file.findings) report(reader_, finding);
  for (auto& document : file.documents) add(std::move(document));
  std::move(file.dockets.begin(), file.dockets.end(), std::back_inserter(dockets_));
}

void PolicyEvents::add(RuleDocument&& document) {
  if (document.id.empty()) {
    report(reader_, {TIMELOOM_SKIPPED, "a document without a number: " + document.title, "id",
                     document.origin});
    return;
  }
  const auto [known, is_new] = by_id_.emplace(document.id, documents_.size());
  if (is_new) {
    documents_.push_back(std::move(document));
    return;
  }
  report(reader_,
         {TIMELOOM_NOTE, document.id + " is listed again; once is enough", "id", document.origin});
  merge(documents_[known->second], std::move(document));
}

void PolicyEvents::fold_into_federal_register() {
  const auto is_folded = [this](RuleDocument& document) {
    if (document.service != DocumentService::regulations_gov) return false;
    const auto found = by_id_.find(document.document_number);
    if (found == by_id_.end()) return false;
    auto& original = documents_[found->second];
    if (original.service != DocumentService::federal_register) return false;
    report(reader_, {TIMELOOM_NOTE,
                     document.id + " is " + original.id + " of the Federal Register; one event",
                     "frDocNum", document.origin});
    merge(original, std::move(document));
    return true;
  };
  std::vector<bool> folded(documents_.size());
  for (std::size_t at = 0; at < documents_.size(); ++at) folded[at] = is_folded(documents_[at]);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < documents_.size(); ++at) {
    if (folded[at]) continue;
    if (kept != at) documents_[kept] = std::move(documents_[at]);
    ++kept;
  }
  documents_.resize(kept);
  by_id_.clear();
}

std::vector<DatedDocument> PolicyEvents::dated_documents() {
  std::vector<DatedDocument> dated;
  dated.reserve(documents_.size());
  for (; !documents_.empty() && !reader_.stopped(); documents_.pop_front())
    if (auto one = with_dates(reader_, std::move(documents_.front())))
      dated.push_back(std::move(*one));
  return dated;
}

void PolicyEvents::push() {
  if (reader_.stopped()) return;
  fold_into_federal_register();
  auto documents = dated_documents();
  const auto rulemakings = group_by_rule(documents, dockets_);
  link_citations(documents);
  std::vector<std::string> lanes(documents.size());
  for (const auto& rulemaking : rulemakings) {
    if (!rulemaking.has_lane) continue;
    link_rule(documents, rulemaking);
    const auto lane = lane_of(rulemaking);
    for (const auto member : rulemaking.documents) lanes[member] = lane;
  }
  for (std::size_t at = 0; at < documents.size(); ++at) {
    if (reader_.stopped()) return;
    if (lanes[at].empty())
      lanes[at] = plugin::lane_path({"Policy", or_unknown(documents[at].document.agency)});
    push_document(documents[at], lanes[at]);
  }
  for (const auto& rulemaking : rulemakings) {
    if (reader_.stopped()) return;
    if (rulemaking.has_lane) push_rule(rulemaking, documents, lanes[rulemaking.documents.front()]);
  }
}

void PolicyEvents::push_document(DatedDocument& dated, const std::string& lane) {
  auto& document = dated.document;
  const auto period_id = document.id + "/comment-period", effect_id = document.id + "/effective";
  const bool has_effect = dated.effective && !same_start(*dated.effective, dated.date);
  const auto summary = shortened(std::move(document.summary), kLongestSummary);
  const auto attributes = attributes_of(document);
  document.attributes = {};

  auto event = event_of(document, lane);
  event.span = dated.date;
  event.id = document.id;
  event.kind = document.kind;
  event.title = document.title;
  event.summary = summary;
  event.attributes = attributes;
  for (const auto& relation : document.relations)
    event.links.push_back({relation.name, relation.target});
  if (dated.comments_open) event.links.push_back({"comment-period", period_id});
  if (has_effect) event.links.push_back({"takes-effect", effect_id});
  for (const auto& tag : document.tags) event.tags.push_back(tag);
  reader_.push(event);

  if (dated.comments_open) {
    const auto title = "Comments on " + document.title;
    auto period = event_of(document, lane);
    period.span = plugin::interval(*dated.comments_open, *dated.comments_close);
    period.id = period_id;
    period.kind = "rule.comment-period";
    period.title = title;
    reader_.push(period);
  }
  if (has_effect) {
    const auto title = "In effect: " + document.title;
    auto effect = event_of(document, lane);
    effect.span = *dated.effective;
    effect.id = effect_id;
    effect.kind = "rule.effective";
    effect.title = title;
    reader_.push(effect);
  }
}

void PolicyEvents::push_rule(const Rulemaking& rulemaking, std::span<const DatedDocument> documents,
                             const std::string& lane) {
  const auto span = rule_span(documents, rulemaking);
  if (!span) return;
  std::vector<std::string> ids, rins, dockets;
  const RuleDocument* first = nullptr;
  for (const auto member : rulemaking.documents) {
    const auto& document = documents[member].document;
    if (first == nullptr) first = &document;
    ids.push_back(document.id);
    add_new(rins, document.rins);
    add_new(dockets, document.dockets);
  }
  std::string text;
  plugin::AttributeWriter attributes(text);
  add_list(attributes, "rin", "rins", rins);
  add_list(attributes, "docket", "dockets", dockets);
  attributes.add("agency", rulemaking.agency).add("documents", ids).finish();
  const auto summary = plugin::shorten(rulemaking.summary, kLongestSummary);

  auto event = event_of(*first, lane);
  event.span = *span;
  event.id = rulemaking.id;
  event.kind = "rule";
  event.title = rulemaking.title;
  event.summary = summary;
  event.attributes = text;
  reader_.push(event);
}

}  // namespace timeloom::policy
