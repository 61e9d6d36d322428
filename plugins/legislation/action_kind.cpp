#include "legislation/action_kind.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace timeloom::legislation {
namespace {

using Kind = ActionKind;

// The stage codes of the Library of Congress and of the House. The House's codes for votes (H37100
// …) are left out on purpose: they cover votes that failed, and the Library's own 8000 stands
// beside those that passed. The scrapers keep only one of two reports, so that the House's codes
// for committee reports are here too.
constexpr std::array<std::pair<std::string_view, Kind>, 25> kCodes{{
    {"1000", Kind::introduced},     {"10000", Kind::introduced},
    {"Intro-H", Kind::introduced},  {"5000", Kind::reported},
    {"H12100", Kind::reported},     {"H12200", Kind::reported},
    {"14000", Kind::reported},      {"8000", Kind::passed_house},
    {"17000", Kind::passed_senate}, {"20700", Kind::conference},
    {"20800", Kind::conference},    {"20900", Kind::conference},
    {"21000", Kind::conference},    {"23000", Kind::conference},
    {"H25200", Kind::conference},   {"28000", Kind::presented},
    {"E20000", Kind::presented},    {"29000", Kind::signed_by_president},
    {"30000", Kind::vetoed},        {"31000", Kind::vetoed},
    {"32000", Kind::passed_house},  {"34000", Kind::passed_senate},
    {"36000", Kind::enacted},       {"41000", Kind::enacted},
    {"E40000", Kind::enacted},
}};

constexpr std::array<std::pair<std::string_view, Kind>, 12> kBeginnings{{
    {"Introduced in ", Kind::introduced},
    {"Passed House", Kind::passed_house},
    {"Passed/agreed to in House", Kind::passed_house},
    {"Passed Senate", Kind::passed_senate},
    {"Passed/agreed to in Senate", Kind::passed_senate},
    {"Presented to President", Kind::presented},
    {"Signed by President", Kind::signed_by_president},
    {"Vetoed by President", Kind::vetoed},
    {"Pocket Vetoed by President", Kind::vetoed},
    {"Conference held", Kind::conference},
    {"Became Public Law", Kind::enacted},
    {"Became Private Law", Kind::enacted},
}};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

bool cites_the_record(std::string_view parenthesis) {
  return parenthesis.find("CR ") != parenthesis.npos || parenthesis.starts_with("(consideration") ||
         parenthesis.starts_with("(text");
}

}  // namespace

ActionKind kind_of(const Action& action) {
  // Words first: the Library of Congress gives 36000 to "Signed by President." as well.
  for (const auto& [beginning, kind] : kBeginnings)
    if (action.text.starts_with(beginning)) return kind;
  for (const auto& [code, kind] : kCodes)
    if (action.code == code) return kind;
  return action.stage;
}

std::string_view kind_id(ActionKind kind) {
  switch (kind) {
    case Kind::introduced:
      return "bill.introduced";
    case Kind::reported:
      return "bill.reported";
    case Kind::conference:
      return "bill.conference";
    case Kind::passed_house:
      return "bill.passed-house";
    case Kind::passed_senate:
      return "bill.passed-senate";
    case Kind::presented:
      return "bill.presented";
    case Kind::signed_by_president:
      return "bill.signed";
    case Kind::vetoed:
      return "bill.vetoed";
    case Kind::enacted:
      return "bill.enacted";
    case Kind::action:
      break;
  }
  return "bill.action";
}

std::string_view bare_text(const Action& action) {
  static constexpr std::array<std::string_view, 10> stages{
      "Passed/agreed to in",     "Passed over veto",  "Failed of passage/not agreed to in",
      "Resolving differences",   "To conference",     "Conference committee actions",
      "Conference report filed", "Conference report", "Motion to recommit",
      "Presented to President"};
  std::string_view text = trim(action.text);
  if (const auto colon = text.find(": "); colon != text.npos && colon < 60) {
    const bool is_stage = std::any_of(stages.begin(), stages.end(),
                                      [text](auto stage) { return text.starts_with(stage); });
    if (is_stage) text = trim(text.substr(colon + 2));
  }
  while (text.ends_with(')')) {
    const auto open = text.rfind('(');
    if (open == text.npos || !cites_the_record(text.substr(open))) break;
    text = trim(text.substr(0, open));
  }
  return text;
}

}  // namespace timeloom::legislation
