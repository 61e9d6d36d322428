#include "base/content_hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdio>
#include <memory>
#include <system_error>

#include "base/large_block.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kRead = std::size_t{1} << 20;

struct FileClose {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
struct StateRelease {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

std::string to_digits(const XXH128_hash_t& hash) {
  char digits[33];
  std::snprintf(digits, sizeof digits, "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string content_hash(std::string_view bytes) {
  return to_digits(XXH3_128bits(bytes.data(), bytes.size()));
}

Result<std::string> content_hash_of_file(const std::filesystem::path& file,
                                         const std::atomic<bool>& stop) {
  const auto failure = [&file](const std::string& why) {
    return fail("cannot read " + file.string() + ": " + why);
  };
  const std::unique_ptr<std::FILE, FileClose> handle(std::fopen(file.string().c_str(), "rb"));
  if (handle == nullptr) return failure(std::generic_category().message(errno));
  std::setvbuf(handle.get(), nullptr, _IONBF, 0);
  const std::unique_ptr<XXH3_state_t, StateRelease> state(XXH3_createState());
  if (state == nullptr) return failure("no memory");
  XXH3_128bits_reset(state.get());
  const auto buffer = make_large_block(kRead);
  while (const auto count = std::fread(buffer.get(), 1, kRead, handle.get())) {
    if (stop) return failure("it was given up");
    XXH3_128bits_update(state.get(), buffer.get(), count);
  }
  if (std::ferror(handle.get()) != 0) return failure(std::generic_category().message(errno));
  return to_digits(XXH3_128bits_digest(state.get()));
}

}  // namespace timeloom
