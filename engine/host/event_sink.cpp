#include "host/event_sink.hpp"

#include <exception>

namespace timeloom {

namespace {

// To ask for the time costs as much as to check a small event.
constexpr std::uint64_t kEventsPerProgress = 16;

}  // namespace

EventSink::EventSink(SourceEvents& events, std::span<const Kind> kinds,
                     const ReadingContext& context)
    : events_(events), validation_(events, kinds), context_(context) {
  abi_.struct_size = sizeof abi_;
  abi_.sink_data = this;
  abi_.push = [](const timeloom_sink* sink, const timeloom_event* pushed,
                 std::size_t count) -> timeloom_status {
    return static_cast<EventSink*>(sink->sink_data)->push(pushed, count);
  };
}

timeloom_status EventSink::push(const timeloom_event* events, std::size_t count) {
  if (told_to_stop_) {
    late_events_ += count;
    return TIMELOOM_STOPPED;
  }
  if (context_.stop.load(std::memory_order_relaxed)) {
    told_to_stop_ = true;
    return TIMELOOM_STOPPED;
  }
  try {
    if (validation_.take(events, count)) {
      context_.state.events.store(events_.size(), std::memory_order_relaxed);
      since_progress_ += count;
      if (since_progress_ >= kEventsPerProgress) {
        since_progress_ = 0;
        context_.on_progress();
      }
      return TIMELOOM_OK;
    }
  } catch (const std::exception& error) {  // out of memory, or of numbers for rows
    try {
      events_.diagnostics().add({.severity = Severity::error,
                                 .file = events_.source().uri,
                                 .message = std::string("no more can be taken: ") + error.what()});
    } catch (...) {
    }
  }
  told_to_stop_ = broke_ = true;
  return TIMELOOM_STOPPED;
}

}  // namespace timeloom
