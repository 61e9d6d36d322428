#include "store/diagnostics.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("a diagnostic is one line for a person") {
  CHECK(to_string({.severity = Severity::skipped,
                   .file = "policy.csv",
                   .record = 11,
                   .line = 12,
                   .field = "date",
                   .message = "February 2013 has 28 days"}) ==
        "policy.csv:12: record 11, field \"date\": February 2013 has 28 days (record skipped)");
  CHECK(to_string({.severity = Severity::error, .file = "a.csv", .message = "is empty"}) ==
        "a.csv: error: is empty");
  CHECK(to_string({.severity = Severity::warning, .line = 3, .message = "odd"}) ==
        "line 3: warning: odd");
  CHECK(to_string({.severity = Severity::note, .field = "links", .message = "nowhere"}) ==
        "note: field \"links\": nowhere");
}

TEST_CASE("a flood of one severity is counted and hides no other") {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < Diagnostics::kept_limit + 5; ++i)
    diagnostics.add({.severity = Severity::warning, .message = "again"});
  diagnostics.add({.severity = Severity::error, .message = "the end"});
  CHECK(diagnostics.items().size() == Diagnostics::kept_limit + 1);
  CHECK(diagnostics.items().back().message == "the end");
  CHECK(diagnostics.count(Severity::warning) == Diagnostics::kept_limit + 5);
  CHECK(diagnostics.total() == Diagnostics::kept_limit + 6);

  Diagnostics all;
  all.add({.severity = Severity::warning, .message = "first"});
  all.append(std::move(diagnostics));
  CHECK(all.count(Severity::warning) == Diagnostics::kept_limit + 6);
  CHECK(all.count(Severity::error) == 1);
  CHECK(all.items().size() == Diagnostics::kept_limit + 1);
}
