#include "index/attribute_values.hpp"

#include <simdjson.h>

#include <charconv>
#include <cmath>
#include <string>

namespace timeloom {

namespace {

namespace dom = simdjson::dom;

void give(std::string_view name, const dom::element& value, const AttributeValues::Visit& visit) {
  switch (value.type()) {
    case dom::element_type::STRING:
      if (const std::string_view text(value); !text.empty()) visit(name, text);
      break;
    case dom::element_type::ARRAY:
      for (const auto item : dom::array(value)) give(name, item, visit);
      break;
    case dom::element_type::OBJECT:
      for (const auto member : dom::object(value)) give(name, member.value, visit);
      break;
    case dom::element_type::NULL_VALUE:
      break;
    default:
      visit(name, std::string(simdjson::minify(value)));
  }
}

}  // namespace

struct AttributeValues::Parser {
  dom::parser parser;
};

AttributeValues::AttributeValues() : parser_(std::make_unique<Parser>()) {}
AttributeValues::~AttributeValues() = default;

void AttributeValues::for_each(std::string_view attributes, const Visit& visit) {
  if (attributes.empty()) return;
  dom::object object;
  if (parser_->parser.parse(attributes.data(), attributes.size()).get(object) != simdjson::SUCCESS)
    return;
  for (const auto member : object) give(member.key, member.value, visit);
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace timeloom
