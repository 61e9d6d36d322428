#include "app/filtering.hpp"

namespace timeloom {

void change_filter(AppState& state, const std::function<void(Filter&)>& apply) {
  auto& filter = state.document.view.filter;
  apply(filter);
  std::erase_if(filter.attributes, [](const auto& entry) { return entry.second.empty(); });
  state.index_outdated = true;
}

}  // namespace timeloom
