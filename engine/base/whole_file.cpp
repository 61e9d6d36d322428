#include "base/whole_file.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <random>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace timeloom {

namespace {

struct FileClose {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FileHandle = std::unique_ptr<std::FILE, FileClose>;

tl::unexpected<Error> failure(std::string_view what, const std::filesystem::path& file,
                              const std::error_code& reason) {
  return fail(std::string(what) + " " + file.string() + ": " + reason.message());
}

std::error_code last_error() {
  return {errno, std::generic_category()};
}

// In the same folder, as only there a rename replaces the target in one step.
std::filesystem::path neighbour(const std::filesystem::path& file) {
  std::filesystem::path name = file;
  name += ".part-" + std::to_string(std::random_device()());
  return name;
}

// What is written is on the disk, and not on its way there only.
bool reaches_disk(std::FILE* file) {
  if (std::fflush(file) != 0) return false;
#ifdef _WIN32
  return true;
#else
  return fsync(fileno(file)) == 0;
#endif
}

// The new name too. Not every file system can say so, and none loses the content over it.
void settle_folder(const std::filesystem::path& file) {
#ifndef _WIN32
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const int handle = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  fsync(handle);
  close(handle);
#else
  (void)file;
#endif
}

std::error_code write_new_file(const std::filesystem::path& file, std::string_view bytes) {
  FileHandle handle(std::fopen(file.c_str(), "wbx"));
  if (handle == nullptr) return last_error();
  if (std::fwrite(bytes.data(), 1, bytes.size(), handle.get()) != bytes.size()) return last_error();
  if (!reaches_disk(handle.get())) return last_error();
  if (std::fclose(handle.release()) != 0) return last_error();
  return {};
}

}  // namespace

Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes) {
  const std::filesystem::path part = neighbour(file);
  std::error_code error = write_new_file(part, bytes);
  if (!error) std::filesystem::rename(part, file, error);
  if (!error) {
    settle_folder(file);
    return {};
  }
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  return failure("cannot write", file, error);
}

Result<std::string> read_whole_file(const std::filesystem::path& file) {
  const FileHandle handle(std::fopen(file.c_str(), "rb"));
  if (handle == nullptr) return failure("cannot read", file, last_error());
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, handle.get())) {
    bytes.append(buffer, count);
  }
  if (std::ferror(handle.get()) != 0) return failure("cannot read", file, last_error());
  return bytes;
}

}  // namespace timeloom
