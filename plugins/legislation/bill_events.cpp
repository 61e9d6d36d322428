#include "legislation/bill_events.hpp"

#include <algorithm>
#include <unordered_map>

#include "legislation/action_merge.hpp"
#include "legislation/bill_names.hpp"
#include "legislation/vote_text.hpp"
#include "shared/attributes.hpp"
#include "shared/intervals.hpp"
#include "shared/lane_path.hpp"
#include "shared/plain_text.hpp"

namespace timeloom::legislation {
namespace {

using nlohmann::ordered_json;
using plugin::Attributes;

constexpr std::string_view kZone = "America/New_York";
constexpr std::size_t kLongestTitle = 160;
constexpr std::size_t kLongestSummary = 1200;

// "07:00PM" is 19:00; other times stay as they are.
std::string day_time(const std::string& text) {
  const bool afternoon = text.ends_with("PM");
  if (!afternoon && !text.ends_with("AM")) return text;
  std::string time = text.substr(0, text.size() - 2);
  if (time.size() < 2 || time.find_first_not_of("0123456789:") != time.npos) return text;
  const int hour = (time[0] - '0') * 10 + (time[1] - '0');
  const int full = hour % 12 + (afternoon ? 12 : 0);
  return std::string{static_cast<char>('0' + full / 10), static_cast<char>('0' + full % 10)} +
         time.substr(2);
}

class BillEvents {
public:
  BillEvents(plugin::Reader& reader, const Bill& bill, const BillOrigin& origin)
      : reader_(reader),
        bill_(bill),
        origin_(origin),
        id_(bill_id(bill.number)),
        label_(bill_label(bill.number)),
        lane_(plugin::lane_path({"Legislation", label_})),
        url_(bill_url(bill.number)),
        actions_(merge_actions(bill.actions)) {
    for (const auto& action : actions_) date_action(action);
  }

  void push() {
    if (!push_bill_interval()) return;
    for (std::size_t at = 0; at < actions_.size(); ++at)
      if (dated_[at].span && !push_action(actions_[at], dated_[at])) return;
  }

private:
  struct Dated {
    std::optional<timeloom_span> span;
    std::string id;
    bool has_time = false;
  };

  void date_action(const MergedAction& merged) {
    const auto& action = merged.action;
    Dated dated;
    if (!action.time.empty()) {
      dated.span = reader_.parse_time(action.date + "T" + day_time(action.time), kZone);
      dated.has_time = dated.span.has_value();
      if (!dated.span)
        complain(TIMELOOM_WARNING, "actionTime",
                 "\"" + action.time + "\" is no time, so only the date is kept");
    }
    if (!dated.span) dated.span = reader_.parse_time(action.date);
    if (!dated.span) {
      complain(TIMELOOM_SKIPPED, "actionDate",
               action.date.empty() ? "an action without a date: " + plugin::shorten(action.text, 80)
                                   : "\"" + action.date + "\" is no date");
    } else {
      dated.id = action_id(merged);
    }
    dated_.push_back(std::move(dated));
  }

  // Milestones are called by what they are, other actions by their date, so that an id stays when
  // later actions join the file.
  std::string action_id(const MergedAction& merged) {
    std::string id = id_ + "/";
    id += merged.kind == ActionKind::action ? "action-" + merged.action.date
                                            : std::string(kind_id(merged.kind).substr(5));
    const auto count = ++id_counts_[id];
    return count == 1 ? id : id + "-" + std::to_string(count);
  }

  void complain(timeloom_severity severity, std::string_view field, const std::string& message) {
    reader_.diagnose({.severity = severity,
                      .message = label_ + ": " + message,
                      .field = field,
                      .record = origin_.record,
                      .file = origin_.file});
  }

  bool push_bill_interval() {
    const auto span = bill_span();
    if (!span) return false;
    Attributes attributes;
    attributes.add("bill", label_)
        .add("congress", bill_.number.congress)
        .add("origin_chamber", bill_.origin_chamber)
        .add("sponsors", bill_.sponsors)
        .add_number("cosponsors", static_cast<std::int64_t>(bill_.cosponsor_count))
        .add("committees", bill_.committees)
        .add("policy_area", bill_.policy_area)
        .add("subjects", bill_.subjects)
        .add("titles", bill_.titles)
        .add("latest_action", bill_.latest_action);
    plugin::Event event;
    if (!bill_.laws.empty())
      attributes.add("law", bill_.laws.front().type + " " + bill_.laws.front().number);
    const auto text = attributes.text();

    const auto enacted = std::find_if(actions_.begin(), actions_.end(), [](const auto& action) {
      return action.kind == ActionKind::enacted;
    });
    const auto enacted_id = id_ + "/enacted";
    if (enacted != actions_.end()) event.links.push_back({"became", enacted_id});
    std::vector<std::string> targets;
    targets.reserve(bill_.related.size());
    for (const auto& related : bill_.related) {
      targets.push_back(bill_id(related.number));
      event.links.push_back({related.identical ? "identical-to" : "related-to", targets.back()});
    }

    event.span = *span;
    event.id = id_;
    event.kind = "bill";
    event.lane = lane_;
    event.title = bill_.title.empty() ? label_ : bill_.title;
    const auto summary = plugin::shorten(bill_.summary, kLongestSummary);
    event.summary = summary;
    event.attributes = text;
    event.references.push_back({label_, url_});
    if (!bill_.policy_area.empty()) event.tags.push_back(bill_.policy_area);
    event.record = origin_.record;
    return reader_.push(event);
  }

  // From introduction to enactment or, where it is none yet, the latest action.
  std::optional<timeloom_span> bill_span() {
    auto first = bill_.introduced.empty() ? std::nullopt : reader_.parse_time(bill_.introduced);
    if (!first && !bill_.introduced.empty())
      complain(TIMELOOM_WARNING, "introducedDate",
               "\"" + bill_.introduced + "\" is no date; the first action stands for it");
    std::optional<timeloom_span> last;
    for (std::size_t at = 0; at < actions_.size(); ++at) {
      const auto span = reader_.parse_time(actions_[at].action.date);
      if (!span) continue;
      if (!first) first = span;
      if (actions_[at].kind == ActionKind::enacted) {
        last = span;
        break;
      }
      if (!last || plugin::precedes(*last, *span)) last = span;
    }
    const auto latest = bill_.latest_action_date.empty()
                            ? std::nullopt
                            : reader_.parse_time(bill_.latest_action_date);
    if (!last) last = latest;
    if (!first) first = last;
    if (!first) {
      complain(TIMELOOM_SKIPPED, "introducedDate", "no date of introduction and no dated action");
      return std::nullopt;
    }
    if (!last || plugin::precedes(*last, *first)) last = first;
    return plugin::interval(*first, *last);
  }

  bool push_action(const MergedAction& merged, const Dated& dated) {
    const auto& action = merged.action;
    const auto bare = bare_text(action);
    const auto count = vote_count(bare);
    Attributes attributes;
    attributes.add("type", action.type)
        .add("codes", merged.codes)
        .add("reported_by", merged.reported_by)
        .add("committees", action.committees)
        .add_json("votes", votes(action, count));
    const auto title = action_title(merged, bare, count);
    const auto text = attributes.text();

    plugin::Event event;
    event.span = *dated.span;
    event.id = dated.id;
    event.kind = kind_id(merged.kind);
    event.lane = lane_;
    event.title = title;
    event.summary = action.text;
    if (dated.has_time) event.zone = kZone;
    event.attributes = text;
    event.references.push_back({label_, url_});
    std::string law, law_label;
    if (merged.kind == ActionKind::enacted && !bill_.laws.empty()) {
      law = law_url(bill_.laws.front());
      law_label = bill_.laws.front().type + " " + bill_.laws.front().number;
      event.references.push_back({law_label, law});
    }
    event.record = origin_.record;
    return reader_.push(event);
  }

  std::string action_title(const MergedAction& merged, std::string_view bare,
                           const std::optional<VoteCount>& count) const {
    std::string title;
    switch (merged.kind) {
      case ActionKind::passed_house:
        title = "Passed House";
        break;
      case ActionKind::passed_senate:
        title = "Passed Senate";
        break;
      case ActionKind::enacted:
        if (!bill_.laws.empty())
          return "Became " + bill_.laws.front().type + " " + bill_.laws.front().number;
        [[fallthrough]];
      default:
        return bare.empty() ? label_ : plugin::shorten(bare, kLongestTitle);
    }
    if (count) title += ", " + std::to_string(count->yea) + "–" + std::to_string(count->nay);
    return title;
  }

  // The recorded votes of an action: those it has, else the one that its words name.
  ordered_json votes(const Action& action, const std::optional<VoteCount>& count) const {
    auto recorded = action.votes;
    if (const auto named = vote_number(action.text); recorded.empty() && named) {
      recorded.push_back({.chamber = std::string(named->chamber), .roll = named->roll});
      const auto known = std::find_if(bill_.votes.begin(), bill_.votes.end(), [&](const auto& v) {
        // Rolls begin anew each year; a vote's date is UTC and may be a day later.
        return v.chamber == named->chamber && v.roll == named->roll &&
               v.date.substr(0, 4) == action.date.substr(0, 4);
      });
      if (known != bill_.votes.end()) recorded.back() = *known;
    }
    ordered_json list = ordered_json::array();
    for (const auto& vote : recorded) {
      Attributes entry;
      entry.add("chamber", vote.chamber)
          .add("roll", vote.roll)
          .add("congress", vote.congress)
          .add("session", vote.session)
          .add("date", vote.date)
          .add("url", vote.url);
      list.push_back(entry.object());
    }
    if (count) {
      if (list.empty()) list.push_back(ordered_json::object());
      list.front()["yea"] = count->yea;
      list.front()["nay"] = count->nay;
    }
    return list;
  }

  plugin::Reader& reader_;
  const Bill& bill_;
  const BillOrigin& origin_;
  std::string id_, label_, lane_, url_;
  std::vector<MergedAction> actions_;
  std::vector<Dated> dated_;  // one for each of actions_
  std::unordered_map<std::string, int> id_counts_;
};

}  // namespace

void push_bill(plugin::Reader& reader, const Bill& bill, const BillOrigin& origin) {
  BillEvents(reader, bill, origin).push();
}

}  // namespace timeloom::legislation
