#include "layout/legend_layout.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

constexpr float kSampleWidth = 21;
constexpr float kSampleReach = 8;  // half of the widest sample, a bar
constexpr float kEntryGap = 18;

class Pen {
public:
  Pen(LegendLayout& legend, Point origin, float width, TextShaper& shaper)
      : legend_(legend), shaper_(shaper), origin_(origin), at_(origin), width_(width) {}

  void add(LegendEntry entry, const std::string& words) {
    using namespace metrics;
    auto label = shaper_.shape_within(words, kLegend, width_ - kSampleWidth);
    const float entry_width = kSampleWidth + label->width;
    if (at_.x > origin_.x && at_.x + entry_width > origin_.x + width_) begin_row();
    const float middle = at_.y + kLegendRowHeight / 2;
    entry.at = {at_.x + kSampleReach, middle};
    entry.label = {label, {at_.x + kSampleWidth, middle + (label->ascent - label->descent) / 2}};
    legend_.entries.push_back(std::move(entry));
    legend_.height = at_.y + kLegendRowHeight - origin_.y;
    at_.x += entry_width + kEntryGap;
  }

  void begin_row() {
    if (at_.x > origin_.x) at_ = {origin_.x, at_.y + metrics::kLegendRowHeight};
  }

private:
  LegendLayout& legend_;
  TextShaper& shaper_;
  Point origin_, at_;
  float width_;
};

}  // namespace

void LegendContent::add(ColourId colour, KindId kind, bool is_interval) {
  for (auto* forms : {&kinds_[kind], &colours_[colour]})
    (is_interval ? forms->intervals : forms->instants) = true;
}

void LegendContent::add(ColourId colour) {
  colours_[colour].instants = true;
}

void LegendContent::add(const EventStore& store, const BandContent& content) {
  using namespace span_flag;
  for (const auto& mark : content.marks) {
    add(mark.colour, mark.kind, mark.is_bar);
    const auto span = store.span(mark.event);
    if (mark.is_bar) {
      unsure_ends_ = unsure_ends_ || span.has(start_uncertain | start_approximate | start_unknown |
                                              end_uncertain | end_approximate | end_unknown);
      open_ends_ = open_ends_ || span.has(start_open | end_open);
    } else {
      unsure_dates_ = unsure_dates_ || span.has(start_uncertain | start_approximate);
    }
  }
  for (const auto& cell : content.cells) add(cell.colour);
}

LegendLayout lay_out_legend(const EventStore& store, const EventColours& colours,
                            const LegendContent& shown, Point origin, float width,
                            const Language& language, TextShaper& shaper) {
  LegendLayout legend;
  Pen pen(legend, origin, width, shaper);
  const auto sample_of = [](const LegendContent::Forms& forms, const std::string& symbol) {
    // Where both occur the symbol says more, unless the kind is declared to be a bar.
    const bool is_bar = forms.intervals && (!forms.instants || symbol == "bar");
    return is_bar ? LegendSample::bar : LegendSample::symbol;
  };
  const bool by_kind = colours.property().kind == PropertyKind::kind;
  for (const auto& [id, forms] : shown.colours_) {
    const auto& colour = colours.entries()[id];
    if (by_kind) {
      const auto& symbol = store.kinds()[id].symbol;
      pen.add({sample_of(forms, symbol), {}, symbol, colour.role, {}}, colour.label);
    } else {
      pen.add({LegendSample::swatch, {}, {}, colour.role, {}}, colour.label);
    }
  }
  if (!by_kind && shown.kinds_.size() >= 2) {
    pen.begin_row();
    for (const auto& [id, forms] : shown.kinds_) {
      const auto& kind = store.kinds()[id];
      pen.add({sample_of(forms, kind.symbol), {}, kind.symbol, {}, {}}, kind.label);
    }
  }
  if (shown.unsure_dates_)
    pen.add({LegendSample::unsure_symbol, {}, "circle", {}, {}}, language.words("date_not_sure"));
  if (shown.unsure_ends_)
    pen.add({LegendSample::unsure_bar, {}, {}, {}, {}}, language.words("end_not_sure"));
  if (shown.open_ends_)
    pen.add({LegendSample::open_bar, {}, {}, {}, {}}, language.words("goes_on"));
  return legend;
}

}  // namespace timeloom
