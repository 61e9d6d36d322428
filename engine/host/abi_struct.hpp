// Structs that come over the plugin ABI: each says how much of itself it holds.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "timeloom/plugin.h"

namespace timeloom {

// Where each struct ended in version 1.0 of the ABI: what every plugin gives at least. These never
// change, also when the structs grow.
template <typename T>
inline constexpr std::size_t kFirstSize = 0;
template <>
inline constexpr std::size_t kFirstSize<timeloom_event> = offsetof(timeloom_event, line) +
                                                          sizeof(timeloom_event::line);
template <>
inline constexpr std::size_t kFirstSize<timeloom_diagnostic> = offsetof(timeloom_diagnostic,
                                                                        message) +
                                                               sizeof(timeloom_diagnostic::message);
template <>
inline constexpr std::size_t kFirstSize<timeloom_kind> = offsetof(timeloom_kind, symbol) +
                                                         sizeof(timeloom_kind::symbol);
template <>
inline constexpr std::size_t kFirstSize<timeloom_descriptor> =
    offsetof(timeloom_descriptor, kind_count) + sizeof(timeloom_descriptor::kind_count);
template <>
inline constexpr std::size_t kFirstSize<timeloom_source> = offsetof(timeloom_source,
                                                                    get_extension) +
                                                           sizeof(timeloom_source::get_extension);
template <>
inline constexpr std::size_t kFirstSize<timeloom_source_factory> =
    offsetof(timeloom_source_factory, open) + sizeof(timeloom_source_factory::open);
template <>
inline constexpr std::size_t kFirstSize<timeloom_plugin> = offsetof(timeloom_plugin, get_factory) +
                                                           sizeof(timeloom_plugin::get_factory);

// How much of itself the struct at `address` says that it holds. It may be smaller than T, so it is
// not looked at as one.
inline std::uint32_t abi_size(const void* address) {
  std::uint32_t size = 0;
  std::memcpy(&size, address, sizeof size);
  return size;
}

// What the struct at `address` holds of T; members that it is too old for are zero.
template <typename T>
T read_abi_struct(const void* address) {
  T value{};
  std::memcpy(&value, address, std::min<std::size_t>(abi_size(address), sizeof(T)));
  return value;
}

// Lists longer than this are taken for a mistake of the plugin.
inline constexpr std::size_t kLongestAbiList = 1'000'000;
inline constexpr std::size_t kLongestAbiString = std::size_t{16} << 20;

inline timeloom_string to_abi(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace timeloom
