#include "app/source_watch.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <system_error>

namespace timeloom {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetweenLooks{1000};
constexpr int kMostEntries = 5000;  // of a folder

// What a change of a file shows by.
struct Stamp {
  fs::file_time_type newest{};
  std::uintmax_t bytes = 0, files = 0;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

void take_in(Stamp& stamp, const fs::path& file) {
  std::error_code error;
  const auto time = fs::last_write_time(file, error);
  if (error) return;
  ++stamp.files;
  stamp.newest = std::max(stamp.newest, time);
  const auto size = fs::file_size(file, error);
  if (!error) stamp.bytes += size;
}

Stamp stamp_of(const fs::path& path) {
  Stamp stamp;
  take_in(stamp, path);
  std::error_code error;
  if (!fs::is_directory(path, error)) return stamp;
  int left = kMostEntries;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end && left-- > 0;
       entry.increment(error))
    take_in(stamp, entry->path());
  return stamp;
}

std::vector<Stamp> stamps_of(const std::vector<fs::path>& paths) {
  std::vector<Stamp> stamps;
  for (const auto& path : paths) stamps.push_back(stamp_of(path));
  return stamps;
}

bool all_there(const std::vector<Stamp>& stamps) {
  for (const auto& stamp : stamps)
    if (stamp.files == 0) return false;
  return true;
}

}  // namespace

SourceWatch::SourceWatch(std::function<void()> wake)
    : wake_(std::move(wake)), worker_([this](const std::stop_token& stop) { work(stop); }) {}

SourceWatch::~SourceWatch() = default;

void SourceWatch::watch(const std::vector<SourceRequest>& sources) {
  std::vector<std::string> wanted;
  for (const auto& source : sources) wanted.push_back(source.uri);
  if (wanted == watched_) return;
  watched_ = std::move(wanted);
  {
    const std::lock_guard guard(mutex_);
    paths_.clear();
    for (const auto& uri : watched_) {
      std::error_code error;
      if (fs::exists(uri, error)) paths_.emplace_back(uri);
    }
    is_new_ = true;
  }
  told_.notify_one();
}

void SourceWatch::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  std::vector<Stamp> known, last;
  while (!stop.stop_requested()) {
    told_.wait_for(lock, stop, kBetweenLooks, [this] { return is_new_; });
    const bool is_new = std::exchange(is_new_, false);
    const auto paths = paths_;
    lock.unlock();
    const auto now = stamps_of(paths);
    if (is_new) known = now;
    // Twice the same, and not what is known: it has come to rest.
    if (now != known && now == last && all_there(now)) {
      known = now;
      changed_ = true;
      if (wake_) wake_();
    }
    last = now;
    lock.lock();
  }
}

}  // namespace timeloom
