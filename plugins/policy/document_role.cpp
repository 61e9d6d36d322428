#include "policy/document_role.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace timeloom::policy {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return result;
}

// The parts between ";", ":" and dashes.
std::vector<std::string_view> segments_of(std::string_view text) {
  static constexpr std::array<std::string_view, 5> separators{";", ":", "—", "–", " - "};
  std::vector<std::string_view> segments;
  for (;;) {
    auto end = text.npos;
    std::size_t size = 0;
    for (const auto separator : separators)
      if (const auto at = text.find(separator); at < end) {
        end = at;
        size = separator.size();
      }
    segments.push_back(text.substr(0, end));
    if (end == text.npos) return segments;
    text.remove_prefix(end + size);
  }
}

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != text.npos;
}

// Not "correctional".
bool speaks_of_correction(std::string_view segment) {
  static constexpr std::array<std::string_view, 3> words{"correction", "correcting", "corrected"};
  return std::any_of(words.begin(), words.end(), [segment](auto word) {
    const auto at = segment.find(word);
    return at != segment.npos && segment.substr(at + word.size(), 2) != "al";
  });
}

// "withdrawal", "notice of withdrawal", "withdrawal of proposed rule"; not "withdrawal symptoms"
// nor "withdrawal of approval of new drug applications".
bool speaks_of_withdrawal(std::string_view segment, bool alone_is_enough) {
  const auto at = segment.find("withdraw");
  if (at == segment.npos) return false;
  auto rest = segment.substr(at);
  rest.remove_prefix(std::min(rest.find_first_of(" .,(["), rest.size()));
  rest.remove_prefix(std::min(rest.find_first_not_of(" .,"), rest.size()));
  if (rest.empty() || rest.front() == '[' || rest.front() == '(') return alone_is_enough;
  static constexpr std::array<std::string_view, 3> verbs{"of ", "from ", "the "};
  if (std::none_of(verbs.begin(), verbs.end(),
                   [rest](auto verb) { return rest.starts_with(verb); }))
    return false;
  if (contains(rest, "approval") || contains(rest, "application")) return false;
  return contains(rest, "rule") || contains(rest, "proposal") || contains(rest, "notice");
}

bool follows_up_on_proposal(std::string_view text) {
  static constexpr std::array<std::string_view, 6> words{
      "extension", "reopening", "reopened", "hearing", "public meeting", "comment period"};
  return std::any_of(words.begin(), words.end(),
                     [text](auto word) { return contains(text, word); });
}

bool amends_rule(std::string_view action) {
  static constexpr std::array<std::string_view, 4> words{
      "; amend", "amendment of final", "amendment to final", "delay of effective"};
  return std::any_of(words.begin(), words.end(),
                     [action](auto word) { return contains(action, word); });
}

}  // namespace

DocumentType document_type(std::string_view name) {
  if (name == "Rule" || name == "RULE") return DocumentType::rule;
  if (name == "Proposed Rule" || name == "PRORULE") return DocumentType::proposed_rule;
  if (name == "Notice" || name == "NOTICE" || name == "Sunshine Act Document")
    return DocumentType::notice;
  if (name == "Correction" || name == "CORRECT") return DocumentType::correction;
  if (name == "Presidential Document" || name == "PRESDOCU") return DocumentType::presidential;
  return DocumentType::other;
}

DocumentRole document_role(DocumentType type, std::string_view title, std::string_view action) {
  if (type == DocumentType::correction) return DocumentRole::corrects;
  if (type != DocumentType::rule && type != DocumentType::proposed_rule &&
      type != DocumentType::notice)
    return DocumentRole::none;
  const auto name = lower(title), act = lower(action);
  const auto name_parts = segments_of(name);
  const auto act_parts = segments_of(act);
  const bool has_parts = name_parts.size() > 1;

  if (speaks_of_correction(act) || (has_parts && speaks_of_correction(name_parts.back())))
    return DocumentRole::corrects;
  if (speaks_of_withdrawal(name_parts.back(), has_parts) ||
      std::any_of(act_parts.begin(), act_parts.end(),
                  [](auto part) { return speaks_of_withdrawal(part, true); }))
    return DocumentRole::withdraws;
  if (type == DocumentType::proposed_rule)
    return follows_up_on_proposal(act) || (has_parts && follows_up_on_proposal(name_parts.back()))
               ? DocumentRole::follows_up
               : DocumentRole::proposes;
  if (type == DocumentType::rule)
    return amends_rule(act) ? DocumentRole::amends : DocumentRole::decides;
  return DocumentRole::none;
}

void classify(RuleDocument& document) {
  document.role = document_role(document.type, document.title, document.action);
  document.kind = kind_of(document.type, document.role);
}

}  // namespace timeloom::policy
