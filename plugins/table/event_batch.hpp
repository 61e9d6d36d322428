// Events that a worker made of a part of a table, kept until it is that part's turn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "table/event_output.hpp"

namespace timeloom::table {

// A worker may not call the host. What needs it (a time that is not plain, a diagnostic) is left
// open: such a record is read again, by the thread that may, when its turn comes. So a batch holds
// only events that the host would have been given just so.
class EventBatch final : public EventOutput {
public:
  // A record that was left open, in its place among the events.
  struct OpenRecord {
    std::size_t events_before = 0;
    std::string_view text{};
    std::uint64_t record = 0, line = 0;
    bool comma_missing = false;  // before it, in JSON
  };

  // Empties it for a part of `text`, which stays in place: what lies within it is not copied.
  void begin(std::string_view text);

  // One begins and ends each record; end_record() answers whether it is complete, and leaves it
  // open otherwise.
  void begin_record() { needs_host_ = false; }
  void leave_open() { needs_host_ = true; }
  bool end_record(const OpenRecord& record);

  bool push(const plugin::Event& event) override;
  void diagnose(const plugin::Diagnostic&) override { leave_open(); }
  std::optional<timeloom_span> parse_time(std::string_view text, std::string_view zone) override;
  const std::string& time_error() const override { return no_error_; }
  bool stopped() const override { return false; }

  // Gives everything to the host in order: events as they are, and each open record to
  // read_open(record). Records and lines are counted on from those above. False once the host wants
  // to stop, or read_open does.
  template <typename ReadOpen>
  bool give_to(plugin::Reader& reader, std::uint64_t records_above, std::uint64_t lines_above,
               ReadOpen read_open) {
    for (auto& event : events_) {
      event.record += records_above;
      event.line += lines_above;
    }
    std::size_t given = 0;
    const auto give_until = [&](std::size_t end) {
      const auto count = end - given;
      const bool goes_on = count == 0 || reader.push(events_.data() + given, count);
      given = end;
      return goes_on;
    };
    for (auto open : open_records_) {
      open.record += records_above;
      open.line += lines_above;
      if (!give_until(open.events_before) || !read_open(open)) return false;
    }
    return give_until(events_.size());
  }

private:
  timeloom_string keep(std::string_view text);
  template <typename Item>
  Item* new_items(std::size_t count);

  std::string_view text_;
  std::vector<timeloom_event> events_;
  std::vector<OpenRecord> open_records_;
  std::pmr::monotonic_buffer_resource arena_;
  std::string no_error_;
  bool needs_host_ = false;
};

}  // namespace timeloom::table
