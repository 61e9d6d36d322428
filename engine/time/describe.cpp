#include "time/describe.hpp"

#include "time/date_words.hpp"

namespace timeloom {

namespace {

using namespace span_flag;

struct Qualifiers {
  bool is_uncertain = false;
  bool is_approximate = false;
};

Qualifiers start_qualifiers(const TimeSpan& span) {
  return {span.has(start_uncertain), span.has(start_approximate)};
}

Qualifiers end_qualifiers(const TimeSpan& span) {
  return {span.has(end_uncertain), span.has(end_approximate)};
}

std::string qualified(const std::string& words, Qualifiers qualifiers) {
  return (qualifiers.is_approximate ? "about " : "") + words +
         (qualifiers.is_uncertain ? " (uncertain)" : "");
}

std::string start_words(const TimeSpan& span, WordLength length) {
  return qualified(date_words(span.start, span.start_precision, length), start_qualifiers(span));
}

std::string end_words(const TimeSpan& span, WordLength length) {
  return qualified(date_words(span.end, span.end_precision, length), end_qualifiers(span));
}

bool is_qualified(const TimeSpan& span) {
  return span.has(start_uncertain | start_approximate | end_uncertain | end_approximate);
}

std::string closed_interval(const TimeSpan& span, WordLength length) {
  if (!is_qualified(span)) return date_range_words(span, length);
  const std::string start = start_words(span, length);
  const std::string end = end_words(span, length);
  return start == end ? start : start + " – " + end;
}

std::string words(const TimeSpan& span, WordLength length) {
  const bool is_short = length == WordLength::brief;
  if (span.has(start_open) && span.has(end_open)) {
    return "until " + start_words(span, length) + " and since " + end_words(span, length);
  }
  if (span.has(end_open)) return "since " + start_words(span, length);
  if (span.has(start_open)) return "until " + end_words(span, length);
  if (span.has(end_unknown)) {
    return is_short ? start_words(span, length) + " – ?"
                    : "from " + start_words(span, length) + " (end unknown)";
  }
  if (span.has(start_unknown)) {
    return is_short ? "? – " + end_words(span, length)
                    : "to " + end_words(span, length) + " (start unknown)";
  }
  return span.is_interval() ? closed_interval(span, length) : start_words(span, length);
}

}  // namespace

std::string describe(const TimeSpan& span) {
  return words(span, WordLength::full);
}

std::string describe_short(const TimeSpan& span) {
  return words(span, WordLength::brief);
}

}  // namespace timeloom
