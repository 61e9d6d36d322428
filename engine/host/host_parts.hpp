// The host's extension "timeloom.parts": events that a plugin's own threads push.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "host/event_sink.hpp"
#include "store/event_part.hpp"

namespace timeloom {

class HostParts {
public:
  // All must outlive it.
  HostParts(EventSink& sink, const Source& source, std::span<const Kind> kinds,
            const std::atomic<bool>& stop);
  ~HostParts();
  HostParts(const HostParts&) = delete;
  HostParts& operator=(const HostParts&) = delete;

  // Any thread.
  timeloom_part* begin();
  void end(timeloom_part* part);

  // The thread that has the part.
  static timeloom_status push(timeloom_part* part, const timeloom_event* events, std::size_t count);
  static timeloom_status split(timeloom_part* part);

  // The thread that reads the source.
  timeloom_status put(timeloom_part* part, const SourcePosition& above);

private:
  EventSink& sink_;
  const Source& source_;
  std::span<const Kind> kinds_;
  const std::atomic<bool>& stop_;

  std::mutex mutex_;
  std::vector<std::unique_ptr<timeloom_part>> parts_;  // that were begun and did not end
};

}  // namespace timeloom
