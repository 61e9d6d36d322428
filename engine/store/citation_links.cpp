#include "store/citation_links.hpp"

#include <algorithm>
#include <thread>
#include <tuple>

#include "store/citation_names.hpp"

namespace timeloom {

namespace {

constexpr EventRow kRowsPerThread = 20'000;

// That `row` bears the name or cites it. Keys are numbered by a table of strings.
struct Mention {
  StringId key = kEmptyString;
  CitationFamily family{};
  char office = '\0';
  EventRow row = kNoEvent;
  std::string_view written{};
};

struct Mentions {
  StringTable keys;
  std::vector<Mention> names, cited;
};

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void scan_text(std::string_view text, EventRow row, const EventNames& names, Mentions& mentions) {
  if (!has_digit(text)) return;
  for (const auto& citation : find_citations(text, names.congress)) {
    const auto is_own = std::ranges::any_of(
        names.citations, [&](const Citation& name) { return same_name(name, citation); });
    if (is_own) continue;
    mentions.cited.push_back({mentions.keys.intern(citation.key), citation.family, citation.office,
                              row, text.substr(citation.begin, citation.end - citation.begin)});
  }
}

void scan_event(const EventStore& store, EventRow row, Mentions& mentions) {
  const auto names = names_of_event(store.attributes(row));
  for (const auto& name : names.citations)
    mentions.names.push_back({mentions.keys.intern(name.key), name.family, name.office, row, {}});
  scan_text(store.title(row), row, names, mentions);
  scan_text(store.summary(row), row, names, mentions);
  for (const auto& reference : store.references(row))
    scan_text(store.text(reference.label), row, names, mentions);
}

std::vector<Mentions> scan(const EventStore& store) {
  const auto rows = static_cast<EventRow>(store.size());
  const auto most = std::max(1U, std::thread::hardware_concurrency());
  const auto count = std::clamp(rows / kRowsPerThread, 1U, most);
  std::vector<Mentions> parts(count);
  const auto work = [&](EventRow part) {
    const auto first = static_cast<EventRow>(std::uint64_t{rows} * part / count);
    const auto last = static_cast<EventRow>(std::uint64_t{rows} * (part + 1) / count);
    for (auto row = first; row < last; ++row) scan_event(store, row, parts[part]);
  };
  std::vector<std::jthread> threads;
  for (EventRow part = 1; part < count; ++part) threads.emplace_back(work, part);
  work(0);
  threads.clear();
  return parts;
}

// One numbering of keys for all.
Mentions join(std::vector<Mentions> parts) {
  auto all = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::vector<StringId> numbers(parts[i].keys.size());
    for (StringId id = 0; id < numbers.size(); ++id)
      numbers[id] = all.keys.intern(parts[i].keys.view(id));
    const auto append = [&](std::vector<Mention>& to, const std::vector<Mention>& from) {
      for (auto mention : from) {
        mention.key = numbers[mention.key];
        to.push_back(mention);
      }
    };
    append(all.names, parts[i].names);
    append(all.cited, parts[i].cited);
  }
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

std::vector<CitationLink> find_citation_links(const EventStore& store) {
  auto mentions = join(scan(store));
  const Bearers bearers(store, std::move(mentions.names));
  std::vector<CitationLink> links;
  for (const auto& cited : mentions.cited) {
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
