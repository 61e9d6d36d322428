#include "export/page_pictures.hpp"

#include <algorithm>

#include "export/page_style.hpp"
#include "export/page_template.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/event_notes.hpp"
#include "scene/scene_builder.hpp"

namespace timeloom {

namespace {

// As high as the page's script draws those lanes (scene.js), where a row is as high as a finger
// needs, so that little moves when its drawing takes the picture's place.
Size lanes_size(const SceneInput& input, TextShaper& shaper) {
  constexpr float kLeastHeight = 160;
  constexpr float kEnlarged = 1.13F;  // in a wide window
  constexpr float kRow = 24, kAroundRows = 16, kHeading = 24, kProfile = 16, kAxis = 72,
                  kNotes = 20;
  const auto layout = lay_out_scene(input, shaper);
  float height = kAxis + (input.view->annotations.empty() ? 0 : kNotes);
  for (const auto& placed : layout.bands) {
    const auto& content = placed.layout;
    int rows = 0;
    for (const auto& mark : content.marks) rows = std::max(rows, mark.row + 1);
    const bool is_dense = !content.density.counts.empty();
    const bool is_heading = rows == 0 && !is_dense;
    height += is_heading ? kHeading
                         : kAroundRows + kRow * static_cast<float>(std::max(rows, 1)) +
                               (is_dense ? kProfile : 0);
  }
  return {input.size.width, std::max(height / kEnlarged, kLeastHeight)};
}

Size narrow_size(LayoutKind layout) {
  constexpr float kNarrow = 360;
  switch (layout) {
    case LayoutKind::vertical:
      return {kNarrow, 0};
    case LayoutKind::multiples:
      return {kNarrow, 960};
    default:
      return {kNarrow, 760};
  }
}

}  // namespace

std::string draw_page_picture(const PagePictureInput& input, TextShaper& shaper) {
  View view = input.view;
  view.show_legend = false;
  std::string pictures;
  SceneInput shown{.store = &input.store,
                   .index = &input.index,
                   .view = &view,
                   .theme = &input.theme,
                   .size = input.size};
  const auto add = [&](Size size, const std::string& name) {
    shown.size = size;
    auto scene = build_scene(shown, shaper);
    scene.list.title = input.title;
    scene.list.description = input.description;
    scene.list.language = input.language;
    note_events(input.store, scene.list);
    pictures += html_element(
        "div", xml_attribute("class", name),
        svg_text(
            scene.list,
            {.paint = [&](Colour colour) { return colour_reference(input.theme, colour); },
             .id_prefix = input.id_prefix + name + "-",
             .is_document = false,
             .event_attributes =
                 [&](EventRow row) { return xml_attribute("data-index", input.number(row)); }}));
  };
  if (view.layout != LayoutKind::lanes) add(narrow_size(view.layout), "narrow");
  switch (view.layout) {
    case LayoutKind::lanes:
      add(lanes_size(shown, shaper), "wide");
      break;
    case LayoutKind::vertical:
      add({input.size.width, 0}, "wide");  // as high as its words need
      break;
    default:
      add(input.size, "wide");
  }
  return pictures;
}

}  // namespace timeloom
