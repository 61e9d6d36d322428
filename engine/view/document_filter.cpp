#include "view/document_filter.hpp"

#include "view/document_range.hpp"

namespace timeloom {

namespace {

void read_words(ObjectReader& reader, const char* name, FacetChoice::Words& words) {
  reader.read_texts(name, [&](const std::string& word) { words.insert(word); });
}

void read_choice(ObjectReader& reader, FacetChoice& choice) {
  read_words(reader, "only", choice.only);
  read_words(reader, "hidden", choice.hidden);
}

void read_facet(ObjectReader& filter, const char* name, FacetChoice& choice) {
  const auto* value = filter.find(name);
  if (value == nullptr) return;
  ObjectReader reader(*value, filter.path_of(name), filter.error());
  read_choice(reader, choice);
  reader.refuse_others();
}

void read_bound(ObjectReader& reader, const char* name, std::optional<double>& bound) {
  const auto* value = reader.find(name);
  if (value == nullptr) return;
  if (!value->is_number()) return reader.complain(name, "expected a number");
  bound = value->get<double>();
}

void read_attributes(ObjectReader& filter, Filter& out) {
  const auto* value = filter.find("attributes");
  if (value == nullptr) return;
  const auto path = filter.path_of("attributes");
  if (!value->is_object()) return filter.complain("attributes", "expected an object");
  for (const auto& [key, choices] : value->items()) {
    ObjectReader reader(choices, path + "." + key, filter.error());
    AttributeChoice choice;
    read_choice(reader, choice);
    read_bound(reader, "at_least", choice.at_least);
    read_bound(reader, "at_most", choice.at_most);
    reader.refuse_others();
    if (!choice.empty()) out.attributes.emplace(key, std::move(choice));
  }
}

void read_dates(ObjectReader& filter, Filter& out) {
  std::string dates;
  filter.read("dates", dates);
  if (dates.empty()) return;
  const auto parsed = parse_range(dates);
  if (!parsed) return filter.complain("dates", parsed.error().message);
  out.dates = *parsed;
}

void put_choice(DocumentJson& json, const FacetChoice& choice) {
  if (!choice.only.empty()) json["only"] = choice.only;
  if (!choice.hidden.empty()) json["hidden"] = choice.hidden;
}

}  // namespace

void read_filter(ObjectReader& view, Filter& filter) {
  read_words(view, "hidden_kinds", filter.kinds.hidden);
  read_words(view, "hidden_sources", filter.sources.hidden);
  const auto* value = view.find("filter");
  if (value == nullptr) return;
  ObjectReader reader(*value, view.path_of("filter"), view.error());
  read_facet(reader, "sources", filter.sources);
  read_facet(reader, "kinds", filter.kinds);
  read_facet(reader, "tags", filter.tags);
  read_facet(reader, "lanes", filter.lanes);
  read_attributes(reader, filter);
  read_dates(reader, filter);
  reader.read("least_importance", filter.least_importance);
  if (reader.find("has_source") != nullptr) {
    bool has_source = false;
    reader.read("has_source", has_source);
    filter.has_reference = has_source;
  }
  reader.read("text", filter.text);
  reader.refuse_others();
}

void write_filter(const Filter& filter, DocumentJson& view) {
  if (filter.empty()) return;
  auto& json = view["filter"] = DocumentJson::object();
  const auto put_facet = [&](const char* name, const FacetChoice& choice) {
    if (!choice.empty()) put_choice(json[name], choice);
  };
  put_facet("sources", filter.sources);
  put_facet("kinds", filter.kinds);
  put_facet("tags", filter.tags);
  put_facet("lanes", filter.lanes);
  for (const auto& [key, choice] : filter.attributes) {
    auto& attribute = json["attributes"][key] = DocumentJson::object();
    put_choice(attribute, choice);
    if (choice.at_least) attribute["at_least"] = *choice.at_least;
    if (choice.at_most) attribute["at_most"] = *choice.at_most;
  }
  if (filter.dates) json["dates"] = print_range(*filter.dates);
  if (filter.least_importance > 0) json["least_importance"] = filter.least_importance;
  if (filter.has_reference) json["has_source"] = *filter.has_reference;
  put_text(json, "text", filter.text);
}

}  // namespace timeloom
