// An EDTF text taken apart without loss: what was written, not yet what it means on the time axis.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace timeloom {

// "?", "~" and "%".
enum class EdtfQualifier : std::uint8_t { none, uncertain, approximate, both };

// A year, month or day with its unspecified digits: "1X" is value 10, digits 2, unspecified 0b01.
struct EdtfNumber {
  std::int64_t value = 0;        // unspecified digits count as 0
  std::uint8_t digits = 0;       // 0: not stated
  std::uint8_t unspecified = 0;  // bit n: the digit of 10^n is an X

  bool is_stated() const { return digits > 0; }
  // The numbers that the digits leave possible.
  bool admits(std::int64_t number) const;

  friend bool operator==(const EdtfNumber&, const EdtfNumber&) = default;
};

// Arrays are in the order year, month, day. A qualifier before a component speaks of it alone, one
// after it of it and of everything before it.
struct EdtfDate {
  bool has_letter = false;  // "Y17000"
  bool is_negative = false;
  std::uint8_t exponent = 0;            // "Y17E7" has 7; 0: none
  std::uint8_t significant_digits = 0;  // "1950S2" has 2; 0: not stated
  EdtfNumber year;                      // its magnitude, before the exponent
  EdtfNumber month;                     // 1 to 12, or a season or other part of the year, 21 to 41
  EdtfNumber day;
  std::array<EdtfQualifier, 3> before{};
  std::array<EdtfQualifier, 3> after{};

  friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

struct EdtfOffset {
  enum class Form : std::uint8_t { none, utc, hours, hours_and_minutes };

  Form form = Form::none;
  bool is_negative = false;
  int hours = 0;
  int minutes = 0;

  friend bool operator==(const EdtfOffset&, const EdtfOffset&) = default;
};

struct EdtfTime {
  int hour = 0;
  std::optional<int> minute;
  std::optional<int> second;
  std::uint32_t nanosecond = 0;
  int fraction_digits = 0;  // at most 9; what is finer is dropped
  EdtfOffset offset;
  EdtfQualifier after = EdtfQualifier::none;

  friend bool operator==(const EdtfTime&, const EdtfTime&) = default;
};

struct EdtfPoint {
  EdtfDate date;
  std::optional<EdtfTime> time;

  friend bool operator==(const EdtfPoint&, const EdtfPoint&) = default;
};

// ".." and "", in place of a date.
struct EdtfOpen {
  friend bool operator==(EdtfOpen, EdtfOpen) = default;
};
struct EdtfUnknown {
  friend bool operator==(EdtfUnknown, EdtfUnknown) = default;
};

using EdtfEnd = std::variant<EdtfPoint, EdtfOpen, EdtfUnknown>;

// At least one end is a point.
struct EdtfInterval {
  EdtfEnd start;
  EdtfEnd end;

  friend bool operator==(const EdtfInterval&, const EdtfInterval&) = default;
};

// "1667", "1670..1672", "..1984" or "1984..": at least one of the dates is there.
struct EdtfMember {
  std::optional<EdtfDate> first;
  std::optional<EdtfDate> last;
  bool is_range = false;  // if not, only `first` is there

  friend bool operator==(const EdtfMember&, const EdtfMember&) = default;
};

struct EdtfSet {
  bool is_all = false;  // {…}: all members; […]: one of them
  std::vector<EdtfMember> members;

  friend bool operator==(const EdtfSet&, const EdtfSet&) = default;
};

using Edtf = std::variant<EdtfPoint, EdtfInterval, EdtfSet>;

// Reads EDTF levels 0 to 2 and, beyond them, the times of edtf.hpp. Every date it answers exists.
Result<Edtf> parse_edtf(std::string_view text);

// The text that parse_edtf reads back as the same value; for an EDTF text the same text.
std::string print_edtf(const Edtf& value);

}  // namespace timeloom
