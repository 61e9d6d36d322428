#include "view/layout_kind.hpp"

namespace timeloom {

std::string_view to_string(LayoutKind layout) {
  switch (layout) {
    case LayoutKind::spine:
      return "spine";
    case LayoutKind::vertical:
      return "vertical";
    case LayoutKind::multiples:
      return "multiples";
    case LayoutKind::lanes:
      break;
  }
  return "lanes";
}

std::optional<LayoutKind> layout_kind_from(std::string_view text) {
  for (const auto layout : kLayoutKinds)
    if (to_string(layout) == text) return layout;
  return std::nullopt;
}

std::string layout_kind_names() {
  std::string names;
  for (const auto layout : kLayoutKinds)
    names += (names.empty() ? "" : ", ") + std::string(to_string(layout));
  return names;
}

}  // namespace timeloom
