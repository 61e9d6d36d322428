#include "base/sealed_file.hpp"

#include <doctest/doctest.h>

#include <mutex>
#include <random>

#include "support/scratch_folder.hpp"

#if !defined(_WIN32)
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace timeloom;
using timeloom::test::file_bytes;
using timeloom::test::ScratchFolder;

namespace {

const std::atomic<bool> kGoOn{false};

std::string random_bytes(std::size_t count) {
  std::mt19937_64 random(7);
  std::string bytes(count, '\0');
  for (auto& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

Result<void> write(const std::filesystem::path& file, std::string_view body,
                   const std::atomic<bool>& stop = kGoOn) {
  SealedFileWriter writer(file, stop);
  writer.write(body.substr(0, body.size() / 3));
  writer.write(body.substr(body.size() / 3));
  return writer.finish("what it is");
}

bool is_whole(const SealedFile& file) {
  return file.is_whole(kGoOn, {});
}

}  // namespace

TEST_CASE("what was written is found as it was, whatever its size") {
  const ScratchFolder folder;
  const auto bytes = random_bytes((std::size_t{9} << 20) + 5);
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{4} << 20,
                                 (std::size_t{4} << 20) + 1, bytes.size()}) {
    const auto body = std::string_view(bytes).substr(0, size);
    REQUIRE(write(folder / "a", body));
    const auto file = SealedFile::open(folder / "a");
    REQUIRE(file);
    CHECK(file->record() == "what it is");
    CHECK(is_whole(*file));
    CHECK(file->body() == body);
    CHECK(file->bytes() == std::filesystem::file_size(folder / "a"));
  }
  CHECK(folder.file_count() == 1);
}

TEST_CASE("what is aligned lies so in memory") {
  const ScratchFolder folder;
  SealedFileWriter writer(folder / "a", kGoOn);
  writer.write("12345");
  writer.align(64);
  writer.write("x");
  REQUIRE(writer.finish(""));
  const auto file = SealedFile::open(folder / "a");
  REQUIRE(file);
  REQUIRE(file->body().size() == 65);
  CHECK(reinterpret_cast<std::uintptr_t>(file->body().data()) % 64 == 0);
  CHECK(file->body()[64] == 'x');
}

TEST_CASE("the looking at every byte tells how far it is, to the end") {
  const ScratchFolder folder;
  const auto body = random_bytes(std::size_t{9} << 20);
  REQUIRE(write(folder / "a", body));
  const auto file = SealedFile::open(folder / "a");
  REQUIRE(file);
  std::mutex mutex;
  std::uint64_t most = 0;
  CHECK(file->is_whole(kGoOn, [&](std::uint64_t done, std::uint64_t total) {
    const std::lock_guard lock(mutex);
    CHECK(total == body.size());
    most = std::max(most, done);
  }));
  CHECK(most == body.size());
  const std::atomic<bool> stop{true};
  CHECK_FALSE(file->is_whole(stop, {}));
}

TEST_CASE("a changed byte shows, wherever it is") {
  const ScratchFolder folder;
  const auto body = random_bytes(std::size_t{5} << 20);
  REQUIRE(write(folder / "a", body));
  const auto whole = file_bytes(folder / "a");
  std::mt19937_64 random(3);
  std::vector<std::size_t> places{
      0, 8, 12, 20, 55, 4096, whole.size() - 1, whole.size() - 11, whole.size() - 20};
  for (int i = 0; i < 20; ++i) places.push_back(4096 + random() % (whole.size() - 4096));
  for (const auto place : places) {
    auto changed = whole;
    changed[place] = static_cast<char>(changed[place] ^ (1 << (place % 8)));
    folder.write("b", changed);
    const auto file = SealedFile::open(folder / "b");
    CHECK_MESSAGE((!file || !is_whole(*file)), place);
  }
}

TEST_CASE("a file that was cut off, is longer, another or none is refused") {
  const ScratchFolder folder;
  REQUIRE(write(folder / "a", random_bytes(10'000)));
  const auto whole = file_bytes(folder / "a");
  for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 1 : 97) {
    folder.write("b", whole.substr(0, size));
    CHECK_MESSAGE(!SealedFile::open(folder / "b"), size);
  }
  folder.write("b", whole + "x");
  CHECK(SealedFile::open(folder / "b").error().message == (folder / "b").string() + " is damaged");
  auto newer = whole;
  newer[8] = 2;
  folder.write("b", newer);
  CHECK(SealedFile::open(folder / "b").error().message ==
        (folder / "b").string() + " is of another version");
  CHECK_FALSE(SealedFile::open(folder / "c"));
  CHECK_FALSE(SealedFile::open(folder.path()));
}

TEST_CASE("a file that is given up, or fails, leaves what was there before") {
  const ScratchFolder folder;
  REQUIRE(write(folder / "a", "before"));
  SUBCASE("told to stop") {
    const std::atomic<bool> stop{true};
    CHECK_FALSE(write(folder / "a", "after", stop));
  }
  SUBCASE("not finished") {
    SealedFileWriter(folder / "a", kGoOn).write("after");
  }
#if !defined(_WIN32)
  SUBCASE("past the limit for files") {
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto low = before;
    low.rlim_cur = std::size_t{6} << 20;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &low) == 0);
    const auto written = write(folder / "a", random_bytes(std::size_t{9} << 20));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE_FALSE(written);
    CHECK(written.error().message.ends_with(": File too large"));
  }
#endif
  CHECK(folder.file_count() == 1);
  const auto file = SealedFile::open(folder / "a");
  REQUIRE(file);
  CHECK(file->body() == "before");
}

TEST_CASE("a place that cannot be written to is a failure, and stays as it is") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "folder");
  CHECK_FALSE(write(folder / "folder", "x"));
  folder.write("file", "");
  CHECK_FALSE(write(folder / "file" / "a", "x"));
  CHECK(folder.file_count() == 2);
}

TEST_CASE("of two that write one file at a time, the last to finish wins") {
  const ScratchFolder folder;
  SealedFileWriter first(folder / "a", kGoOn), second(folder / "a", kGoOn);
  first.write("first");
  second.write("second");
  REQUIRE(second.finish(""));
  const auto seen = SealedFile::open(folder / "a");
  REQUIRE(first.finish(""));
  REQUIRE(seen);
  CHECK(seen->body() == "second");  // still, for who had it open
  CHECK(is_whole(*seen));
  const auto file = SealedFile::open(folder / "a");
  REQUIRE(file);
  CHECK(file->body() == "first");
  CHECK(folder.file_count() == 1);
}
