#include "store/attribute_reader.hpp"

#include <simdjson.h>

namespace timeloom {

namespace {

namespace dom = simdjson::dom;

void append_words(const dom::element& value, std::string& words);

void append_items(const dom::array& items, std::string& words) {
  for (const auto item : items) {
    const auto before = words.size();
    if (before > 0) words += ", ";
    const auto begin = words.size();
    append_words(item, words);
    if (words.size() == begin) words.resize(before);
  }
}

void append_words(const dom::element& value, std::string& words) {
  switch (value.type()) {
    case dom::element_type::STRING:
      words += std::string_view(value);
      break;
    case dom::element_type::ARRAY:
      append_items(dom::array(value), words);
      break;
    case dom::element_type::OBJECT:
    case dom::element_type::NULL_VALUE:
      break;
    default:
      words += simdjson::minify(value);
  }
}

std::optional<dom::element> find(const dom::element& object, std::string_view name) {
  dom::element found;
  if (object[name].get(found) == simdjson::SUCCESS) return found;
  const auto dot = name.find('.');
  if (dot == std::string_view::npos || object[name.substr(0, dot)].get(found) != simdjson::SUCCESS)
    return std::nullopt;
  return find(found, name.substr(dot + 1));
}

}  // namespace

struct AttributeReader::Parser {
  dom::parser parser;
};

AttributeReader::AttributeReader() : parser_(std::make_unique<Parser>()) {}
AttributeReader::~AttributeReader() = default;

std::optional<std::string> AttributeReader::value(std::string_view attributes,
                                                  std::string_view name) {
  if (attributes.empty()) return std::nullopt;
  dom::element root;
  if (parser_->parser.parse(attributes.data(), attributes.size()).get(root) != simdjson::SUCCESS)
    return std::nullopt;
  const auto found = find(root, name);
  if (!found) return std::nullopt;
  std::string words;
  append_words(*found, words);
  return words.empty() ? std::nullopt : std::optional(std::move(words));
}

}  // namespace timeloom
