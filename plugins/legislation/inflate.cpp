#include "legislation/inflate.hpp"

#include <libdeflate.h>

#include <new>
#include <timeloom/plugin.hpp>

namespace timeloom::legislation {

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const {
  libdeflate_free_decompressor(decompressor);
}

Inflater::Inflater() : decompressor_(libdeflate_alloc_decompressor()) {
  if (decompressor_ == nullptr) throw std::bad_alloc();
}

std::string Inflater::unpack(std::string_view packed, std::size_t size,
                             std::uint32_t checksum) const {
  std::string bytes(size, '\0');
  const auto result = libdeflate_deflate_decompress(decompressor_.get(), packed.data(),
                                                    packed.size(), bytes.data(), size, nullptr);
  if (result == LIBDEFLATE_SHORT_OUTPUT || result == LIBDEFLATE_INSUFFICIENT_SPACE)
    throw plugin::Failure("this entry is damaged: it is not as long as the ZIP says");
  if (result != LIBDEFLATE_SUCCESS)
    throw plugin::Failure("this entry is damaged: its packed data is broken");
  if (libdeflate_crc32(0, bytes.data(), bytes.size()) != checksum)
    throw plugin::Failure("this entry is damaged: its checksum differs");
  return bytes;
}

}  // namespace timeloom::legislation
