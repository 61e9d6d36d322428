#include "store/same_events.hpp"

#include <algorithm>
#include <tuple>

#include "base/parallel.hpp"
#include "store/citation_names.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 2'000;

struct Named {
  Citation name;
  EventRow row = kNoEvent;
  SourceId source = 0;
  float importance = 0;
};

bool names_one_thing(CitationFamily family, bool is_interval) {
  switch (family) {
    case CitationFamily::docket:
    case CitationFamily::bill:
    case CitationFamily::rin:
      return is_interval;
    case CitationFamily::fr_document:
    case CitationFamily::executive_order:
      return !is_interval;
    default:
      return false;
  }
}

// Most events are instants, and most of them no documents; that is soon seen.
bool may_name_one_thing(std::string_view attributes, bool is_interval) {
  return is_interval ? !attributes.empty()
                     : attributes.find("document_number") != attributes.npos ||
                           attributes.find("executive_order_number") != attributes.npos;
}

std::vector<Named> named_events(const EventStore& store, std::span<const EventRow> order) {
  std::vector<std::vector<Named>> parts(parallel_parts(store.size(), kLeastRows));
  in_parallel(store.size(), parts.size(),
              [&](std::size_t part, std::size_t begin, std::size_t end) {
                for (auto at = begin; at < end; ++at) {
                  const auto row = order.empty() ? static_cast<EventRow>(at) : order[at];
                  const bool is_interval = store.span(row).is_interval();
                  const auto attributes = store.attributes(row);
                  if (!may_name_one_thing(attributes, is_interval)) continue;
                  for (auto& name : names_of_event(attributes).citations)
                    if (names_one_thing(name.family, is_interval))
                      parts[part].push_back(
                          {std::move(name), row, store.source(row), store.importance(row)});
                }
              });
  std::vector<Named> all;
  for (auto& part : parts)
    all.insert(all.end(), std::make_move_iterator(part.begin()),
               std::make_move_iterator(part.end()));
  return all;
}

bool is_linked(const EventStore& store, EventRow from, EventRow to) {
  return std::ranges::any_of(store.links_from(from),
                             [to](const Link& link) { return link.to == to; });
}

// Those of one key, ordered by source and the best of each source first.
class Joining {
public:
  explicit Joining(const EventStore& store) : store_(store) {}

  void join(std::span<const Named> of_one_key) {
    std::string offices;
    for (const auto& named : of_one_key)
      if (named.name.office != '\0' && offices.find(named.name.office) == offices.npos)
        offices += named.name.office;
    if (offices.size() < 2) {
      join_one(of_one_key, '\0');
      return;
    }
    for (const char office : offices) join_one(of_one_key, office);
  }

  std::vector<SameEvents> take() {
    const auto ends = [](const SameEvents& same) { return std::tuple(same.from, same.to); };
    std::ranges::stable_sort(found_, {}, ends);
    const auto rest = std::ranges::unique(found_, {}, ends);
    found_.erase(rest.begin(), rest.end());
    return std::move(found_);
  }

private:
  // Those of `office`, or all for '\0'.
  void join_one(std::span<const Named> of_one_key, char office) {
    const Named* first = nullptr;
    const Named* latest = nullptr;
    for (std::size_t at = 0; at < of_one_key.size(); ++at) {
      const auto& named = of_one_key[at];
      if (office != '\0' && named.name.office != office) continue;
      if (latest != nullptr && latest->source == named.source) continue;
      latest = &named;
      const bool is_of_many = named.name.family == CitationFamily::rin &&
                              at + 1 < of_one_key.size() &&
                              of_one_key[at + 1].source == named.source;
      if (is_of_many) continue;
      if (first == nullptr)
        first = &named;
      else
        add(named, *first);
    }
  }

  void add(const Named& from, const Named& to) {
    if (!is_linked(store_, from.row, to.row) && !is_linked(store_, to.row, from.row))
      found_.push_back({from.row, to.row, from.name.key});
  }

  const EventStore& store_;
  std::vector<SameEvents> found_;
};

}  // namespace

std::vector<SameEvents> find_same_events(const EventStore& store, std::span<const EventRow> order) {
  if (store.sources().size() < 2) return {};
  auto named = named_events(store, order);
  std::ranges::sort(named, [](const Named& a, const Named& b) {
    return std::tuple(std::string_view(a.name.key), a.source, -a.importance, a.row) <
           std::tuple(std::string_view(b.name.key), b.source, -b.importance, b.row);
  });
  // An event that says a name twice says it once.
  const auto rest = std::ranges::unique(named, [](const Named& a, const Named& b) {
    return a.row == b.row && a.name.key == b.name.key;
  });
  named.erase(rest.begin(), rest.end());

  Joining joining(store);
  for (auto begin = named.begin(); begin != named.end();) {
    const auto end = std::ranges::find_if(
        begin, named.end(), [&](const Named& other) { return other.name.key != begin->name.key; });
    joining.join({begin, end});
    begin = end;
  }
  return joining.take();
}

}  // namespace timeloom
