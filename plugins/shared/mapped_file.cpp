#include "shared/mapped_file.hpp"

#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>
#include <timeloom/plugin.hpp>
#include <utility>

#if !defined(_WIN32)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace timeloom::plugin {
namespace {

void check_is_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) throw Failure("no such file");
  if (error == std::errc::permission_denied) throw Failure("no permission to read this file");
  if (error) throw Failure("cannot open this file: " + error.message());
  if (status.type() == std::filesystem::file_type::directory)
    throw Failure("this is a folder, not a file");
}

}  // namespace

#if defined(_WIN32)

MappedFile::MappedFile(const std::filesystem::path& path) {
  check_is_file(path);
  read_all(path);
}

void MappedFile::release() noexcept {
  delete[] data_;
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

MappedFile::MappedFile(const std::filesystem::path& path) {
  check_is_file(path);
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0)
    throw Failure(errno == EACCES ? std::string("no permission to read this file")
                                  : std::string("cannot open this file: ") + std::strerror(errno));
  struct stat status {};
  if (::fstat(file.number, &status) != 0)
    throw Failure(std::string("cannot open this file: ") + std::strerror(errno));
  const bool regular = S_ISREG(status.st_mode);
  if (regular && status.st_size == 0) return;

  // A pipe has no pages to map, and some network and virtual file systems do not map theirs.
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const pages =
      regular ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0) : MAP_FAILED;
  if (pages == MAP_FAILED) {
    read_all(path);
    return;
  }
  ::madvise(pages, size, MADV_SEQUENTIAL);
  data_ = static_cast<const char*>(pages);
  size_ = size;
  mapped_ = true;
}

void MappedFile::release() noexcept {
  if (mapped_)
    ::munmap(const_cast<char*>(data_), size_);
  else
    delete[] data_;
}

#endif

void MappedFile::read_all(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Failure("no permission to read this file");
  const std::string content{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) throw Failure("reading this file failed");
  auto* const copy = new char[content.size()];
  content.copy(copy, content.size());
  data_ = copy;
  size_ = content.size();
}

MappedFile::~MappedFile() {
  release();
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      mapped_(std::exchange(other.mapped_, false)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  if (this == &other) return *this;
  release();
  data_ = std::exchange(other.data_, nullptr);
  size_ = std::exchange(other.size_, 0);
  mapped_ = std::exchange(other.mapped_, false);
  return *this;
}

std::filesystem::path path_from_utf8(std::string_view text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

}  // namespace timeloom::plugin
