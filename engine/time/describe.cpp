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

class SpanWords {
public:
  SpanWords(const TimeSpan& span, WordLength length, const Language& language)
      : span_(span), length_(length), language_(language) {}

  std::string all() const {
    const bool is_short = length_ == WordLength::brief;
    if (span_.has(start_open) && span_.has(end_open))
      return language_.words("until_and_since", {{"end", start()}, {"start", end()}});
    if (span_.has(end_open)) return with("since", start());
    if (span_.has(start_open)) return with("until", end());
    if (span_.has(end_unknown))
      return is_short ? start() + " – ?" : with("from_unknown_end", start());
    if (span_.has(start_unknown))
      return is_short ? "? – " + end() : with("to_unknown_start", end());
    return span_.is_interval() ? closed_interval() : start();
  }

private:
  std::string with(std::string_view name, const std::string& date) const {
    return language_.words(name, {{"date", date}});
  }

  std::string qualified(std::string words, Qualifiers qualifiers) const {
    if (qualifiers.is_approximate) words = with("about", words);
    return qualifiers.is_uncertain ? with("uncertain", words) : words;
  }

  std::string start() const {
    return qualified(date_words(span_.start, span_.start_precision, length_, language_),
                     start_qualifiers(span_));
  }

  std::string end() const {
    return qualified(date_words(span_.end, span_.end_precision, length_, language_),
                     end_qualifiers(span_));
  }

  std::string closed_interval() const {
    if (!span_.has(start_uncertain | start_approximate | end_uncertain | end_approximate))
      return date_range_words(span_, length_, language_);
    const auto from = start(), to = end();
    return from == to ? from : from + " – " + to;
  }

  const TimeSpan& span_;
  WordLength length_;
  const Language& language_;
};

}  // namespace

std::string describe(const TimeSpan& span, const Language& language) {
  return SpanWords(span, WordLength::full, language).all();
}

std::string describe_short(const TimeSpan& span, const Language& language) {
  return SpanWords(span, WordLength::brief, language).all();
}

}  // namespace timeloom
