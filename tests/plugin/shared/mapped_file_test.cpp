#include "shared/mapped_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <timeloom/plugin.hpp>

#if !defined(_WIN32)
#include <unistd.h>
#endif

using timeloom::plugin::Failure;
using timeloom::plugin::MappedFile;
using timeloom::plugin::path_from_utf8;
namespace fs = std::filesystem;

namespace {

class TemporaryFile {
public:
  explicit TemporaryFile(std::string_view content)
      : path_(fs::temp_directory_path() / path_from_utf8("timeloom-shared-日本.txt")) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() { fs::remove(path_); }
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a file's bytes") {
  const TemporaryFile file("hello");
  MappedFile mapped(file.path());
  CHECK(mapped.bytes() == "hello");
  MappedFile moved = std::move(mapped);
  CHECK(moved.bytes() == "hello");
}

TEST_CASE("what was passed over is there still") {
  std::string content;
  for (int number = 0; number < 200'000; ++number) content += std::to_string(number);
  const TemporaryFile file(content);
  const MappedFile mapped(file.path());
  mapped.pass_over(mapped.bytes().substr(0, 5));
  mapped.pass_over(mapped.bytes().substr(7, 500'000));
  mapped.pass_over(mapped.bytes());
  mapped.pass_over("elsewhere");
  CHECK(mapped.bytes() == content);
}

TEST_CASE("an empty file has no bytes") {
  const TemporaryFile file("");
  CHECK(MappedFile(file.path()).bytes().empty());
}

TEST_CASE("what cannot be opened is said in words") {
  CHECK_THROWS_WITH_AS(MappedFile(fs::path("/no/such/file.csv")), "no such file", Failure);
  CHECK_THROWS_WITH_AS(MappedFile(fs::temp_directory_path()), "this is a folder, not a file",
                       Failure);
}

#if !defined(_WIN32)
TEST_CASE("a file without permission is said in words") {
  const TemporaryFile file("secret");
  fs::permissions(file.path(), fs::perms::none);
  if (::access(file.path().c_str(), R_OK) == 0) return;  // root reads everything
  CHECK_THROWS_WITH_AS(MappedFile{file.path()}, "no permission to read this file", Failure);
}

TEST_CASE("what has no size is read") {
  CHECK(MappedFile(fs::path("/dev/null")).bytes().empty());
}
#endif
