#include "store/string_table.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timeloom;

TEST_CASE("each distinct text has one number") {
  StringTable table;
  CHECK(table.intern("") == kEmptyString);
  const auto first = table.intern("case.filed");
  const auto second = table.intern("bill.enacted");
  CHECK(first != second);
  CHECK(table.intern(std::string("case.") + "filed") == first);
  CHECK(table.view(first) == "case.filed");
  CHECK(table.size() == 3);
  CHECK(table.find("bill.enacted") == second);
  CHECK(table.find("") == kEmptyString);
  CHECK_FALSE(table.find("rule.final"));
}

TEST_CASE("what is just added has a number of its own") {
  StringTable table;
  const auto first = table.add("once");
  const auto second = table.add("once");
  CHECK(first != second);
  CHECK(table.view(second) == "once");
  CHECK_FALSE(table.find("once"));
  CHECK(table.intern("once") != first);
  CHECK(table.add("") == kEmptyString);
  CHECK(table.add_unless_recent("") == kEmptyString);
}

TEST_CASE("a run of one text is kept once") {
  StringTable table;
  const auto first = table.add_unless_recent("https://example.org/1");
  const auto other = table.add_unless_recent("https://example.org/2");
  CHECK(first != other);
  CHECK(table.add_unless_recent("https://example.org/1") == first);
  for (int i = 0; i < 100'000; ++i) table.add_unless_recent(std::to_string(i));
  CHECK(table.view(table.add_unless_recent("https://example.org/1")) == "https://example.org/1");
}

TEST_CASE("a table takes over the texts of another") {
  StringTable table;
  const auto lane = table.intern("lane");
  const auto own = table.add("own");
  StringTable other;
  const auto other_tag = other.intern("tag");
  const auto other_lane = other.intern("lane");
  const auto other_own = other.add("own");
  for (int i = 0; i < 1000; ++i) other.intern("word " + std::to_string(i));
  const auto numbers = table.absorb(std::move(other));
  CHECK(numbers[kEmptyString] == kEmptyString);
  CHECK(numbers[other_lane] == lane);
  CHECK(numbers[other_own] != own);
  CHECK(table.view(numbers[other_own]) == "own");
  CHECK(table.find("tag") == numbers[other_tag]);
  CHECK(table.intern("tag") == numbers[other_tag]);
  CHECK(table.view(table.find("word 999").value()) == "word 999");
}

TEST_CASE("texts with NUL bytes and long texts are kept whole") {
  StringTable table;
  const std::string with_nul("a\0b", 3);
  CHECK(table.view(table.intern(with_nul)) == with_nul);
  const std::string large(3 << 20, 'x');
  CHECK(table.view(table.intern(large)) == large);
  CHECK(table.bytes() > large.size());
}

TEST_CASE("views outlive growth and moves") {
  StringTable table;
  const auto early = table.view(table.intern("early"));
  for (int i = 0; i < 50'000; ++i) table.intern("text number " + std::to_string(i));
  const auto late = table.view(table.intern("late"));
  StringTable moved = std::move(table);
  CHECK(early == "early");
  CHECK(late == "late");
  CHECK(moved.size() == 50'003);
  for (int i = 0; i < 50'000; i += 997) {
    const auto text = "text number " + std::to_string(i);
    CHECK(moved.view(moved.find(text).value()) == text);
  }
}
