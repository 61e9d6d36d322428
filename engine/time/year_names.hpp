// Years in words, for labels.
#pragma once

#include <cstdint>
#include <string>

namespace timeloom {

// number / unit as an exact decimal: (13'800'000'000, 10^9) gives "13.8". `unit` is a power of ten.
std::string decimal_quotient(std::int64_t number, std::int64_t unit);

// "2012", "44 BC" for the astronomical year -43, "AD 79" for years that alone look like a day,
// "12,000" from ten thousand on.
std::string year_name(std::int64_t year);

}  // namespace timeloom
