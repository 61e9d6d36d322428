#include "base/sealed_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <random>
#include <system_error>
#include <utility>

#include "base/content_hash.hpp"
#include "base/parallel.hpp"

#if !defined(_WIN32)
#include <sys/resource.h>
#endif

namespace timeloom {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kBodyBegin = 4096;  // a page, so that the body's alignment is the file's
constexpr std::size_t kChunk = std::size_t{4} << 20;

// At the beginning of the file; behind the body follow a checksum of each of its chunks and the
// record.
struct Header {
  std::array<char, 8> magic{'T', 'L', 's', 'e', 'a', 'l', '\r', '\n'};
  std::uint32_t version = kVersion;
  std::uint32_t byte_order = kByteOrder;
  std::uint64_t body_bytes = 0, record_bytes = 0;
  std::uint64_t seals_checksum = 0, record_checksum = 0;
  std::uint64_t header_checksum = 0;  // of all before it
};

template <typename T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

std::uint64_t checksum_of(const Header& header) {
  return checksum(bytes_of(header).substr(0, offsetof(Header, header_checksum)));
}

std::uint64_t chunk_count(std::uint64_t body_bytes) {
  return (body_bytes + kChunk - 1) / kChunk;
}

// A write past the limit would end the program.
bool is_over_the_limit([[maybe_unused]] std::uint64_t bytes) {
#if defined(_WIN32)
  return false;
#else
  rlimit limit{};
  return ::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
         bytes > limit.rlim_cur;
#endif
}

void make_folder_of_one_user(const fs::path& folder) {
  std::error_code ignored;
  if (fs::create_directories(folder, ignored))
    fs::permissions(folder, fs::perms::owner_all, ignored);
}

}  // namespace

SealedFileWriter::SealedFileWriter(fs::path target, const std::atomic<bool>& stop)
    : target_(std::move(target)), part_(target_), stop_(stop) {
  make_folder_of_one_user(target_.parent_path());
  part_ += ".part-" + std::to_string(std::random_device()());
  file_.reset(std::fopen(part_.string().c_str(), "wbx"));
  if (file_ == nullptr) {
    fail_with(errno);
    return;
  }
  std::setvbuf(file_.get(), nullptr, _IONBF, 0);
  chunk_ = make_large_block(kChunk);
  put(std::string(kBodyBegin, '\0'));
}

SealedFileWriter::~SealedFileWriter() {
  if (file_ == nullptr) return;
  file_.reset();
  std::error_code ignored;
  fs::remove(part_, ignored);
}

void SealedFileWriter::fail_with(int error) {
  if (failure_.empty()) failure_ = std::generic_category().message(error);
}

void SealedFileWriter::put(std::string_view bytes) {
  if (stop_ && failure_.empty()) failure_ = "it was given up";
  if (!failure_.empty() || bytes.empty()) return;
  file_bytes_ += bytes.size();
  if (is_over_the_limit(file_bytes_)) return fail_with(EFBIG);
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail_with(errno);
}

void SealedFileWriter::write(std::string_view bytes) {
  if (!failure_.empty()) return;
  body_bytes_ += bytes.size();
  while (!bytes.empty()) {
    const auto count = std::min(bytes.size(), kChunk - chunk_bytes_);
    std::memcpy(chunk_.get() + chunk_bytes_, bytes.data(), count);
    chunk_bytes_ += count;
    bytes.remove_prefix(count);
    if (chunk_bytes_ == kChunk) seal_chunk();
  }
}

void SealedFileWriter::align(std::size_t bytes) {
  const auto over = body_bytes_ % bytes;
  if (over != 0) write(std::string(bytes - over, '\0'));
}

void SealedFileWriter::seal_chunk() {
  const std::string_view chunk(chunk_.get(), std::exchange(chunk_bytes_, 0));
  seals_.push_back(checksum(chunk));
  put(chunk);
}

Result<void> SealedFileWriter::finish(std::string_view record) {
  if (failure_.empty() && chunk_bytes_ != 0) seal_chunk();
  const std::string_view seals(reinterpret_cast<const char*>(seals_.data()),
                               seals_.size() * sizeof seals_[0]);
  put(seals);
  put(record);
  Header header;
  header.body_bytes = body_bytes_;
  header.record_bytes = record.size();
  header.seals_checksum = checksum(seals);
  header.record_checksum = checksum(record);
  header.header_checksum = checksum_of(header);
  if (failure_.empty() && std::fseek(file_.get(), 0, SEEK_SET) != 0) fail_with(errno);
  put(bytes_of(header));
  if (failure_.empty() && std::fclose(file_.release()) != 0) fail_with(errno);
  std::error_code error;
  if (failure_.empty()) {
    fs::rename(part_, target_, error);
    if (!error) return {};
    failure_ = error.message();
  }
  file_.reset();
  fs::remove(part_, error);
  return fail("cannot write " + target_.string() + ": " + failure_);
}

Result<SealedFile> SealedFile::open(const fs::path& file) {
  auto mapping = FileMapping::open(file);
  if (!mapping) return tl::unexpected<Error>(mapping.error());
  const auto bytes = mapping->bytes();
  const auto damaged = [&file] { return fail(file.string() + " is damaged"); };
  Header header;
  const Header usual;
  if (bytes.size() < kBodyBegin) return damaged();
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != usual.magic) return damaged();
  if (header.version != kVersion || header.byte_order != kByteOrder)
    return fail(file.string() + " is of another version");
  if (header.header_checksum != checksum_of(header)) return damaged();
  const auto seals_bytes = chunk_count(header.body_bytes) * sizeof(std::uint64_t);
  if (bytes.size() != kBodyBegin + header.body_bytes + seals_bytes + header.record_bytes)
    return damaged();

  SealedFile opened;
  opened.mapping_ = *mapping;
  opened.body_ = bytes.substr(kBodyBegin, header.body_bytes);
  opened.seals_ = bytes.substr(kBodyBegin + header.body_bytes, seals_bytes);
  opened.record_ = bytes.substr(kBodyBegin + header.body_bytes + seals_bytes);
  if (checksum(opened.seals_) != header.seals_checksum) return damaged();
  if (checksum(opened.record_) != header.record_checksum) return damaged();
  return opened;
}

bool SealedFile::is_whole(
    const std::atomic<bool>& stop,
    const std::function<void(std::uint64_t done, std::uint64_t total)>& on_progress) const {
  std::atomic<bool> is_whole{true};
  std::atomic<std::uint64_t> done{0};
  const auto chunks = static_cast<std::size_t>(chunk_count(body_.size()));
  in_parallel(chunks, chunks, [&](std::size_t chunk, std::size_t, std::size_t) {
    if (stop || !is_whole) return;
    const auto bytes = body_.substr(chunk * kChunk, kChunk);
    std::uint64_t seal = 0;
    std::memcpy(&seal, seals_.data() + chunk * sizeof seal, sizeof seal);
    if (checksum(bytes) != seal) is_whole = false;
    if (on_progress) on_progress(done += bytes.size(), body_.size());
  });
  return is_whole && !stop;
}

}  // namespace timeloom
