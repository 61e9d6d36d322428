#include "host/store_cache.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/byte_size.hpp"
#include "base/content_hash.hpp"
#include "base/sealed_file.hpp"
#include "base/user_folders.hpp"
#include "store/store_file.hpp"

namespace timeloom {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".store";
constexpr std::string_view kPartEnding = ".store.part-";
// What a program that was ended in the middle left; the writing of no file takes as long.
constexpr std::chrono::hours kLongestWriting{24};

struct File {
  fs::path path;
  std::uint64_t bytes = 0;
  fs::file_time_type used{};
};

// "0123456789abcdef0123456789abcdef.store", or a part of one.
bool is_ours(std::string_view name, std::string_view ending) {
  constexpr std::size_t kDigits = 32;
  return name.find_first_not_of("0123456789abcdef") == kDigits &&
         name.substr(kDigits).starts_with(ending);
}

// The last used first, parts too where `ending` is that of whole ones. Of other files in the folder
// nothing is known, and nothing touched.
std::vector<File> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<File> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (!is_ours(entry->path().filename().string(), ending)) continue;
    std::error_code gone;
    File file{.path = entry->path(), .bytes = entry->file_size(gone)};
    if (!gone) file.used = entry->last_write_time(gone);
    if (!gone) files.push_back(std::move(file));
  }
  std::ranges::sort(files, std::ranges::greater(), &File::used);
  return files;
}

std::vector<File> stores_in(const fs::path& folder) {
  auto files = files_in(folder, kEnding);
  std::erase_if(files, [](const File& file) { return file.path.extension() != kEnding; });
  return files;
}

// On the disk of a folder that need not exist yet; 0 where that cannot be known.
std::uint64_t free_bytes(fs::path folder) {
  std::error_code error;
  while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  const auto space = fs::space(folder, error);
  return error ? 0 : space.available;
}

}  // namespace

StoreCache::StoreCache(fs::path folder, CacheLimits limits)
    : folder_(std::move(folder)), limits_(limits) {}

std::optional<StoreCache> StoreCache::of_this_user(std::optional<std::uint64_t> most_bytes) {
  const char* named = std::getenv("TIMELOOM_CACHE_DIR");
  const auto folder =
      named == nullptr || *named == '\0' ? cache_folder() : fs::absolute(fs::path(named));
  if (folder.empty()) return std::nullopt;
  const char* size = std::getenv("TIMELOOM_CACHE_SIZE");
  if (const auto wished = parse_byte_size(size == nullptr ? "" : size)) most_bytes = wished;
  return StoreCache(folder, {.most_bytes = most_bytes});
}

std::uint64_t StoreCache::most_bytes() const {
  if (limits_.most_bytes) return *limits_.most_bytes;
  std::uint64_t bytes = free_bytes(folder_);
  for (const auto& file : stores_in(folder_)) bytes += file.bytes;
  return bytes / 2;
}

fs::path StoreCache::file_for(const std::string& question) const {
  return folder_ / (content_hash(question) + std::string(kEnding));
}

StoreCache::Finding StoreCache::find(
    const StoreQuestion& question, const PluginRegistry& registry, const std::atomic<bool>& stop,
    const std::function<void(std::uint64_t done, std::uint64_t total)>& on_progress) const {
  const auto text = question.text();
  if (!text) return {};
  const auto path = file_for(*text);
  std::error_code error;
  if (!fs::exists(path, error)) return {};
  const auto fault = [&path](const std::string& what) {
    return Finding{.store = {}, .to_keep = {}, .fault = path.string() + ": " + what};
  };

  const auto file = SealedFile::open(path);
  if (!file) return {.store = {}, .to_keep = {}, .fault = file.error().message};
  auto record = StoreRecord::from_json(file->record());
  if (!record) return fault("its record cannot be read");
  const auto comparison = compare_with_now(*record, question, registry, stop);
  if (comparison == SourceInputs::Comparison::other) return {};
  if (!file->is_whole(stop, on_progress))
    return stop ? Finding{} : fault("it was changed since it was written");
  auto store = view_store(*file);
  if (!store) return fault(store.error().message);

  fs::last_write_time(path, fs::file_time_type::clock::now(), error);
  Finding found{.store = std::move(*store), .to_keep = {}, .fault = {}};
  if (comparison == SourceInputs::Comparison::same_but_touched) found.to_keep = std::move(record);
  return found;
}

std::optional<StoreRecord> StoreCache::worth_keeping(const StoreQuestion& question,
                                                     std::vector<SourceReading> readings,
                                                     const EventStore& store) const {
  const auto text = question.text();
  auto mark = program_mark();
  if (!text || mark.empty() || store.empty()) return std::nullopt;
  std::uint64_t bytes = store.bytes();
  if (bytes > most_bytes()) return std::nullopt;
  for (const auto& reading : readings) {
    if (reading.inputs.empty()) return std::nullopt;  // its plugin does not say what it read
    bytes += reading.inputs.bytes();
  }
  if (bytes < limits_.least_bytes) return std::nullopt;
  StoreRecord record{.question = *text,
                     .program = std::move(mark),
                     .events = store.size(),
                     .sources = {},
                     .readings = std::move(readings)};
  for (const auto& source : store.sources()) record.sources.push_back(source.name);
  return record;
}

Result<bool> StoreCache::keep(const EventStore& store, StoreRecord record,
                              const std::atomic<bool>& stop) const {
  for (auto& reading : record.readings)
    if (!reading.inputs.settle(stop)) return false;
  const auto json = record.to_json();
  if (!json) return false;
  const auto path = file_for(record.question);
  SealedFileWriter file(path, stop);
  write_store(store, file);
  if (const auto written = file.finish(*json); !written)
    return tl::unexpected<Error>(written.error());
  make_room(path);
  return true;
}

void StoreCache::make_room(const fs::path& for_file) const {
  std::error_code ignored;
  const auto most = most_bytes();
  std::uint64_t total = 0;
  for (const auto& file : stores_in(folder_)) {
    total += file.bytes;
    if (total > most && file.path != for_file) {
      fs::remove(file.path, ignored);
      total -= file.bytes;
    }
  }
  const auto now = fs::file_time_type::clock::now();
  for (const auto& part : files_in(folder_, kPartEnding))
    if (now - part.used > kLongestWriting) fs::remove(part.path, ignored);
}

std::vector<StoreCache::Entry> StoreCache::entries() const {
  std::vector<Entry> entries;
  for (auto& file : stores_in(folder_)) {
    Entry entry{
        .file = file.path, .bytes = file.bytes, .events = 0, .sources = {}, .used = file.used};
    if (const auto opened = SealedFile::open(file.path))
      if (auto record = StoreRecord::from_json(opened->record())) {
        entry.events = record->events;
        entry.sources = std::move(record->sources);
      }
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<std::uint64_t> StoreCache::clear() const {
  std::uint64_t bytes = 0;
  for (const auto& file : files_in(folder_, kEnding)) {
    std::error_code error;
    if (fs::remove(file.path, error)) bytes += file.bytes;
    if (error) return fail("cannot remove " + file.path.string() + ": " + error.message());
  }
  return bytes;
}

}  // namespace timeloom
