#include <CLI/CLI.hpp>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>

#include "base/numbers.hpp"
#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/report.hpp"
#include "host/source_loader.hpp"
#include "time/describe.hpp"

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

// From the first start to the last end, as one interval in words.
std::string time_range(const EventStore& store) {
  TimeSpan whole = store.span(0);
  auto last = extent(whole).end;
  for (EventRow row = 0; row < store.size(); ++row) {
    const auto span = store.span(row);
    const auto end = extent(span).end;
    if (end < last) continue;
    last = end;
    whole.end = span.end;
    whole.end_precision = span.end_precision;
  }
  whole.flags = span_flag::interval;
  return describe(whole);
}

int run_info(const InputOptions& options) {
  auto document = assemble_document(options);
  if (!document) {
    std::cerr << "timeloom info: " << document.error().message << '\n';
    return kFailed;
  }
  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, kMostDiagnostics);
  const auto store =
      load_sources(registry, document->sources, document->kinds, document->find_citations);
  print_sources(store);

  if (!store.empty()) {
    Counts by_kind;
    std::map<std::string, std::size_t> by_lane;
    for (const auto& kind : store.kinds())
      by_kind.emplace_back(kind.label + " (" + kind.id + ")", 0);
    for (EventRow row = 0; row < store.size(); ++row) {
      ++by_kind[store.kind(row)].second;
      ++by_lane[store.lanes()[store.lane(row)].path];
    }
    std::erase_if(by_kind, [](const auto& entry) { return entry.second == 0; });
    std::cout << '\n'
              << count_of(store.size(), "event", "events") << ", " << time_range(store) << '\n'
              << describe_links(store) << '\n';
    print_counts("By kind", by_kind);
    print_counts("By lane", {by_lane.begin(), by_lane.end()});
  }
  std::cout << "\nDiagnostics: " << summarise(store.diagnostics()) << '\n';
  print_diagnostics(std::cout, store.diagnostics(), Severity::note, kMostDiagnostics);
  return store.empty() ? kFailed : kDone;
}

}  // namespace

void add_info_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<InputOptions>();
  auto* command = program.add_subcommand(
      "info", "Say what is in the files: counts by kind and lane, time range, diagnostics");
  add_input_options(*command, *options);
  command->footer("Exit code 1 where no event could be loaded.");
  command->callback([options, &exit_code] { exit_code = run_info(*options); });
}

}  // namespace timeloom::cli
