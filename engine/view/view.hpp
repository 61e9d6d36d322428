// What is shown and how: everything about a picture that is not data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/event_property.hpp"
#include "store/event_store.hpp"
#include "time/language.hpp"
#include "time/time_span.hpp"
#include "view/annotation.hpp"
#include "view/axis_breaks.hpp"
#include "view/event_edit.hpp"
#include "view/filter.hpp"
#include "view/lane_choices.hpp"
#include "view/layout_kind.hpp"
#include "view/today_line.hpp"

namespace timeloom {

struct View {
  std::optional<TimeRange> range;  // nothing: all events with a margin
  LayoutKind layout = LayoutKind::lanes;
  EventProperty group_by = PropertyKind::lane;
  EventProperty colour_by = PropertyKind::kind;
  // A kind's id: each lane's time counts from its first such event, its day 0. Empty: the calendar.
  // `range`, breaks, today and annotations, which are of the calendar, then rest.
  std::string align_to;
  std::string theme = "light";  // its name, or the path of its file
  std::string language = "en";  // as of BCP 47: of dates, numbers and the words around the picture
  std::optional<int> lane_depth;  // how many levels of nested lanes to open; nothing: what fits
  LaneChoices lanes;
  Filter filter;
  bool show_links = true;
  bool show_legend = true;
  AxisBreaks breaks;  // of figures; the window shows all of time
  TodayLine today;
  Annotations annotations;
  EventEdits edits;

  friend bool operator==(const View&, const View&) = default;
};

// English where the view's is unknown.
Language language_of(const View& view);

// The words around a figure.
struct FigureText {
  std::string title, subtitle;
  // Nothing: made from the sources of what is shown (source_line.hpp). Empty: no such line.
  std::optional<std::string> source_line;
  std::string alt_text;

  friend bool operator==(const FigureText&, const FigureText&) = default;
};

}  // namespace timeloom
