#include "legislation/action_merge.hpp"

#include <algorithm>
#include <unordered_map>

#include "legislation/bill_dates.hpp"

namespace timeloom::legislation {
namespace {

// The date and the letters and digits of the text: systems differ in spaces and punctuation.
std::string key_of(const Action& action) {
  std::string key(stated_day(action.date));
  key += ' ';
  for (const char c : bare_text(action)) {
    if (c >= 'A' && c <= 'Z')
      key += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0)
      key += c;
  }
  return key;
}

bool same_report(const MergedAction& merged, const Action& action) {
  if (!merged.action.time.empty() && !action.time.empty() && merged.action.time != action.time)
    return false;
  const bool known_system = std::find(merged.reported_by.begin(), merged.reported_by.end(),
                                      action.system) != merged.reported_by.end();
  const bool known_code = action.code.empty() ? merged.codes.size() < merged.reported_by.size()
                                              : std::find(merged.codes.begin(), merged.codes.end(),
                                                          action.code) != merged.codes.end();
  return !known_system || !known_code;
}

void add_report(MergedAction& merged, const Action& action) {
  merged.kind = std::max(merged.kind, kind_of(action));
  merged.reported_by.push_back(action.system);
  if (!action.code.empty()) merged.codes.push_back(action.code);
  if (merged.action.time.empty()) merged.action.time = action.time;
  for (const auto& committee : action.committees) {
    auto& known = merged.action.committees;
    if (std::find(known.begin(), known.end(), committee) == known.end()) known.push_back(committee);
  }
  for (const auto& vote : action.votes) {
    auto& known = merged.action.votes;
    const bool is_known = std::any_of(known.begin(), known.end(), [&vote](const auto& other) {
      return other.roll == vote.roll && other.chamber == vote.chamber;
    });
    if (!is_known) known.push_back(vote);
  }
}

}  // namespace

std::vector<MergedAction> merge_actions(const std::vector<Action>& actions) {
  std::vector<MergedAction> merged;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  for (const auto& action : actions) {
    auto& candidates = by_key[key_of(action)];
    const auto same = std::find_if(candidates.begin(), candidates.end(),
                                   [&](std::size_t at) { return same_report(merged[at], action); });
    if (same != candidates.end()) {
      add_report(merged[*same], action);
      continue;
    }
    candidates.push_back(merged.size());
    merged.push_back({.action = action});
    merged.back().action.committees.clear();
    merged.back().action.votes.clear();
    add_report(merged.back(), action);
  }
  return merged;
}

}  // namespace timeloom::legislation
