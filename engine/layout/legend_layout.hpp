// The key to colours and symbols.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/event_colours.hpp"
#include "layout/band_content.hpp"
#include "layout/text_block.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// The last three stand for how sure a date is, whatever the colour.
enum class LegendSample : std::uint8_t { symbol, bar, swatch, unsure_symbol, unsure_bar, open_bar };

struct LegendEntry {
  LegendSample sample = LegendSample::symbol;
  Point at;            // the sample's centre
  std::string symbol;  // as Kind::symbol
  std::string role;    // of its colour; empty: it stands for a shape of any colour
  TextLine label;
};

struct LegendLayout {
  std::vector<LegendEntry> entries;
  float height = 0;
};

// What a picture shows and a legend has to explain.
class LegendContent {
public:
  void add(ColourId colour, KindId kind, bool is_interval);
  void add(ColourId colour);  // in a density profile
  void add(const EventStore& store, const BandContent& content);

private:
  friend LegendLayout lay_out_legend(const EventStore&, const EventColours&, const LegendContent&,
                                     Point, float, const Language&, TextShaper&);
  struct Forms {
    bool instants = false, intervals = false;
  };
  std::map<KindId, Forms> kinds_;
  std::map<ColourId, Forms> colours_;
  bool unsure_dates_ = false, unsure_ends_ = false, open_ends_ = false;
};

// Where colour stands for kind, an entry a kind; otherwise an entry a colour, and then the shapes
// of the kinds where there are several; then what dates that are not sure, and open ends, look
// like. In rows from `origin` that are no wider than `width`.
LegendLayout lay_out_legend(const EventStore& store, const EventColours& colours,
                            const LegendContent& shown, Point origin, float width,
                            const Language& language, TextShaper& shaper);

}  // namespace timeloom
