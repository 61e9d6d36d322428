#include "table/list_cells.hpp"

#include "table/text.hpp"

namespace timeloom::table {
namespace {

// Calls `use` with each trimmed part that is not empty.
template <typename Use>
void for_each_part(std::string_view text, std::string_view separator, Use use) {
  for (;;) {
    const auto end = text.find(separator);
    const auto part = trimmed(text.substr(0, end));
    if (!part.empty()) use(part);
    if (end == text.npos) return;
    text.remove_prefix(end + separator.size());
  }
}

bool is_url(std::string_view text) {
  const auto scheme = text.find("://");
  if (scheme == text.npos || scheme == 0 || text.find(' ') != text.npos) return false;
  return text.substr(0, scheme).find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-") == text.npos;
}

std::string_view without_trailing_punctuation(std::string_view label) {
  while (!label.empty() && (is_blank(label.back()) || label.back() == ',' || label.back() == ':' ||
                            label.back() == ';'))
    label.remove_suffix(1);
  return label;
}

}  // namespace

plugin::Reference parse_reference(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('>')) {
    const auto open = text.rfind('<');
    if (open != text.npos)
      return {.label = trimmed(text.substr(0, open)),
              .url = trimmed(text.substr(open + 1, text.size() - open - 2))};
  }
  const auto blank = text.find_last_of(" \t\n");
  const auto last = blank == text.npos ? text : text.substr(blank + 1);
  if (!is_url(last)) return {.label = text};
  return {.label = without_trailing_punctuation(text.substr(0, text.size() - last.size())),
          .url = last};
}

void append_references(std::string_view cell, std::vector<plugin::Reference>& references) {
  for_each_part(cell, " | ",
                [&](std::string_view part) { references.push_back(parse_reference(part)); });
}

void pair_urls(std::string_view cell, std::vector<plugin::Reference>& references) {
  if (references.empty()) {
    append_references(cell, references);
    return;
  }
  std::size_t next = 0;
  for_each_part(cell, " | ", [&](std::string_view url) {
    while (next < references.size() && !references[next].url.empty()) ++next;
    if (next < references.size())
      references[next].url = url;
    else
      references.push_back({.label = {}, .url = url});
    ++next;
  });
}

void append_tags(std::string_view cell, std::vector<std::string_view>& tags) {
  const std::string_view separator = cell.find(';') != cell.npos ? ";" : ",";
  for_each_part(cell, separator, [&](std::string_view tag) { tags.push_back(tag); });
}

void append_links(std::string_view cell, std::vector<plugin::Link>& links) {
  for_each_part(cell, ";", [&](std::string_view part) {
    const auto colon = part.find(':');
    if (colon == part.npos || part.substr(colon).starts_with("://"))
      links.push_back({.relation = kPlainRelation, .target = part});
    else
      links.push_back(
          {.relation = trimmed(part.substr(0, colon)), .target = trimmed(part.substr(colon + 1))});
  });
}

}  // namespace timeloom::table
