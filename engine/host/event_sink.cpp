#include "host/event_sink.hpp"

#include <exception>

namespace timeloom {

namespace {

// To ask for the time costs as much as to check a small event.
constexpr std::uint64_t kEventsPerProgress = 16;

}  // namespace

EventSink::EventSink(SourceEvents& events, std::span<const Kind> kinds,
                     const ReadingContext& context)
    : events_(events), validation_(events, events.source(), kinds), context_(context) {
  abi_.struct_size = sizeof abi_;
  abi_.sink_data = this;
  abi_.push = [](const timeloom_sink* sink, const timeloom_event* pushed,
                 std::size_t count) -> timeloom_status {
    return static_cast<EventSink*>(sink->sink_data)->push(pushed, count);
  };
}

timeloom_status EventSink::push(const timeloom_event* events, std::size_t count) {
  if (told_to_stop_) late_events_ += count;
  if (is_to_stop()) return TIMELOOM_STOPPED;
  try {
    if (validation_.take(events, count)) {
      tell_of(count);
      return TIMELOOM_OK;
    }
  } catch (const std::exception& error) {  // out of memory, or of numbers for rows
    return break_off(error.what());
  }
  return break_off({});
}

timeloom_status EventSink::append(EventPart& part, const SourcePosition& above) {
  if (is_to_stop()) return TIMELOOM_STOPPED;
  try {
    const auto before = events_.size();
    events_.append(part, above);
    tell_of(events_.size() - before);
    return TIMELOOM_OK;
  } catch (const std::exception& error) {
    return break_off(error.what());
  }
}

timeloom_status EventSink::break_off(std::string_view why) {
  told_to_stop_ = broke_ = true;
  try {
    if (!why.empty())
      events_.diagnostics().add({.severity = Severity::error,
                                 .file = events_.source().uri,
                                 .message = "no more can be taken: " + std::string(why)});
  } catch (...) {  // no memory for it
  }
  return TIMELOOM_STOPPED;
}

bool EventSink::is_to_stop() {
  told_to_stop_ = told_to_stop_ || context_.stop.load(std::memory_order_relaxed);
  return told_to_stop_;
}

void EventSink::tell_of(std::uint64_t more) {
  context_.state.events.store(events_.size(), std::memory_order_relaxed);
  since_progress_ += more;
  if (since_progress_ < kEventsPerProgress) return;
  since_progress_ = 0;
  context_.on_progress();
}

}  // namespace timeloom
