#include "store/link_resolution.hpp"

#include <algorithm>

namespace timeloom {

namespace {

ResolvedLink only_one(std::span<const EventRow> rows) {
  if (rows.empty()) return {};
  if (rows.size() > 1) return {.is_ambiguous = true};
  return {.target = rows[0]};
}

std::span<const EventRow> rows_in(const EventStore& store, SourceId source, std::string_view id) {
  const auto rows = store.rows_with_id(id);
  const auto of = [&store](EventRow row) { return store.source(row); };
  const auto begin = std::ranges::lower_bound(rows, source, {}, of);
  return {begin, std::ranges::upper_bound(begin, rows.end(), source, {}, of)};
}

}  // namespace

ResolvedLink resolve_link(const EventStore& store, SourceId own_source, std::string_view target) {
  if (const auto own = rows_in(store, own_source, target); !own.empty()) return only_one(own);

  // A name may hold a '#' itself, so each one may be what divides.
  for (auto hash = target.find('#'); hash != std::string_view::npos;
       hash = target.find('#', hash + 1)) {
    const auto named = std::ranges::find(store.sources(), target.substr(0, hash), &Source::name);
    if (named == store.sources().end()) continue;
    const auto source = static_cast<SourceId>(named - store.sources().begin());
    return only_one(rows_in(store, source, target.substr(hash + 1)));
  }
  return only_one(store.rows_with_id(target));
}

}  // namespace timeloom
