#include "shared/mapped_file.hpp"

#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
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

void MappedFile::pass_over(std::string_view) const {}

void MappedFile::release() noexcept {
  delete[] data_;
}

#else

namespace {

constexpr std::size_t kSmall = 128 * 1024;

struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) check_is_file(path);
  if (file.number < 0)
    throw Failure(errno == EACCES ? std::string("no permission to read this file")
                                  : std::string("cannot open this file: ") + std::strerror(errno));
  struct stat status {};
  if (::fstat(file.number, &status) != 0)
    throw Failure(std::string("cannot open this file: ") + std::strerror(errno));
  if (S_ISDIR(status.st_mode)) check_is_file(path);
  const bool regular = S_ISREG(status.st_mode);
  if (regular && status.st_size == 0) return;

  // A pipe has no pages to map, and some network and virtual file systems do not map theirs. To map
  // and unmap a small file costs more than to copy it, the more so where many threads do.
  const auto size = static_cast<std::size_t>(status.st_size);
  if (regular && size <= kSmall && read_small(file.number, size)) return;
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

bool MappedFile::read_small(int descriptor, std::size_t size) {
  auto copy = std::make_unique_for_overwrite<char[]>(size);
  if (::read(descriptor, copy.get(), size) != static_cast<ssize_t>(size)) return false;
  data_ = copy.release();
  size_ = size;
  return true;
}

void MappedFile::pass_over(std::string_view part) const {
  if (!mapped_ || part.data() < data_ || part.data() + part.size() > data_ + size_) return;
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto first = static_cast<std::size_t>(part.data() - data_) / page * page;
  const auto last = static_cast<std::size_t>(part.data() + part.size() - data_) / page * page;
  if (last > first) ::madvise(const_cast<char*>(data_) + first, last - first, MADV_DONTNEED);
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

std::string path_to_utf8(const std::filesystem::path& path) {
  const auto text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace timeloom::plugin
