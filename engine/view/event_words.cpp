#include "view/event_words.hpp"

#include <array>
#include <cctype>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "base/web_url.hpp"
#include "time/date_words.hpp"
#include "time/describe.hpp"

namespace timeloom {

namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view kWithin = " › ";

// "docket_number" and "docketNumber" as "Docket number"; "RIN" stays.
std::string name_words(std::string_view name) {
  std::string words;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto letter = static_cast<unsigned char>(name[i]);
    const bool begins_word = i > 0 && std::isupper(letter) != 0 &&
                             std::islower(static_cast<unsigned char>(name[i - 1])) != 0;
    if (begins_word) words += ' ';
    if (letter == '_' || letter == '-')
      words += ' ';
    else if (begins_word)
      words += static_cast<char>(std::tolower(letter));
    else
      words += name[i];
  }
  if (!words.empty())
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

std::string plain(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_null()) return "—";
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add_rows(const std::string& name, const Json& value, Rows& rows) {
  if (value.is_object()) {
    for (const auto& [member, inner] : value.items())
      add_rows(name.empty() ? name_words(member) : name + std::string(kWithin) + name_words(member),
               inner, rows);
    return;
  }
  if (!value.is_array()) {
    rows.emplace_back(name, plain(value));
    return;
  }
  std::string joined;
  std::size_t number = 0;
  for (const auto& item : value) {
    ++number;
    if (item.is_structured())
      add_rows(name + " " + std::to_string(number), item, rows);
    else
      joined += (joined.empty() ? "" : ", ") + plain(item);
  }
  if (!joined.empty()) rows.emplace_back(name, joined);
}

// Its name in the data, and what it is called at both ends: names of words in assets/languages.
struct Relation {
  std::string_view name, outward, inward;
};
constexpr std::array kRelations = {
    Relation{"cites", "cites", "cited_by"},
    Relation{"became", "became", "came_from"},
    Relation{"amends", "amends", "amended_by"},
    Relation{"appeal-of", "appeal_of", "appealed_in"},
    Relation{"responds-to", "responds_to", "answered_by"},
    Relation{"part-of", "part_of", "includes"},
    Relation{"opinion-in", "opinion_in", "has_opinion"},
    Relation{"related-to", "related_to", "related_to"},
    Relation{"related", "related_to", "related_to"},
    Relation{"same-as", "same_as", "same_as"},
    Relation{"identical-to", "identical_to", "identical_to"},
    Relation{"proposed-as", "proposed_as", "proposal_of"},
    Relation{"takes-effect", "takes_effect", "effect_of"},
    Relation{"upheld", "upheld", "upheld_by"},
    Relation{"struck-down", "struck_down", "struck_down_by"},
};

}  // namespace

std::string lane_words(std::string_view path) {
  std::string words;
  for (const char character : path) {
    if (character == '/')
      words += kWithin;
    else
      words += character;
  }
  return words;
}

std::string beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  const auto part = utf8_prefix(text, most);
  return std::string(part.substr(0, part.rfind(' '))) + "…";
}

std::string_view host_of(std::string_view url) {
  const auto begin = url.find("://");
  auto host = begin == std::string_view::npos ? url : url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

std::vector<std::pair<std::string, std::string>> attribute_rows(std::string_view json) {
  Rows rows;
  const auto parsed = Json::parse(json, nullptr, false);
  if (parsed.is_object()) add_rows({}, parsed, rows);
  return rows;
}

std::string relation_words(std::string_view relation, bool outward, const Language& language) {
  if (relation.empty()) return language.words("linked_to");
  for (const auto& known : kRelations)
    if (known.name == relation) return language.words(outward ? known.outward : known.inward);
  std::string words(relation);
  for (auto& character : words)
    if (character == '-' || character == '_') character = ' ';
  return outward ? words : language.words("relation_from_there", {{"relation", words}});
}

std::string citation_of(const EventStore& store, EventRow event, Instant today) {
  std::string words(store.title(event));
  if (!words.empty() && !std::ispunct(static_cast<unsigned char>(words.back()))) words += '.';
  words += " " + describe(store.span(event)) + ".";
  const auto references = store.references(event);
  if (references.empty()) return words;
  const auto label = store.text(references.front().label);
  const auto url = store.text(references.front().url);
  words += " " + std::string(label.empty() ? host_of(url) : label);
  if (!url.empty())
    words += ", " + std::string(url) + " (accessed " + date_words({today}, WordLength::full) + ")";
  return words + ".";
}

std::string first_url(const EventStore& store, EventRow event) {
  for (const auto& reference : store.references(event))
    if (const auto url = store.text(reference.url); is_web_url(url)) return std::string(url);
  return {};
}

}  // namespace timeloom
