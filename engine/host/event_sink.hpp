// Where the events of a source come in: pushed through timeloom_sink, or gathered in parts.
#pragma once

#include "host/event_validation.hpp"
#include "host/host_services.hpp"

namespace timeloom {

class EventSink {
public:
  EventSink(SourceEvents& events, std::span<const Kind> kinds, const ReadingContext& context);
  EventSink(const EventSink&) = delete;
  EventSink& operator=(const EventSink&) = delete;

  const timeloom_sink* abi() const { return &abi_; }

  // The next stretch of a part; see SourceEvents::append. Answers what a plugin is to be told.
  timeloom_status append(EventPart& part, const SourcePosition& above);
  // That nothing more can be taken; `why` is listed unless it is empty, which stands for that a
  // diagnostic says it already.
  timeloom_status break_off(std::string_view why);

  // Stopped by the host because nothing more could be taken; an error says why.
  bool broke() const { return broke_; }
  // How many events came after the plugin was told to stop. They are not taken.
  std::uint64_t late_events() const { return late_events_; }

private:
  timeloom_status push(const timeloom_event* events, std::size_t count);
  bool is_to_stop();
  void tell_of(std::uint64_t more);

  timeloom_sink abi_{};
  SourceEvents& events_;
  EventValidation validation_;
  const ReadingContext& context_;
  bool told_to_stop_ = false;
  bool broke_ = false;
  std::uint64_t since_progress_ = 0;  // events
  std::uint64_t late_events_ = 0;
};

}  // namespace timeloom
