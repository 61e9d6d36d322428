#include "legislation/bill_events.hpp"

#include <algorithm>
#include <unordered_map>

#include "legislation/action_kind.hpp"
#include "legislation/bill_dates.hpp"
#include "shared/intervals.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::legislation {
namespace {

class BillEvents {
public:
  BillEvents(plugin::Reader& reader, const BillDraft& bill, const BillOrigin& origin)
      : reader_(reader), bill_(bill), origin_(origin), dates_(reader, bill.congress) {
    dated_.reserve(bill.actions.size());
    for (const auto& action : bill.actions) dated_.push_back(date_action(action));
  }

  bool push() {
    const auto span = bill_span();
    if (!span) return true;
    if (!push_interval(*span)) return false;
    for (std::size_t at = 0; at < dated_.size(); ++at)
      if (dated_[at].when.span && !push_action(bill_.actions[at], dated_[at])) return false;
    return true;
  }

private:
  struct Dated {
    BillDates::Stated when;
    std::string id;
  };

  Dated date_action(const ActionDraft& action) {
    Dated dated{dates_.moment(action.date, action.time), {}};
    if (dated.when.span) {
      dated.id = action_id(action);
      if (!dated.when.fault.empty()) complain(TIMELOOM_WARNING, "actionTime", dated.when.fault);
    } else if (action.date.empty()) {
      complain(TIMELOOM_SKIPPED, "actionDate",
               "an action without a date: " + plugin::shorten(action.text, 80));
    } else {
      complain(TIMELOOM_SKIPPED, "actionDate", dated.when.fault);
    }
    return dated;
  }

  // Milestones are called by what they are, other actions by their date, so that an id stays when
  // later actions join the file.
  std::string action_id(const ActionDraft& action) {
    std::string id = bill_.id + "/";
    if (action.kind == ActionKind::action)
      id.append("action-").append(stated_day(action.date));
    else
      id.append(kind_id(action.kind).substr(5));
    const auto count = ++id_counts_[id];
    return count == 1 ? id : id + "-" + std::to_string(count);
  }

  void complain(timeloom_severity severity, std::string_view field, const std::string& message) {
    reader_.diagnose({.severity = severity,
                      .message = bill_.label + ": " + message,
                      .field = field,
                      .record = origin_.record,
                      .file = origin_.file});
  }

  // From introduction to enactment or, where it is none yet, the latest action.
  std::optional<timeloom_span> bill_span() {
    const auto introduced = dates_.day(bill_.introduced);
    auto first = introduced.span;
    if (!first && !bill_.introduced.empty())
      complain(TIMELOOM_WARNING, "introducedDate",
               introduced.fault + "; the first action stands for it");
    std::optional<timeloom_span> last;
    for (std::size_t at = 0; at < dated_.size(); ++at) {
      if (!dated_[at].when.span) continue;
      const auto span =
          dated_[at].when.has_time ? dates_.day(bill_.actions[at].date).span : dated_[at].when.span;
      if (!first) first = span;
      if (bill_.actions[at].kind == ActionKind::enacted) {
        last = span;
        break;
      }
      if (!last || plugin::precedes(*last, *span)) last = span;
    }
    if (!last) last = dates_.day(bill_.latest_action_date).span;
    if (!first) first = last;
    if (!first) {
      complain(TIMELOOM_SKIPPED, "introducedDate", "no date of introduction and no dated action");
      return std::nullopt;
    }
    if (!last || plugin::precedes(*last, *first)) last = first;
    return plugin::interval(*first, *last);
  }

  bool push_interval(const timeloom_span& span) {
    plugin::Event event;
    event.span = span;
    event.id = bill_.id;
    event.kind = "bill";
    event.lane = bill_.lane;
    event.title = bill_.title;
    event.summary = bill_.summary;
    event.attributes = bill_.attributes;
    event.references.push_back({bill_.label, bill_.url});
    for (std::size_t at = 0; at < dated_.size(); ++at)
      if (bill_.actions[at].kind == ActionKind::enacted && dated_[at].when.span) {
        event.links.push_back({"became", dated_[at].id});
        break;
      }
    for (const auto& link : bill_.related) event.links.push_back({link.relation, link.target});
    if (!bill_.policy_area.empty()) event.tags.push_back(bill_.policy_area);
    event.record = origin_.record;
    return reader_.push(event);
  }

  bool push_action(const ActionDraft& action, const Dated& dated) {
    plugin::Event event;
    event.span = *dated.when.span;
    event.id = dated.id;
    event.kind = kind_id(action.kind);
    event.lane = bill_.lane;
    event.title = action.title;
    event.summary = action.text;
    if (dated.when.has_time) event.zone = kWashington;
    event.attributes = action.attributes;
    event.references.push_back({bill_.label, bill_.url});
    if (action.kind == ActionKind::enacted && !bill_.law_label.empty())
      event.references.push_back({bill_.law_label, bill_.law_url});
    event.record = origin_.record;
    return reader_.push(event);
  }

  plugin::Reader& reader_;
  const BillDraft& bill_;
  const BillOrigin& origin_;
  BillDates dates_;
  std::unordered_map<std::string, int> id_counts_;
  std::vector<Dated> dated_;  // one for each action
};

}  // namespace

bool push_bill(plugin::Reader& reader, const BillDraft& bill, const BillOrigin& origin) {
  return BillEvents(reader, bill, origin).push();
}

}  // namespace timeloom::legislation
