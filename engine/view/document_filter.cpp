#include "view/document_filter.hpp"

namespace timeloom {

void read_filter(ObjectReader& view, Filter& filter) {
  view.read_texts("hidden_kinds",
                  [&](const std::string& text) { filter.hidden_kinds.insert(text); });
  view.read_texts("hidden_sources",
                  [&](const std::string& text) { filter.hidden_sources.insert(text); });
}

void write_filter(const Filter& filter, DocumentJson& view) {
  view["hidden_kinds"] = filter.hidden_kinds;
  view["hidden_sources"] = filter.hidden_sources;
}

}  // namespace timeloom
