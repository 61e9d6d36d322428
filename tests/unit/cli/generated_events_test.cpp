#include "cli/generated_events.hpp"

#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "support/scratch_folder.hpp"
#include "time/civil.hpp"
#include "time/edtf.hpp"

using namespace timeloom;
using namespace timeloom::cli;

namespace {

GeneratedShape shape_of(std::uint64_t events, std::uint64_t seed = 1) {
  return {.events = events,
          .lanes = 30,
          .seed = seed,
          .range = {{days_from_civil({1990, 1, 1}) * 86400, 0},
                    {days_from_civil({2025, 1, 1}) * 86400, 0}}};
}

std::string all(const GeneratedShape& shape, GeneratedFormat format) {
  const EventGenerator generator(shape, format);
  auto text = generator.header();
  for (std::uint64_t number = 0; number < shape.events; ++number) generator.append(number, text);
  return text;
}

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace

TEST_CASE("The same shape gives the same bytes, here and elsewhere; another seed gives others") {
  CHECK(fnv1a(all(shape_of(2000), GeneratedFormat::csv)) == 18023140987359197244U);
  CHECK(fnv1a(all(shape_of(2000), GeneratedFormat::ndjson)) == 14967120216236158919U);
  CHECK(all(shape_of(100), GeneratedFormat::csv) != all(shape_of(100, 2), GeneratedFormat::csv));
}

TEST_CASE("A file holds what the generator makes, in order, however many cores write it") {
  const test::ScratchFolder folder;
  const auto shape = shape_of(300'000);
  for (const auto* name : {"events.csv", "events.ndjson"}) {
    REQUIRE(generate_file(shape, folder / name));
    CHECK((test::file_bytes(folder / name) == all(shape, *generated_format(folder / name))));
  }
  CHECK_FALSE(generate_file(shape, folder / "events.txt"));
  CHECK_FALSE(generate_file(shape, folder / "missing/events.csv"));
}

TEST_CASE("Events are as people's are: some lanes are full, some dates vague, some events long") {
  const auto shape = shape_of(20'000);
  const EventGenerator generator(shape, GeneratedFormat::ndjson);
  std::map<std::string, int> lanes, precisions;
  std::set<std::string> ids;
  int intervals = 0, links = 0, important = 0;
  for (std::uint64_t number = 0; number < shape.events; ++number) {
    std::string text;
    generator.append(number, text);
    const auto event = nlohmann::json::parse(text);
    CHECK(ids.insert(event["id"]).second);
    ++lanes[event["lane"]];
    const auto start = parse_time(event["date"].get<std::string>());
    REQUIRE(start);
    ++precisions[std::to_string(static_cast<int>(start->start_precision))];
    CHECK(start->start.seconds >= shape.range.begin.seconds - 366 * 86400);
    CHECK(start->start < shape.range.end);
    if (event.contains("end")) {
      ++intervals;
      const auto end = parse_time(event["end"].get<std::string>());
      REQUIRE(end);
      CHECK_FALSE(end->start < start->start);
    }
    if (event.contains("links")) {
      ++links;
      const auto link = event["links"][0].get<std::string>();
      CHECK(ids.contains(link.substr(link.find(':') + 1)));
    }
    if (event["importance"].get<double>() > 0.5) ++important;
  }
  CHECK(lanes.size() == 30);
  int most = 0, least = 1 << 30;
  for (const auto& [lane, count] : lanes) {
    most = std::max(most, count);
    least = std::min(least, count);
  }
  CHECK(most > 10 * least);
  CHECK(precisions.size() == 5);
  CHECK(intervals > 2000);
  CHECK(intervals < 4000);
  CHECK(links > 300);
  CHECK(important > 1000);
  CHECK(important < 5000);
}
