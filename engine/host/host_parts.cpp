#include "host/host_parts.hpp"

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

struct timeloom_part {
  timeloom_part(const timeloom::Source& source, std::span<const timeloom::Kind> kinds,
                const std::atomic<bool>& stopped)
      : validation(events, source, kinds), stop(stopped) {}

  void break_off(const std::exception& error) {
    is_broken = true;
    try {
      fault = error.what();
    } catch (...) {
    }
  }

  timeloom::EventPart events;
  timeloom::EventValidation validation;
  const std::atomic<bool>& stop;
  bool is_broken = false;
  std::string fault{};  // empty where a diagnostic among the events says it
};

namespace timeloom {

HostParts::HostParts(EventSink& sink, const Source& source, std::span<const Kind> kinds,
                     const std::atomic<bool>& stop)
    : sink_(sink), source_(source), kinds_(kinds), stop_(stop) {}
HostParts::~HostParts() = default;

timeloom_part* HostParts::begin() {
  auto part = std::make_unique<timeloom_part>(source_, kinds_, stop_);
  const std::lock_guard lock(mutex_);
  parts_.push_back(std::move(part));
  return parts_.back().get();
}

void HostParts::end(timeloom_part* part) {
  const std::lock_guard lock(mutex_);
  std::erase_if(parts_, [part](const auto& begun) { return begun.get() == part; });
}

timeloom_status HostParts::push(timeloom_part* part, const timeloom_event* events,
                                std::size_t count) {
  if (part == nullptr || part->is_broken || part->stop.load(std::memory_order_relaxed))
    return TIMELOOM_STOPPED;
  try {
    if (part->validation.take(events, count)) return TIMELOOM_OK;
    part->is_broken = true;
  } catch (const std::exception& error) {
    part->break_off(error);
  }
  return TIMELOOM_STOPPED;
}

timeloom_status HostParts::split(timeloom_part* part) {
  if (part == nullptr || part->is_broken) return TIMELOOM_STOPPED;
  try {
    part->events.end_stretch();
    return TIMELOOM_OK;
  } catch (const std::exception& error) {
    part->break_off(error);
    return TIMELOOM_STOPPED;
  }
}

timeloom_status HostParts::put(timeloom_part* part, const SourcePosition& above) {
  if (part == nullptr) return TIMELOOM_STOPPED;
  const auto status = sink_.append(part->events, above);
  if (!part->is_broken || !part->events.is_empty()) return status;
  return sink_.break_off(part->fault);
}

}  // namespace timeloom
