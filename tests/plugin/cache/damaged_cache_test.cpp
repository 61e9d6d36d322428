// Cache files that were cut off, changed, or are something else.
#include <random>

#include "base/sealed_file.hpp"

#include "plugin/cache/cache_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Fixture : CacheFixture {
  Fixture() {
    write(rows(500));
    open();
    file = cache().entries().at(0).file;
    whole = file_bytes(file);
    expected = titles(open().store);
  }

  void replace(const std::string& content) const { folder.write("cache/" + name(), content); }
  std::string name() const { return file.filename().string(); }

  // The opening after a damage: reads the sources, says why, and the next one is as usual.
  void check_rebuilt() const {
    const auto opened = open();
    CHECK_FALSE(opened.from_cache);
    CHECK(opened.to_keep);
    CHECK(titles(opened.store) == expected);
    CHECK(opened.store.diagnostics().count(Severity::note) == 1);
    CHECK(opened.store.diagnostics().total() == 1);
    CHECK(messages(opened.store).find(name()) != std::string::npos);
    const auto next = open();
    CHECK(next.from_cache);
    CHECK(titles(next.store) == expected);
    CHECK(messages(next.store).empty());
  }

  std::filesystem::path file;
  std::string whole, expected;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a file that is cut off anywhere is built again") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{4095},
                                 std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
    CAPTURE(size);
    replace(whole.substr(0, size));
    check_rebuilt();
  }
}

TEST_CASE_FIXTURE(Fixture, "a file in which any byte was changed is built again") {
  std::mt19937_64 random(5);
  // Between the header and the body lies nothing.
  constexpr std::size_t header = 56, body = 4096;
  for (int i = 0; i < 60; ++i) {
    const auto place =
        i < 8 ? static_cast<std::size_t>(i) * 7 : body + random() % (whole.size() - body);
    static_assert(7 * 7 < header);
    CAPTURE(place);
    auto changed = whole;
    changed[place] = static_cast<char>(changed[place] ^ (1 << (random() % 8)));
    replace(changed);
    check_rebuilt();
  }
}

TEST_CASE_FIXTURE(Fixture, "a file of something else is built again") {
  for (const auto& content : {std::string(), std::string("id,date\n"), std::string(100'000, '\0'),
                              std::string(100'000, '\xFF'), whole + whole}) {
    replace(content);
    check_rebuilt();
  }
}

TEST_CASE_FIXTURE(Fixture, "a record of another form, in a file that is whole, is built again") {
  for (const auto* record : {"", "[]", "{", R"({"question": 1})"}) {
    SealedFileWriter writer(file, go_on);
    writer.write("12345678");
    REQUIRE(writer.finish(record));
    check_rebuilt();
  }
}

TEST_CASE_FIXTURE(Fixture, "a store of an older form, in a file that is whole, is built again") {
  const auto sealed = SealedFile::open(file);
  REQUIRE(sealed);
  const std::string record(sealed->record());
  auto older = std::string(sealed->body());
  older[0] = static_cast<char>(older[0] + 1);
  SealedFileWriter writer(file, go_on);
  writer.write(older);
  REQUIRE(writer.finish(record));
  check_rebuilt();
}
