#include "time/edtf_value.hpp"

namespace timeloom {

namespace {

void print(std::string& out, EdtfQualifier qualifier) {
  if (qualifier != EdtfQualifier::none) out += "?~%"[static_cast<int>(qualifier) - 1];
}

void print_padded(std::string& out, std::int64_t value, int width) {
  const std::string digits = std::to_string(value);
  for (int length = static_cast<int>(digits.size()); length < width; ++length) out += '0';
  out += digits;
}

void print(std::string& out, const EdtfNumber& number) {
  const std::size_t begin = out.size();
  print_padded(out, number.value, number.digits);
  for (std::size_t n = 0; n < number.digits; ++n) {
    if ((number.unspecified >> n & 1) != 0) out[begin + number.digits - 1 - n] = 'X';
  }
}

void print(std::string& out, const EdtfDate& date) {
  print(out, date.before[0]);
  if (date.has_letter) out += 'Y';
  if (date.is_negative) out += '-';
  print(out, date.year);
  if (date.exponent > 0) out += 'E' + std::to_string(date.exponent);
  if (date.significant_digits > 0) out += 'S' + std::to_string(date.significant_digits);
  print(out, date.after[0]);

  const EdtfNumber* const parts[] = {&date.year, &date.month, &date.day};
  for (std::size_t i = 1; i < 3 && parts[i]->is_stated(); ++i) {
    out += '-';
    print(out, date.before[i]);
    print(out, *parts[i]);
    print(out, date.after[i]);
  }
}

void print(std::string& out, const EdtfOffset& offset) {
  if (offset.form == EdtfOffset::Form::none) return;
  if (offset.form == EdtfOffset::Form::utc) {
    out += 'Z';
    return;
  }
  out += offset.is_negative ? '-' : '+';
  print_padded(out, offset.hours, 2);
  if (offset.form == EdtfOffset::Form::hours) return;
  out += ':';
  print_padded(out, offset.minutes, 2);
}

void print(std::string& out, const EdtfTime& time) {
  out += 'T';
  print_padded(out, time.hour, 2);
  for (const auto& part : {time.minute, time.second}) {
    if (!part) break;
    out += ':';
    print_padded(out, *part, 2);
  }
  if (time.fraction_digits > 0) {
    std::string digits;
    print_padded(digits, time.nanosecond, 9);
    out += '.' + digits.substr(0, static_cast<std::size_t>(time.fraction_digits));
  }
  print(out, time.offset);
  print(out, time.after);
}

void print(std::string& out, const EdtfPoint& point) {
  print(out, point.date);
  if (point.time) print(out, *point.time);
}

void print(std::string& out, const EdtfEnd& end) {
  if (const auto* point = std::get_if<EdtfPoint>(&end)) print(out, *point);
  if (std::holds_alternative<EdtfOpen>(end)) out += "..";
}

void print(std::string& out, const EdtfInterval& interval) {
  print(out, interval.start);
  out += '/';
  print(out, interval.end);
}

void print(std::string& out, const EdtfSet& set) {
  char separator = set.is_all ? '{' : '[';
  for (const EdtfMember& member : set.members) {
    out += separator;
    separator = ',';
    if (member.first) print(out, *member.first);
    if (member.is_range) out += "..";
    if (member.last) print(out, *member.last);
  }
  out += set.is_all ? '}' : ']';
}

}  // namespace

std::string print_edtf(const Edtf& value) {
  std::string out;
  std::visit([&out](const auto& form) { print(out, form); }, value);
  return out;
}

}  // namespace timeloom
