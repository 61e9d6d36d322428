#include "view/filter_text.hpp"

#include <array>
#include <utility>

#include "index/attribute_values.hpp"
#include "view/document_range.hpp"

namespace timeloom {

namespace {

struct Condition {
  std::string_view name, sign, value;
};

// At the first sign, so that a value may hold others.
Condition split(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) return {};
  const char before = text[equals - 1];
  const std::size_t signs = before == '!' || before == '<' || before == '>' ? 2 : 1;
  const auto name_end = equals + 1 - signs;
  return {text.substr(0, name_end), text.substr(name_end, signs), text.substr(equals + 1)};
}

tl::unexpected<Error> expected(std::string_view what) {
  return fail("expected " + std::string(what));
}

Result<void> add_word(const Condition& condition, FacetChoice& choice) {
  if (condition.sign == "=")
    choice.only.emplace(condition.value);
  else if (condition.sign == "!=")
    choice.hidden.emplace(condition.value);
  else
    return expected("= or !=");
  return {};
}

Result<void> add_attribute(const Condition& condition, AttributeChoice& choice) {
  if (condition.sign == "=" || condition.sign == "!=") return add_word(condition, choice);
  const auto number = number_of(condition.value);
  if (!number) return expected("a number");
  (condition.sign == ">=" ? choice.at_least : choice.at_most) = *number;
  return {};
}

Result<void> add_date(const Condition& condition, Filter& filter) {
  if (condition.sign != "=") return expected("=");
  const auto range = parse_range(condition.value);
  if (!range) return tl::unexpected(range.error());
  filter.dates = *range;
  return {};
}

Result<void> add_importance(const Condition& condition, Filter& filter) {
  const auto number = number_of(condition.value);
  if (condition.sign != ">=" || !number || *number < 0 || *number > 1)
    return expected(">= and a number from 0 to 1");
  filter.least_importance = static_cast<float>(*number);
  return {};
}

Result<void> add_reference(const Condition& condition, Filter& filter) {
  const bool yes = condition.value == "yes";
  if (condition.sign != "=" || (!yes && condition.value != "no")) return expected("=yes or =no");
  filter.has_reference = yes;
  return {};
}

Result<void> add_parts(const Condition& condition, Filter& filter) {
  constexpr std::string_view kAttribute = "attribute.";
  constexpr std::array<std::pair<std::string_view, FacetChoice Filter::*>, 4> kFacets{
      {{"kind", &Filter::kinds},
       {"source", &Filter::sources},
       {"tag", &Filter::tags},
       {"lane", &Filter::lanes}}};
  for (const auto& [name, choice] : kFacets)
    if (condition.name == name) return add_word(condition, filter.*choice);
  if (condition.name == "date") return add_date(condition, filter);
  if (condition.name == "importance") return add_importance(condition, filter);
  if (condition.name == "has_source") return add_reference(condition, filter);
  if (condition.name.starts_with(kAttribute) && condition.name.size() > kAttribute.size())
    return add_attribute(condition,
                         filter.attributes[std::string(condition.name.substr(kAttribute.size()))]);
  return expected(
      "kind, source, tag, lane, date, importance, has_source or attribute.NAME before the sign");
}

}  // namespace

Result<void> add_condition(std::string_view text, Filter& filter) {
  auto changed = filter;
  const auto added = add_parts(split(text), changed);
  if (!added) return fail("\"" + std::string(text) + "\": " + added.error().message);
  filter = std::move(changed);
  return {};
}

}  // namespace timeloom
