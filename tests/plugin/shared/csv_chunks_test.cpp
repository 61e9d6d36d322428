#include "shared/csv_chunks.hpp"

#include <doctest/doctest.h>

#include <random>

using timeloom::plugin::CsvChunks;
using timeloom::plugin::CsvEscape;
using timeloom::plugin::CsvReader;

namespace {

using Records = std::vector<std::vector<std::string>>;

void append_records(std::string_view text, CsvEscape escape, Records& records) {
  CsvReader reader(text, ',', escape);
  while (reader.next())
    records.emplace_back(reader.record().fields.begin(), reader.record().fields.end());
}

// Fields of characters that matter, written as PostgreSQL does.
std::string random_csv(std::mt19937& random, CsvEscape escape) {
  constexpr std::string_view letters = "ab,\n\"\\";
  std::string text;
  for (int record = 0; record < 30; ++record) {
    for (int field = 0; field < 3; ++field) {
      if (field > 0) text += ',';
      text += '"';
      for (auto size = random() % 6; size > 0; --size) {
        const char c = letters[random() % letters.size()];
        if (c == '"') text += escape == CsvEscape::backslash ? '\\' : '"';
        if (c == '\\' && escape == CsvEscape::backslash) text += '\\';
        text += c;
      }
      text += '"';
    }
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("chunks of any size hold the records of the whole") {
  std::mt19937 random(7);
  for (const auto escape : {CsvEscape::doubling, CsvEscape::backslash}) {
    for (int round = 0; round < 40; ++round) {
      const auto text = random_csv(random, escape);
      Records whole;
      append_records(text, escape, whole);
      REQUIRE(whole.size() == 30);
      for (const std::size_t bytes : {1, 7, 50, 10000}) {
        CsvChunks chunks(text, escape, bytes);
        Records parts;
        for (std::size_t i = 0; i < chunks.most(); ++i) append_records(chunks[i], escape, parts);
        CHECK(parts == whole);
      }
    }
  }
}

TEST_CASE("an open quote makes what follows it one chunk") {
  CsvChunks chunks("a\n\"b\nc\nd\n", CsvEscape::doubling, 1);
  CHECK(chunks[0] == "a\n");
  CHECK(chunks[1] == "\"b\nc\nd\n");
  CHECK(chunks[2].empty());
}
