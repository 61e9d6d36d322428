// Unpacks deflated data with libdeflate, which takes about half the time of zlib where the whole is
// in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_decompressor;

namespace timeloom::legislation {

// For one thread.
class Inflater {
public:
  Inflater();

  // Raw deflate (RFC 1951). Throws Failure where `packed` is damaged, does not give `size` bytes
  // exactly, or gives bytes whose CRC-32 is not `checksum`.
  std::string unpack(std::string_view packed, std::size_t size, std::uint32_t checksum) const;

private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const;
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
};

}  // namespace timeloom::legislation
