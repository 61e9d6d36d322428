#include "shared/csv_reader.hpp"

#include <doctest/doctest.h>

using timeloom::plugin::CsvFault;
using timeloom::plugin::CsvReader;

namespace {

struct Record {
  std::vector<std::string> fields;
  std::uint64_t number, line;
  CsvFault fault;
  std::uint64_t fault_line;
};

std::vector<Record> read_all(std::string_view text, char delimiter = ',') {
  std::vector<Record> records;
  CsvReader reader(text, delimiter);
  while (reader.next()) {
    const auto& record = reader.record();
    records.push_back({{record.fields.begin(), record.fields.end()},
                       record.number,
                       record.line,
                       record.fault,
                       record.fault_line});
  }
  CHECK(reader.offset() == text.size());
  return records;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("plain records") {
  const auto records = read_all("a,b,c\n1,,3\n");
  REQUIRE(records.size() == 2);
  CHECK(records[0].fields == Fields{"a", "b", "c"});
  CHECK(records[1].fields == Fields{"1", "", "3"});
  CHECK(records[1].number == 2);
  CHECK(records[1].line == 2);
  CHECK(records[1].fault == CsvFault::none);
}

TEST_CASE("nothing gives no record") {
  CHECK(read_all("").empty());
  CHECK(read_all("\n\r\n\r").empty());
}

TEST_CASE("the last record needs no line end, and a delimiter before the end opens a field") {
  const auto records = read_all("a,b\nc,");
  REQUIRE(records.size() == 2);
  CHECK(records[1].fields == Fields{"c", ""});
}

TEST_CASE("line ends of every kind, and empty lines counted but passed over") {
  const auto records = read_all("a\r\n\r\nb\n\nc\rd");
  REQUIRE(records.size() == 4);
  CHECK(records[0].line == 1);
  CHECK(records[1].line == 3);
  CHECK(records[2].line == 5);
  CHECK(records[3].line == 6);
  CHECK(records[3].number == 4);
}

TEST_CASE("quoted fields hold delimiters, line ends and doubled quotes") {
  const auto records = read_all("\"a,b\",\"say \"\"hi\"\"\nthere\",\"\"\"\"\n\"x\",\"\",z\n");
  REQUIRE(records.size() == 2);
  CHECK(records[0].fields == Fields{"a,b", "say \"hi\"\nthere", "\""});
  CHECK(records[1].fields == Fields{"x", "", "z"});
  CHECK(records[1].line == 3);
}

TEST_CASE("several unquoted fields in a record keep apart") {
  const auto records = read_all("\"a\"\"a\",b,\"c\"\"c\",\"d\"");
  REQUIRE(records.size() == 1);
  CHECK(records[0].fields == Fields{"a\"a", "b", "c\"c", "d"});
}

TEST_CASE("plain and simply quoted fields are views into the text") {
  const std::string_view text = "abc,\"def\"";
  CsvReader reader(text);
  REQUIRE(reader.next());
  CHECK(reader.record().fields[0].data() == text.data());
  CHECK(reader.record().fields[1].data() == text.data() + 5);
}

TEST_CASE("a quote inside a plain field is a character") {
  const auto records = read_all("5\" pipe,b \"c\" d\n");
  REQUIRE(records.size() == 1);
  CHECK(records[0].fields == Fields{"5\" pipe", "b \"c\" d"});
  CHECK(records[0].fault == CsvFault::none);
}

TEST_CASE("text after a closing quote is kept and told") {
  const auto records = read_all("x\n\"abc\"def,g\nh,i\n");
  REQUIRE(records.size() == 3);
  CHECK(records[1].fields == Fields{"abcdef", "g"});
  CHECK(records[1].fault == CsvFault::text_after_quote);
  CHECK(records[1].fault_line == 2);
  CHECK(records[2].fault == CsvFault::none);
}

TEST_CASE("an unterminated quote costs one line") {
  const auto records = read_all("a,b\n1,2\n3,\"open\n5,6\n7,8\n");
  REQUIRE(records.size() == 5);
  CHECK(records[2].fault == CsvFault::unterminated_quote);
  CHECK(records[2].fault_line == 3);
  CHECK(records[2].fields == Fields{"3"});
  CHECK(records[3].fields == Fields{"5", "6"});
  CHECK(records[3].line == 4);
  CHECK(records[4].fault == CsvFault::none);
}

TEST_CASE("an unterminated quote below a quoted line break is reported where it opened") {
  const auto records = read_all("\"one\ntwo\",\"open\nlast,x\n");
  REQUIRE(records.size() == 2);
  CHECK(records[0].line == 1);
  CHECK(records[0].fault_line == 2);
  CHECK(records[1].line == 3);
  CHECK(records[1].fields == Fields{"last", "x"});
}

TEST_CASE("other delimiters") {
  CHECK(read_all("a;\"b;c\"\n", ';')[0].fields == Fields{"a", "b;c"});
  CHECK(read_all("a\tb,c\n", '\t')[0].fields == Fields{"a", "b,c"});
}

TEST_CASE("backslashes escape quotes and themselves within quotes, and nothing else") {
  CsvReader reader(R"("say \"yes\", ""no""",C:\,"C:\\","\n\\\"","",)"
                   "\nnext,\"a\nb\"\n",
                   ',', timeloom::plugin::CsvEscape::backslash);
  REQUIRE(reader.next());
  const Fields first{reader.record().fields.begin(), reader.record().fields.end()};
  CHECK(first == Fields{R"(say "yes", "no")", R"(C:\)", R"(C:\)", R"(\n\")", "", ""});
  REQUIRE(reader.next());
  const Fields second{reader.record().fields.begin(), reader.record().fields.end()};
  CHECK(second == Fields{"next", "a\nb"});
  CHECK_FALSE(reader.next());
}
