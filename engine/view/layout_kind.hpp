// How a figure lays out time and events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timeloom {

enum class LayoutKind : std::uint8_t {
  lanes,      // one axis across, a band for each lane
  spine,      // one axis across the middle, labels above and below it
  vertical,   // time runs downward, labels beside it
  multiples,  // one small panel for each lane, all over the same time
};
inline constexpr LayoutKind kLayoutKinds[] = {LayoutKind::lanes, LayoutKind::spine,
                                              LayoutKind::vertical, LayoutKind::multiples};

// As documents and the command line write it: "spine".
std::string_view to_string(LayoutKind layout);
std::optional<LayoutKind> layout_kind_from(std::string_view text);

// "lanes, spine, …": for messages and help.
std::string layout_kind_names();

}  // namespace timeloom
