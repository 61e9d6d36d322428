// Cairo's streams to and from memory. For render/vector/*.cpp only.
#pragma once

#include <cairo.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace timeloom {

// cairo_write_func_t; `target` is a std::string.
inline cairo_status_t append_bytes(void* target, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

// cairo_read_func_t; `source` is a std::string_view of what is left.
inline cairo_status_t take_bytes(void* source, unsigned char* bytes, unsigned int count) {
  auto& left = *static_cast<std::string_view*>(source);
  if (left.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::copy_n(left.begin(), count, bytes);
  left.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace timeloom
