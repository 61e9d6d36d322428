// Events that a worker made of a part of a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "table/event_output.hpp"

namespace timeloom::table {

// A worker may not report or ask the host. What needs that (a time that is not plain, a diagnostic)
// is left open: such a record is read again, by the thread that may, when its turn comes. So the
// host is given the same as if that thread had read all.
class EventBatch final : public EventOutput {
public:
  // A record that was left open.
  struct OpenRecord {
    std::string_view text{};
    std::uint64_t record = 0, line = 0;
    bool comma_missing = false;  // before it, in JSON
  };

  // Of a host that knows no parts every record is left open.
  explicit EventBatch(plugin::Part part) : part_(std::move(part)) {}

  // One begins and ends each record; end_record() leaves it open where that is needed.
  void begin_record() { needs_host_ = !part_; }
  void leave_open() { needs_host_ = true; }
  void end_record(const OpenRecord& record);

  bool push(const plugin::Event& event) override { return needs_host_ || part_.push(event); }
  void diagnose(const plugin::Diagnostic&) override { leave_open(); }
  std::optional<timeloom_span> parse_time(std::string_view text, std::string_view zone) override;
  const std::string& time_error() const override { return no_error_; }
  bool stopped() const override { return false; }

  // Gives everything to the host in order, so that another part can be made: events as they are,
  // and each open record to read_open(record). Records and lines are counted on from those above.
  // False once the host wants to stop, or read_open does.
  template <typename ReadOpen>
  bool give_to(plugin::Reader& reader, std::uint64_t records_above, std::uint64_t lines_above,
               ReadOpen read_open) {
    const auto put = [&] { return !part_ || reader.put(part_, records_above, lines_above); };
    for (auto open : std::exchange(open_records_, {})) {
      open.record += records_above;
      open.line += lines_above;
      if (!put() || !read_open(open)) return false;
    }
    return put();
  }

private:
  plugin::Part part_;
  std::vector<OpenRecord> open_records_;
  std::string no_error_;
  bool needs_host_ = false;
};

}  // namespace timeloom::table
