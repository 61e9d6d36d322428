#include "store/store_file.hpp"

#include <doctest/doctest.h>

#include <random>

#include "support/event_maker.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::atomic<bool> kGoOn{false};

void write(const EventStore& store, const std::filesystem::path& file) {
  SealedFileWriter writer(file, kGoOn);
  write_store(store, writer);
  REQUIRE(writer.finish("record"));
}

EventStore read(const std::filesystem::path& file) {
  const auto sealed = SealedFile::open(file);
  REQUIRE(sealed);
  REQUIRE(sealed->is_whole(kGoOn, {}));
  auto store = view_store(*sealed);
  REQUIRE(store);
  return std::move(*store);
}

// Of all that an event has, and of all sources: several sources, repeated ids, texts of any size.
EventStore random_store(std::mt19937_64& random, std::size_t sources, std::size_t count) {
  EventStoreBuilder builder;
  for (std::size_t i = 0; i < sources; ++i) {
    const auto name = "source " + std::to_string(i);
    SourceEvents source(Source{.uri = "/data/" + name + ".csv",
                               .name = name,
                               .plugin_id = "org.example." + std::to_string(i),
                               .plugin_version = "1.2"});
    source.declare_kind({"kind.1", "First kind", "red", "star", 0.9F});
    source.diagnostics().add({.severity = Severity::warning,
                              .file = name,
                              .record = 7,
                              .line = 8,
                              .field = "date",
                              .message = "is odd"});
    for (const auto& event : random_events(random, count)) {
      EventInput input;
      input.span = event.span;
      if (random() % 8 == 0) input.span.start.nanoseconds = 5;
      input.id = event.id;
      input.kind = event.kind;
      input.lane = event.lane;
      input.title = event.title;
      input.importance = event.importance;
      input.lane_rank = static_cast<std::uint32_t>(random() % 3);
      const std::string long_text(random() % 40 == 0 ? 70'000 : random() % 300, 's');
      if (random() % 2 == 0) input.summary = long_text;
      if (random() % 5 == 0) {
        input.zone = "America/New_York";
        input.attributes = R"({"public_law":"117-)"
                           "58\"}";
        input.references = {{"881 F. Supp. 2d 1262", ""}, {"", "https://example.org"}};
        input.tags = {"one", "two"};
      }
      for (const auto& [relation, target] : event.links) input.links.push_back({relation, target});
      input.record = source.size() + 1;
      source.add(input);
    }
    builder.add(std::move(source));
  }
  return builder.build();
}

template <typename Texts>
std::string joined(const EventStore& store, const Texts& texts) {
  std::string all;
  for (const auto text : texts) all += std::string(store.text(text)) + '\n';
  return all;
}

std::string described(const EventStore& store, std::span<const Link> links) {
  std::string all;
  for (const auto& link : links)
    all += std::to_string(link.from) + ' ' + std::to_string(link.to) + ' ' +
           std::string(store.text(link.relation)) + ' ' + std::string(store.text(link.target)) +
           (link.is_found ? " found\n" : "\n");
  return all;
}

void check_same_event(const EventStore& a, const EventStore& b, EventRow row) {
  CHECK(a.span(row) == b.span(row));
  CHECK(a.kind(row) == b.kind(row));
  CHECK(a.lane(row) == b.lane(row));
  CHECK(a.source(row) == b.source(row));
  CHECK(a.importance(row) == b.importance(row));
  CHECK(a.title(row) == b.title(row));
  CHECK(a.id(row) == b.id(row));
  CHECK(a.summary(row) == b.summary(row));
  CHECK(a.zone(row) == b.zone(row));
  CHECK(a.attributes(row) == b.attributes(row));
  CHECK(joined(a, a.tags(row)) == joined(b, b.tags(row)));
  REQUIRE(a.references(row).size() == b.references(row).size());
  for (std::size_t i = 0; i < a.references(row).size(); ++i) {
    const auto &left = a.references(row)[i], &right = b.references(row)[i];
    CHECK(a.text(left.label) == b.text(right.label));
    CHECK(a.text(left.url) == b.text(right.url));
  }
  CHECK(described(a, a.links_from(row)) == described(b, b.links_from(row)));
  CHECK(described(a, a.links_to(row)) == described(b, b.links_to(row)));
  const auto rows = a.rows_with_id(a.id(row)), others = b.rows_with_id(a.id(row));
  CHECK(std::vector<EventRow>(rows.begin(), rows.end()) ==
        std::vector<EventRow>(others.begin(), others.end()));
}

void check_same(const EventStore& a, const EventStore& b) {
  REQUIRE(a.size() == b.size());
  for (EventRow row = 0; row < a.size(); ++row) check_same_event(a, b, row);
  CHECK(a.range() == b.range());
  CHECK(a.axis_clock() == b.axis_clock());
  CHECK(a.kinds() == b.kinds());
  REQUIRE(a.lanes().size() == b.lanes().size());
  for (LaneId lane = 0; lane < a.lanes().size(); ++lane) {
    const auto &left = a.lanes()[lane], &right = b.lanes()[lane];
    CHECK(left.name == right.name);
    CHECK(left.path == right.path);
    CHECK(left.parent == right.parent);
    CHECK(left.depth == right.depth);
    CHECK(left.rank == right.rank);
  }
  REQUIRE(a.sources().size() == b.sources().size());
  for (std::size_t i = 0; i < a.sources().size(); ++i) {
    const auto &left = a.sources()[i], &right = b.sources()[i];
    CHECK(left.uri == right.uri);
    CHECK(left.name == right.name);
    CHECK(left.plugin_id == right.plugin_id);
    CHECK(left.plugin_version == right.plugin_version);
    CHECK(left.event_count == right.event_count);
  }
  for (int severity = 0; severity < 4; ++severity)
    CHECK(a.diagnostics().count(static_cast<Severity>(severity)) ==
          b.diagnostics().count(static_cast<Severity>(severity)));
  REQUIRE(a.diagnostics().items().size() == b.diagnostics().items().size());
  for (std::size_t i = 0; i < a.diagnostics().items().size(); ++i)
    CHECK(to_string(a.diagnostics().items()[i]) == to_string(b.diagnostics().items()[i]));
}

}  // namespace

TEST_CASE("a store of any events comes back the same, also when it is written once more") {
  const ScratchFolder folder;
  std::mt19937_64 random(11);
  for (const std::size_t sources : {1U, 2U, 5U}) {
    for (const std::size_t count : {1U, 40U, 700U}) {
      const auto store = random_store(random, sources, count);
      write(store, folder / "first");
      auto once = read(folder / "first");
      check_same(store, once);
      const auto moved = std::move(once);
      write(moved, folder / "second");
      check_same(store, read(folder / "second"));
      CHECK(file_bytes(folder / "first").size() == file_bytes(folder / "second").size());
    }
  }
}

TEST_CASE("a store with more than one block of text and of numbers comes back the same") {
  const ScratchFolder folder;
  std::mt19937_64 random(12);
  const auto store = random_store(random, 2, 9'000);
  REQUIRE(store.bytes() > std::size_t{3} << 20);
  write(store, folder / "first");
  check_same(store, read(folder / "first"));
}

TEST_CASE("an empty store comes back empty") {
  const ScratchFolder folder;
  write(EventStore(), folder / "none");
  check_same(EventStore(), read(folder / "none"));
  write(make_store({}), folder / "no events");
  const auto store = read(folder / "no events");
  CHECK(store.empty());
  CHECK(!store.range());
  CHECK(store.sources().size() == 1);
}

TEST_CASE("a store stays readable when its file is replaced") {
  const ScratchFolder folder;
  std::mt19937_64 random(13);
  const auto before = random_store(random, 1, 300), after = random_store(random, 1, 200);
  write(before, folder / "store");
  const auto opened = read(folder / "store");
  write(after, folder / "store");
  check_same(before, opened);
  std::filesystem::remove(folder / "store");
  check_same(before, opened);
}

TEST_CASE("what is no store, or less than one, is refused") {
  const ScratchFolder folder;
  std::mt19937_64 random(14);
  write(random_store(random, 2, 30), folder / "store");
  const auto whole = SealedFile::open(folder / "store");
  REQUIRE(whole);
  const auto refused = [&](std::string_view body) {
    SealedFileWriter writer(folder / "other", kGoOn);
    writer.write(body);
    REQUIRE(writer.finish(""));
    const auto file = SealedFile::open(folder / "other");
    REQUIRE(file);
    return !view_store(*file);
  };
  for (std::size_t size = 0; size < whole->body().size(); size += 61)
    CHECK_MESSAGE(refused(whole->body().substr(0, size)), size);
  CHECK(refused(std::string(whole->body()) + "x"));
  auto older = std::string(whole->body());
  older[0] = static_cast<char>(older[0] ^ 1);
  CHECK(refused(older));
}
