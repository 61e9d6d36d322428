#include "time/edtf.hpp"

#include <optional>

#include "time/edtf_point.hpp"

namespace timeloom {

namespace {

using namespace span_flag;

std::uint16_t start_flags(const StatedTime& stated) {
  return static_cast<std::uint16_t>((stated.is_uncertain ? start_uncertain : 0) |
                                    (stated.is_approximate ? start_approximate : 0) |
                                    (stated.is_local ? start_local : 0));
}

std::uint16_t end_flags(const StatedTime& stated) {
  return static_cast<std::uint16_t>((stated.is_uncertain ? end_uncertain : 0) |
                                    (stated.is_approximate ? end_approximate : 0) |
                                    (stated.is_local ? end_local : 0));
}

TimeSpan span_of(const StatedTime& start, const StatedTime& end, int more_flags) {
  return {start.at, end.at, start.precision, end.precision,
          static_cast<std::uint16_t>(start_flags(start) | end_flags(end) | more_flags)};
}

Instant end_of_stated(const StatedTime& stated) {
  return end_of_unit(stated.at, stated.precision);
}

Result<TimeSpan> to_span(const EdtfPoint& point, std::string_view zone) {
  return resolve(point, zone).map([](const StatedTime& stated) {
    return span_of(stated, stated, 0);
  });
}

// Nothing where the end is open or unknown.
Result<std::optional<StatedTime>> resolve_end(const EdtfEnd& end, std::string_view zone) {
  const auto* point = std::get_if<EdtfPoint>(&end);
  if (point == nullptr) return std::nullopt;
  return resolve(*point, zone).map([](const StatedTime& stated) { return std::optional(stated); });
}

// The offset of a start holds for an end that has none of its own: ISO 8601-1:2019, 5.5.2.3.
EdtfEnd end_like_start(const EdtfInterval& edtf) {
  EdtfEnd end = edtf.end;
  const auto* const from = std::get_if<EdtfPoint>(&edtf.start);
  auto* const to = std::get_if<EdtfPoint>(&end);
  const bool are_times = from != nullptr && to != nullptr && from->time && to->time;
  if (are_times && to->time->offset.form == EdtfOffset::Form::none)
    to->time->offset = from->time->offset;
  return end;
}

Result<TimeSpan> to_span(const EdtfInterval& edtf, std::string_view zone) {
  const auto start = resolve_end(edtf.start, zone);
  if (!start) return tl::unexpected(start.error());
  const auto end = resolve_end(end_like_start(edtf), zone);
  if (!end) return tl::unexpected(end.error());

  int more_flags = interval;
  if (!*start)
    more_flags |= std::holds_alternative<EdtfOpen>(edtf.start) ? start_open : start_unknown;
  if (!*end) more_flags |= std::holds_alternative<EdtfOpen>(edtf.end) ? end_open : end_unknown;
  if (*start && *end && end_of_stated(**end) <= (*start)->at) {
    return fail("the interval ends before it starts");
  }
  return span_of(*start ? **start : **end, *end ? **end : **start, more_flags);
}

// The earliest start and the latest end that the members of a set have; of members that share them,
// the widest.
class SetExtent {
public:
  Result<bool> add(const EdtfMember& member) {
    Result<bool> added = true;
    if (member.first) added = add(*member.first);
    if (added && member.last) {
      const StatedTime first = last_added_;
      added = add(*member.last);
      if (added && member.first && end_of_stated(last_added_) <= first.at) {
        return fail("a range of the set ends before it starts");
      }
    }
    if (!member.first) more_flags_ |= start_open;
    if (member.is_range && !member.last) more_flags_ |= end_open;
    return added;
  }

  TimeSpan span() const {
    StatedTime start = *start_;
    StatedTime end = *end_;
    if (more_flags_ == start_open) start = end;
    if (more_flags_ == end_open) end = start;
    const bool is_point = start == end && more_flags_ == 0;
    return span_of(start, end, is_point ? 0 : more_flags_ | interval);
  }

private:
  Result<bool> add(const EdtfDate& date) {
    const Result<StatedTime> stated = resolve({date, std::nullopt}, {});
    if (!stated) return tl::unexpected(stated.error());
    last_added_ = *stated;
    const Instant end = end_of_stated(*stated);
    if (!start_ || stated->at < start_->at ||
        (stated->at == start_->at && end > end_of_stated(*start_))) {
      start_ = *stated;
    }
    if (!end_ || end > end_of_stated(*end_) ||
        (end == end_of_stated(*end_) && stated->at < end_->at)) {
      end_ = *stated;
    }
    return true;
  }

  StatedTime last_added_;
  std::optional<StatedTime> start_;
  std::optional<StatedTime> end_;
  int more_flags_ = 0;
};

Result<TimeSpan> to_span(const EdtfSet& set, std::string_view) {
  SetExtent extent_of_set;
  for (const EdtfMember& member : set.members) {
    if (const Result<bool> added = extent_of_set.add(member); !added) {
      return tl::unexpected(added.error());
    }
  }
  return extent_of_set.span();
}

EdtfEnd to_edtf_end(const StatedTime& stated, bool is_open, bool is_unknown) {
  if (is_open) return EdtfOpen{};
  if (is_unknown) return EdtfUnknown{};
  return to_edtf_point(stated);
}

}  // namespace

Result<TimeSpan> parse_time(std::string_view text, std::string_view zone) {
  const Result<Edtf> edtf = parse_edtf(text);
  if (!edtf) return tl::unexpected(edtf.error());
  Result<TimeSpan> span =
      std::visit([zone](const auto& form) { return to_span(form, zone); }, *edtf);
  if (!span) return fail(std::string(text.substr(0, 60)) + ": " + span.error().message);
  return span;
}

std::string to_edtf(const TimeSpan& span) {
  const bool has_start = !span.has(start_open | start_unknown);
  const bool has_end = !span.has(end_open | end_unknown);
  if (!span.is_interval() && has_start && has_end) return print_edtf(to_edtf_point(start_of(span)));

  const bool is_date =
      span.start_precision <= Precision::day && span.end_precision <= Precision::day;
  if (span.has(start_open) && span.has(end_open) && is_date) {
    // Only a set is open at both ends.
    return print_edtf(EdtfSet{true,
                              {{std::nullopt, to_edtf_point(start_of(span)).date, true},
                               {to_edtf_point(end_of(span)).date, std::nullopt, true}}});
  }
  EdtfInterval edtf;
  edtf.start = to_edtf_end(start_of(span), has_end && span.has(start_open),
                           has_end && span.has(start_unknown));
  edtf.end = to_edtf_end(end_of(span), span.has(end_open), span.has(end_unknown));
  return print_edtf(edtf);
}

}  // namespace timeloom
