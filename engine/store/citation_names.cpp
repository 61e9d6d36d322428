#include "store/citation_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "store/court_names.hpp"
#include "store/docket_number.hpp"
#include "store/json_members.hpp"

namespace timeloom {

namespace {

struct Naming {
  std::string_view attribute;
  std::string_view prefix;  // what a number that stands alone lacks to be a citation
};

constexpr std::array<Naming, 9> kNamings{{{"citation", ""},
                                          {"citations", ""},
                                          {"bill", ""},
                                          {"public_law", "Pub. L. "},
                                          {"law", ""},
                                          {"rin", ""},
                                          {"rins", ""},
                                          {"executive_order_number", "Executive Order "},
                                          {"document_number", "FR Doc. "}}};

// The texts of the attributes that matter.
struct AttributeTexts {
  struct Named {
    const Naming* naming;
    std::string text;
  };
  std::vector<Named> named;
  std::vector<std::string> dockets;
  std::string court;
  std::string congress;
};

void take_member(const JsonMembers& member, AttributeTexts& texts) {
  const auto key = member.key();
  if (key == "docket" || key == "docket_number") {
    for (auto& text : texts_of(member.value())) texts.dockets.push_back(std::move(text));
  } else if (key == "court") {
    for (auto& text : texts_of(member.value()))
      if (texts.court.empty()) texts.court = std::move(text);
  } else if (key == "congress") {
    for (auto& text : texts_of(member.value())) texts.congress = std::move(text);
  } else if (const auto naming = std::ranges::find(kNamings, key, &Naming::attribute);
             naming != kNamings.end()) {
    for (auto& text : texts_of(member.value())) texts.named.push_back({&*naming, std::move(text)});
  }
}

void append(std::vector<Citation>& all, std::vector<Citation> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void add_docket(const std::string& docket, const std::string& court_text,
                std::vector<Citation>& names) {
  TextCursor court_cursor(court_text);
  court_cursor.blanks();
  const auto court = read_court(court_cursor);
  TextCursor cursor(docket);
  while (!cursor.at_end() && !is_digit(cursor.peek()) && !is_upper(cursor.peek())) cursor.advance();
  if (cursor.abbreviation("No.")) cursor.blanks();
  const auto written = std::string_view(docket).substr(cursor.at());
  const auto number = court ? read_docket_number(cursor) : std::nullopt;
  std::optional<std::string> name;
  if (court && court->level == CourtLevel::state && !(number && cursor.at_end()))
    name = state_docket_name(*court, written);
  else if (number)
    name = docket_name(*court, *number);
  if (!name) {
    append(names, find_citations(docket));
    return;
  }
  names.push_back({.family = CitationFamily::docket,
                   .key = "docket:" + *name,
                   .office = number ? number->office : '\0',
                   .end = docket.size()});
}

// The Congress of "bill:115-hr1865".
int congress_of(const Citation& bill) {
  int congress = 0;
  const auto number = std::string_view(bill.key).substr(sizeof("bill:") - 1);
  std::from_chars(number.data(), number.data() + number.size(), congress);
  return congress;
}

}  // namespace

EventNames names_of_event(std::string_view attributes) {
  EventNames names;
  AttributeTexts texts;
  JsonMembers members(attributes);
  while (members.next()) take_member(members, texts);
  if (!members.is_whole()) return names;

  std::from_chars(texts.congress.data(), texts.congress.data() + texts.congress.size(),
                  names.congress);
  for (const auto& [naming, text] : texts.named) {
    auto found = find_citations(text, names.congress);
    if (found.empty() && !naming->prefix.empty())
      found = find_citations(std::string(naming->prefix) + text);
    append(names.citations, std::move(found));
  }
  for (const auto& docket : texts.dockets) add_docket(docket, texts.court, names.citations);

  if (names.congress == 0)
    for (const auto& name : names.citations)
      if (name.family == CitationFamily::bill) names.congress = congress_of(name);
  return names;
}

}  // namespace timeloom
