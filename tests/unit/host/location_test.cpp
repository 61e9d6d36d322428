#include "host/source_location.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace timeloom;

TEST_CASE("paths are paths") {
  const auto location = locate_source("data/policy.csv");
  CHECK(location.is_path());
  CHECK(location.target == "data/policy.csv");
  CHECK(location.name == "policy.csv");
  CHECK(default_source_name(location) == "policy");
  CHECK(locate_source("/").name == "/");
  CHECK(locate_source("a/b/").name == "b");
  CHECK(locate_source("c:/x.csv").is_path());
  CHECK(locate_source("notes on 1:2").is_path());
}

TEST_CASE("folders keep their whole name") {
  const auto folder = std::filesystem::temp_directory_path() / "timeloom.v1.2";
  std::filesystem::create_directories(folder);
  CHECK(default_source_name(locate_source(folder.string())) == "timeloom.v1.2");
  CHECK(default_source_name(locate_source((folder / "").string())) == "timeloom.v1.2");
  CHECK(default_source_name(locate_source((folder / ".").string())) == "timeloom.v1.2");
  std::filesystem::remove(folder);
}

TEST_CASE("file URIs are paths, percent signs decoded") {
  CHECK(locate_source("file:///tmp/a%20b.csv").target == "/tmp/a b.csv");
  CHECK(locate_source("FILE://localhost/tmp/x").target == "/tmp/x");
  CHECK(locate_source("file:/tmp/x").target == "/tmp/x");
  CHECK(locate_source("file:///100%").target == "/100%");
  CHECK(locate_source("file:///%2").target == "/%2");
  CHECK(locate_source("file:///%zz").target == "/%zz");
  CHECK(locate_source("file:///tmp/x").is_path());
}

TEST_CASE("other URIs keep their scheme and come through whole") {
  const auto location = locate_source("HTTPS://example.org/data/policy.csv?x=1#y");
  CHECK(location.scheme == "https");
  CHECK(location.target == "HTTPS://example.org/data/policy.csv?x=1#y");
  CHECK(location.name == "policy.csv");
  CHECK(default_source_name(location) == "policy");
  CHECK(locate_source("sqlite:events.db").name == "events.db");
  CHECK(locate_source("git+ssh://host/").scheme == "git+ssh");
  CHECK(locate_source("git+ssh://host/").name == "host");
}

TEST_CASE("a file with a colon in its name is a file where it exists") {
  const auto file = std::filesystem::temp_directory_path() / "timeloom";
  CHECK(locate_source(file.string() + ":x").is_path());
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(std::filesystem::temp_directory_path());
  CHECK_FALSE(locate_source("trace:1.csv").is_path());
  std::ofstream("trace:1.csv") << "x";
  CHECK(locate_source("trace:1.csv").is_path());
  std::filesystem::remove("trace:1.csv");
  std::filesystem::current_path(before);
}
