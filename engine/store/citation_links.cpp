#include "store/citation_links.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>

#include "base/parallel.hpp"
#include "store/citation_names.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 2'000;

// That `row` bears the name or cites it. Keys are numbered by a table of strings.
struct Mention {
  StringId key = kEmptyString;
  CitationFamily family{};
  char office = '\0';
  EventRow row = kNoEvent;
  std::string_view written{};
};

// What some of the events cite.
struct Cited {
  StringTable keys;
  std::vector<Mention> mentions;
};

// The citations of events' texts. What an event is named by costs more to know than that it cites
// nothing, as nearly all do; and a text that cites nothing is often that of many events.
class TextScan {
public:
  explicit TextScan(const EventStore& store) : store_(store) {}

  void scan(EventRow row) {
    names_.reset();
    scan(row, store_.title(row));
    scan(row, store_.summary(row));
    for (const auto& reference : store_.references(row)) scan(row, store_.text(reference.label));
  }
  Cited& cited() { return cited_; }

private:
  void scan(EventRow row, std::string_view text) {
    if (text.empty() || is_known_not_to_cite(text)) return;
    if (!names_) {
      constexpr int kSomeCongress = 1;
      if (!may_cite(text) || find_citations(text, kSomeCongress).empty())
        return remember_not_to_cite(text);
      names_ = names_of_event(store_.attributes(row));
    }
    for (const auto& citation : find_citations(text, names_->congress)) {
      const auto is_own = std::ranges::any_of(
          names_->citations, [&](const Citation& name) { return same_name(name, citation); });
      if (is_own) continue;
      cited_.mentions.push_back({cited_.keys.intern(citation.key), citation.family, citation.office,
                                 row, text.substr(citation.begin, citation.end - citation.begin)});
    }
  }

  // One text of the store is at one address.
  const char*& slot_of(std::string_view text) {
    return no_citations_[reinterpret_cast<std::uintptr_t>(text.data()) / 8 % no_citations_.size()];
  }
  bool is_known_not_to_cite(std::string_view text) { return slot_of(text) == text.data(); }
  void remember_not_to_cite(std::string_view text) { slot_of(text) = text.data(); }

  const EventStore& store_;
  Cited cited_;
  std::optional<EventNames> names_;  // of the row
  std::array<const char*, 256> no_citations_{};
};

// Calls work(part, row) for every row, on all cores, in the given order or in that of the store.
template <typename Work>
void for_each_row(const EventStore& store, std::span<const EventRow> order, std::size_t parts,
                  const Work& work) {
  in_parallel(store.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
      work(part, order.empty() ? static_cast<EventRow>(at) : order[at]);
  });
}

Cited join(std::vector<TextScan>& parts) {
  auto all = std::move(parts.front().cited());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto& part = parts[i].cited();
    std::vector<StringId> numbers(part.keys.size());
    for (StringId id = 0; id < numbers.size(); ++id)
      numbers[id] = all.keys.intern(part.keys.view(id));
    for (auto mention : part.mentions) {
      mention.key = numbers[mention.key];
      all.mentions.push_back(mention);
    }
  }
  return all;
}

Cited scan_texts(const EventStore& store, std::span<const EventRow> order) {
  std::vector<TextScan> parts;
  for (auto count = parallel_parts(store.size(), kLeastRows); count > 0; --count)
    parts.emplace_back(store);
  for_each_row(store, order, parts.size(),
               [&](std::size_t part, EventRow row) { parts[part].scan(row); });
  return join(parts);
}

// Who bears the names that are cited; all others do not matter.
std::vector<Mention> scan_names(const EventStore& store, std::span<const EventRow> order,
                                const StringTable& cited_keys) {
  std::vector<std::vector<Mention>> parts(parallel_parts(store.size(), kLeastRows));
  for_each_row(store, order, parts.size(), [&](std::size_t part, EventRow row) {
    for (const auto& name : names_of_event(store.attributes(row)).citations)
      if (const auto key = cited_keys.find(name.key))
        parts[part].push_back({*key, name.family, name.office, row, {}});
  });
  auto all = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i)
    all.insert(all.end(), parts[i].begin(), parts[i].end());
  return all;
}

bool is_name_of_whole(CitationFamily family) {
  return family == CitationFamily::docket || family == CitationFamily::bill ||
         family == CitationFamily::rin;
}

class Bearers {
public:
  Bearers(const EventStore& store, std::vector<Mention> names)
      : store_(store), names_(std::move(names)) {
    std::ranges::sort(names_, [this](const Mention& a, const Mention& b) {
      return std::tuple(a.key, a.office, rank(a)) < std::tuple(b.key, b.office, rank(b));
    });
    const auto rest = std::ranges::unique(
        names_, {}, [](const Mention& name) { return std::pair(name.key, name.office); });
    names_.erase(rest.begin(), rest.end());
  }

  // kNoEvent where nobody bears the name, or where it does not say which of several cases it means.
  EventRow find(const Mention& cited) const {
    const Mention* best = nullptr;
    char office = cited.office;
    for (const auto& name : std::ranges::equal_range(names_, cited.key, {}, &Mention::key)) {
      if (name.office != '\0' && name.office != office) {
        if (cited.office != '\0') continue;
        if (office != '\0') return kNoEvent;
        office = name.office;
      }
      if (best == nullptr || rank(name) < rank(*best)) best = &name;
    }
    return best == nullptr ? kNoEvent : best->row;
  }

private:
  // The best first.
  std::tuple<bool, float, EventRow> rank(const Mention& name) const {
    const bool is_interval = store_.span(name.row).is_interval();
    return {is_interval != is_name_of_whole(name.family), -store_.importance(name.row), name.row};
  }

  const EventStore& store_;
  std::vector<Mention> names_;  // the best of each key and office
};

// A motion in the lane of its case, a step in that of its bill.
bool is_part_of_whole(const EventStore& store, const Mention& cited, EventRow whole) {
  return is_name_of_whole(cited.family) && store.span(whole).is_interval() &&
         store.lane(whole) != kRootLane && store.lane(cited.row) == store.lane(whole) &&
         store.source(cited.row) == store.source(whole);
}

bool is_linked(const EventStore& store, EventRow from, EventRow to) {
  return std::ranges::any_of(store.links_from(from),
                             [to](const Link& link) { return link.to == to; });
}

}  // namespace

std::vector<CitationLink> find_citation_links(const EventStore& store,
                                              std::span<const EventRow> order) {
  const auto scanned = scan_texts(store, order);
  if (scanned.mentions.empty()) return {};
  const Bearers bearers(store, scan_names(store, order, scanned.keys));
  std::vector<CitationLink> links;
  for (const auto& cited : scanned.mentions) {
    const auto to = bearers.find(cited);
    if (to == kNoEvent || to == cited.row || is_part_of_whole(store, cited, to) ||
        is_linked(store, cited.row, to))
      continue;
    links.push_back({cited.row, to, cited.written});
  }
  const auto ends = [](const CitationLink& link) { return std::tuple(link.from, link.to); };
  std::ranges::stable_sort(links, {}, ends);
  const auto rest = std::ranges::unique(links, {}, ends);
  links.erase(rest.begin(), rest.end());
  return links;
}

}  // namespace timeloom
