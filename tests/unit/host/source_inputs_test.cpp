#include "host/source_inputs.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/resting_file.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using namespace timeloom::test;
using Comparison = SourceInputs::Comparison;

namespace {

const std::atomic<bool> kGoOn{false};

struct Fixture {
  ScratchFolder folder;

  std::filesystem::path write(const std::string& name, const std::string& content) const {
    const auto file = folder.write(name, content);
    let_rest(file);
    return file;
  }
  // As a later opening has them.
  static SourceInputs kept(const std::vector<std::filesystem::path>& paths) {
    SourceInputs inputs;
    for (const auto& path : paths) inputs.add(path);
    REQUIRE(inputs.settle(kGoOn));
    const auto json = inputs.to_json();
    REQUIRE(json);
    auto again = SourceInputs::from_json(nlohmann::json::parse(json->dump()));
    REQUIRE(again);
    return std::move(*again);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "what did not change is the same, by whatever path it was named") {
  const auto a = write("a", "first"), b = write("below/b", "");
  auto inputs = kept({a, b, folder.path(), folder / "none"});
  CHECK(inputs.bytes() == 5);
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::same);
  auto by_another_way = kept({folder.path() / "below" / ".." / "a"});
  CHECK(by_another_way.compare_with_now(kGoOn) == Comparison::same);
}

TEST_CASE_FIXTURE(Fixture,
                  "a file with other content is another, also where its time was set back") {
  const auto a = write("a", "first");
  auto inputs = kept({a});
  const auto time = std::filesystem::last_write_time(a);
  write("a", "other");
  std::filesystem::last_write_time(a, time);
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
  write("a", "longer than before");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
}

TEST_CASE_FIXTURE(Fixture, "a file with the same content and another time is looked into") {
  const auto a = write("a", "first");
  auto inputs = kept({a});
  write("a", "first");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::same_but_touched);
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::same);
  CHECK(inputs.settle(kGoOn));
  const std::atomic<bool> stop{true};
  write("a", "first");
  CHECK(inputs.compare_with_now(stop) == Comparison::other);
}

TEST_CASE_FIXTURE(Fixture, "what comes, goes or turns into something else is a change") {
  const auto a = write("a", "first");
  auto inputs = kept({a});
  auto none = kept({folder / "b"});
  std::filesystem::remove(a);
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
  std::filesystem::create_directory(a);
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
  CHECK(none.compare_with_now(kGoOn) == Comparison::same);
  write("b", "");
  CHECK(none.compare_with_now(kGoOn) == Comparison::other);
}

TEST_CASE_FIXTURE(Fixture, "of a folder the names in and below it count, and no contents") {
  write("data/a", "first");
  write("data/below/b", "second");
  auto inputs = kept({folder / "data"});
  write("data/a", "other");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::same);
  write("data/below/c", "");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
  std::filesystem::remove(folder / "data/below/c");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::same);
  std::filesystem::rename(folder / "data/a", folder / "data/z");
  CHECK(inputs.compare_with_now(kGoOn) == Comparison::other);
}

TEST_CASE_FIXTURE(Fixture, "what changes while it is read is not settled") {
  SourceInputs inputs;
  SUBCASE("just before") {
    folder.write("a", "first");
    inputs.add(folder / "a");
    let_rest(folder / "a");
  }
  SUBCASE("after it was added") {
    inputs.add(write("a", "first"));
    write("a", "other");
  }
  SUBCASE("taken away") {
    inputs.add(write("a", "first"));
    std::filesystem::remove(folder / "a");
  }
  SUBCASE("joined by another") {
    inputs.add(folder.path());
    write("a", "first");
  }
  SUBCASE("not known") {
    inputs.add(write("a", "first"));
    inputs.add_unknown();
  }
  CHECK_FALSE(inputs.settle(kGoOn));
}

TEST_CASE_FIXTURE(Fixture, "to settle is given up soon") {
  SourceInputs inputs;
  inputs.add(write("a", "first"));
  const std::atomic<bool> stop{true};
  CHECK_FALSE(inputs.settle(stop));
}

TEST_CASE("what is no list of inputs is none") {
  for (const auto* text : {"[1]", R"([["a", 1]])", R"([["a", 9, 0, 0, 0, 0, ""]])",
                           R"([["a", 1, "0", 0, 0, 0, ""]])", R"([[1, 1, 0, 0, 0, 0, ""]])"})
    CHECK_MESSAGE(!SourceInputs::from_json(nlohmann::json::parse(text)), text);
}
