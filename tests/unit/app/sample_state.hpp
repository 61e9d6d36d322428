// A state with a few events, as it is after loading.
#pragma once

#include "app/app_state.hpp"
#include "app/scene_cache.hpp"
#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"
#include "view/grouping.hpp"

namespace timeloom::test {

inline EventStore sample_store() {
  SourceEvents events(Source{.uri = "laws.csv", .name = "laws"});
  const auto add = [&](const char* id, const char* when, const char* kind, const char* target) {
    EventInput event;
    event.span = parse_time(when).value();
    event.id = id;
    event.kind = kind;
    event.lane = "Laws";
    event.title = id;
    if (*target != '\0') event.links = {{"became", target}};
    events.add(event);
  };
  add("bill", "2001-03-05", "bill", "law");
  add("law", "2003-07-01", "law", "");
  add("case", "2005/2008", "case", "law");
  add("late", "2019-11-30", "law", "");
  EventStoreBuilder builder;
  builder.add(std::move(events));
  return builder.build();
}

// With a first scene of 1000 × 600 pixels.
struct SampleState {
  TextShaper shaper;
  SceneCache cache{shaper};
  AppState state;

  SampleState() {
    show_store(state, sample_store());
    index();
    refresh();
  }
  void index() {
    state.index_outdated = false;
    show_index(state, build_index(*state.store, state.document.view));
  }
  bool refresh() { return cache.update(state, {1000, 600}); }
  // Lets all easing end.
  void settle() {
    for (int i = 0; i < 200 && state.navigation.moving(); ++i) advance(state.navigation, 0.03);
    refresh();
  }
  EventRow row(const char* id) const { return state.store->find(0, id).value(); }
  Point place_of(EventRow event) const {
    for (const auto& symbol : state.scene.list.symbols)
      if (symbol.event == event) return symbol.centre;
    for (const auto& rect : state.scene.list.rects)
      if (rect.event == event)
        return {rect.rect.x + rect.rect.width / 2, rect.rect.y + rect.rect.height / 2};
    return {-1, -1};
  }
};

}  // namespace timeloom::test
