// When things happened to one bill, out of the dates and times that files state.
#pragma once

#include <timeloom/plugin.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace timeloom::legislation {

inline constexpr std::string_view kWashington = "America/New_York";

// "2018-02-27" of "2018-02-27", "2018-02-27-05:00", "2018-02-27T18:49:03-05:00"; any other text as
// it is.
std::string_view stated_day(std::string_view text);

class BillDates {
public:
  BillDates(plugin::Reader& reader, std::string_view congress);

  struct Stated {
    std::optional<timeloom_span> span{};
    bool has_time = false;
    std::string fault{};  // why there is no span, or why it lacks the time that was stated
  };

  // The day alone.
  Stated day(std::string_view date) const;

  // `time` is of Washington: "12:17:16", "07:00PM" or empty. A date may hold a time of its own;
  // midnight there stands for none.
  Stated moment(std::string_view date, std::string_view time) const;

private:
  Stated within_congress(std::optional<timeloom_span> span, std::string_view text) const;

  plugin::Reader& reader_;
  std::string congress_;
  std::int64_t first_second_ = 0, end_second_ = 0;
};

}  // namespace timeloom::legislation
