// What a picture costs, by stage, with more and more events outside it; and the picture of all of
// them. TIMELOOM_MOST_EVENTS says how many the largest store has: 10,000,000 unless it is set.
#include <benchmark/benchmark.h>
#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "benchmarks/sized_story.hpp"
#include "render/gl/egl_context.hpp"
#include "render/gl/gl_renderer.hpp"
#include "render/gl/offscreen_target.hpp"
#include "scene/scene_builder.hpp"
#include "view/grouping.hpp"

namespace {

using namespace timeloom;
using namespace timeloom::benchmarks;

constexpr Size kSize{1280, 800};
constexpr std::uint64_t kLeastEvents = 10'000;

enum class Stage : std::uint8_t { index, query, layout, scene, draw };
constexpr std::array kStages = {"index", "query", "layout", "scene", "draw"};

enum class Shown : std::uint8_t { same, all };
constexpr std::array kShown = {"the same events", "all events"};

const SizedStory& story_of(std::uint64_t events) {
  static std::uint64_t made_for = 0;
  static SizedStory story;
  if (made_for != events) {
    story = {};  // before the next is made: the largest takes gigabytes
    story = make_story(events);
    made_for = events;
  }
  return story;
}

// What the index is asked for at least: what is in view, as events or as cells.
std::size_t ask_index(const LaneIndex& index, TimeRange range) {
  constexpr std::size_t kFew = 200;
  std::size_t answers = 0;
  const auto pixel =
      duration_from_seconds(to_seconds(difference(range.end, range.begin)) / kSize.width);
  const auto visit = [&](const IndexHit&) { ++answers; };
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane) {
    if (index.count(lane, range) <= kFew)
      index.query(lane, range, visit);
    else
      index.profile(lane, range, pixel, visit);
  }
  return answers;
}

void measure_drawing(benchmark::State& state, const DisplayList& list) {
  const auto context = gl::EglContext::create();
  if (!context) return state.SkipWithError(context.error().message.c_str());
  const auto width = static_cast<int>(kSize.width), height = static_cast<int>(kSize.height);
  const auto target = gl::OffscreenTarget::create(width, height);
  const auto renderer = GlRenderer::create();
  if (!target || !renderer) return state.SkipWithError("no OpenGL 3.3");
  target->bind();
  std::uint64_t version = 0;
  for (auto _ : state) {
    (*renderer)->draw(list, ++version, 1, 0, 0, height);
    glFinish();
  }
}

void measure(benchmark::State& state, std::uint64_t events, Shown shown, Stage stage) {
  const auto& story = story_of(events);
  View view;
  view.range = shown == Shown::same ? story_window() : *story.store->range();
  view.show_legend = false;  // as in the window, whose panel is the legend
  const SceneInput input{.store = story.store.get(),
                         .index = &story.index,
                         .view = &view,
                         .text = nullptr,
                         .viewport = nullptr,
                         .size = kSize,
                         .scrolls = true};
  TextShaper shaper;
  // As in the window, which asks for it once and not in every frame.
  view.lane_depth = depth_that_fits(
      {.store = *story.store, .index = story.index, .view = view, .size = kSize}, shaper);
  const auto layout = lay_out_scene(input, shaper);
  if (stage == Stage::draw) return measure_drawing(state, draw_scene(input, layout, shaper).list);
  for (auto _ : state) {
    switch (stage) {
      case Stage::index:
        benchmark::DoNotOptimize(build_index(*story.store, view));
        break;
      case Stage::query:
        benchmark::DoNotOptimize(ask_index(story.index, *view.range));
        break;
      case Stage::layout:
        benchmark::DoNotOptimize(lay_out_scene(input, shaper));
        break;
      default:
        benchmark::DoNotOptimize(draw_scene(input, layout, shaper));
        break;
    }
  }
}

// Of each stage the shortest, in milliseconds; by processor time, which other work beside it
// disturbs less.
class SizeReporter : public benchmark::ConsoleReporter {
public:
  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const auto& run : runs) {
      if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
      const auto [known, is_new] =
          times_.try_emplace(run.run_name.function_name, run.GetAdjustedCPUTime());
      if (!is_new) known->second = std::min(known->second, run.GetAdjustedCPUTime());
    }
  }

  void print_table(const std::vector<std::uint64_t>& sizes) const {
    for (const auto shown : {Shown::same, Shown::all}) {
      std::printf("\nmilliseconds of processor time; %s in the picture\n%12s", name(shown),
                  "events");
      for (const auto* stage : kStages) std::printf("%10s", stage);
      std::printf("%10s\n", "frame");
      for (const auto events : sizes) {
        std::printf("%12llu", static_cast<unsigned long long>(events));
        for (std::size_t stage = 0; stage < kStages.size(); ++stage)
          std::printf("%10.3f", time_of(events, shown, static_cast<Stage>(stage)));
        std::printf("%10.3f\n", frame(events, shown));
      }
      std::printf("a frame at %llu events takes %.2f times what it takes at %llu\n",
                  static_cast<unsigned long long>(sizes.back()),
                  frame(sizes.back(), shown) / frame(sizes.front(), shown),
                  static_cast<unsigned long long>(sizes.front()));
    }
  }

  static const char* name(Shown shown) { return kShown[static_cast<std::size_t>(shown)]; }
  static std::string name(std::uint64_t events, Shown shown, Stage stage) {
    return std::to_string(events) + " events, " + kStages[static_cast<std::size_t>(stage)] + ", " +
           name(shown);
  }

private:
  double time_of(std::uint64_t events, Shown shown, Stage stage) const {
    const auto found = times_.find(name(events, shown, stage));
    return found == times_.end() ? 0 : found->second;
  }
  double frame(std::uint64_t events, Shown shown) const {
    return time_of(events, shown, Stage::layout) + time_of(events, shown, Stage::scene) +
           time_of(events, shown, Stage::draw);
  }

  std::map<std::string, double> times_;
};

std::vector<std::uint64_t> sizes() {
  const auto* const most = std::getenv("TIMELOOM_MOST_EVENTS");
  const auto limit = most == nullptr ? 10'000'000 : std::strtoull(most, nullptr, 10);
  std::vector<std::uint64_t> result{kLeastEvents};
  while (result.back() * 10 <= limit) result.push_back(result.back() * 10);
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  for (const auto events : sizes())
    for (const auto shown : {Shown::same, Shown::all})
      for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
        const auto name = SizeReporter::name(events, shown, static_cast<Stage>(stage));
        benchmark::RegisterBenchmark(name.c_str(), measure, events, shown,
                                     static_cast<Stage>(stage))
            ->MeasureProcessCPUTime()
            ->Unit(benchmark::kMillisecond);
      }
  SizeReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_table(sizes());
  return 0;
}
