#include "base/file_head.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace timeloom {

Result<FileHead> read_file_head(const std::filesystem::path& file, std::size_t limit) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return fail(errno == 0 ? std::string("cannot be opened")
                           : std::generic_category().message(errno));

  FileHead head;
  head.bytes.resize(limit);
  stream.read(head.bytes.data(), static_cast<std::streamsize>(limit));
  if (stream.bad()) return fail("cannot be read");
  head.bytes.resize(static_cast<std::size_t>(stream.gcount()));

  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  head.size = error ? head.bytes.size() : size;
  return head;
}

}  // namespace timeloom
