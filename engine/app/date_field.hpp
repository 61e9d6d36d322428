// Going to a date that is typed.
#pragma once

#include <string>

#include "base/result.hpp"

namespace timeloom {

struct AppState;

struct DateField {
  bool open = false;
  bool shown = false;  // was drawn since it was opened
  std::string typed;
  std::string error;  // of the last try
};

void open_date_field(AppState& state);

// Reads EDTF, and dates as tables have them: "march 2018". "2008/2018" is shown from edge to edge; a
// single date is put into the middle and zoomed to, by a bounded step so that one does not get lost.
// An open end ("2018/..") is that of the events. The error says what is wrong and what was expected.
Result<void> go_to_date(AppState& state, const std::string& text);

// Goes there and closes the field, or says in it why not.
void accept_date(AppState& state);

}  // namespace timeloom
