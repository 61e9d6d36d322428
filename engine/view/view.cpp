#include "view/view.hpp"

namespace timeloom {

std::string_view to_string(GroupBy group_by) {
  switch (group_by) {
    case GroupBy::kind:
      return "kind";
    case GroupBy::source:
      return "source";
    case GroupBy::lane:
      break;
  }
  return "lane";
}

std::optional<GroupBy> group_by_from(std::string_view name) {
  for (const auto group_by : {GroupBy::lane, GroupBy::kind, GroupBy::source})
    if (name == to_string(group_by)) return group_by;
  return std::nullopt;
}

}  // namespace timeloom
