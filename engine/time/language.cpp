#include "time/language.hpp"

#include <unicode/calendar.h>
#include <unicode/compactdecimalformat.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "languages.hpp"

namespace timeloom {

namespace {

struct Catalogue {
  std::string_view tag, text;
};
constexpr std::array kCatalogues = {
    Catalogue{"ar", languages::ar_json}, Catalogue{"de", languages::de_json},
    Catalogue{"en", languages::en_json}, Catalogue{"es", languages::es_json},
    Catalogue{"fr", languages::fr_json}, Catalogue{"he", languages::he_json},
    Catalogue{"ja", languages::ja_json}, Catalogue{"zh", languages::zh_json}};

constexpr double kMillisecondsPerDay = 86'400'000;
constexpr std::int64_t kFarthestYear = 1'000'000;  // ICU's calendar ends some millions beyond
constexpr std::int64_t kFirstLongYear = 10'000;    // from here on with separators
constexpr std::int64_t kFirstPlainYear = 100;      // before, a year alone looks like a day

// What dates are made of; of each, one with an era too.
constexpr std::array kSkeletons = {"y",    "yQQQQ",  "yQQQ",  "LLL", "yMMMM",
                                   "yMMM", "yMMMMd", "yMMMd", "d"};

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

UDate to_udate(CivilDate date) {
  return static_cast<double>(to_instant({.date = date}).seconds) / 86'400 * kMillisecondsPerDay;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

std::string filled(std::string text, Language::Values values) {
  for (const auto& [name, value] : values) replace_all(text, "{" + std::string(name) + "}", value);
  return text;
}

}  // namespace

struct Language::State {
  State(std::string_view tag_text, const icu::Locale& asked, std::string_view catalogue)
      : tag(tag_text),
        locale(gregorian(asked)),
        words(nlohmann::json::parse(catalogue)),
        numbers(icu::number::NumberFormatter::withLocale(locale)) {
    UErrorCode status = U_ZERO_ERROR;
    plurals.reset(icu::PluralRules::forLocale(locale, status));
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    for (std::size_t i = 0; i < kSkeletons.size(); ++i)
      for (const bool with_era : {false, true}) {
        const auto skeleton = (with_era ? std::string("G") : std::string()) + kSkeletons[i];
        const auto pattern =
            patterns->getBestPattern(icu::UnicodeString::fromUTF8(skeleton), status);
        auto& format = formats[i][with_era];
        format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
        format->adoptCalendar(calendar().release());
      }
    const auto names = [&](bool brief) {
      const icu::DateFormatSymbols symbols(locale, status);
      int32_t count = 0;
      const auto* texts = symbols.getMonths(
          count, icu::DateFormatSymbols::FORMAT,
          brief ? icu::DateFormatSymbols::ABBREVIATED : icu::DateFormatSymbols::WIDE);
      for (int32_t i = 0; i < count && i < 12; ++i) months.push_back(utf8(texts[i]));
    };
    names(false);
    names(true);
    const auto zero = icu::DecimalFormatSymbols(locale, status)
                          .getSymbol(icu::DecimalFormatSymbols::kZeroDigitSymbol);
    if (!zero.isEmpty()) zero_digit = zero.char32At(0);
  }

  std::string amount(std::int64_t count, std::string_view unit, UNumberSignDisplay sign) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto measure = icu::MeasureUnit::forIdentifier(
        icu::StringPiece(unit.data(), static_cast<int32_t>(unit.size())), status);
    return utf8(numbers.unit(measure)
                    .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                    .sign(sign)
                    .formatInt(count, status)
                    .toString(status));
  }

  static icu::Locale gregorian(const icu::Locale& asked) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale(asked);
    locale.setKeywordValue("calendar", "gregorian", status);
    return locale;
  }

  // By the Gregorian calendar before 1582 too, and in UTC.
  std::unique_ptr<icu::GregorianCalendar> calendar() const {
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), locale, status);
    made->setGregorianChange(-std::numeric_limits<double>::max(), status);
    return made;
  }

  std::string tag;
  icu::Locale locale;
  nlohmann::json words;
  icu::number::LocalizedNumberFormatter numbers;
  std::unique_ptr<icu::PluralRules> plurals;
  std::array<std::array<std::unique_ptr<icu::SimpleDateFormat>, 2>, kSkeletons.size()> formats;
  std::vector<std::string> months;
  UChar32 zero_digit = U'0';
  mutable std::mutex formatting;  // ICU's date formats are changed by their use
};

namespace {

const Catalogue* catalogue_of(std::string_view language) {
  const auto found = std::ranges::find(kCatalogues, language, &Catalogue::tag);
  return found == kCatalogues.end() ? nullptr : &*found;
}

}  // namespace

Language::Language() {
  static const Language english = *of("en");
  state_ = english.state_;
}

Result<Language> Language::of(std::string_view tag) {
  static std::mutex mutex;
  static std::map<std::string, Language, std::less<>> made;
  const std::lock_guard lock(mutex);
  if (const auto known = made.find(tag); known != made.end()) return known->second;
  auto language = make(tag);
  if (language) made.emplace(tag, *language);
  return language;
}

Result<Language> Language::make(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece(tag.data(), static_cast<int32_t>(tag.size())), status);
  const auto* catalogue = U_SUCCESS(status) ? catalogue_of(locale.getLanguage()) : nullptr;
  if (catalogue == nullptr) {
    std::string names;
    for (const auto name : known()) names += (names.empty() ? "" : ", ") + std::string(name);
    return fail("language \"" + std::string(tag) + "\" is none of " + names);
  }
  return Language(std::make_shared<const State>(tag, locale, catalogue->text));
}

std::span<const std::string_view> Language::known() {
  static constexpr auto tags = [] {
    std::array<std::string_view, kCatalogues.size()> result;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = kCatalogues[i].tag;
    return result;
  }();
  return tags;
}

const std::string& Language::tag() const {
  return state_->tag;
}

bool Language::is_english() const {
  return std::string_view(state_->locale.getLanguage()) == "en";
}

bool Language::is_right_to_left() const {
  return state_->locale.isRightToLeft() != 0;
}

std::span<const std::string> Language::month_names() const {
  return state_->months;
}

std::string Language::words(std::string_view name, Values values) const {
  const auto found = state_->words.find(name);
  return found == state_->words.end() || !found->is_string()
             ? std::string(name)
             : filled(found->get<std::string>(), values);
}

std::string Language::counted(std::string_view name, std::int64_t count, Values values) const {
  const auto forms = state_->words.find(name);
  if (forms == state_->words.end() || !forms->is_object()) return std::string(name);
  const auto category = utf8(state_->plurals->select(static_cast<double>(count)));
  auto form = forms->find(category);
  if (form == forms->end()) form = forms->find("other");
  auto text = filled(form->get<std::string>(), values);
  replace_all(text, "{count}", number(count));
  return text;
}

std::string Language::words_json(std::string_view name) const {
  const auto found = state_->words.find(name);
  return found == state_->words.end() ? "null" : found->dump();
}

std::string Language::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  return utf8(state_->numbers.formatInt(value, status).toString(status));
}

std::string Language::digits(std::string_view text) const {
  if (state_->zero_digit == U'0') return std::string(text);
  icu::UnicodeString result;
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  for (int32_t i = 0; i < source.length(); ++i) {
    const auto unit = source[i];
    result.append(unit >= u'0' && unit <= u'9' ? state_->zero_digit + (unit - u'0')
                                               : static_cast<UChar32>(unit));
  }
  return utf8(result);
}

std::string Language::date(CivilDate date, DateForm form) const {
  const bool names_year = form != DateForm::month && form != DateForm::day;
  const bool with_era = names_year && date.year < kFirstPlainYear;
  if (form == DateForm::year && (date.year >= kFirstLongYear || date.year < -kFarthestYear))
    return number(date.year);
  if (date.year > kFarthestYear || date.year < -kFarthestYear)
    date.year = date.year > 0 ? kFarthestYear : -kFarthestYear;
  icu::UnicodeString text;
  const std::lock_guard lock(state_->formatting);
  state_->formats[static_cast<std::size_t>(form)][with_era]->format(to_udate(date), text);
  return utf8(text);
}

std::string Language::date_range(CivilDate first, CivilDate last, DateForm form) const {
  if (first.year < kFirstPlainYear || last.year >= kFirstLongYear)
    return date(first, form) + " – " + date(last, form);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateIntervalFormat> format(icu::DateIntervalFormat::createInstance(
      icu::UnicodeString::fromUTF8(kSkeletons[static_cast<std::size_t>(form)]), state_->locale,
      status));
  if (U_FAILURE(status)) return date(first, form) + " – " + date(last, form);
  const auto from = state_->calendar(), to = state_->calendar();
  from->setTime(to_udate(first), status);
  to->setTime(to_udate(last), status);
  icu::UnicodeString text;
  icu::FieldPosition position;
  format->format(*from, *to, text, position, status);
  return utf8(text);
}

std::string Language::years_ago(std::int64_t years, bool brief) const {
  UErrorCode status = U_ZERO_ERROR;
  auto* numbers = icu::CompactDecimalFormat::createInstance(state_->locale,
                                                            brief ? UNUM_SHORT : UNUM_LONG, status);
  numbers->setMaximumFractionDigits(1);
  const icu::RelativeDateTimeFormatter format(state_->locale, numbers, status);
  icu::UnicodeString text;
  format.formatNumeric(-static_cast<double>(years), UDAT_REL_UNIT_YEAR, text, status);
  return utf8(text);
}

std::string Language::amount(std::int64_t count, std::string_view unit) const {
  return state_->amount(count, unit, UNUM_SIGN_AUTO);
}

std::string Language::signed_amount(std::int64_t count, std::string_view unit) const {
  return state_->amount(count, unit, UNUM_SIGN_ALWAYS);
}

}  // namespace timeloom
