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
