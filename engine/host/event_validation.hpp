// The gate of the host: what a plugin pushes becomes events, repaired or refused with a message.
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "store/event_input.hpp"
#include "store/event_store.hpp"
#include "timeloom/plugin.h"

namespace timeloom {

class EventValidation {
public:
  // Events and diagnostics go to `events`, which are of `source`. `kinds` are those that the plugin
  // declares.
  EventValidation(EventReceiver& events, const Source& source, std::span<const Kind> kinds)
      : events_(events), source_(source), kinds_(kinds) {}

  // `count` events that lie events[0].struct_size bytes apart. False where they cannot be read at
  // all: then an error says why. One bad record only costs itself.
  bool take(const timeloom_event* events, std::size_t count);

private:
  void take_event(const timeloom_event& given);
  bool take_span(const timeloom_span& given);
  bool take_texts(const timeloom_event& given);
  bool take_lists(const timeloom_event& given);
  void take_importance(float importance);
  void fill_in();

  bool read(timeloom_string given, std::string_view field, std::string_view& text);
  bool is_list(const void* items, std::size_t count, std::string_view field);
  void diagnose(Severity severity, std::string_view field, std::string message);
  bool skip(std::string_view field, std::string message);

  EventReceiver& events_;
  const Source& source_;
  std::span<const Kind> kinds_;
  EventInput event_;                 // reused, so that an event costs no allocation
  std::deque<std::string> repairs_;  // that event_'s views look into
  std::uint64_t taken_ = 0;
};

}  // namespace timeloom
