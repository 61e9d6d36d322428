#include "policy/tracker_mapping.hpp"

#include <timeloom/plugin.hpp>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "shared/mapped_file.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::policy {
namespace {

using nlohmann::json;

constexpr std::string_view kEnding = ".mapping.json";
constexpr std::array<std::string_view, 4> kMembers{"columns", "constants", "kinds", "attributes"};
constexpr std::array<std::string_view, 6> kDates{"proposed", "comments_open", "comments_close",
                                                 "final",    "effective",     "withdrawn"};
constexpr std::array<std::string_view, 10> kTexts{"id",  "title",  "summary",         "agency",
                                                  "rin", "docket", "document_number", "citation",
                                                  "url", "status"};
constexpr std::array<std::string_view, 3> kStages{"proposed", "final", "withdrawn"};
constexpr std::array<std::string_view, 7> kKinds{
    "rule.proposed", "rule.final",        "rule.correction", "rule.withdrawn",
    "rule.notice",   "rule.presidential", "rule.document"};

template <typename List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <typename List>
std::string joined(const List& list) {
  std::string text;
  for (const auto& word : list) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

class MappingReader {
public:
  explicit MappingReader(std::string name) { mapping_.name = std::move(name); }

  TrackerMapping read(std::string_view text) {
    const auto root = json::parse(text, nullptr, false);
    if (!root.is_object()) fail("is no JSON object");
    for (const auto& [member, value] : root.items())
      if (!is_one_of(kMembers, member))
        fail("has an unknown member \"" + member + "\"; there are " + joined(kMembers));
    read_texts(root, "columns", mapping_.columns, kTexts, kDates);
    read_texts(root, "constants", mapping_.constants, kTexts, std::array<std::string_view, 0>{});
    read_texts(root, "kinds", mapping_.kinds, kStages, std::array<std::string_view, 0>{});
    for (const auto& [stage, kind] : mapping_.kinds)
      if (!is_one_of(kKinds, kind))
        fail("names an unknown kind \"" + kind + "\"; there are " + joined(kKinds));
    if (const auto found = root.find("attributes"); found != root.end()) read_attributes(*found);
    const bool has_date = std::any_of(kDates.begin(), kDates.end(), [this](auto role) {
      return mapping_.columns.contains(role);
    });
    if (!has_date) fail("names no column with a date; columns may say " + joined(kDates));
    return std::move(mapping_);
  }

private:
  [[noreturn]] void fail(const std::string& what) const {
    throw plugin::Failure("the mapping " + mapping_.name + " " + what);
  }

  template <typename Texts, typename Map, typename Names, typename MoreNames>
  void read_texts(const Texts& root, const std::string& member, Map& map, const Names& names,
                  const MoreNames& more) const {
    const auto found = root.find(member);
    if (found == root.end()) return;
    if (!found->is_object()) fail("has \"" + member + "\" that is no object");
    for (const auto& [name, value] : found->items()) {
      if (!is_one_of(names, name) && !is_one_of(more, name))
        fail("has an unknown \"" + name + "\" in \"" + member + "\"; there are " + joined(names) +
             (more.empty() ? "" : ", " + joined(more)));
      if (!value.is_string()) fail("has a \"" + name + "\" in \"" + member + "\" that is no text");
      map.emplace(name, value.template get<std::string>());
    }
  }

  void read_attributes(const json& list) {
    if (!list.is_array()) fail("has \"attributes\" that is no list");
    for (const auto& column : list) {
      if (!column.is_string()) fail("has an attribute that is no column's name");
      mapping_.attributes.push_back(column.get<std::string>());
    }
  }

  TrackerMapping mapping_;
};

}  // namespace

TrackerMapping parse_tracker_mapping(std::string_view json, std::string name) {
  return MappingReader(std::move(name)).read(json);
}

TrackerMapping load_tracker_mapping(const std::filesystem::path& file) {
  const auto name = file.filename().u8string();
  const std::string text(name.begin(), name.end());
  try {
    const plugin::MappedFile mapped(file);
    return parse_tracker_mapping(plugin::utf8_text(mapped.bytes()), text);
  } catch (const plugin::Failure& failure) {
    const std::string_view what = failure.what();
    if (what.starts_with("the mapping ")) throw;
    throw plugin::Failure("the mapping " + text + " cannot be read: " + std::string(what));
  }
}

bool looks_like_tracker_mapping(std::string_view head) {
  const auto has = [head](std::string_view word) { return head.find(word) != head.npos; };
  return has("\"columns\"") && std::any_of(kDates.begin(), kDates.end(), [&](auto role) {
           return has('"' + std::string(role) + '"');
         });
}

std::filesystem::path mapping_beside(const std::filesystem::path& table) {
  auto beside = table;
  return beside.replace_extension(std::string(kEnding));
}

bool is_mapping_name(const std::filesystem::path& file) {
  const auto name = file.filename().u8string();
  return std::string_view(reinterpret_cast<const char*>(name.data()), name.size())
      .ends_with(kEnding);
}

}  // namespace timeloom::policy
