// Strings that come over the plugin ABI.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "timeloom/plugin.h"

namespace timeloom {

struct CheckedText {
  std::string_view text;
  bool had_bad_utf8 = false;
  bool had_controls = false;  // other than carriage returns, which nobody misses
};

// The text itself where it is clean, or its repaired copy in `storage`. Fails where the string
// cannot be looked at: without data, or longer than kLongestAbiString.
Result<CheckedText> check_abi_text(timeloom_string text, std::deque<std::string>& storage);

// A repaired copy, cut to `limit` bytes; empty where the string cannot be looked at.
std::string copy_abi_text(timeloom_string text, std::size_t limit);

}  // namespace timeloom
