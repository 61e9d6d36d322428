// The dates that ranges are made of.
#pragma once

#include <timeloom/written_dates.hpp>

namespace timeloom {

// As edtf_from_written, of one date only.
std::optional<std::string> edtf_of_single(std::string_view text, std::optional<DateOrder> order);

}  // namespace timeloom
