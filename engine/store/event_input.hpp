// One event as it comes in, and what takes it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/diagnostics.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// Views need to live only until EventReceiver::add returns. Times and texts are taken to be checked
// already (the host does).
struct EventInput {
  struct ReferenceText {
    std::string_view label, url;
  };
  struct LinkText {
    std::string_view relation, target;
  };

  TimeSpan span;
  std::string_view id;  // empty: "#" and its position in the source
  std::string_view kind;
  std::string_view lane;
  std::string_view title;
  std::string_view summary;
  std::string_view zone;
  std::string_view attributes;
  std::vector<ReferenceText> references;
  std::vector<LinkText> links;
  std::vector<std::string_view> tags;
  float importance = -1;  // negative: the kind's default
  std::uint64_t record = 0, line = 0;
  std::uint32_t lane_rank = 0;  // see Lane::rank
};

// The events of a source, or of a part of one, while it is being read.
class EventReceiver {
public:
  virtual void add(const EventInput& event) = 0;
  virtual Diagnostics& diagnostics() = 0;

protected:
  ~EventReceiver() = default;
};

}  // namespace timeloom
