// Stores that were built before, as files, so that large sources that did not change open at once.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "host/store_record.hpp"
#include "store/event_store.hpp"

namespace timeloom {

struct CacheLimits {
  // Of all files together. Nothing: half of what the disk would have free without them.
  std::optional<std::uint64_t> most_bytes{};
  std::uint64_t least_bytes = std::uint64_t{16} << 20;  // of sources and store, to be worth a file
};

// A folder of them. Any number of programs may use it at a time. What it says is never believed
// unseen: a file whose sources, plugins, options or program are others now is passed over, and
// replaced when the sources are read again.
class StoreCache {
public:
  explicit StoreCache(std::filesystem::path folder, CacheLimits limits = {});
  // In $TIMELOOM_CACHE_DIR, else cache_folder(); nothing where there is neither. As large as
  // $TIMELOOM_CACHE_SIZE says ("20 GB"), else as `most_bytes`, else as CacheLimits has it.
  static std::optional<StoreCache> of_this_user(std::optional<std::uint64_t> most_bytes = {});

  struct Finding {
    std::optional<EventStore> store;
    std::optional<StoreRecord> to_keep;  // with the store: its files were touched; keep() it again
    std::string fault;  // without: there was a file, which is damaged or of another version
  };
  // `on_progress` is told, from several threads, how many bytes of the file were looked at.
  Finding find(
      const StoreQuestion& question, const PluginRegistry& registry, const std::atomic<bool>& stop,
      const std::function<void(std::uint64_t done, std::uint64_t total)>& on_progress) const;

  // What to keep of a loading in which every source was read to its end; nothing where it is not
  // worth it, or cannot be known to be the same later.
  std::optional<StoreRecord> worth_keeping(const StoreQuestion& question,
                                           std::vector<SourceReading> readings,
                                           const EventStore& store) const;
  // Reads all inputs once more, for their hashes. Answers whether there is a file now: there is
  // none, and that is no failure, where a source was being changed. What has not been used for
  // longest is removed to make room.
  Result<bool> keep(const EventStore& store, StoreRecord record,
                    const std::atomic<bool>& stop) const;

  struct Entry {
    std::filesystem::path file;
    std::uint64_t bytes = 0, events = 0;
    std::vector<std::string> sources;  // by name; none where the file cannot be read
    std::filesystem::file_time_type used{};
  };
  std::vector<Entry> entries() const;  // the last used first
  // Removes all; answers how many bytes that were.
  Result<std::uint64_t> clear() const;

  const std::filesystem::path& folder() const { return folder_; }
  // How many bytes all files may take together, as the disk is now; and whether somebody said so.
  std::uint64_t most_bytes() const;
  bool has_wished_size() const { return limits_.most_bytes.has_value(); }

private:
  std::filesystem::path file_for(const std::string& question) const;
  void make_room(const std::filesystem::path& for_file) const;

  std::filesystem::path folder_;
  CacheLimits limits_;
};

}  // namespace timeloom
