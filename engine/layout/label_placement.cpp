#include "layout/label_placement.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>

#include "layout/label_room.hpp"
#include "layout/mark_label.hpp"
#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr std::size_t kMostTried = 150;     // labels of a band
constexpr std::size_t kMostExchanges = 12;  // places of one label
constexpr int kMostDistance = 3;            // rows between a mark and words above or below it
constexpr float kWordsGap = kLabelMargin + kItemGap;
constexpr float kLeaderReach = 2;    // kept free at both sides of a leader
constexpr float kLeaderInset = 3;    // of a leader from the end of the words it leads to
constexpr float kLeastShare = 0.8F;  // of what words take on one line, shared among lines
constexpr float kBarAnchor = 6;      // of a leader from a bar's visible begin

// Of a place, in no unit: only the order matters.
constexpr float kShortenedCost = 120, kNoLaneCost = 60, kLineCost = 8, kWideCost = 4, kLeftCost = 2,
                kUpwardCost = 1, kAwayCost = 10, kRowAwayCost = 6, kAsBefore = 5;

constexpr float kLeastIncomplete = kNoLaneCost;  // of places where something is left out
constexpr float kHidden = std::numeric_limits<float>::max();

// Words in one place.
struct Place {
  LabelSide side = LabelSide::none;
  std::size_t form = 0;
  int lines = 1;
  int top_row = 0, row_count = 1;  // of the words
  int distance = 0;                // rows from the mark's to the nearest of the words
  Stretch words;
  float first_middle = 0;  // y of the first line
  bool right_aligned = false;
  float leader_x = 0;
  float cost = kHidden;
};

bool is_shortened(const PlacedLabel& label) {
  return std::ranges::any_of(label.lines,
                             [](const TextLine& line) { return line.text->shortened; });
}

struct Label {
  std::vector<LabelText> forms;  // on one line or on more, and wider
  bool is_written = false;       // forms are
  std::vector<Place> places;     // cheapest first
  std::optional<Place> place;    // that it has; nothing: none, or as the packing had it
  float cost = kHidden;          // of where it is
  std::size_t turn = 0;          // position in order of importance
};

class Placer {
public:
  Placer(BandLayout& layout, const BandRoom& band, const LabelWriter& writer)
      : layout_(layout),
        band_(band),
        writer_(writer),
        room_(band.rows),
        labels_(layout.marks.size()) {}

  void run() {
    take_what_is_there();
    const auto order = in_order_of_importance();
    improve_from(order, kLeastIncomplete);
    if (limits_.are_wider_where_free()) improve_from(order, kLineCost);
    write_places();
  }

private:
  void improve_from(const std::vector<std::size_t>& order, float least_cost) {
    std::size_t tried = 0;
    for (const auto i : order) {
      const auto& mark = layout_.marks[i].mark;
      if (!mark.label || mark.label->width <= 0 || labels_[i].cost < least_cost) continue;
      if (++tried > kMostTried) break;
      improve(i);
    }
  }

  int row_of(float y) const {
    return std::clamp(static_cast<int>(y / band_.row_height), 0, band_.rows - 1);
  }

  void take_what_is_there() {
    for (const auto& placed : layout_.marks)
      room_.add_mark(placed.row, {placed.mark.begin, placed.mark.end});
    const auto& density = layout_.density;
    if (!density.counts.empty())
      for (int row = row_of(density.top + 1); row <= row_of(density.top + density.height - 1);
           ++row)
        room_.add_mark(row, {-kOffPlot, band_.plot_width + kOffPlot});
    room_.seal_marks();
    for (std::size_t i = 0; i < layout_.marks.size(); ++i) {
      const auto& placed = layout_.marks[i];
      if (placed.label.side == LabelSide::none) continue;
      labels_[i].cost = kLineCost * static_cast<float>(placed.label.lines.size() - 1);
      if (band_.in_full && is_shortened(placed.label)) labels_[i].cost = cost_of_line(placed.mark);
      take_packed(i);
    }
  }

  // Of what the mark's label on one line leaves out.
  float cost_of_line(const Mark& mark) const {
    if (!mark.label->shortened) return 0;
    if (!mark.names_lane) return kShortenedCost;
    const auto title = writer_.line(without_lane(mark), limits_.widest);
    const bool is_title = !title->shortened && title->text == mark.label->text;
    return is_title ? kNoLaneCost : kShortenedCost;
  }

  static Mark without_lane(Mark mark) {
    mark.names_lane = false;
    return mark;
  }

  // As the packing placed it: in the mark's row, and those below where it has more lines.
  void take_packed(std::size_t i) {
    const auto& placed = layout_.marks[i];
    const auto& lines = placed.label.lines;
    Stretch words{kHidden, -kHidden};
    for (const auto& line : lines) {
      words.begin = std::min(words.begin, line.origin.x);
      words.end = std::max(words.end, line.origin.x + line.text->width);
    }
    const int rows = rows_of_label(static_cast<int>(lines.size()), band_.row_height);
    for (int row = 0; row < rows; ++row) room_.take(placed.row + row, words, i);
  }

  std::vector<std::size_t> in_order_of_importance() {
    std::vector<std::size_t> order(layout_.marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const auto& one = layout_.marks[a].mark;
      const auto& other = layout_.marks[b].mark;
      return std::tuple(-one.importance, one.event, a) <
             std::tuple(-other.importance, other.event, b);
    });
    for (std::size_t turn = 0; turn < order.size(); ++turn) labels_[order[turn]].turn = turn;
    return order;
  }

  void improve(std::size_t i) {
    write(i);
    auto& label = labels_[i];
    const bool had_none = label.cost == kHidden;
    if (!had_none) room_.release(i);
    std::vector<const Place*> in_the_way;  // places that one other label has taken
    for (const auto& place : label.places) {
      if (place.cost >= label.cost) break;
      const auto owners = owners_in(i, place);
      if (!owners) continue;
      if (owners->empty()) return settle(i, place);
      if (owners->size() == 1 && in_the_way.size() < kMostExchanges) in_the_way.push_back(&place);
    }
    if (!had_none) return take_again(i);
    for (const auto* place : in_the_way)
      if (move_aside(owners_in(i, *place)->front(), i, *place)) return;
    for (const auto* place : in_the_way) {
      const auto owner = owners_in(i, *place)->front();
      if (labels_[owner].turn < label.turn) continue;
      room_.release(owner);
      labels_[owner].place.reset();
      labels_[owner].cost = kHidden;
      return settle(i, *place);
    }
  }

  // Whether label `owner` has another place that leaves `wanted` to label `i`.
  bool move_aside(std::size_t owner, std::size_t i, const Place& wanted) {
    write(owner);
    auto& other = labels_[owner];
    room_.release(owner);
    settle(i, wanted);
    const float most = std::max(other.cost, kShortenedCost - 1);
    for (const auto& place : other.places) {
      if (place.cost > most) break;
      const auto owners = owners_in(owner, place);
      if (!owners || !owners->empty()) continue;
      settle(owner, place);
      return true;
    }
    room_.release(i);
    labels_[i].place.reset();
    labels_[i].cost = kHidden;
    take_again(owner);
    return false;
  }

  void settle(std::size_t i, const Place& place) {
    auto& label = labels_[i];
    label.place = place;
    label.cost = place.cost;
    take_place(i, place);
  }

  void take_again(std::size_t i) {
    if (labels_[i].place)
      take_place(i, *labels_[i].place);
    else
      take_packed(i);
  }

  static Stretch leader_of(const Place& place) {
    return {place.leader_x - kLeaderReach, place.leader_x + kLeaderReach};
  }

  void take_place(std::size_t i, const Place& place) {
    for (int row = place.top_row; row < place.top_row + place.row_count; ++row)
      room_.take(row, place.words, i);
    for_each_row_between(i, place, [&](int row) { room_.take(row, leader_of(place), i); });
  }

  // Rows that its leader runs through.
  template <typename Visit>
  void for_each_row_between(std::size_t i, const Place& place, Visit visit) const {
    const int step = place.side == LabelSide::above ? -1 : 1;
    for (int away = 1; away < place.distance; ++away) visit(layout_.marks[i].row + step * away);
  }

  // Whose words are in the way; nothing where a mark is, which cannot move.
  std::optional<std::vector<std::size_t>> owners_in(std::size_t i, const Place& place) const {
    const auto& mark = layout_.marks[i].mark;
    std::vector<std::size_t> owners;
    for (int row = place.top_row; row < place.top_row + place.row_count; ++row) {
      // The mark itself stands nearer to its words than others may.
      if (row == layout_.marks[i].row) {
        const auto beyond = place.side == LabelSide::right
                                ? Stretch{mark.end + kWordsGap, place.words.end}
                                : Stretch{place.words.begin, mark.begin - kWordsGap};
        const auto between = place.side == LabelSide::right
                                 ? Stretch{mark.end + 0.01F, place.words.end}
                                 : Stretch{place.words.begin, mark.begin - 0.01F};
        if (room_.meets_mark(row, beyond, kWordsGap) || room_.meets_mark(row, between, 0))
          return std::nullopt;
      } else if (room_.meets_mark(row, place.words, kWordsGap)) {
        return std::nullopt;
      }
      room_.find_owners(row, place.words, kWordsGap, owners);
    }
    bool is_clear = true;
    for_each_row_between(i, place, [&](int row) {
      is_clear = is_clear && !room_.meets_mark(row, leader_of(place), 0);
      room_.find_owners(row, leader_of(place), 0, owners);
    });
    if (!is_clear) return std::nullopt;
    std::erase(owners, i);
    return owners;
  }

  void write(std::size_t i) {
    auto& label = labels_[i];
    if (label.is_written) return;
    label.is_written = true;
    const auto& mark = layout_.marks[i].mark;
    add_form(i, label_text(mark.label), cost_of_line(mark));
    add_wrapped(i, mark, 0);
    // Without its lane a title may find a place where it is whole.
    if (mark.names_lane && mark.label->shortened) add_wrapped(i, without_lane(mark), kNoLaneCost);
    std::stable_sort(label.places.begin(), label.places.end(),
                     [](const Place& a, const Place& b) { return a.cost < b.cost; });
  }

  // On more lines than one, and on wider ones.
  void add_wrapped(std::size_t i, const Mark& mark, float cost) {
    for (int lines = 1; lines <= limits_.most_lines; ++lines) {
      LabelText text;
      if (lines == 1) {
        text = label_text(writer_.line(mark, limits_.widest));
      } else if (has_hope(i, lines, mark.label->width * kLeastShare / static_cast<float>(lines))) {
        text = writer_.wrapped(mark, lines, limits_.widest);
        add_form(i, text, cost + (text.is_whole ? 0 : kShortenedCost));
      }
      const bool is_whole = !text.empty() && text.is_whole;
      if (is_whole || !limits_.are_wider_where_free()) continue;
      if (!has_hope(i, lines, limits_.widest)) continue;
      text = writer_.wrapped(mark, lines, limits_.widest_where_free);
      if (text.is_whole) add_form(i, std::move(text), cost + kWideCost);
    }
  }

  void add_form(std::size_t i, LabelText text, float cost) {
    if (text.empty()) return;
    auto& label = labels_[i];
    for (auto& place : places_of(i, static_cast<int>(text.lines.size()), text.width)) {
      place.form = label.forms.size();
      place.cost += cost;
      label.places.push_back(place);
    }
    label.forms.push_back(std::move(text));
  }

  // Whether words on so many lines could find a place if they were as narrow as that, narrower than
  // they can be; breaking them is what costs most here.
  bool has_hope(std::size_t i, int lines, float width) const {
    return std::ranges::any_of(places_of(i, lines, width), [&](const Place& place) {
      const auto owners = owners_in(i, place);
      return owners && owners->size() <= 1;
    });
  }

  std::vector<Place> places_of(std::size_t i, int lines, float width) const {
    std::vector<Place> places;
    const auto& mark = layout_.marks[i].mark;
    Place place;
    place.lines = lines;
    place.row_count = rows_of_label(lines, band_.row_height);
    place.cost = kLineCost * static_cast<float>(lines - 1);
    for (const auto side : {LabelSide::right, LabelSide::left})
      add_beside(i, place, side, width, places);
    // A mark that is cut off has no place from which a leader could run.
    const float begin = std::max(mark.begin, 0.0F), end = std::min(mark.end, band_.plot_width);
    const bool is_cut = !mark.is_bar && (mark.centre < 0 || mark.centre > band_.plot_width);
    if (is_cut || end <= begin) return places;
    place.leader_x = mark.is_bar ? begin + std::min(kBarAnchor, (end - begin) / 2) : mark.centre;
    for (const auto side : {LabelSide::below, LabelSide::above})
      for (int distance = 1; distance <= kMostDistance; ++distance)
        add_away(i, place, side, distance, width, places);
    return places;
  }

  void add_beside(std::size_t i, Place place, LabelSide side, float width,
                  std::vector<Place>& places) const {
    const auto& placed = layout_.marks[i];
    const float x = label_x(placed.mark, side, width, band_.plot_width);
    place.side = side;
    place.words = {x, x + width};
    place.right_aligned = side == LabelSide::left;
    place.cost += side == LabelSide::left ? kLeftCost : 0;
    place.top_row = placed.row;
    place.first_middle = placed.y;
    add(i, place, places);
    if (place.lines == 1) return;
    place.top_row = placed.row - place.row_count + 1;
    place.first_middle -= kLabelLine * static_cast<float>(place.lines - 1);
    place.cost += kUpwardCost;
    add(i, place, places);
  }

  void add_away(std::size_t i, Place place, LabelSide side, int distance, float width,
                std::vector<Place>& places) const {
    const int row = layout_.marks[i].row;
    const float x = place.leader_x;
    place.side = side;
    place.distance = distance;
    place.cost += kAwayCost + kRowAwayCost * static_cast<float>(distance - 1);
    if (side == LabelSide::below) {
      place.top_row = row + distance;
      place.first_middle = band_.row_height * static_cast<float>(place.top_row) + kRowHeight / 2;
    } else {
      place.top_row = row - distance - place.row_count + 1;
      place.first_middle = band_.row_height * static_cast<float>(row - distance + 1) -
                           kRowHeight / 2 - kLabelLine * static_cast<float>(place.lines - 1);
      place.cost += kUpwardCost;
    }
    const std::array<float, 3> begins{x - kLeaderInset, x - width + kLeaderInset, x - width / 2};
    for (std::size_t alignment = 0; alignment < begins.size(); ++alignment) {
      place.words = {begins[alignment], begins[alignment] + width};
      place.right_aligned = alignment == 1;
      add(i, place, places);
      place.cost += 1;
    }
  }

  void add(std::size_t i, Place place, std::vector<Place>& places) const {
    const bool is_within = place.top_row >= 0 && place.top_row + place.row_count <= band_.rows &&
                           place.words.begin >= kEdgeGap &&
                           place.words.end <= band_.plot_width - kEdgeGap;
    if (!is_within) return;
    const auto& before = layout_.marks[i].mark.before;
    if (before && before->side == place.side) place.cost -= kAsBefore;
    places.push_back(place);
  }

  void write_places() {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      auto& placed = layout_.marks[i];
      const auto& label = labels_[i];
      const bool was_labelled = placed.label.side != LabelSide::none;
      const bool is_labelled = label.cost != kHidden;
      if (was_labelled && !is_labelled) ++layout_.unlabelled_count;
      if (!was_labelled && is_labelled) --layout_.unlabelled_count;
      if (!is_labelled) placed.label = {};
      if (label.place) placed.label = label_at(placed, *label.place, label);
    }
  }

  static PlacedLabel label_at(const PlacedMark& placed, const Place& place, const Label& label) {
    const auto& text = label.forms[place.form];
    PlacedLabel result;
    result.side = place.side;
    result.lines = label_lines(text, place.words.begin, place.first_middle, place.right_aligned);
    if (place.distance == 0) return result;
    const float reach = placed.mark.is_bar ? kBarHeight / 2 : kSymbolRadius + 1;
    const bool is_above = place.side == LabelSide::above;
    const float last = place.first_middle + kLabelLine * static_cast<float>(place.lines - 1);
    result.leader_begin = {place.leader_x, placed.y + (is_above ? -reach : reach)};
    result.leader_end = {place.leader_x, is_above ? last + kLabelLine / 2 - 2
                                                  : place.first_middle - kLabelLine / 2 + 2};
    return result;
  }

  BandLayout& layout_;
  const BandRoom& band_;
  const LabelWriter& writer_;
  const LabelLimits limits_{label_limits(band_.plot_width)};
  LabelRoom room_;
  std::vector<Label> labels_;
};

}  // namespace

void place_remaining_labels(BandLayout& layout, const BandRoom& room, const LabelWriter& writer) {
  const bool may_be_wider = label_limits(room.plot_width).are_wider_where_free();
  const auto is_wanting = [&](const PlacedMark& placed) {
    const auto& label = placed.mark.label;
    return label && label->width > 0 &&
           (placed.label.side == LabelSide::none || (room.in_full && is_shortened(placed.label)) ||
            (may_be_wider && placed.label.lines.size() > 1));
  };
  if (room.rows <= 0 || std::ranges::none_of(layout.marks, is_wanting)) return;
  Placer(layout, room, writer).run();
}

}  // namespace timeloom
