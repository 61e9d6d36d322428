// Where a plugin pushes its events: the function of timeloom_sink.
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

  // Stopped by the host because nothing more could be taken; an error says why.
  bool broke() const { return broke_; }
  // How many events came after the plugin was told to stop. They are not taken.
  std::uint64_t late_events() const { return late_events_; }

private:
  timeloom_status push(const timeloom_event* events, std::size_t count);

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
