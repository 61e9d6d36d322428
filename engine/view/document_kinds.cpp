#include "view/document_kinds.hpp"

namespace timeloom {

void read_kinds(const DocumentJson& value, std::vector<Kind>& kinds, std::string& error) {
  const ObjectReader all(value, "kinds", error);
  if (!value.is_object()) return;
  for (const auto& [id, look] : value.items()) {
    // What a document does not say stays as the plugin declares it.
    Kind kind{.id = id, .label = {}, .colour = {}, .symbol = {}, .importance = -1};
    ObjectReader reader(look, all.path_of(id), error);
    reader.read("label", kind.label);
    reader.read("colour", kind.colour);
    reader.read("symbol", kind.symbol);
    reader.read("importance", kind.importance);
    reader.refuse_others();
    kinds.push_back(std::move(kind));
  }
}

DocumentJson kinds_json(const std::vector<Kind>& kinds) {
  DocumentJson json;
  for (const auto& kind : kinds) {
    auto& look = json[kind.id];
    look = DocumentJson::object();
    put_text(look, "label", kind.label);
    put_text(look, "colour", kind.colour);
    put_text(look, "symbol", kind.symbol);
    if (kind.importance >= 0) look["importance"] = kind.importance;
  }
  return json;
}

}  // namespace timeloom
