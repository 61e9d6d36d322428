// A file that one process holds for as long as it lives, however it ends.
#pragma once

#include <filesystem>
#include <optional>

namespace timeloom {

class FileLock {
public:
  // Makes the file where it is not there. Nothing where another process holds it, or it cannot be
  // made.
  static std::optional<FileLock> take(const std::filesystem::path& file);
  ~FileLock();
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;

private:
  explicit FileLock(std::intptr_t handle) : handle_(handle) {}
  std::intptr_t handle_ = -1;
};

}  // namespace timeloom
