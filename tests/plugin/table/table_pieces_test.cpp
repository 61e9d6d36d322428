// Files of several megabytes, which all cores read in pieces: what comes out must be what reading
// from end to end gives, with the same numbers of records and lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "plugin/support/plugin_source.hpp"
#include "plugin/table/table_fixture.hpp"
#include "table/json_pieces.hpp"

namespace {

using namespace table_fixture;
using timeloom::test::TemporaryFolder;
using timeloom::test::write_text;

constexpr int kRows = 60'000;
constexpr int kDiagnosticsKept = 1000;

std::string number(int value) {
  return std::to_string(value);
}

// The store holding what was generated, event by event, and what to expect of it.
struct Expected {
  int events = 0;
  std::uint64_t line = 1;
  Texts complaints{};

  void complain(const std::string& severity, int record, const std::string& rest) {
    complaints.push_back(severity + ' ' + number(record) + ':' + std::to_string(line) + ' ' + rest);
  }
};

timeloom::EventStore load_text(const std::string& name, const std::string& text) {
  const TemporaryFolder folder("pieces");
  write_text(folder.path() / name, text);
  return load_path(folder.path() / name);
}

// Titles count the rows. Events of the same time stand in the order of their records.
void check_records(const timeloom::EventStore& store) {
  for (timeloom::EventRow row = 1; row < store.size(); ++row) {
    if (store.span(row - 1) != store.span(row)) continue;
    REQUIRE(std::stoi(std::string(store.title(row - 1))) <
            std::stoi(std::string(store.title(row))));
  }
}

void check(const timeloom::EventStore& store, const Expected& expected) {
  CHECK(store.size() == static_cast<std::size_t>(expected.events));
  REQUIRE(expected.complaints.size() < kDiagnosticsKept);
  CHECK(complaints(store) == expected.complaints);
  check_records(store);
}

// Of the record, which looks into `text`.
std::uint64_t line_of(std::string_view text, std::string_view record) {
  return 1 + static_cast<std::uint64_t>(std::count(text.data(), record.data(), '\n'));
}

const std::string kFiller(60, 'x');

}  // namespace

TEST_CASE("pieces of a CSV table count records and lines on, whatever is in them") {
  std::string text = "date,title,summary\n";
  Expected expected{.line = 2};
  for (int row = 1; row <= kRows; ++row) {
    const auto title = number(row) + " " + kFiller;
    int lines = 1;
    if (row % 1009 == 0) {
      text += "2012-02-30," + title + ",\n";
      expected.complain("skipped", row, "date: 2012-02-30: February 2012 has 29 days");
    } else if (row % 1013 == 0) {
      text += "2012," + title + "\n";
      expected.complain("skipped", row, ": has 2 fields, the header has 3");
    } else {
      ++expected.events;
      if (row % 7 == 0) {
        text += "2013-07-23T14:05-04:00,\"" + title + "\",\"two\nlines, \"\"quoted\"\"\"\n";
        lines = 2;
      } else if (row % 11 == 0) {
        text += "\n\n2013~," + title + ",a 12\" pipe and\ta 3\" one\n";
        lines = 3;
      } else {
        text += "2013-07-23," + title + ",\n";
      }
    }
    expected.line += static_cast<std::uint64_t>(lines);
  }
  check(load_text("large.csv", text), expected);
}

TEST_CASE("a quote that is never closed costs its line, in whatever piece it is") {
  for (const int broken : {10, 30'000, kRows}) {
    CAPTURE(broken);
    std::string text = "date,title,summary\n";
    Expected expected{.line = 2};
    for (int row = 1; row <= kRows; ++row, ++expected.line) {
      if (row == broken) {
        text += "2013,\"" + number(row) + "," + kFiller + "\n";
        expected.complain("skipped", row,
                          ": a quote opens on line " + std::to_string(expected.line) +
                              " and is never closed; reading goes on below it");
        continue;
      }
      text += "2013-07-23," + number(row) + " " + kFiller + ",\n";
      ++expected.events;
    }
    check(load_text("large.csv", text), expected);
  }
}

TEST_CASE("inches upset how a table is cut, not how it is read") {
  std::string text = "date,title,summary\n";
  Expected expected{.line = 2};
  for (int row = 1; row <= kRows; ++row) {
    const bool has_lines = row % 3 == 0;
    text += "2013-07-23," + number(row) + (row % 5000 == 0 ? " 12\" pipe" : " ") + kFiller;
    text += has_lines ? ",\"a\nb,c\nd\"\n" : ",\n";
    ++expected.events;
    expected.line += has_lines ? 3 : 1;
  }
  check(load_text("large.csv", text), expected);
}

TEST_CASE("the last date of a large table tells the order of all") {
  std::string text = "date,title,summary\n";
  for (int row = 1; row < kRows; ++row) text += "3/4/2013," + number(row) + " " + kFiller + ",\n";
  const auto store = load_text("large.csv", text + "23/4/2013," + number(kRows) + " last,\n");
  CHECK(complaints(store) == Texts{});
  REQUIRE(store.size() == static_cast<std::size_t>(kRows));
  CHECK(timeloom::to_edtf(store.span(0)) == "2013-04-03");
  CHECK(timeloom::to_edtf(store.span(kRows - 1)) == "2013-04-23");
}

TEST_CASE("pieces of JSON lines and of a JSON list count on too") {
  for (const bool is_list : {false, true}) {
    CAPTURE(is_list);
    std::string text = is_list ? "\n{\"about\": 1, \"events\": [\n" : "";
    Expected expected{.line = is_list ? 3U : 1U};
    for (int row = 1; row <= kRows; ++row) {
      const auto title = "\"title\": \"" + number(row) + " \\\"" + kFiller + "\"";
      const bool is_last = row == kRows;
      const auto end = is_list && !is_last && row % 2003 != 1 ? ",\n" : "\n";
      if (is_list && row % 2003 == 2)
        expected.complain("warning", row, ": a comma is missing before this record");
      if (row % 1009 == 0) {
        text += std::string("{\"date\": \"soon\", ") + title + "}" + end;
        expected.complain("skipped", row, "date: \"soon\" is not part of a date");
      } else if (row % 1013 == 0) {
        text += std::string("{\"date\": }") + end;
        expected.complain("skipped", row, ": ");
      } else {
        text +=
            "{\"date\": \"2013-07-23T14:05Z\", \"n\": " + number(row) + ", " + title + "}" + end;
        ++expected.events;
      }
      ++expected.line;
      if (row % 17 == 0) {
        text += "\n";
        ++expected.line;
      }
    }
    const auto store =
        load_text(is_list ? "large.json" : "large.ndjson", is_list ? text + "]}\n" : text);
    CHECK(store.size() == static_cast<std::size_t>(expected.events));
    check_records(store);
    const auto found = complaints(store);
    REQUIRE(found.size() == expected.complaints.size());
    // What a parser says of broken JSON is its own affair; where it is, is ours.
    for (std::size_t i = 0; i < found.size(); ++i)
      CHECK(found[i].substr(0, found[i].find(": ")) ==
            expected.complaints[i].substr(0, expected.complaints[i].find(": ")));
  }
}

TEST_CASE("pieces hold every line once, however small they are") {
  using namespace timeloom::table;
  const std::string text = "{\"a\":1}\n\n  \n{\"b\":22}\r\n{\"c\":\"\\n\"}\n\n{}";
  for (std::size_t bytes = 1; bytes <= text.size() + 1; ++bytes) {
    CAPTURE(bytes);
    JsonLinePieces pieces(text, bytes);
    JsonPiece piece;
    std::string joined;
    Texts records;
    std::uint64_t lines = 0;
    for (std::size_t index = 0; index < pieces.most(); ++index) {
      pieces.read(index, piece);
      joined += piece.text;
      for (const auto& record : piece.records) {
        records.emplace_back(record.text);
        CHECK(lines + record.line == line_of(text, record.text));
      }
      lines += piece.line_ends;
    }
    CHECK(joined == text);
    CHECK(records == Texts{{"{\"a\":1}", "{\"b\":22}", "{\"c\":\"\\n\"}", "{}"}});
  }
}

TEST_CASE("pieces hold every element of a list once, however small they are") {
  using namespace timeloom::table;
  const std::string text = R"({"l": [{"a":[1]}, 2 {"b":"]"},
    {"c":{}}], "m": [3]})";
  for (std::size_t bytes = 1; bytes <= text.size() + 1; ++bytes) {
    CAPTURE(bytes);
    JsonListPieces pieces(text, text.find('['), bytes);
    JsonPiece piece;
    Texts records;
    std::uint64_t lines = 0;
    for (std::size_t index = 0; index < pieces.most(); ++index) {
      pieces.read(index, piece);
      for (const auto& record : piece.records) {
        records.emplace_back(std::string(record.text) + (record.comma_missing ? " !" : ""));
        CHECK(lines + record.line == line_of(text, record.text));
      }
      lines += piece.line_ends;
    }
    CHECK(records == Texts{{R"({"a":[1]})", "2", R"({"b":"]"} !)", R"({"c":{}})"}});
    CHECK(pieces.walked().end() == JsonRecords::End::closed);
  }
}
