// Events that nobody lived, in the shape of those that people load: to repeat measurements with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "time/time_span.hpp"

namespace timeloom::cli {

enum class GeneratedFormat : std::uint8_t { csv, ndjson };

// By extension, in any case; the error lists what there is.
Result<GeneratedFormat> generated_format(const std::filesystem::path& file);

struct GeneratedShape {
  std::uint64_t events = 0;
  std::uint32_t lanes = 20;  // at least 1
  std::uint64_t seed = 1;
  TimeRange range;  // that events begin in; whole seconds, at least a year
};

// One event each by its number alone, so that any part can be made on any core:
// - lanes of Zipf's distribution (the first has as many events as the next two together), a third
//   of them nested;
// - two thirds of all events in bursts of about two hundred, a burst lasting minutes to months;
// - one in seven an interval, of an hour to decades, each length's order as frequent as the next;
// - dates of years, months, days, minutes and seconds;
// - titles in Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Chinese, Japanese and Korean,
//   one in five with a summary; tags; importances of which few are high; one in fifty linked to an
//   event before it.
// The same shape gives the same bytes on every machine: all of it is integer arithmetic. The
// numbers come from SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
// generators, 2014).
class EventGenerator {
public:
  EventGenerator(const GeneratedShape& shape, GeneratedFormat format);

  std::string header() const;  // of a CSV file; empty for NDJSON
  // Appends the record of event `number`, from 0 on.
  void append(std::uint64_t number, std::string& text) const;

private:
  struct Event;
  Event make(std::uint64_t number) const;
  void append_csv(const Event& event, std::string& text) const;
  void append_ndjson(const Event& event, std::string& text) const;

  GeneratedShape shape_;
  GeneratedFormat format_;
  std::vector<std::string> lanes_;
  std::vector<std::uint64_t> weights_;  // summed up, by lane
};

// On all cores, in memory of some tens of megabytes whatever the size. Leaves no half file where
// writing fails.
Result<void> generate_file(const GeneratedShape& shape, const std::filesystem::path& file);

}  // namespace timeloom::cli
