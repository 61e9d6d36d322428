#include "legislation/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <timeloom/plugin.hpp>

namespace timeloom::legislation {
namespace {

constexpr std::uint64_t kLargestEntry = 64U << 20;

class Error {
public:
  Error() { zip_error_init(&error_); }
  ~Error() { zip_error_fini(&error_); }
  Error(const Error&) = delete;
  Error& operator=(const Error&) = delete;

  zip_error_t* get() { return &error_; }
  std::string text() { return zip_error_strerror(&error_); }

private:
  zip_error_t error_{};
};

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

bool looks_like_zip(std::string_view head) {
  using namespace std::string_view_literals;
  return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);
}

void ZipArchive::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipArchive::ZipArchive(std::string_view bytes) {
  Error error;
  auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, error.get()));
  if (archive_ != nullptr) return;
  if (source != nullptr) zip_source_free(source);
  throw plugin::Failure("the ZIP cannot be read: " + error.text());
}

std::vector<ZipArchive::Entry> ZipArchive::entries() const {
  std::vector<Entry> entries;
  const auto count = zip_get_num_entries(archive_.get(), 0);
  for (std::uint64_t index = 0; index < static_cast<std::uint64_t>(std::max<zip_int64_t>(count, 0));
       ++index) {
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
      continue;
    std::string name = stat.name;
    if (name.empty() || name.ends_with('/')) continue;
    entries.push_back({std::move(name), index, (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0});
  }
  return entries;
}

std::string ZipArchive::read(std::uint64_t index) const {
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
    throw plugin::Failure("the ZIP does not say how long this entry is");
  if (stat.size > kLargestEntry)
    throw plugin::Failure("this entry is larger than any bill: " + std::to_string(stat.size) +
                          " bytes");
  constexpr zip_uint64_t needed =
      ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD | ZIP_STAT_CRC;
  if ((stat.valid & needed) == needed && stat.comp_method == ZIP_CM_DEFLATE &&
      stat.encryption_method == ZIP_EM_NONE && stat.comp_size <= kLargestEntry)
    return inflater_.unpack(bytes_of(index, stat.comp_size, ZIP_FL_COMPRESSED), stat.size,
                            stat.crc);
  return bytes_of(index, stat.size, 0);
}

std::string ZipArchive::bytes_of(std::uint64_t index, std::uint64_t expected,
                                 unsigned flags) const {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), index, flags));
  if (file == nullptr)
    throw plugin::Failure(std::string("this entry cannot be unpacked: ") +
                          zip_strerror(archive_.get()));
  // One byte more than there are: only at the end of the data is its checksum compared.
  std::string bytes(static_cast<std::size_t>(expected) + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const auto got = zip_fread(file.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0)
      throw plugin::Failure(std::string("this entry is damaged: ") + zip_file_strerror(file.get()));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  if (size != expected)
    throw plugin::Failure("this entry is damaged: it is not as long as the ZIP says");
  bytes.resize(size);
  return bytes;
}

}  // namespace timeloom::legislation
