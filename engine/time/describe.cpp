#include "time/describe.hpp"

#include "time/date_words.hpp"

namespace timeloom {

namespace {

using namespace span_flag;

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

  std::string qualified(const StatedTime& stated) const {
    auto words = date_words(stated, length_, language_);
    if (stated.is_approximate) words = with("about", words);
    return stated.is_uncertain ? with("uncertain", words) : words;
  }

  std::string start() const { return qualified(start_of(span_)); }
  std::string end() const { return qualified(end_of(span_)); }

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
