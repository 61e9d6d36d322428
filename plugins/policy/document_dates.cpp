#include "policy/document_dates.hpp"

#include "shared/intervals.hpp"

namespace timeloom::policy {
namespace {

constexpr std::int64_t kBeginning = -5'711'904'000;  // 1788-12-31, before the first Congress met
constexpr std::int64_t kEnd = 4'133'980'800;         // 2101-01-01
constexpr std::int64_t kFarthest = 50LL * 366 * 86'400;

class DateReader {
public:
  DateReader(plugin::Reader& reader, const RuleDocument& document)
      : reader_(reader), document_(document) {}

  std::optional<timeloom_span> own_date() {
    const auto& text = document_.date;
    const auto span = reader_.parse_time(text);
    if (!span) {
      tell(TIMELOOM_SKIPPED, document_.date_field,
           text.empty() ? "no date" : "\"" + text + "\" is no date");
      return std::nullopt;
    }
    if (span->start_seconds < kBeginning || span->start_seconds >= kEnd) {
      tell(TIMELOOM_SKIPPED, document_.date_field, text + " cannot be its date");
      return std::nullopt;
    }
    return span;
  }

  std::optional<timeloom_span> other_date(const std::string& text, std::string_view field,
                                          const timeloom_span& own) {
    if (text.empty()) return std::nullopt;
    const auto span = reader_.parse_time(text);
    if (!span) {
      tell(TIMELOOM_WARNING, field, "\"" + text + "\" is no date and was left out");
      return std::nullopt;
    }
    const auto distance = span->start_seconds - own.start_seconds;
    if (span->start_seconds < kBeginning || span->start_seconds >= kEnd || distance > kFarthest ||
        distance < -kFarthest) {
      tell(TIMELOOM_WARNING, field, text + " is decades away from its date and was left out");
      return std::nullopt;
    }
    return span;
  }

  void tell(timeloom_severity severity, std::string_view field, const std::string& message) {
    report(reader_,
           {severity, document_.id + ": " + message, std::string(field), document_.origin});
  }

private:
  plugin::Reader& reader_;
  const RuleDocument& document_;
};

}  // namespace

void report(plugin::Reader& reader, const Finding& finding) {
  reader.diagnose({.severity = finding.severity,
                   .message = finding.message,
                   .field = finding.field,
                   .record = finding.origin.record,
                   .line = finding.origin.line,
                   .file = finding.origin.file});
}

std::optional<DatedDocument> with_dates(plugin::Reader& reader, RuleDocument document) {
  DatedDocument dated{.document = std::move(document)};
  const auto& source = dated.document;
  DateReader dates(reader, source);
  const auto own = dates.own_date();
  if (!own) return std::nullopt;
  dated.date = *own;
  dated.effective = dates.other_date(source.effective, "effective date", *own);
  const auto open = dates.other_date(source.comments_open, "comments open", *own);
  const auto close = dates.other_date(source.comments_close, "comments close", *own);
  if (open && close && plugin::precedes(*close, *open)) {
    dates.tell(TIMELOOM_WARNING, "comments close",
               "comments close on " + source.comments_close + ", before they open");
  } else if (open && close) {
    dated.comments_open = open;
    dated.comments_close = close;
  }
  return dated;
}

}  // namespace timeloom::policy
