#include "app/typed_dates.hpp"

#include <timeloom/ascii_text.hpp>
#include <timeloom/written_dates.hpp>

#include "time/edtf.hpp"

namespace timeloom {

Result<std::string> edtf_from_typed(std::string_view text) {
  text = ascii::trimmed(text);
  if (parse_time(text)) return std::string(text);
  if (auto edtf = edtf_from_written(text, std::nullopt)) return *std::move(edtf);
  if (needs_date_order(text))
    return fail('"' + std::string(text) + "\" may have the month or the day first");
  return std::string(text);
}

}  // namespace timeloom
