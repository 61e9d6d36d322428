// A large file that is found whole or not at all: whatever was changed in it after it was written
// shows before it is used.
#pragma once

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_mapping.hpp"
#include "base/large_block.hpp"
#include "base/result.hpp"

namespace timeloom {

// Written from front to back beside its target, and renamed at last: another process sees the old
// file or the new one. What fails, or is given up, leaves nothing.
class SealedFileWriter {
public:
  // `stop` ends the writing soon after it is set, as a failure. Makes the folder where there is
  // none, for this user alone.
  SealedFileWriter(std::filesystem::path target, const std::atomic<bool>& stop);
  ~SealedFileWriter();
  SealedFileWriter(const SealedFileWriter&) = delete;
  SealedFileWriter& operator=(const SealedFileWriter&) = delete;

  void write(std::string_view bytes);
  // Goes on at a multiple of `bytes`, which lies in memory at one too when the file is opened.
  void align(std::size_t bytes);

  // `record` is what the file says of itself. Answers the first failure of all.
  Result<void> finish(std::string_view record);

private:
  struct FileClose {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  void put(std::string_view bytes);
  void seal_chunk();
  void fail_with(int error);

  std::filesystem::path target_, part_;
  const std::atomic<bool>& stop_;
  std::unique_ptr<std::FILE, FileClose> file_;
  std::string failure_;
  LargeBlock chunk_;
  std::size_t chunk_bytes_ = 0;
  std::uint64_t body_bytes_ = 0, file_bytes_ = 0;
  std::vector<std::uint64_t> seals_;
};

class SealedFile {
public:
  // Looks at the record alone. Fails where the file cannot be read, is of another form or is
  // damaged; the error says which.
  static Result<SealedFile> open(const std::filesystem::path& file);

  std::string_view record() const { return record_; }
  std::uint64_t bytes() const { return mapping_.bytes().size(); }

  // Looks at every byte, on all cores, and tells `on_progress` from any of them how many of all it
  // has looked at. False where one of them is not as it was written, and soon after `stop` is set.
  bool is_whole(
      const std::atomic<bool>& stop,
      const std::function<void(std::uint64_t done, std::uint64_t total)>& on_progress) const;

  // Valid as long as owner(); not to be trusted until is_whole() said so.
  std::string_view body() const { return body_; }
  std::shared_ptr<const void> owner() const { return mapping_.owner(); }

private:
  FileMapping mapping_;
  std::string_view body_, seals_, record_;
};

}  // namespace timeloom
