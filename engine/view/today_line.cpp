#include "view/today_line.hpp"

#include "time/date_words.hpp"
#include "view/view.hpp"

namespace timeloom {

void add_today_line(View& view, Instant now) {
  if (!view.today.shown) return;
  const auto at = view.today.at.value_or(now);
  view.annotations.push_back({.shape = Annotation::Shape::line,
                              .time = {at, at},
                              .text = view.today.at ? date_words({at}, WordLength::brief) : "Today",
                              .colour = "red"});
}

}  // namespace timeloom
