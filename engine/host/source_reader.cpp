#include "host/source_reader.hpp"

#include <exception>

#include "host/abi_struct.hpp"
#include "host/event_sink.hpp"
#include "host/host_parts.hpp"

namespace timeloom {

namespace {

class Reading {
public:
  Reading(const SourceType& type, SourceEvents& events, const ReadingContext& context)
      : type_(type),
        events_(events),
        context_(context),
        sink_(events, type.kinds, context),
        parts_(sink_, events.source(), type.kinds, context.stop),
        services_(events, context, parts_) {}
  ~Reading() { close(); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  ReadingOutcome run(const std::string& target, const std::string& options) {
    // Its strings are promised to live until close().
    input_.struct_size = sizeof input_;
    input_.uri = to_abi(target);
    input_.options = to_abi(options);
    if (!open()) return ReadingOutcome::failed;
    const auto outcome = judge(read());
    close();
    if (sink_.late_events() != 0)
      note("the plugin " + type_.id + " went on after it was told to stop; " +
           std::to_string(sink_.late_events()) + " events were not taken");
    if (outcome == ReadingOutcome::cancelled)
      note("reading was cancelled; what was read until then is kept");
    if (outcome == ReadingOutcome::finished && events_.size() == 0) mention_that_it_is_empty();
    return outcome;
  }

private:
  bool open() {
    const auto errors = error_count();
    try {
      const auto status =
          type_.library->factory().open(type_.index, &input_, services_.abi(), &source_);
      if (status != TIMELOOM_OK) {
        source_ = nullptr;  // whatever it points at was not opened
        if (error_count() == errors)
          error("the plugin " + type_.id + " could not open the source and did not say why" +
                (status == TIMELOOM_FAILED ? "" : " (it answered " + std::to_string(status) + ")"));
        return false;
      }
    } catch (...) {
      source_ = nullptr;
      error("the plugin " + type_.id + " threw an exception while opening the source");
      return false;
    }
    if (source_ == nullptr) {
      error("the plugin " + type_.id + " says that it opened the source, but gave none");
      return false;
    }
    if (abi_size(source_) < kFirstSize<timeloom_source> || source_->read == nullptr ||
        source_->close == nullptr) {
      source_ = nullptr;  // it cannot be closed either
      error("the plugin " + type_.id +
            " opened the source in a form that no version of the plugin "
            "interface has");
      return false;
    }
    return true;
  }

  timeloom_status read() {
    const auto errors = error_count();
    try {
      const auto status = source_->read(source_, sink_.abi());
      if (status == TIMELOOM_FAILED && error_count() == errors)
        error("the plugin " + type_.id + " failed without saying why");
      return status;
    } catch (const std::exception& thrown) {
      error("the plugin " + type_.id + " threw an exception: " + thrown.what());
    } catch (...) {
      error("the plugin " + type_.id + " threw an exception");
    }
    return TIMELOOM_FAILED;
  }

  ReadingOutcome judge(timeloom_status status) {
    if (sink_.broke()) return ReadingOutcome::failed;
    const bool is_cancelled = context_.stop.load();
    switch (status) {
      case TIMELOOM_OK:
        return sink_.late_events() != 0 ? ReadingOutcome::cancelled : ReadingOutcome::finished;
      case TIMELOOM_STOPPED:
        if (is_cancelled) return ReadingOutcome::cancelled;
        warn("the plugin " + type_.id + " stopped before the end although nobody asked it to");
        return ReadingOutcome::finished;
      case TIMELOOM_FAILED:
        return ReadingOutcome::failed;
      default:
        error("the plugin " + type_.id + " ended with the status " + std::to_string(status) +
              ", which means nothing");
        return ReadingOutcome::failed;
    }
  }

  void close() {
    auto* source = std::exchange(source_, nullptr);
    if (source == nullptr) return;
    try {
      source->close(source);
    } catch (...) {
      warn("the plugin " + type_.id + " threw an exception while closing the source");
    }
  }

  void mention_that_it_is_empty() {
    const auto skipped = events_.diagnostics().count(Severity::skipped);
    warn(skipped == 0 ? std::string("there are no events in it")
                      : "no event could be read (" + std::to_string(skipped) + " skipped)");
  }

  std::uint64_t error_count() { return events_.diagnostics().count(Severity::error); }
  void error(std::string message) { add(Severity::error, std::move(message)); }
  void warn(std::string message) { add(Severity::warning, std::move(message)); }
  void note(std::string message) { add(Severity::note, std::move(message)); }
  void add(Severity severity, std::string message) {
    events_.diagnostics().add(
        {.severity = severity, .file = events_.source().uri, .message = std::move(message)});
  }

  const SourceType& type_;
  SourceEvents& events_;
  const ReadingContext& context_;
  EventSink sink_;
  HostParts parts_;
  HostServices services_;
  timeloom_open_input input_{};
  timeloom_source* source_ = nullptr;
};

}  // namespace

ReadingOutcome read_source(const SourceType& type, const std::string& target,
                           const std::string& options, SourceEvents& events,
                           const ReadingContext& context) {
  return Reading(type, events, context).run(target, options);
}

}  // namespace timeloom
