#include "policy/rule_span.hpp"

#include "shared/intervals.hpp"

namespace timeloom::policy {
namespace {

void keep_later(std::optional<timeloom_span>& latest, const timeloom_span& date) {
  if (!latest || plugin::precedes(*latest, date)) latest = date;
}

}  // namespace

std::optional<timeloom_span> rule_span(std::span<const DatedDocument> documents,
                                       const Rulemaking& rulemaking) {
  std::optional<timeloom_span> proposed, decided, effect, withdrawn;
  for (const auto member : rulemaking.documents) {  // in order of date
    const auto& dated = documents[member];
    switch (dated.document.role) {
      case DocumentRole::proposes:
      case DocumentRole::follows_up:
        if (!proposed) proposed = dated.date;
        break;
      case DocumentRole::decides:
      case DocumentRole::amends: {
        if (!decided) decided = dated.date;
        const bool is_later = dated.effective && !plugin::precedes(*dated.effective, dated.date);
        keep_later(effect, is_later ? *dated.effective : dated.date);
        break;
      }
      case DocumentRole::withdraws:
        keep_later(withdrawn, dated.date);
        break;
      case DocumentRole::corrects:
      case DocumentRole::none:
        break;
    }
  }
  const auto start =
      proposed && (!decided || plugin::precedes(*proposed, *decided)) ? proposed : decided;
  if (!start) return std::nullopt;
  const auto end = effect ? effect : withdrawn;
  if (end && plugin::precedes(*start, *end)) return plugin::interval(*start, *end);
  if (end || decided) return std::nullopt;
  auto span = plugin::open_interval(*start);
  span.flags = static_cast<std::uint16_t>((span.flags & ~unsigned{TIMELOOM_END_OPEN}) |
                                          TIMELOOM_END_UNKNOWN);
  return span;
}

}  // namespace timeloom::policy
