#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <memory>

#include "base/byte_size.hpp"
#include "base/numbers.hpp"
#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "cli/user_cache.hpp"

namespace timeloom::cli {

namespace {

constexpr const char* kSizeVariable = "TIMELOOM_CACHE_SIZE";
constexpr std::uint64_t kMegabyte = 1'000'000;

std::string megabytes(std::uint64_t bytes) {
  return with_separators((bytes + kMegabyte - 1) / kMegabyte) + " MB";
}

// "3 hours ago".
std::string how_long_ago(std::filesystem::file_time_type time) {
  using std::chrono::days, std::chrono::hours, std::chrono::minutes;
  const auto passed = std::filesystem::file_time_type::clock::now() - time;
  const auto whole = [&]<typename Unit>(Unit) {
    return static_cast<std::size_t>(
        std::max<std::int64_t>(0, std::chrono::duration_cast<Unit>(passed).count()));
  };
  if (passed >= days(1)) return count_of(whole(days()), "day", "days") + " ago";
  if (passed >= hours(1)) return count_of(whole(hours()), "hour", "hours") + " ago";
  return count_of(whole(minutes()), "minute", "minutes") + " ago";
}

void print(const StoreCache::Entry& entry) {
  std::string names;
  for (const auto& name : entry.sources) names += (names.empty() ? "" : ", ") + name;
  std::cout << std::setw(12) << megabytes(entry.bytes) << "  ";
  if (entry.sources.empty())
    std::cout << "cannot be used any more";
  else
    std::cout << names << ": " << count_of(entry.events, "event", "events");
  std::cout << ", used " << how_long_ago(entry.used) << '\n';
}

int list_cache(const StoreCache& cache) {
  const auto entries = cache.entries();
  std::uint64_t bytes = 0;
  for (const auto& entry : entries) {
    print(entry);
    bytes += entry.bytes;
  }
  std::cout << count_of(entries.size(), "file", "files") << ", " << megabytes(bytes) << ", in "
            << cache.folder().string() << "\nAt most " << megabytes(cache.most_bytes())
            << (cache.has_wished_size() ? ", as was wished\n"
                                        : ": half of what the disk would have free without them\n");
  const char* size = std::getenv(kSizeVariable);
  if (size != nullptr && *size != '\0' && !parse_byte_size(size))
    std::cerr << "timeloom cache: $" << kSizeVariable << " is \"" << size
              << "\", no size such as \"20 GB\", and left out\n";
  return kDone;
}

int clear_cache(const StoreCache& cache) {
  const auto bytes = cache.clear();
  if (!bytes) {
    std::cerr << "timeloom cache: " << bytes.error().message << '\n';
    return kFailed;
  }
  std::cout << megabytes(*bytes) << " removed from " << cache.folder().string() << '\n';
  return kDone;
}

int with_cache(int (*work)(const StoreCache&)) {
  if (const auto cache = user_cache()) return work(*cache);
  std::cerr << "timeloom cache: the system names no folder for it; $TIMELOOM_CACHE_DIR can\n";
  return kFailed;
}

}  // namespace

void add_cache_command(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand(
      "cache", "List what is kept of large sources, so that they open at once, or remove it");
  command->require_subcommand(0, 1);
  auto* list = command->add_subcommand("list", "What is kept, the last used first");
  auto* clear = command->add_subcommand("clear", "Removes all of it");
  list->callback([&exit_code] { exit_code = with_cache(list_cache); });
  clear->callback([&exit_code] { exit_code = with_cache(clear_cache); });
  command->callback([command, &exit_code] {
    if (command->get_subcommands().empty()) exit_code = with_cache(list_cache);
  });
  command->footer(
      "What is kept lies in $TIMELOOM_CACHE_DIR, else in $XDG_CACHE_HOME/timeloom or\n"
      "~/.cache/timeloom, and is made again where it is missing. It takes half of what the disk\n"
      "would have free without it, or what $TIMELOOM_CACHE_SIZE or \"cache_size\" in "
      "settings.json\n"
      "says: \"20 GB\". A command with --no-cache neither uses nor keeps anything.");
}

}  // namespace timeloom::cli
