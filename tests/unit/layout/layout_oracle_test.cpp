// Pictures of random stores, counted again the slow way: every event that is visible is drawn as
// itself or counted in one profile, none twice, none lost, and the profile stands where they are.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/figure_layout.hpp"
#include "layout/metrics.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

constexpr float kPlotEdge = metrics::kOffPlot;

struct Random {
  std::mt19937_64 engine;

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine() % end); }
  bool one_in(std::size_t n) { return below(n) == 0; }
};

const char* const kTags[] = {"alpha", "beta", "gamma"};
const char* const kCourts[] = {"9th Cir.", "D. Ariz.", "N.D. Ill."};

// Few places in time for many events, and some of every length.
std::vector<test::TestEvent> crowded_events(Random& random, std::size_t count) {
  auto events = test::random_events(random.engine, count);
  const bool is_tied = random.one_in(2);
  const auto begin = events.front().span.start;
  for (auto& event : events) {
    if (random.one_in(2)) event.tags.push_back(kTags[random.below(std::size(kTags))]);
    if (random.one_in(2))
      event.attributes =
          std::string(R"({"court":")") + kCourts[random.below(std::size(kCourts))] + "\"}";
    if (!is_tied || event.span.is_interval()) continue;
    event.span.start = begin;
    event.span.start.seconds += static_cast<std::int64_t>(random.below(20)) * 86'400 * 10;
    event.span.end = event.span.start;
  }
  return events;
}

// What its band is called, and whether the filter lets it through, from the event as it was made.
struct Expectation {
  View view;
  const EventStore& store;
  std::map<std::string, const test::TestEvent*> by_id;

  const test::TestEvent& event(EventRow row) const { return *by_id.at(std::string(store.id(row))); }

  bool passes(EventRow row) const {
    const auto& made = event(row);
    const auto& filter = view.filter;
    if (filter.kinds.hidden.contains(made.kind)) return false;
    if (!filter.tags.only.empty() &&
        std::ranges::none_of(made.tags, [&](auto& tag) { return filter.tags.only.contains(tag); }))
      return false;
    if (made.importance < filter.least_importance) return false;
    if (!filter.dates) return true;
    return meet(reach(store.span(row)), *filter.dates);
  }

  bool is_in_band(EventRow row, const Band& band) const {
    const auto& made = event(row);
    switch (view.group_by.kind) {
      case PropertyKind::lane: {
        if (made.lane == band.path) return true;
        return band.nesting == Nesting::closed && made.lane.starts_with(band.path + "/");
      }
      case PropertyKind::kind:
        return store.kinds()[store.kind(row)].label == band.name;
      case PropertyKind::tag:
        return band.name == (made.tags.empty() ? "No tag" : made.tags.front());
      default: {
        const auto at = made.attributes.find(':');
        return band.name == (made.attributes.empty()
                                 ? "No court"
                                 : made.attributes.substr(at + 2, made.attributes.size() - at - 4));
      }
    }
  }
};

View random_view(Random& random, const EventStore& store) {
  View view;
  const EventProperty groups[] = {PropertyKind::lane,
                                  PropertyKind::kind,
                                  PropertyKind::tag,
                                  {PropertyKind::attribute, "court"}};
  view.group_by = groups[random.below(std::size(groups))];
  view.lane_depth = static_cast<int>(1 + random.below(2));
  const auto whole = *store.range();
  const double length = to_seconds(difference(whole.end, whole.begin));
  if (!random.one_in(4)) {
    const double wide = length * std::pow(10.0, -static_cast<double>(random.below(25)) / 10);
    const double from = length * static_cast<double>(random.below(1000)) / 1000;
    const auto begin = add(whole.begin, duration_from_seconds(from));
    view.range = TimeRange{begin, add(begin, duration_from_seconds(wide))};
  }
  if (random.one_in(3)) view.filter.kinds.hidden.insert("kind.1");
  if (random.one_in(4)) view.filter.tags.only.insert("alpha");
  if (random.one_in(3)) view.filter.least_importance = 0.305F;
  if (random.one_in(4))
    view.filter.dates = TimeRange{add(whole.begin, duration_from_seconds(length / 3)),
                                  add(whole.begin, duration_from_seconds(length / 2))};
  return view;
}

// From where to where an event that is no mark counts, in pixels.
struct Stretch {
  double begin, end;

  // The share of it before x.
  double until(double x) const {
    if (x >= end) return 1;
    return x <= begin ? 0 : (x - begin) / (end - begin);
  }
};

class BandOracle {
public:
  BandOracle(const FigureLayout& layout, const EventStore& store, const PlacedBand& band)
      : viewport_(layout.viewport), store_(store), band_(band) {
    columns_ = static_cast<double>(band.layout.density.counts.size());
  }

  // Every one of `visible` is one mark or counted; the profile's cumulated count at each column is
  // the true one, but for events that begin, end or run there and were counted together.
  void check(std::set<EventRow> visible) const {
    REQUIRE(band_.layout.event_count == visible.size());
    for (const auto& placed : band_.layout.marks) REQUIRE(visible.erase(placed.mark.event) == 1);
    const auto& density = band_.layout.density;
    REQUIRE(density.event_count == visible.size());
    if (density.counts.empty()) return;
    const bool is_exact = !band_.layout.marks.empty() || visible.size() < 100;
    std::vector<Counted> events;
    for (const auto row : visible) events.push_back(counted_of(row));
    double counted = 0;
    for (std::size_t column = 0; column < density.counts.size(); ++column) {
      counted += static_cast<double>(density.counts[column]);
      if (column % 5 != 0 && column + 1 < density.counts.size()) continue;
      const double x = static_cast<double>(column) + 1;
      double expected = 0, near = 0.01 + 1e-4 * static_cast<double>(events.size());
      for (const auto& event : events) {
        expected += event.exact.until(x);
        if (!is_exact && x >= event.near.begin && x <= event.near.end) ++near;
      }
      REQUIRE(std::abs(counted - expected) <= near);
    }
  }

private:
  double clamped(double x) const {
    return std::clamp(x, -static_cast<double>(kPlotEdge), viewport_.width + kPlotEdge);
  }

  Stretch stretch_of(EventRow row) const {
    const auto covered = reach(store_.span(row));
    double begin = clamped(viewport_.x_of(covered.begin)),
           end = clamped(viewport_.x_of(covered.end));
    begin = std::clamp(begin, 0.0, columns_ - 1);
    end = std::clamp(end, begin, columns_);
    if (end - begin >= 0.01) return {begin, end};
    return {std::floor(begin), std::floor(begin) + 1};
  }

  // Where it counts, and where it may count instead with those that it is counted together with.
  struct Counted {
    Stretch exact, near;
  };

  Counted counted_of(EventRow row) const {
    const auto covered = reach(store_.span(row));
    const double begin = viewport_.x_of(covered.begin), end = viewport_.x_of(covered.end);
    const double slack = 4 + 2 * (end - begin);
    return {stretch_of(row), {begin - slack, end + slack + 16 * (end - begin)}};
  }

  const Viewport& viewport_;
  const EventStore& store_;
  const PlacedBand& band_;
  double columns_ = 0;
};

}  // namespace

TEST_CASE("every visible event is a mark or counted once, in its band and where it is") {
  Random random{std::mt19937_64(51)};
  std::size_t marks = 0, counted = 0, dense = 0;
  for (int round = 0; round < 50; ++round) {
    const auto count = round % 3 == 0 ? 8'000 + random.below(8'000) : 1 + random.below(600);
    const auto events = crowded_events(random, count);
    const auto store = test::make_store(events);
    const auto view = random_view(random, store);
    Expectation expected{view, store, {}};
    for (const auto& event : events) expected.by_id[event.id] = &event;
    const auto index = build_index(store, view);
    TextShaper shaper;
    const Size size{static_cast<float>(500 + random.below(900)), 900};
    const auto layout = lay_out_figure(
        {.store = store, .index = index, .view = view, .text = nullptr, .size = size}, shaper);
    REQUIRE_FALSE(layout.left_out.has_value());
    const auto range = layout.viewport.range();
    std::set<EventRow> visible;
    for (EventRow row = 0; row < store.size(); ++row) {
      if (expected.passes(row) && meet(reach(store.span(row)), range)) visible.insert(row);
    }
    CAPTURE(round);
    for (const auto& band : layout.bands) {
      std::set<EventRow> here;
      for (const auto row : visible)
        if (expected.is_in_band(row, band.band)) here.insert(row);
      for (const auto row : here) visible.erase(row);
      BandOracle(layout, store, band).check(std::move(here));
      marks += band.layout.marks.size();
      counted += band.layout.density.event_count;
      dense += band.layout.marks.empty() && band.layout.density.event_count > 100 ? 1 : 0;
    }
    REQUIRE(visible.empty());  // each was in a band
  }
  CHECK(marks > 1'000);
  CHECK(counted > 20'000);
  CHECK(dense > 20);
}
