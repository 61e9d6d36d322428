#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <ranges>

#include "golden/golden_image.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "scene/scene_builder.hpp"
#include "support/event_maker.hpp"
#include "view/document.hpp"
#include "view/grouping.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// Labels move as a whole where one of them is a pixel wider, so a figure may differ a little more
// than a picture of primitives: 1 % of the pixels.
constexpr Tolerance kFigureTolerance{.channel_tolerance = 24, .pixel_share = 0.01};

void check_figure(const EventStore& store, const View& view, const FigureText& text, Size size,
                  const std::string& name) {
  TextShaper shaper;
  const auto index = build_index(store, view);
  const auto scene = build_scene(
      {.store = &store, .index = &index, .view = &view, .text = &text, .size = size}, shaper);
  const auto image = render_image(scene.list);
  REQUIRE(image.has_value());
  CHECK(golden_failure(*image, name, kFigureTolerance) == "");
}

Result<Document> sample(const std::string& name) {
  return load_document(std::filesystem::path(TIMELOOM_SOURCE_DIR) / "samples" / name /
                       (name + ".timeloom"));
}

Result<Document> sample_story() {
  return sample("backpage");
}

}  // namespace

TEST_CASE("the sample story") {
  auto document = sample_story();
  REQUIRE(document.has_value());
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  const auto store = load_sources(registry, document->sources, {.kind_overrides = document->kinds});
  REQUIRE(store.size() == 69);
  check_figure(store, document->view, document->text, {1200, 675}, "backpage-1200x675");
  check_figure(store, document->view, document->text, {600, 900}, "backpage-600x900");
  document->view.theme = "dark";
  document->view.group_by = PropertyKind::kind;
  document->view.range = TimeRange{day(2010), day(2019)};
  check_figure(store, document->view, document->text, {1200, 900}, "backpage-dark-by-kind");
}

TEST_CASE("the sample story in every layout") {
  auto document = sample_story();
  REQUIRE(document.has_value());
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  const auto store = load_sources(registry, document->sources, {.kind_overrides = document->kinds});
  auto& view = document->view;
  view.annotations = {
      {.shape = Annotation::Shape::range,
       .time = {day(2015), day(2018, 4, 6)},
       .text = "Three years in court"},
      {.event = EventKey{.source = "lawsuits", .id = "reno-v-aclu"}, .text = "Still law"}};
  view.layout = LayoutKind::spine;
  check_figure(store, view, document->text, {900, 600}, "layout-spine");
  view.layout = LayoutKind::vertical;
  check_figure(store, view, document->text, {340, 640}, "layout-vertical");
  view.layout = LayoutKind::multiples;
  view.annotations.clear();
  view.group_by = PropertyKind::kind;
  check_figure(store, view, document->text, {760, 600}, "layout-multiples");
}

TEST_CASE("scripts that run to the left, and those without blanks, in every layout") {
  // As golden_test.cpp: other fonts make another picture, and no worse a one.
  if (!std::filesystem::exists("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")) {
    MESSAGE("skipped: the Noto fonts are not installed");
    return;
  }
  const char* const titles[] = {"صدر القانون بعد نقاش طويل في البرلمان",
                                "בית המשפט העליון דחה את הערעור",
                                "全国人民代表大会常务委员会通过网络安全法",
                                "最高裁判所は上告を棄却した",
                                "대법원이 상고를 기각했다",
                                "उच्चतम न्यायालय ने अपील खारिज की"};
  std::vector<TestEvent> events;
  for (int i = 0; i < 12; ++i) {
    TestEvent event;
    event.id = std::to_string(i);
    event.title = titles[i % 6];
    event.lane = i % 2 == 0 ? "القوانين" : "法律";
    event.kind = i % 3 == 0 ? "ruling" : "law";
    event.span = i % 4 == 1 ? interval(day(2010 + i), day(2011 + i)) : instant(day(2010 + i));
    events.push_back(event);
  }
  const auto store = make_store(events);
  for (const auto layout : kLayoutKinds) {
    View view;
    view.layout = layout;
    view.show_legend = false;
    const Size size = layout == LayoutKind::vertical ? Size{320, 420} : Size{640, 300};
    check_figure(store, view, {}, size, "scripts-" + std::string(to_string(layout)));
  }
}

TEST_CASE("an annotated story") {
  using Shape = Annotation::Shape;
  const auto on = [](const char* source, const char* id) {
    return EventKey{.source = source, .id = id};
  };
  auto document = sample_story();
  REQUIRE(document.has_value());
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  const auto store = load_sources(registry, document->sources, {.kind_overrides = document->kinds});
  auto& view = document->view;
  view.annotations = {
      {.shape = Shape::range, .time = {day(2015), day(2018, 4, 6)}, .text = "Three years in court"},
      {.shape = Shape::line,
       .time = {day(2018, 4, 11), day(2018, 4, 11)},
       .text = "FOSTA signed",
       .colour = "red"},
      {.event = on("lawsuits", "reno-v-aclu"), .text = "Section 230 outlives the act around it"},
      {.event = on("enforcement", "cross-country-vii"),
       .text = "Moved by hand",
       .colour = "blue",
       .offset = Point{-120, 50}},
      {.time = {day(2004), day(2004)}, .text = "A note on a date", .colour = "green"}};
  view.edits[on("legislation", "cda-enacted")] = {.label = "Communications Decency Act",
                                                  .emphasis = Emphasis::strong};
  check_figure(store, view, document->text, {1200, 675}, "annotated");
}

TEST_CASE("from the age of the universe to nanoseconds") {
  auto document = sample("deep-time");
  REQUIRE(document.has_value());
  PluginRegistry registry;
  registry.add_folder(TIMELOOM_PLUGINS);
  const auto store = load_sources(registry, document->sources, {.kind_overrides = document->kinds});
  REQUIRE(store.size() == 33);
  const auto show = [&](const std::string& name) {
    check_figure(store, document->view, {}, {800, 320}, "deep-" + name);
  };
  show("whole");
  const auto show_years = [&](std::int64_t from, std::int64_t to, const std::string& name) {
    document->view.range = TimeRange{day(from), day(to)};
    show(name);
  };
  show_years(-600'000'000, 2100, "eras");
  show_years(-3'000'000, 2100, "people");
  show_years(-12'000, 2100, "millennia");
  show_years(1450, 2030, "centuries");
  // Around the first nanosecond of the trace.
  const auto rows = std::views::iota(EventRow{0}, store.size());
  const auto light = std::ranges::find_if(
      rows, [&](EventRow row) { return store.title(row) == "Light goes a metre"; });
  REQUIRE(light != rows.end());
  const auto show_around = [&](double before, double after, const std::string& name) {
    const auto at = store.start(*light);
    document->view.range =
        TimeRange{add(at, duration_from_seconds(-before)), add(at, duration_from_seconds(after))};
    show(name);
  };
  show_around(86'400, 86'400, "days");
  show_around(5e-4, 3e-3, "milliseconds");
  show_around(5e-6, 3e-5, "microseconds");
  show_around(2e-9, 12e-9, "nanoseconds");
}

TEST_CASE("far more events than pixels") {
  std::mt19937_64 random(99);
  std::vector<TestEvent> events;
  for (int i = 0; i < 20'000; ++i) {
    TestEvent event;
    event.kind = i % 5 == 0 ? "kind.b" : "kind.a";
    event.lane = i % 3 == 0 ? "Quiet" : "Busy";
    auto at = day(2000);
    // One draw a statement: the order of draws within an expression is the compiler's choice.
    const auto span = event.lane == "Quiet" ? 9000 : 9000 / (1 + random() % 6);
    const auto days = random() % span;
    at.seconds += static_cast<std::int64_t>(days) * kSecondsPerDay;
    event.span = instant(at);
    events.push_back(event);
  }
  const auto store = make_store(events);
  check_figure(store, {}, {"Twenty thousand events", "Density instead of a smear", "", ""},
               {1000, 420}, "density");
}
