#include "base/file_mapping.hpp"

#include <string>
#include <system_error>
#include <utility>

#if defined(_WIN32)
#include "base/whole_file.hpp"
#else
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace timeloom {

#if defined(_WIN32)

Result<FileMapping> FileMapping::open(const std::filesystem::path& file) {
  auto content = read_whole_file(file);
  if (!content) return tl::unexpected<Error>(content.error());
  const auto owner = std::make_shared<const std::string>(std::move(*content));
  FileMapping mapping;
  mapping.bytes_ = *owner;
  mapping.owner_ = owner;
  return mapping;
}

#else

namespace {

struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Result<FileMapping> FileMapping::open(const std::filesystem::path& file) {
  const auto failure = [&file] {
    return fail("cannot read " + file.string() + ": " + std::generic_category().message(errno));
  };
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status {};
  if (descriptor.number < 0 || ::fstat(descriptor.number, &status) != 0) return failure();
  if (!S_ISREG(status.st_mode)) return fail(file.string() + " is not a file");
  FileMapping mapping;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return mapping;
  void* const pages = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
  if (pages == MAP_FAILED) return failure();
  mapping.owner_ = std::shared_ptr<const void>(
      pages, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); });
  mapping.bytes_ = {static_cast<const char*>(pages), size};
  return mapping;
}

#endif

}  // namespace timeloom
