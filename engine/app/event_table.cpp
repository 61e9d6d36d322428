#include "app/event_table.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <string_view>

namespace timeloom {

namespace {

bool comes_before(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [](unsigned char x, unsigned char y) { return std::tolower(x) < std::tolower(y); });
}

// Places in the alphabet, so that rows are ordered by numbers.
template <typename TextOf>
std::vector<std::uint32_t> ranks(std::size_t count, TextOf text_of) {
  std::vector<std::uint32_t> order(count), rank(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return comes_before(text_of(a), text_of(b));
  });
  for (std::uint32_t i = 0; i < count; ++i) rank[order[i]] = i;
  return rank;
}

template <typename RankOf>
void sort_by(std::vector<EventRow>& rows, RankOf rank_of) {
  std::stable_sort(rows.begin(), rows.end(),
                   [&](EventRow a, EventRow b) { return rank_of(a) < rank_of(b); });
}

}  // namespace

std::vector<EventRow> table_rows(const EventStore& store, const FilterMask* shown, TimeRange range,
                                 TableOrder order) {
  std::vector<EventRow> rows;
  for (EventRow row = 0; row < store.size(); ++row) {
    if (shown != nullptr && !shown->contains(row)) continue;
    if (meet(reach(store.span(row)), range)) rows.push_back(row);
  }
  switch (order.column) {
    case TableColumn::date:
      break;
    case TableColumn::title:
      std::stable_sort(rows.begin(), rows.end(), [&](EventRow a, EventRow b) {
        return comes_before(store.title(a), store.title(b));
      });
      break;
    case TableColumn::kind: {
      const auto rank = ranks(store.kinds().size(), [&](auto i) { return store.kinds()[i].label; });
      sort_by(rows, [&](EventRow row) { return rank[store.kind(row)]; });
      break;
    }
    case TableColumn::lane: {
      const auto rank = ranks(store.lanes().size(), [&](auto i) { return store.lanes()[i].path; });
      sort_by(rows, [&](EventRow row) { return rank[store.lane(row)]; });
      break;
    }
    case TableColumn::source: {
      const auto rank =
          ranks(store.sources().size(), [&](auto i) { return store.sources()[i].name; });
      sort_by(rows, [&](EventRow row) { return rank[store.source(row)]; });
      break;
    }
  }
  if (order.descending) std::reverse(rows.begin(), rows.end());
  return rows;
}

}  // namespace timeloom
