#include <CLI/CLI.hpp>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <optional>

#include "base/numbers.hpp"
#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/loaded_events.hpp"
#include "cli/report.hpp"
#include "index/mask_parts.hpp"
#include "time/describe.hpp"
#include "view/filter_masks.hpp"

namespace timeloom::cli {

namespace {

constexpr std::size_t kMostDiagnostics = 20;

using Counts = std::vector<std::pair<std::string, std::size_t>>;

void print_counts(const std::string& heading, const Counts& counts) {
  std::cout << '\n' << heading << '\n';
  for (const auto& [name, count] : counts)
    std::cout << std::setw(10) << count << "  " << name << '\n';
}

// "54 links, 54 resolved; 12 more found in citations".
std::string describe_links(const EventStore& store) {
  std::size_t stated = 0, resolved = 0, found = 0;
  for (const auto& link : store.links()) {
    if (link.is_found) {
      ++found;
      continue;
    }
    ++stated;
    if (link.to != kNoEvent) ++resolved;
  }
  auto text = count_of(stated, "link", "links") + ", " + with_separators(resolved) + " resolved";
  if (found > 0) text += "; " + with_separators(found) + " more found in citations";
  return text;
}

void print_sources(const EventStore& store) {
  std::cout << "Sources\n";
  for (const auto& source : store.sources())
    std::cout << std::setw(10) << source.event_count << "  " << source.name << "  (" << source.uri
              << (source.plugin_id.empty()
                      ? ", not read)"
                      : ", read by " + source.plugin_id + " " + source.plugin_version + ")")
              << '\n';
}

// From the first start to the last end, as one interval in words. Something is shown.
std::string time_range(const EventStore& store, const FilterMask& shown) {
  struct Part {
    std::optional<EventRow> first, last;  // the first start, the last end
    Instant end;
    void include(EventRow row, Instant end_of_row) {
      if (!first) first = row;
      if (last && end_of_row < end) return;
      last = row;
      end = end_of_row;
    }
  };
  std::vector<Part> parts(mask_parts(shown));
  for_each_in_parallel(shown, parts.size(), [&](std::size_t part, EventRow row) {
    parts[part].include(row, extent(store.span(row)).end);
  });
  Part all;
  for (const auto& part : parts) {
    if (!part.first) continue;
    if (!all.first) all.first = part.first;
    all.include(*part.last, part.end);
  }
  auto whole = store.span(*all.first);
  const auto last = store.span(*all.last);
  whole.end = last.end;
  whole.end_precision = last.end_precision;
  whole.flags =
      static_cast<std::uint16_t>(span_flag::interval | (whole.flags & span_flag::start_local) |
                                 (last.flags & span_flag::end_local));
  return describe(whole);
}

void print_events(const EventStore& store, const FilterMask& shown, bool filtered) {
  const auto count = shown.count();
  std::cout << '\n';
  if (filtered)
    std::cout << with_separators(count) << " of " << count_of(store.size(), "event", "events");
  else
    std::cout << count_of(count, "event", "events");
  if (count == 0) {
    std::cout << '\n';
    return;
  }
  Counts by_kind;
  const auto kinds =
      count_by(shown, store.kinds().size(), [&](EventRow row) { return store.kind(row); });
  for (KindId kind = 0; kind < kinds.size(); ++kind)
    if (kinds[kind] > 0)
      by_kind.emplace_back(store.kinds()[kind].label + " (" + store.kinds()[kind].id + ")",
                           kinds[kind]);
  std::map<std::string, std::size_t> by_lane;
  const auto lanes =
      count_by(shown, store.lanes().size(), [&](EventRow row) { return store.lane(row); });
  for (LaneId lane = 0; lane < lanes.size(); ++lane)
    if (lanes[lane] > 0) by_lane.emplace(store.lanes()[lane].path, lanes[lane]);
  std::cout << ", " << time_range(store, shown) << '\n';
  if (!filtered) std::cout << describe_links(store) << '\n';
  print_counts("By kind", by_kind);
  print_counts("By lane", {by_lane.begin(), by_lane.end()});
}

// What is counted above is all that the files have, whatever a document's view leaves out.
void print_view(const EventStore& store, const Filter& filter) {
  if (filter.empty()) return;
  std::cout << "\nThe document's own filter shows "
            << with_separators(filter_events(filter, store).count()) << " of "
            << count_of(store.size(), "event", "events") << '\n';
}

int run_info(const InputOptions& options, const FilterOptions& filter_options) {
  Filter filter;
  if (const auto applied = apply(filter_options, filter); !applied) {
    std::cerr << "timeloom info: " << applied.error().message << '\n';
    return kBadUsage;
  }
  auto document = assemble_document(options);
  if (!document) {
    std::cerr << "timeloom info: " << document.error().message << '\n';
    return kFailed;
  }
  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, kMostDiagnostics);
  LoadedEvents loaded(registry, *document, !options.no_cache);
  const auto& store = loaded.store();
  print_sources(store);
  if (loaded.is_from_cache())
    std::cout << "Opened from the cache: nothing changed since they were read\n";

  if (!store.empty()) {
    print_events(store, filter_events(filter, store), !filter.empty());
    print_view(store, document->view.filter);
  }
  std::cout << "\nDiagnostics: " << summarise(store.diagnostics()) << '\n';
  print_diagnostics(std::cout, store.diagnostics(), Severity::note, kMostDiagnostics);
  loaded.finish_keeping(std::cerr);
  return store.empty() ? kFailed : kDone;
}

}  // namespace

void add_info_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<InputOptions>();
  auto* command = program.add_subcommand(
      "info", "Say what is in the files: counts by kind and lane, time range, diagnostics");
  add_input_options(*command, *options);
  add_cache_option(*command, *options);
  auto filter = std::make_shared<FilterOptions>();
  add_filter_options(*command, *filter);
  command->footer("Exit code 1 where no event could be loaded.");
  command->callback([options, filter, &exit_code] { exit_code = run_info(*options, *filter); });
}

}  // namespace timeloom::cli
