// How long a search, a filter and its counts take over a million events.
#include <benchmark/benchmark.h>

#include <array>
#include <random>
#include <string>

#include "store/event_store_builder.hpp"
#include "time/civil.hpp"
#include "view/facets.hpp"
#include "view/grouping.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kEvents = 1'000'000;

// Texts of a docket's length: a title, a summary, four attributes and two tags.
EventStore make_store() {
  static constexpr std::array kWords = {
      "motion", "dismiss",  "order",     "granting",  "denying",    "appeal",
      "Ninth",  "Circuit",  "county",    "United",    "States",     "v.",
      "Doe",    "Backpage", "notice",    "hearing",   "summary",    "in",
      "of",     "the",      "judgment",  "filed",     "by",         "Åkerström",
      "Müller", "section",  "plaintiff", "defendant", "injunction", "stay"};
  std::mt19937 random(1);
  const auto words = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      text += kWords[random() % kWords.size()];
    }
    return text;
  };
  SourceEvents events(Source{.uri = "dockets.csv", .name = "dockets"});
  for (std::size_t i = 0; i < kEvents; ++i) {
    const auto title = words(6), summary = words(18);
    const auto number = std::to_string(i);
    const auto kind = "docket." + std::to_string(random() % 12);
    const auto lane = "Court " + std::to_string(random() % 94);
    const auto attributes = R"({"docket_number": "3:12-cv-)" + number + R"(", "court": "court )" +
                            std::to_string(random() % 94) + R"(", "judge": ")" + words(2) +
                            R"(", "pages": )" + std::to_string(random() % 300) + "}";
    const auto first_tag = words(1), second_tag = words(1);
    EventInput input;
    const auto start = to_instant({.date = {1990 + static_cast<std::int64_t>(random() % 35),
                                            1 + static_cast<int>(random() % 12), 1}});
    input.span = {.start = start, .end = start};
    input.id = number;
    input.kind = kind;
    input.lane = lane;
    input.title = title;
    input.summary = summary;
    input.attributes = attributes;
    input.tags = {first_tag, second_tag};
    input.importance = static_cast<float>(random() % 100) / 100;
    events.add(input);
  }
  EventStoreBuilder builder;
  builder.find_citations(false);
  builder.add(std::move(events));
  return builder.build();
}

const EventStore& store() {
  static const EventStore made = make_store();
  return made;
}

StoreIndexes& indexes() {
  static StoreIndexes made(store());
  return made;
}

void build_text_index(benchmark::State& state) {
  for (auto _ : state) {
    const auto index = TextIndex::build(store(), {});
    state.counters["MB"] = static_cast<double>(index->bytes()) / 1e6;
  }
}

void search(benchmark::State& state, const char* typed, const char* former_typed) {
  const auto index = indexes().text();
  const auto former = index->search(parse_query(former_typed), nullptr, nullptr, {}).value();
  std::size_t found = 0;
  for (auto _ : state)
    found = index->search(parse_query(typed), nullptr, &former, {}).value().ranked.size();
  state.counters["found"] = static_cast<double>(found);
}

void filter(benchmark::State& state, const Filter& wanted) {
  FilterMasks(wanted, indexes());
  for (auto _ : state) benchmark::DoNotOptimize(FilterMasks(wanted, indexes()).passing().count());
}

void count(benchmark::State& state, const Filter& wanted) {
  count_facets(FilterMasks(wanted, indexes()), indexes(), {.attribute_key = "court"});
  const FilterMasks masks(wanted, indexes());
  for (auto _ : state)
    benchmark::DoNotOptimize(count_facets(masks, indexes(), {.attribute_key = "court"}).passing);
}

void attribute_column(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(attribute_column(store(), "court", {}).entries.size());
}

void build_lanes(benchmark::State& state) {
  const FilterMask all(store().size(), true);
  for (auto _ : state) benchmark::DoNotOptimize(build_index(store(), {}, all).lane_count());
}

Filter several_facets() {
  Filter wanted{.kinds = {{}, {"docket.3"}}, .tags = {{"appeal", "order"}, {}}};
  wanted.least_importance = 0.3F;
  wanted.attributes["pages"].at_least = 100;
  return wanted;
}

BENCHMARK(build_text_index)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, one_letter, "b", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, frequent_word, "backpage", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, grown, "backpage", "backpag")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, two_words, "akerstrom injunction", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, rare, "3:12-cv-77777", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, nothing, "zebra", "")->Unit(benchmark::kMillisecond);
BENCHMARK(attribute_column)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, kind, Filter{.kinds = {{}, {"docket.3"}}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filter, several, several_facets())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(count, none, Filter{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(count, several, several_facets())->Unit(benchmark::kMillisecond);
BENCHMARK(build_lanes)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace timeloom

BENCHMARK_MAIN();
