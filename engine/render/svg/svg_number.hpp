// Numbers and paths as short as SVG can have them. For render/svg/*.cpp only.
#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.hpp"

namespace timeloom {

// Hundredths of a pixel, which no eye and no printer tells from more: "12.5", "-.25", "3". What is
// not a number is 0, and what is far out stays where it is still out of sight.
std::string svg_number(double value);

// The `d` of a path: relative where that is shorter to write, without drift, as each step begins at
// the rounded end of the one before.
class SvgPath {
public:
  void move_to(Point point);
  void line_to(Point point);
  void curve_to(Point control_from, Point control_to, Point to);
  void close();

  const std::string& text() const { return text_; }

private:
  struct Hundredths {
    std::int64_t x = 0, y = 0;
  };
  static Hundredths rounded(Point point);
  void command(char letter);
  void number(std::int64_t hundredths);

  std::string text_;
  char letter_ = '\0';  // of the last command, which need not be repeated
  Hundredths at_;
};

}  // namespace timeloom
