#include "golden/sample_pictures.hpp"

#include <cmath>

#include "unit/text/samples.hpp"

namespace timeloom::test {

namespace {

constexpr Colour kInk = rgb(0x1F2933), kGrey = rgb(0x8894A2), kGrid = rgb(0xDCE1E7);
constexpr Colour kBlue = rgb(0x2F6FB5), kOrange = rgb(0xD9822B), kGreen = rgb(0x3A8F5C);
constexpr Colour kRed = rgb(0xC2413B), kPurple = rgb(0x7B56A5), kWhite = rgb(0xFFFFFF);

void add_text(DisplayList& list, TextShaper& shaper, std::string_view text, Point origin,
              const TextStyle& style = {}, Colour colour = kInk, float halo = 0) {
  TextItem item;
  item.layer = Layer::label;
  item.text = shaper.shape(text, style);
  item.origin = origin;
  item.colour = colour;
  item.halo = halo;
  item.halo_colour = kWhite;
  list.texts.push_back(std::move(item));
}

void add_bar(DisplayList& list, const Rect& rect, Colour fill, float fade_left = 0,
             float fade_right = 0, float stroke_width = 0) {
  RectItem item;
  item.layer = Layer::bar;
  item.rect = rect;
  item.radius = 4;
  item.fill = fill;
  item.fade_left = fade_left;
  item.fade_right = fade_right;
  item.stroke_width = stroke_width;
  item.stroke = kInk;
  list.rects.push_back(item);
}

void add_line(DisplayList& list, Layer layer, std::vector<Point> points, Colour colour,
              float width = 1, float dash = 0, std::uint16_t clip = 0) {
  LineItem item;
  item.layer = layer;
  item.clip = clip;
  item.points = std::move(points);
  item.width = width;
  item.dash = dash;
  item.colour = colour;
  list.lines.push_back(std::move(item));
}

void add_grid(DisplayList& list) {
  for (int i = 1; i < 8; ++i) {
    const float x = static_cast<float>(60 * i) + 0.5F;
    add_line(list, Layer::grid, {{x, 30.5F}, {x, 330.5F}}, kGrid);
  }
  add_line(list, Layer::grid, {{16.5F, 30.5F}, {463.5F, 30.5F}}, kGrey);
}

void add_bars(DisplayList& list) {
  add_bar(list, {20, 40, 90, 14}, kBlue);
  add_bar(list, {120, 40, 90, 14}, kOrange, 40);
  add_bar(list, {220, 40, 90, 14}, kGreen, 0, 40);
  add_bar(list, {320, 40, 60, 14}, kPurple, 60, 60);  // the fades overlap
  add_bar(list, {390, 40, 70, 14}, kBlue.with_alpha(0.25), 0, 0, 1);
  add_bar(list, {20, 62, 90, 14}, {0, 0, 0, 0}, 0, 0, 1.5F);
  add_bar(list, {120.3F, 62.4F, 60, 14}, kRed);  // on no pixel's edge
  add_bar(list, {200, 62, 5, 14}, kRed);         // narrower than its corners
  list.rects.back().radius = 20;
  add_bar(list, {215, 62, 1, 14}, kRed);
  list.rects.back().radius = 0;
  add_bar(list, {220, 62, 14, 14}, kGreen);
  list.rects.back().radius = 7;
  add_bar(list, {240, 62, 60, 14}, kGreen, 0, 0, 3);
  list.rects.back().radius = 0;
}

void add_area(DisplayList& list) {
  AreaItem area;
  area.layer = Layer::density;
  area.baseline = 130;
  area.fill = kBlue.with_alpha(0.35);
  for (int i = 0; i <= 110; ++i) {
    const float x = static_cast<float>(i);
    area.points.push_back({20 + x * 4, 130 - 36 * std::pow(std::sin(x * 0.13F), 2.0F)});
  }
  list.areas.push_back(std::move(area));
}

void add_lines(DisplayList& list) {
  add_line(list, Layer::link, {{20, 150}, {60, 140}, {100, 160}, {140, 145}}, kInk, 1);
  add_line(list, Layer::link, {{160, 150}, {200, 140}, {240, 160}, {280, 145}}, kRed, 3);
  add_line(list, Layer::link, {{300, 150.5F}, {460, 150.5F}}, kInk, 1, 4);
  add_line(list, Layer::link, {{300, 158}, {380, 142}, {460, 158}}, kPurple, 2, 6);
  CurveItem curve;
  curve.layer = Layer::link;
  curve.colour = kGrey;
  for (const float width : {0.75F, 1.5F, 3.0F}) {
    const float x = 20 + 60 * width;
    curve.width = width;
    curve.from = {x, 170};
    curve.control_from = {x + 60, 170};
    curve.control_to = {x + 20, 215};
    curve.to = {x + 90, 215};
    list.curves.push_back(curve);
  }
  const std::uint16_t clip = list.add_clip({330, 170, 100, 40});
  add_line(list, Layer::overlay, {{310, 160}, {450, 220}}, kOrange, 8, 0, clip);
  add_line(list, Layer::overlay, {{310, 220}, {450, 160}}, kBlue, 8, 0, clip);
}

void add_symbols(DisplayList& list) {
  constexpr Colour kFills[] = {kBlue, kOrange, kGreen, kRed, kPurple};
  for (int shape = 0; shape <= static_cast<int>(SymbolShape::arrow_right); ++shape) {
    SymbolItem symbol;
    symbol.layer = Layer::symbol;
    symbol.shape = static_cast<SymbolShape>(shape);
    symbol.fill = kFills[shape % 5];
    const float x = 36 + 44 * static_cast<float>(shape);
    symbol.centre = {x, 240};
    symbol.radius = 4;
    list.symbols.push_back(symbol);
    symbol.centre = {x, 268};
    symbol.radius = 10;
    symbol.stroke_width = 1.5F;
    symbol.stroke = kInk;
    list.symbols.push_back(symbol);
    symbol.centre = {x, 304};
    symbol.radius = 14;
    symbol.stroke_width = 0;
    list.symbols.push_back(symbol);
  }
}

}  // namespace

DisplayList all_primitives(TextShaper& shaper) {
  DisplayList list;
  list.size = {480, 360};
  list.background = kWhite;
  list.title = "All primitives";
  list.description = "Bars, profile, lines, curves, symbols and labels.";
  list.add_clip({0, 0, 480, 360});
  RectItem band;
  band.rect = {16, 84, 448, 48};
  band.fill = rgb(0xF4F6F8);
  list.rects.push_back(band);
  add_grid(list);
  add_bars(list);
  add_area(list);
  add_lines(list);
  add_symbols(list);
  add_text(list, shaper, "All primitives", {16, 21}, {.size = 15, .weight = FontWeight::semibold});
  add_text(list, shaper, "Halo over lines", {30, 112}, {}, kInk, 2);
  add_text(list, shaper, "1990 1991 2011", {200, 112}, {.size = 10, .tabular_figures = true},
           kGrey);
  add_text(list, shaper, "Fine print, italic, v. 9 µm", {16, 345}, {.size = 9, .italic = true});
  add_text(list, shaper, "Clipped label", {400, 345}, {.size = 16, .weight = FontWeight::bold},
           kRed);
  list.texts.back().clip = list.add_clip({390, 325, 60, 30});
  list.sort_by_layer();
  return list;
}

DisplayList many_scripts(TextShaper& shaper) {
  DisplayList list;
  list.size = {640, 400};
  list.background = kWhite;
  list.title = "Many scripts: قانون 网络安全法";
  list.add_clip({0, 0, 640, 400});
  float y = 24;
  for (const std::string_view title : kTitles) {
    add_text(list, shaper, title, {16, y}, {.size = 13});
    y += 22;
  }
  for (const std::size_t index : {0U, 4U}) {
    TextItem item = list.texts[index];
    item.text = shaper.shape_within(kTitles[index], {.size = 13}, 170);
    item.origin = {450, list.texts[index].origin.y};
    list.texts.push_back(item);
  }
  add_text(list, shaper, "Regular, ", {16, y}, {.size = 16});
  add_text(list, shaper, "Semibold, ", {100, y}, {.size = 16, .weight = FontWeight::semibold});
  add_text(list, shaper, "Bold, ", {200, y}, {.size = 16, .weight = FontWeight::bold});
  add_text(list, shaper, "Italic", {260, y}, {.size = 16, .italic = true});
  add_text(list, shaper, "عربي بخط عريض", {330, y}, {.size = 16, .weight = FontWeight::bold});
  add_text(list, shaper, "中文粗体", {480, y}, {.size = 16, .weight = FontWeight::bold});
  y += 22;
  add_text(list, shaper, "1,117,111.70 €", {16, y}, {.tabular_figures = true});
  add_text(list, shaper, "8,880,048.86 €", {16, y + 16}, {.tabular_figures = true});
  add_text(list, shaper, "1,117,111.70 €", {140, y});
  add_text(list, shaper, "8,880,048.86 €", {140, y + 16});
  add_line(list, Layer::grid, {{250, y - 4.5F}, {620, y - 4.5F}}, kRed, 2);
  add_text(list, shaper, "Halo قانون 法 over a line", {270, y}, {}, kInk, 2.5F);
  add_text(list, shaper, "tiny text at seven pixels: Kestrel & Co. v. Doe", {270, y + 16},
           {.size = 7});
  add_text(list, shaper, "broken \xff bytes, missing \U000F1234 glyph", {270, y + 32});
  list.sort_by_layer();
  return list;
}

}  // namespace timeloom::test
