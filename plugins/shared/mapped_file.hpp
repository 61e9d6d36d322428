// A whole file as bytes, without copying it where the system can map it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace timeloom::plugin {

// Read-only; bytes() is valid as long as the object, which can be moved but not copied. The file
// must not shrink meanwhile.
class MappedFile {
public:
  // Throws Failure with a sentence without the path (diagnostics carry it): "no such file", "this
  // is a folder, not a file", "no permission to read this file" …
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  std::string_view bytes() const { return {data_, size_}; }

  // Says that a part of bytes() will not be looked at soon: its pages need no memory until then, so
  // that a file that is read once from end to end takes little however large it is. Safe to call
  // while other threads look at other parts.
  void pass_over(std::string_view part) const;

private:
  void release() noexcept;
  void read_all(const std::filesystem::path& path);
  bool read_small(int descriptor, std::size_t size);

  const char* data_ = nullptr;
  std::size_t size_ = 0;
  bool mapped_ = false;  // otherwise `data_` is an array of our own
};

// The path that a source's uri, which is UTF-8 on every system, stands for.
std::filesystem::path path_from_utf8(std::string_view text);
std::string path_to_utf8(const std::filesystem::path& path);

}  // namespace timeloom::plugin
