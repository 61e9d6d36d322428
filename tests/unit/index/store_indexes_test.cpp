#include "index/store_indexes.hpp"

#include <doctest/doctest.h>

#include <future>

#include "support/told_events.hpp"

using namespace timeloom;
using test::ToldEvent;

TEST_CASE("What is asked for twice is built once, from any thread") {
  const auto store = test::make_store(
      std::vector<ToldEvent>{{.id = "a", .attributes = R"({"court": "Ohio"})", .tags = {"x"}}});
  StoreIndexes indexes(store);
  auto other = std::async(std::launch::async, [&] { return indexes.text(); });
  const auto text = indexes.text();
  CHECK(text != nullptr);
  CHECK(other.get() == text);
  CHECK(indexes.tags() == indexes.tags());
  CHECK(indexes.attribute("court") == indexes.attribute("court"));
  CHECK(indexes.attribute("court") != indexes.attribute("judge"));
  CHECK(indexes.attribute_keys()->size() == 1);
}

TEST_CASE("Once given up, what is there stays and nothing is built") {
  const auto store = test::make_store(std::vector<ToldEvent>{{.id = "a", .tags = {"x"}}});
  StoreIndexes indexes(store);
  const auto tags = indexes.tags();
  indexes.give_up();
  CHECK(indexes.tags() == tags);
  CHECK(indexes.text() == nullptr);
  CHECK(indexes.attribute("court") == nullptr);
}
