#include "base/file_stamp.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>

#if !defined(_WIN32)
#include <sys/stat.h>
#endif

namespace timeloom {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
// Linux keeps a file's times by its tick, 10 ms at most; some file systems by two seconds, and
// those show no fractions.
constexpr std::int64_t kFineClock = kSecond / 10, kCoarseClock = 2 * kSecond;

#if !defined(_WIN32)
std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * kSecond + time.tv_nsec;
}
#endif

}  // namespace

std::optional<FileStamp> file_stamp(const std::filesystem::path& file) {
#if defined(_WIN32)
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
  FileStamp stamp;
  stamp.bytes = std::filesystem::file_size(file, error);
  if (error) return std::nullopt;
  const auto modified = std::filesystem::last_write_time(file, error);
  if (error) return std::nullopt;
  stamp.modified =
      std::chrono::duration_cast<std::chrono::nanoseconds>(
          std::chrono::clock_cast<std::chrono::system_clock>(modified).time_since_epoch())
          .count();
  return stamp;
#else
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
#if defined(__APPLE__)
  const auto &modified = status.st_mtimespec, &changed = status.st_ctimespec;
#else
  const auto &modified = status.st_mtim, &changed = status.st_ctim;
#endif
  return FileStamp{.bytes = static_cast<std::uint64_t>(status.st_size),
                   .modified = nanoseconds(modified),
                   .changed = nanoseconds(changed),
                   .number = static_cast<std::uint64_t>(status.st_ino)};
#endif
}

bool was_at_rest(const FileStamp& stamp) {
  const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  const auto latest = std::max(stamp.modified, stamp.changed);
  return latest + (latest % kSecond == 0 ? kCoarseClock : kFineClock) < now;
}

}  // namespace timeloom
