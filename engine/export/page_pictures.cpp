#include "export/page_pictures.hpp"

#include "export/page_style.hpp"
#include "export/page_template.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/event_notes.hpp"
#include "scene/scene_builder.hpp"

namespace timeloom {

namespace {

// A vertical figure is as high as its words need.
Size wide_size(LayoutKind layout) {
  return layout == LayoutKind::vertical ? Size{kPageSize.width, 0} : kPageSize;
}

Size narrow_size(LayoutKind layout) {
  constexpr float kNarrow = 380;
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
  const auto add = [&](Size size, const std::string& name) {
    auto scene = build_scene({.store = &input.store,
                              .index = &input.index,
                              .view = &view,
                              .theme = &input.theme,
                              .size = size},
                             shaper);
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
  add(wide_size(view.layout), "wide");
  return pictures;
}

}  // namespace timeloom
