#include "cli/generated_events.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>

#include "base/lower_extension.hpp"
#include "base/parallel.hpp"
#include "cli/generated_words.hpp"
#include "time/civil.hpp"

namespace timeloom::cli {

namespace {

constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;
constexpr std::uint64_t kBurst = 200;  // events, about

// SplitMix64.
class Random {
public:
  explicit Random(std::uint64_t state) : state_(state) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  // Below `bound`, which is at least 1. The bias is under 2^-32 for the bounds that occur here.
  std::uint64_t below(std::uint64_t bound) {
    const auto high = next() >> 32;
    return bound <= 0xFFFFFFFFU ? high * bound >> 32 : next() % bound;
  }
  bool one_in(std::uint64_t count) { return below(count) == 0; }
  template <typename List>
  std::string_view pick(const List& list) {
    return list[below(list.size())];
  }
  // From `least` to less than `least` · 2^doublings, each doubling as frequent as the next.
  std::int64_t log_uniform(std::int64_t least, std::uint64_t doublings) {
    const auto low = static_cast<std::uint64_t>(least) << below(doublings);
    return static_cast<std::int64_t>(low + below(low));
  }

private:
  std::uint64_t state_;
};

Random random_of(std::uint64_t seed, std::uint64_t stream, std::uint64_t number) {
  Random mixed(seed ^ (stream << 56));
  return Random(mixed.next() + number * 0xD1342543DE82EF95U);
}

void append_number(std::uint64_t number, std::string& text) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text.append(digits.data(), end);
}

void append_padded(std::int64_t number, int width, std::string& text) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  for (auto size = end - digits.data(); size < width; ++size) text += '0';
  text.append(digits.data(), end);
}

// EDTF; years of four digits.
void append_date(std::int64_t seconds, Precision precision, std::string& text) {
  const auto time = to_civil({seconds, 0});
  append_padded(time.date.year, 4, text);
  if (precision == Precision::year) return;
  text += '-';
  append_padded(time.date.month, 2, text);
  if (precision == Precision::month) return;
  text += '-';
  append_padded(time.date.day, 2, text);
  if (precision == Precision::day) return;
  text += 'T';
  append_padded(time.hour, 2, text);
  text += ':';
  append_padded(time.minute, 2, text);
  if (precision == Precision::second) {
    text += ':';
    append_padded(time.second, 2, text);
  }
  text += 'Z';
}

Precision pick_precision(Random& random) {
  const auto at = random.below(100);
  if (at < 4) return Precision::year;
  if (at < 12) return Precision::month;
  if (at < 70) return Precision::day;
  return at < 85 ? Precision::minute : Precision::second;
}

}  // namespace

struct EventGenerator::Event {
  std::uint64_t number = 0;
  std::int64_t start = 0;
  std::optional<std::int64_t> end = {};
  Precision precision = Precision::day;
  std::string_view title = {}, kind = {}, lane = {}, summary = {};
  std::array<std::string_view, 2> tags = {};
  std::uint64_t importance = 0;  // thousandths
  std::optional<std::uint64_t> cites = {};
};

Result<GeneratedFormat> generated_format(const std::filesystem::path& file) {
  const auto ending = lower_extension(file);
  if (ending == ".csv") return GeneratedFormat::csv;
  if (ending == ".ndjson" || ending == ".jsonl") return GeneratedFormat::ndjson;
  return fail("\"" + file.string() + "\": the name must end with .csv, .ndjson or .jsonl");
}

EventGenerator::EventGenerator(const GeneratedShape& shape, GeneratedFormat format)
    : shape_(shape), format_(format) {
  std::uint64_t sum = 0;
  for (std::uint32_t lane = 0; lane < shape.lanes; ++lane) {
    std::string path;
    const auto word = kLaneWords[lane % kLaneWords.size()];
    if (lane % 3 == 2) path.append(kLaneWords[lane / 3 % kLaneWords.size()]) += '/';
    path.append(word) += ' ';
    append_number(lane + 1, path);
    lanes_.push_back(std::move(path));
    sum += (std::uint64_t{1} << 40) / (lane + 1);
    weights_.push_back(sum);
  }
}

std::string EventGenerator::header() const {
  return format_ == GeneratedFormat::csv
             ? "id,date,end,title,kind,lane,summary,tags,importance,links\n"
             : std::string();
}

EventGenerator::Event EventGenerator::make(std::uint64_t number) const {
  auto random = random_of(shape_.seed, 1, number);
  Event event{.number = number};
  const auto begin = shape_.range.begin.seconds;
  const auto width = static_cast<std::uint64_t>(shape_.range.end.seconds - begin);

  auto lane = random.next() % weights_.back();
  auto at = static_cast<std::int64_t>(random.below(width));
  if (random.below(3) != 0) {
    // A burst is in one lane mostly. Which one an event belongs to is told by its number.
    auto burst = random_of(shape_.seed, 2, number / kBurst);
    const auto centre = static_cast<std::int64_t>(burst.below(width));
    const auto reach = burst.log_uniform(10 * kMinute, 14);
    at = centre + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(reach)));
    const auto burst_lane = burst.next() % weights_.back();
    if (!random.one_in(5)) lane = burst_lane;
  }
  event.start = begin + std::min(at, static_cast<std::int64_t>(width) - 1);
  const auto found = std::upper_bound(weights_.begin(), weights_.end(), lane);
  event.lane = lanes_[static_cast<std::size_t>(found - weights_.begin())];

  event.precision = pick_precision(random);
  if (random.one_in(7)) {
    event.end = event.start + random.log_uniform(kHour, 18);
    // The end must not come before the start where both are cut to what is stated.
    if (event.precision == Precision::year && *event.end < event.start + 366 * kDay)
      event.precision = Precision::day;
  }
  event.title = random.pick(kTitleWords);
  event.kind = random.pick(kKinds);
  if (random.one_in(5)) event.summary = random.pick(kSummaries);
  if (random.one_in(2)) event.tags[0] = random.pick(kTags);
  if (random.one_in(6)) event.tags[1] = random.pick(kTags);
  if (event.tags[1] == event.tags[0]) event.tags[1] = {};
  // Of a uniform share the fourth power: half of all are below 0.07.
  const auto share = random.below(1001);
  event.importance = share * share / 1000 * share / 1000 * share / 1000;
  if (number > 0 && random.one_in(50))
    event.cites = number - 1 - random.below(std::min<std::uint64_t>(number, 10'000));
  return event;
}

void EventGenerator::append(std::uint64_t number, std::string& text) const {
  const auto event = make(number);
  if (format_ == GeneratedFormat::csv)
    append_csv(event, text);
  else
    append_ndjson(event, text);
}

void EventGenerator::append_csv(const Event& event, std::string& text) const {
  const auto append_tags = [&] {
    text += event.tags[0];
    if (!event.tags[0].empty() && !event.tags[1].empty()) text += ';';
    text += event.tags[1];
  };
  text += 'e';
  append_number(event.number, text);
  text += ',';
  append_date(event.start, event.precision, text);
  text += ',';
  if (event.end) append_date(*event.end, event.precision, text);
  text += ',';
  text.append(event.title) += ' ';
  append_number(event.number, text);
  text += ',';
  text.append(event.kind) += ',';
  text.append(event.lane) += ',';
  const bool has_comma = event.summary.find(',') != event.summary.npos;
  if (has_comma) text += '"';
  text += event.summary;
  text += has_comma ? "\"," : ",";
  append_tags();
  text += ",0.";
  append_padded(static_cast<std::int64_t>(std::min<std::uint64_t>(event.importance, 999)), 3, text);
  text += ',';
  if (event.cites) {
    text += "cites:e";
    append_number(*event.cites, text);
  }
  text += '\n';
}

void EventGenerator::append_ndjson(const Event& event, std::string& text) const {
  const auto member = [&text](std::string_view name, std::string_view value) {
    text.append(",\"").append(name).append("\":\"").append(value) += '"';
  };
  text += "{\"id\":\"e";
  append_number(event.number, text);
  text += "\",\"date\":\"";
  append_date(event.start, event.precision, text);
  if (event.end) {
    text += "\",\"end\":\"";
    append_date(*event.end, event.precision, text);
  }
  text.append("\",\"title\":\"").append(event.title) += ' ';
  append_number(event.number, text);
  text += '"';
  member("kind", event.kind);
  member("lane", event.lane);
  if (!event.summary.empty()) member("summary", event.summary);
  if (!event.tags[0].empty() || !event.tags[1].empty()) {
    text += ",\"tags\":[";
    bool is_first = true;
    for (const auto tag : event.tags) {
      if (tag.empty()) continue;
      if (!is_first) text += ',';
      is_first = false;
      text.append("\"").append(tag) += '"';
    }
    text += ']';
  }
  text += ",\"importance\":0.";
  append_padded(static_cast<std::int64_t>(std::min<std::uint64_t>(event.importance, 999)), 3, text);
  if (event.cites) {
    text += ",\"links\":[\"cites:e";
    append_number(*event.cites, text);
    text += "\"]";
  }
  text += "}\n";
}

Result<void> generate_file(const GeneratedShape& shape, const std::filesystem::path& file) {
  const auto format = generated_format(file);
  if (!format) return tl::unexpected(format.error());
  struct Close {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
  };
  std::unique_ptr<std::FILE, Close> stream(std::fopen(file.string().c_str(), "wb"));
  if (stream == nullptr) return fail("\"" + file.string() + "\" cannot be written");

  const EventGenerator generator(shape, *format);
  const auto write = [&stream](const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stream.get()) == text.size();
  };
  constexpr std::uint64_t kPart = 1 << 13, kParts = 32;
  std::array<std::string, kParts> parts;
  bool written = write(generator.header());
  for (std::uint64_t first = 0; written && first < shape.events; first += kPart * kParts) {
    in_parallel(kParts, kParts, [&](std::size_t part, std::size_t, std::size_t) {
      parts[part].clear();
      const auto begin = first + part * kPart;
      for (auto number = begin; number < std::min(shape.events, begin + kPart); ++number)
        generator.append(number, parts[part]);
    });
    for (const auto& part : parts) written = written && write(part);
  }
  written = std::fflush(stream.get()) == 0 && written;
  stream.reset();
  if (written) return {};
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return fail("\"" + file.string() + "\" cannot be written whole: is the disk full?");
}

}  // namespace timeloom::cli
