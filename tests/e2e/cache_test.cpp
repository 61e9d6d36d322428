// A large source opened twice.
#include <doctest/doctest.h>

#include <cstdlib>

#include "e2e/program.hpp"
#include "support/resting_file.hpp"

using namespace timeloom::test;
namespace fs = std::filesystem;

namespace {

const std::string kFromCache = "Opened from the cache: nothing changed since they were read\n";

// Variables that the program sees, set back at the end.
class Variable {
public:
  Variable(const char* name, const fs::path& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { ::setenv(name_, before_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

private:
  const char* name_;
  std::string before_;
};

struct Fixture {
  Fixture() {
    const auto made =
        run_timeloom({"generate", "--events", "150000", "-o", "events.csv"}, folder.path());
    REQUIRE(made.exit_code == 0);
    let_rest(folder.path() / "events.csv");
  }
  Outcome run(std::vector<std::string> arguments) const {
    auto outcome = run_timeloom(arguments, folder.path());
    CHECK(outcome.exit_code == 0);
    return outcome;
  }
  fs::path kept_file() const {
    for (const auto& entry : fs::directory_iterator(folder.path() / "cache")) return entry.path();
    return {};
  }

  Scratch folder;
  Variable cache{"TIMELOOM_CACHE_DIR", folder.path() / "cache"};
  Variable config{"XDG_CONFIG_HOME", folder.path() / "config"};
};

std::string without(std::string text, const std::string& part) {
  const auto at = text.find(part);
  return at == std::string::npos ? text : text.erase(at, part.size());
}

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "the second opening says that it is from the cache, and shows the same") {
  const auto first = run({"info", "events.csv"});
  CHECK_FALSE(first.says(kFromCache));
  const auto second = run({"info", "events.csv"});
  CHECK(second.says(kFromCache));
  CHECK(without(second.out, kFromCache) == first.out);

  for (const auto* format : {"svg", "png", "csv"}) {
    CAPTURE(format);
    const std::string cached = std::string("cached.") + format,
                      read = std::string("read.") + format;
    run({"export", "events.csv", "-o", cached});
    run({"export", "--no-cache", "events.csv", "-o", read});
    CHECK_FALSE(folder.read(cached).empty());
    CHECK(folder.read(cached) == folder.read(read));
  }

  CHECK(run({"cache"}).says("events: 150,000 events, used 0 minutes ago\n1 file, "));
  CHECK(run({"cache", "list"}).says((folder.path() / "cache").string()));
  CHECK(run({"cache", "clear"}).says(" MB removed from "));
  CHECK(run({"cache"}).says("0 files, 0 MB, in "));
}

TEST_CASE_FIXTURE(Fixture, "who wants no cache has none") {
  run({"info", "--no-cache", "events.csv"});
  CHECK_FALSE(folder.has("cache"));
  fs::create_directories(folder.path() / "config" / "timeloom");
  folder.write("config/timeloom/settings.json", R"({"use_cache": false})");
  run({"info", "events.csv"});
  CHECK_FALSE(folder.has("cache"));
  folder.write("config/timeloom/settings.json", "{}");
  run({"check", "events.csv"});
  CHECK(folder.has("cache"));
  CHECK_FALSE(run({"info", "--no-cache", "events.csv"}).says(kFromCache));
}

TEST_CASE_FIXTURE(Fixture, "how much the cache may take is said, and can be wished") {
  CHECK(run({"cache"}).says(" MB: half of what the disk would have free without them\n"));
  fs::create_directories(folder.path() / "config" / "timeloom");
  folder.write("config/timeloom/settings.json", R"({"cache_size": "2 GB"})");
  CHECK(run({"cache"}).says("\nAt most 2,000 MB, as was wished\n"));
  {
    const Variable size("TIMELOOM_CACHE_SIZE", "1 MB");
    CHECK(run({"cache"}).says("\nAt most 1 MB, as was wished\n"));
    run({"info", "events.csv"});
    CHECK_FALSE(folder.has("cache"));  // larger than that
  }
  const Variable size("TIMELOOM_CACHE_SIZE", "much");
  const auto listed = run({"cache"});
  CHECK(listed.says("\nAt most 2,000 MB, as was wished\n"));
  CHECK(listed.err.find("$TIMELOOM_CACHE_SIZE is \"much\"") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a damaged cache is built again, which a note says once") {
  const auto first = run({"info", "events.csv"});
  fs::resize_file(kept_file(), fs::file_size(kept_file()) / 2);
  const auto rebuilt = run({"info", "events.csv"});
  CHECK_FALSE(rebuilt.says(kFromCache));
  CHECK(rebuilt.says("note: what the cache had was not used: "));
  CHECK(rebuilt.says(kept_file().string() + " is damaged\n"));
  const auto next = run({"info", "events.csv"});
  CHECK(next.says(kFromCache));
  CHECK(without(next.out, kFromCache) == first.out);
}

TEST_CASE_FIXTURE(Fixture, "without a folder of its own the cache is in the user's") {
  const Variable none("TIMELOOM_CACHE_DIR", "");
  const Variable users("XDG_CACHE_HOME", folder.path() / "users");
  run({"info", "events.csv"});
  CHECK(run({"cache"}).says("1 file, "));
  CHECK(folder.has("users/timeloom"));
}

TEST_CASE_FIXTURE(Fixture, "where the cache cannot be written to, all is as without it") {
  folder.write("file", "");
  const Variable impossible("TIMELOOM_CACHE_DIR", folder.path() / "file");
  for (int run_number = 0; run_number < 2; ++run_number) {
    const auto info = run({"info", "events.csv"});
    CHECK_FALSE(info.says(kFromCache));
    CHECK(info.says("150,000 events"));
    CHECK(info.says("note: not kept in the cache: "));
  }
}
