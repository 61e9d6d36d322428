#include "policy/rule_document.hpp"

#include <optional>

#include "shared/intervals.hpp"
#include "shared/lane_path.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::policy {
namespace {

constexpr std::size_t kLongestSummary = 1200;

bool same_start(const timeloom_span& a, const timeloom_span& b) {
  return !plugin::precedes(a, b) && !plugin::precedes(b, a);
}

std::string lane_of(const RuleDocument& document) {
  return plugin::lane_path(
      {"Policy", document.agency.empty() ? std::string_view("Unknown agency") : document.agency});
}

}  // namespace

void DocumentEvents::complain(timeloom_severity severity, const DocumentOrigin& origin,
                              std::string_view field, const std::string& message) {
  reader_.diagnose({.severity = severity,
                    .message = message,
                    .field = field,
                    .record = origin.record,
                    .line = origin.line,
                    .file = origin.file});
}

void DocumentEvents::push(const RuleDocument& document, const DocumentOrigin& origin) {
  if (document.id.empty()) {
    complain(TIMELOOM_SKIPPED, origin, "id", "a document without a number: " + document.title);
    return;
  }
  const auto date = reader_.parse_time(document.date);
  if (!date) {
    complain(TIMELOOM_SKIPPED, origin, document.date_field,
             document.id + ": " +
                 (document.date.empty() ? "no date" : "\"" + document.date + "\" is no date"));
    return;
  }
  if (!seen_.insert(document.id).second) {
    complain(TIMELOOM_NOTE, origin, "id", document.id + " is listed again; once is enough");
    return;
  }
  const auto optional_date = [&](const std::string& text, std::string_view field) {
    const auto span = text.empty() ? std::nullopt : reader_.parse_time(text);
    if (!text.empty() && !span)
      complain(TIMELOOM_WARNING, origin, field,
               document.id + ": \"" + text + "\" is no date and was left out");
    return span;
  };
  const auto open = optional_date(document.comments_open, "comments open");
  const auto close = optional_date(document.comments_close, "comments close");
  auto effective = optional_date(document.effective, "effective date");
  if (effective && same_start(*effective, *date)) effective.reset();
  const bool has_period = open && close && !plugin::precedes(*close, *open);
  if (open && close && !has_period)
    complain(TIMELOOM_WARNING, origin, "comments close",
             document.id + ": comments close on " + document.comments_close + ", before they open");

  push_document(document, *date, has_period, effective.has_value(), origin);
  const auto lane = lane_of(document);
  plugin::Event event;
  event.lane = lane;
  for (const auto& [label, url] : document.references) event.references.push_back({label, url});
  event.record = origin.record;
  event.line = origin.line;
  if (has_period) {
    const auto id = document.id + "/comment-period";
    const auto title = "Comments on " + document.title;
    event.span = plugin::interval(*open, *close);
    event.id = id;
    event.kind = "rule.comment-period";
    event.title = title;
    reader_.push(event);
  }
  if (effective) {
    const auto id = document.id + "/effective";
    const auto title = "In effect: " + document.title;
    event.span = *effective;
    event.id = id;
    event.kind = "rule.effective";
    event.title = title;
    reader_.push(event);
  }
}

void DocumentEvents::push_document(const RuleDocument& document, const timeloom_span& date,
                                   bool has_period, bool has_effective,
                                   const DocumentOrigin& origin) {
  const auto lane = lane_of(document);
  const auto summary = plugin::shorten(document.summary, kLongestSummary);
  const auto attributes = document.attributes.text();
  const auto period = document.id + "/comment-period", effective = document.id + "/effective";

  plugin::Event event;
  event.span = date;
  event.id = document.id;
  event.kind = document.kind;
  event.lane = lane;
  event.title = document.title;
  event.summary = summary;
  event.attributes = attributes;
  for (const auto& [label, url] : document.references) event.references.push_back({label, url});
  for (const auto& relation : document.relations)
    event.links.push_back({relation.name, relation.target});
  if (has_period) event.links.push_back({"comment-period", period});
  if (has_effective) event.links.push_back({"takes-effect", effective});
  for (const auto& tag : document.tags) event.tags.push_back(tag);
  event.importance = document.importance;
  event.record = origin.record;
  event.line = origin.line;
  reader_.push(event);
}

}  // namespace timeloom::policy
