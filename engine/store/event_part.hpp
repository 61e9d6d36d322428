// Events of a source that are gathered apart from it, until it is their turn.
#pragma once

#include <cstddef>
#include <memory>

#include "store/event_input.hpp"

namespace timeloom {

// One thread at a time, which may be another than that which reads the source. Records and lines
// are counted from where the part begins. SourceEvents::append takes the events.
class EventPart final : public EventReceiver {
public:
  struct Columns;  // part_columns.hpp

  EventPart();
  ~EventPart();
  EventPart(const EventPart&) = delete;
  EventPart& operator=(const EventPart&) = delete;

  void add(const EventInput& event) override;
  Diagnostics& diagnostics() override;

  // What comes now is appended apart from what came before. A part with more than one stretch is
  // appended stretch by stretch, between which the source can take other events.
  void end_stretch();
  // Whether there is nothing that was not appended.
  bool is_empty() const;

private:
  friend class SourceEvents;
  std::unique_ptr<Columns> columns_;
};

}  // namespace timeloom
