// What a line never ends within although it could.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace timeloom {

// Whether the text must not be broken at that byte, where a word, a blank or a dash ends: within a
// range of numbers ("1996–2024"), at a hyphen beside a digit ("2:17-mj-09399", "COVID-19"), within
// a date ("March 5, 2018", "5. März 2018"; `months` has the names of months) and behind a section
// sign ("§ 230").
bool is_kept_together(std::string_view text, std::size_t at, std::span<const std::string> months);

}  // namespace timeloom
