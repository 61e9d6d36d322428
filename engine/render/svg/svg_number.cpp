#include "render/svg/svg_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace timeloom {

namespace {

std::int64_t hundredths_of(double value) {
  constexpr double kFurthest = 100'000;
  if (std::isnan(value)) return 0;
  return std::llround(std::clamp(value, -kFurthest, kFurthest) * 100);
}

std::string printed(std::int64_t hundredths) {
  const auto size = std::abs(hundredths);
  const auto whole = size / 100, fraction = size % 100;
  std::string text = hundredths < 0 ? "-" : "";
  if (whole != 0 || fraction == 0) text += std::to_string(whole);
  if (fraction != 0) {
    text += '.';
    text += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) text += static_cast<char>('0' + fraction % 10);
  }
  return text;
}

}  // namespace

std::string svg_number(double value) {
  return printed(hundredths_of(value));
}

SvgPath::Hundredths SvgPath::rounded(Point point) {
  return {hundredths_of(double{point.x}), hundredths_of(double{point.y})};
}

void SvgPath::command(char letter) {
  // After a move, further pairs would be lines anyway; repeating letters is left out for all.
  if (letter_ == letter) return;
  text_ += letter;
  letter_ = letter;
}

void SvgPath::number(std::int64_t hundredths) {
  const auto text = printed(hundredths);
  const bool follows_number =
      !text_.empty() && std::isalpha(static_cast<unsigned char>(text_.back())) == 0;
  if (follows_number && text.front() != '-') text_ += ' ';
  text_ += text;
}

void SvgPath::move_to(Point point) {
  const auto to = rounded(point);
  text_ += 'M';
  letter_ = 'M';
  number(to.x);
  number(to.y);
  at_ = to;
}

void SvgPath::line_to(Point point) {
  const auto to = rounded(point);
  const auto dx = to.x - at_.x, dy = to.y - at_.y;
  if (dx == 0 && dy == 0) return;
  if (dy == 0) {
    command('h');
    number(dx);
  } else if (dx == 0) {
    command('v');
    number(dy);
  } else {
    command('l');
    number(dx);
    number(dy);
  }
  at_ = to;
}

void SvgPath::curve_to(Point control_from, Point control_to, Point end) {
  command('c');
  const auto to = rounded(end);
  for (const auto& point : {rounded(control_from), rounded(control_to), to}) {
    number(point.x - at_.x);
    number(point.y - at_.y);
  }
  at_ = to;
}

void SvgPath::close() {
  text_ += 'z';
  letter_ = 'z';
}

}  // namespace timeloom
