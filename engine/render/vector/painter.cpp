#include "render/vector/painter.hpp"

#include "render/vector/paint_shapes.hpp"
#include "render/vector/pdf_tags.hpp"

namespace timeloom {

namespace {

class Painter {
public:
  Painter(cairo_t* context, const DisplayList& list, PaintTarget target)
      : context_(context), list_(list), target_(target) {}

  void run() {
    cairo_save(context_);
    cairo_rectangle(context_, 0, 0, double{list_.size.width}, double{list_.size.height});
    cairo_clip(context_);
    set_colour(context_, list_.background);
    cairo_paint(context_);
    cairo_save(context_);
    const auto paint_one = [this](const auto& item) { paint_item(context_, item); };
    for (int layer = 0; layer < kLayerCount; ++layer) {
      paint_layer(list_.rects, layer, paint_one);
      paint_layer(list_.areas, layer, paint_one);
      paint_layer(list_.lines, layer, paint_one);
      paint_layer(list_.curves, layer, paint_one);
      paint_layer(list_.symbols, layer, paint_one);
      paint_layer(list_.texts, layer, [this](const TextItem& item) {
        target_ == PaintTarget::document ? paint_tagged_text(context_, list_, item)
                                         : paint_text(context_, item, target_);
      });
    }
    cairo_restore(context_);
    cairo_restore(context_);
  }

private:
  template <typename SomeItem, typename Paint>
  void paint_layer(const std::vector<SomeItem>& items, int layer, Paint paint_one) {
    for (const SomeItem& item : items) {
      if (static_cast<int>(item.layer) != layer) continue;
      set_clip(item.clip);
      paint_one(item);
    }
  }

  // Neighbours mostly share a clip, so it is only changed where it differs.
  void set_clip(std::uint16_t clip) {
    if (clip == clip_) return;
    cairo_restore(context_);
    cairo_save(context_);
    clip_ = clip;
    if (clip == 0 || clip >= list_.clips.size()) return;
    const Rect& area = list_.clips[clip];
    cairo_rectangle(context_, double{area.x}, double{area.y}, double{area.width},
                    double{area.height});
    cairo_clip(context_);
  }

  cairo_t* context_;
  const DisplayList& list_;
  PaintTarget target_;
  std::uint16_t clip_ = 0;
};

}  // namespace

void paint(cairo_t* context, const DisplayList& list, PaintTarget target) {
  Painter(context, list, target).run();
}

}  // namespace timeloom
