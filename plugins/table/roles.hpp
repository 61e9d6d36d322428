// What a column of a table can mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace timeloom::table {

enum class Role : std::uint8_t {
  id,
  date,
  end,
  title,
  summary,
  kind,
  lane,
  sources,
  source_url,
  tags,
  importance,
  links,
  zone,
  year,
  month,
  day,
  time,
  end_year,
  end_month,
  end_day,
  end_time,
  attributes,
  picture_label,  // what our own exports say of a picture, not of the event: passed over
};
inline constexpr std::size_t kRoleCount = 23;

constexpr std::size_t index_of(Role role) {
  return static_cast<std::size_t>(role);
}

// How options and diagnostics name it: "end_year".
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

// Column names that are understood to mean it, simplified, the most telling first.
std::span<const std::string_view> synonyms_of(Role role);

// Lower case (ASCII), without blanks, underscores, hyphens and dots: "End_Date" is "enddate".
std::string simplified(std::string_view name);

// The unit of Unix times in a column that says in its name that it holds them.
enum class EpochUnit : std::uint8_t { by_size, seconds, milliseconds, microseconds, nanoseconds };
struct EpochName {
  EpochUnit unit = EpochUnit::by_size;
  bool is_end = false;
};

// "epoch", "unix_time", "start_epoch_ms", "end_unix" … ; nothing for other names.
std::optional<EpochName> epoch_name(std::string_view simplified_name);

}  // namespace timeloom::table
