// What the host does for one source while a plugin reads it: the functions of timeloom_host.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "host/source_inputs.hpp"
#include "store/event_store_builder.hpp"
#include "timeloom/plugin.h"

namespace timeloom {

// The part of a reading that other threads look at.
struct ReadingState {
  std::atomic<std::uint64_t> events{0};
  std::atomic<std::uint64_t> done{0}, total{0};
};

// What a reading is told, and whom it tells.
struct ReadingContext {
  ReadingState& state;
  const std::atomic<bool>& stop;
  const std::function<void()>& on_progress;
  SourceInputs& inputs;  // what the plugin says that it reads
};

class HostParts;

class HostServices {
public:
  HostServices(SourceEvents& events, const ReadingContext& context, HostParts& parts);
  HostServices(const HostServices&) = delete;
  HostServices& operator=(const HostServices&) = delete;

  const timeloom_host* abi() const { return &abi_; }

private:
  static const timeloom_inputs kInputs;
  static const timeloom_parts kParts;

  static const void* extension(std::string_view id);
  void add_input(timeloom_string path);
  void diagnose(const timeloom_diagnostic* given);
  void progress(std::uint64_t done, std::uint64_t total);
  timeloom_status parse(timeloom_string text, timeloom_string zone, timeloom_span* span,
                        timeloom_string* message);

  timeloom_host abi_{};
  SourceEvents& events_;
  const ReadingContext& context_;
  HostParts& parts_;
  std::string message_;  // that parse_time pointed at last
};

}  // namespace timeloom
