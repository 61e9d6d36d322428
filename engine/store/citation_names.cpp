#include "store/citation_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "store/court_names.hpp"
#include "store/docket_number.hpp"

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

// Collects the texts of the attributes that matter; all else is passed over.
class AttributeTexts : public nlohmann::json_sax<nlohmann::json> {
public:
  struct Named {
    const Naming* naming;
    std::string text;
  };
  std::vector<Named> named;
  std::vector<std::string> dockets;
  std::string court;
  std::string congress;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t& value) override { return take(std::move(value)); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override {
    ++depth_;
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    const auto found = std::ranges::find(kNamings, name, &Naming::attribute);
    naming_ = found == kNamings.end() ? nullptr : &*found;
    is_docket_ = name == "docket" || name == "docket_number";
    is_court_ = name == "court";
    is_congress_ = name == "congress";
    return true;
  }

private:
  bool take(std::string value) {
    if (depth_ != 1) return true;
    if (naming_ != nullptr)
      named.push_back({naming_, std::move(value)});
    else if (is_docket_)
      dockets.push_back(std::move(value));
    else if (is_court_ && court.empty())
      court = std::move(value);
    else if (is_congress_)
      congress = std::move(value);
    return true;
  }

  int depth_ = 0;
  const Naming* naming_ = nullptr;
  bool is_docket_ = false, is_court_ = false, is_congress_ = false;
};

// Parsing JSON costs more than looking whether it is worth it.
bool may_name(std::string_view attributes) {
  constexpr std::array beginnings{"\"citation",     "\"bill\"",
                                  "\"public_law\"", "\"law\"",
                                  "\"rin",          "\"executive_order_number\"",
                                  "\"docket",       "\"document_number\""};
  return std::ranges::any_of(beginnings, [&](const char* beginning) {
    return attributes.find(beginning) != std::string_view::npos;
  });
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
  const auto number = court ? read_docket_number(cursor) : std::nullopt;
  const auto name = number ? docket_name(*court, *number) : std::nullopt;
  if (!name) {
    append(names, find_citations(docket));
    return;
  }
  names.push_back({.family = CitationFamily::docket,
                   .key = "docket:" + *name,
                   .office = number->office,
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
  if (!may_name(attributes)) return names;
  AttributeTexts texts;
  if (!nlohmann::json::sax_parse(attributes, &texts)) return names;

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
