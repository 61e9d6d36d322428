// What went wrong while loading, record by record: nothing is lost without being listed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace timeloom {

// The values are those of timeloom_severity in the plugin ABI.
enum class Severity : std::uint8_t {
  note,     // nothing lost
  warning,  // a record was kept with a repair
  skipped,  // a record was skipped
  error,    // a source could not be read, or not any further
};

struct Diagnostic {
  Severity severity = Severity::note;
  std::string file{};
  std::uint64_t record = 0;  // 1-based, 0 for none
  std::uint64_t line = 0;    // 1-based, 0 for none
  std::string field{};
  std::string message{};
};

// One line, `policy.csv:12: record 11, field "date": February 2013 has 28 days (record skipped)`;
// with "error: ", "warning: " or "note: " before the record for the other severities.
std::string to_string(const Diagnostic& diagnostic);

// How many records and lines lie before something in a source. What is counted from there is
// counted on from its beginning; 0, which stands for none, stays.
struct SourcePosition {
  std::uint64_t record(std::uint64_t counted) const { return counted == 0 ? 0 : counted + records; }
  std::uint64_t line(std::uint64_t counted) const { return counted == 0 ? 0 : counted + lines; }

  std::uint64_t records = 0, lines = 0;
};

// Keeps the first `kept_limit` of each severity and counts the rest: a flood of notes never hides
// an error.
class Diagnostics {
public:
  static constexpr std::size_t kept_limit = 100'000;

  void add(Diagnostic diagnostic);
  void append(Diagnostics other);
  void count_on_from(const SourcePosition& above);

  const std::vector<Diagnostic>& items() const { return items_; }
  std::uint64_t count(Severity severity) const {
    return counts_[static_cast<std::size_t>(severity)];
  }
  std::size_t bytes() const;  // about, with all texts
  std::uint64_t total() const { return counts_[0] + counts_[1] + counts_[2] + counts_[3]; }

private:
  friend struct StoreParts;

  std::vector<Diagnostic> items_;
  std::array<std::uint64_t, 4> counts_{};
};

}  // namespace timeloom
