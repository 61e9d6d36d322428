#include "sample_lists.hpp"

#include <array>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace timeloom::test {

namespace {

constexpr Colour kBlue = rgb(0x0068A8), kOrange = rgb(0xC25E00), kGreen = rgb(0x007A5A),
                 kInk = rgb(0x16191D);

DisplayList empty_list() {
  DisplayList list;
  list.size = {360, 240};
  list.background = rgb(0xFFFFFF);
  list.clips = {{0, 0, 360, 240}};
  return list;
}

template <typename Items>
void append(Items& to, const Items& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void append(DisplayList& list, const DisplayList& other) {
  append(list.rects, other.rects);
  append(list.areas, other.areas);
  append(list.lines, other.lines);
  append(list.curves, other.curves);
  append(list.symbols, other.symbols);
  append(list.texts, other.texts);
}

TextItem text_item(TextShaper& shaper, std::string_view text, const TextStyle& style, Point origin,
                   Colour colour) {
  TextItem item;
  item.layer = Layer::label;
  item.text = shaper.shape(text, style);
  item.origin = origin;
  item.colour = colour;
  return item;
}

}  // namespace

DisplayList rect_list() {
  auto list = empty_list();
  const auto add = [&](Rect rect, float radius, Colour fill, float fade_left = 0,
                       float fade_right = 0, float stroke_width = 0) {
    RectItem item;
    item.layer = Layer::bar;
    item.rect = rect;
    item.radius = radius;
    item.fill = fill;
    item.fade_left = fade_left;
    item.fade_right = fade_right;
    item.stroke_width = stroke_width;
    item.stroke = kInk;
    list.rects.push_back(item);
  };
  for (int i = 0; i < 8; ++i) {
    const auto offset = static_cast<float>(i);
    add({10 + 42.3F * offset, 10.25F, 30.5F + 0.1F * offset, 14}, offset, kBlue);
    add({10 + 42.3F * offset, 40.6F, 35, 14.2F}, 7, kOrange.with_alpha(0.2 + 0.1 * i));
    add({10 + 42.3F * offset, 70, 35, 20}, offset, kGreen, 0, 0, 0.5F + 0.5F * offset);
    add({10 + 42.3F * offset, 100, 38, 14}, 4, kBlue, 3 * offset, 24 - 3 * offset);
    add({10 + 42.3F * offset, 130, 0.25F * (offset + 1), 20}, 0, kInk);
    add({10 + 42.3F * offset, 160, 30, 0.25F * (offset + 1)}, 0, kInk);
    add({10 + 42.3F * offset, 180, 30, 30}, 40, kBlue.with_alpha(0.5), 0, 0, 1);
  }
  return list;
}

DisplayList area_list() {
  auto list = empty_list();
  for (int row = 0; row < 4; ++row) {
    AreaItem item;
    item.layer = Layer::density;
    item.baseline = 55.0F + 58.0F * static_cast<float>(row) + 0.3F * static_cast<float>(row);
    item.fill = row % 2 == 0 ? kBlue.with_alpha(0.6) : kGreen;
    const float step = std::array{1.0F, 2.7F, 9.1F, 0.4F}[static_cast<std::size_t>(row)];
    for (float x = 5.3F; x < 350; x += step) {
      const float height = 24 + 22 * std::sin(x / 9) * std::cos(x / (23 + step));
      item.points.push_back({x, item.baseline - height});
      if (row == 2) item.points.push_back({x, item.baseline - height / 2});  // a step
    }
    list.areas.push_back(item);
  }
  return list;
}

DisplayList line_list() {
  auto list = empty_list();
  const auto add = [&](std::vector<Point> points, float width, float dash, Colour colour) {
    LineItem item;
    item.layer = Layer::grid;
    item.points = std::move(points);
    item.width = width;
    item.dash = dash;
    item.colour = colour;
    list.lines.push_back(std::move(item));
  };
  for (int i = 0; i < 12; ++i) {
    const auto offset = static_cast<float>(i);
    add({{10.5F + 9 * offset, 10}, {10.5F + 9 * offset, 100}}, 1, 0, kInk);
    add({{130, 10 + 8.13F * offset}, {230, 10 + 8.13F * offset}}, 0.25F + 0.25F * offset, 0, kBlue);
    add({{300, 60}, {300 + 50 * std::cos(offset * 0.55F), 60 + 50 * std::sin(offset * 0.55F)}},
        1 + 0.2F * offset, 0, kOrange);
    add({{10, 120 + 8 * offset}, {180, 118 + 9 * offset}}, 1, 1 + offset, kInk);
  }
  add({{200, 130}, {230, 220}, {250, 140}, {270, 220}, {275, 130}, {340, 180}, {300, 230}}, 3, 0,
      kGreen);
  return list;
}

DisplayList translucent_line_list() {
  auto list = empty_list();
  for (int i = 0; i < 6; ++i) {
    LineItem item;
    item.layer = Layer::link;
    item.width = 2 + 2 * static_cast<float>(i);
    item.colour = kBlue.with_alpha(0.4);
    const float left = 20 + 56 * static_cast<float>(i);
    item.points = {{left, 20}, {left + 30, 90}, {left, 140}, {left + 30, 150}, {left + 12, 225}};
    list.lines.push_back(item);
  }
  return list;
}

DisplayList curve_list() {
  auto list = empty_list();
  for (int i = 0; i < 10; ++i) {
    const auto offset = static_cast<float>(i);
    CurveItem item;
    item.layer = Layer::link;
    item.from = {10, 20 + 20 * offset};
    item.control_from = {120 + 20 * offset, 20 + 20 * offset};
    item.control_to = {240 - 20 * offset, 230 - 22 * offset};
    item.to = {350, 230 - 22 * offset};
    item.width = 0.5F + 0.35F * offset;
    item.colour = i % 2 == 0 ? kInk.with_alpha(0.5) : kOrange;
    list.curves.push_back(item);
  }
  return list;
}

DisplayList symbol_list() {
  auto list = empty_list();
  for (int shape = 0; shape <= static_cast<int>(SymbolShape::arrow_right); ++shape) {
    for (int i = 0; i < 6; ++i) {
      const auto size = static_cast<float>(i);
      SymbolItem item;
      item.layer = Layer::symbol;
      item.shape = static_cast<SymbolShape>(shape);
      item.centre = {20 + 35 * static_cast<float>(shape) + 0.3F * size, 22.4F + 38.1F * size};
      item.radius = 3 + 1.7F * size;
      item.fill = i == 4 ? kGreen.with_alpha(0.5) : kGreen;
      item.stroke_width = i % 2 == 0 ? 0 : 0.5F + 0.4F * size;
      item.stroke = kInk;
      list.symbols.push_back(item);
    }
  }
  return list;
}

DisplayList clip_list() {
  auto list = empty_list();
  append(list, rect_list());
  append(list, area_list());
  append(list, line_list());
  append(list, symbol_list());
  for (int i = 0; i < 40; ++i)
    list.clips.push_back(
        {9.3F * static_cast<float>(i % 20), 110.4F * static_cast<float>(i / 20), 90.7F, 95.5F});
  std::size_t next = 0;
  const auto assign = [&](auto& items) {
    for (auto& item : items) item.clip = static_cast<std::uint16_t>(1 + next++ % 40);
  };
  assign(list.rects);
  assign(list.areas);
  assign(list.lines);
  assign(list.symbols);
  list.sort_by_layer();
  return list;
}

DisplayList text_list(TextShaper& shaper) {
  auto list = empty_list();
  float y = 20;
  for (const std::string_view text :
       {"Backpage.com v. McKenna (W.D. Wash. 2012)", "Ελληνικά, Кириллица, Ångström",
        "مرحبا بالعالم 2013", "שלום עולם", "日本語の出来事", "हिन्दी कार्यक्रम",
        "office fi ffl — “quoted”"}) {
    list.texts.push_back(text_item(shaper, text, {.size = 12.5F}, {10.3F, y}, kInk));
    list.texts.push_back(
        text_item(shaper, text, {.size = 9, .weight = FontWeight::semibold}, {215.6F, y}, kBlue));
    y += 30;
  }
  return list;
}

DisplayList halo_list(TextShaper& shaper) {
  auto list = empty_list();
  for (int i = 0; i < 6; ++i) {
    RectItem ground;
    ground.layer = Layer::bar;
    ground.rect = {0, 40 * static_cast<float>(i), 360, 20};
    ground.fill = kBlue;
    list.rects.push_back(ground);
    auto item =
        text_item(shaper, "Halo over a bar, 1996–2024", {.size = 11 + 2.0F * static_cast<float>(i)},
                  {10, 24 + 40 * static_cast<float>(i)}, kInk);
    item.halo = 1 + 0.5F * static_cast<float>(i);
    item.halo_colour = rgb(0xFFFFFF);
    list.texts.push_back(item);
  }
  return list;
}

DisplayList emoji_list(TextShaper& shaper) {
  auto list = empty_list();
  list.texts.push_back(text_item(shaper, "Launch 🚀 and 🎉", {.size = 24}, {20, 60}, kInk));
  return list;
}

DisplayList all_list(TextShaper& shaper) {
  auto list = empty_list();
  append(list, rect_list());
  append(list, area_list());
  append(list, line_list());
  append(list, curve_list());
  append(list, symbol_list());
  append(list, text_list(shaper));
  list.sort_by_layer();
  return list;
}

}  // namespace timeloom::test
