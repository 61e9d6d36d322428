#include "app/bench.hpp"

#include <glad/gl.h>

#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include "app/index_task.hpp"
#include "app/pointer_reader.hpp"
#include "app/scene_cache.hpp"
#include "app/session.hpp"
#include "render/gl/egl_context.hpp"
#include "render/gl/offscreen_target.hpp"

namespace timeloom {

namespace {

using Action = PointerEvent::Action;

constexpr double kFrameSeconds = 1.0 / 60;
constexpr int kRound = 120;  // frames until the script starts over
constexpr int kDragFrom = 30, kDragTo = 70, kZoomOut = 70, kHide = 100, kShow = 110;
constexpr float kNotches = 0.5F;
constexpr float kDragStep = 9;  // pixels a frame

// What happens in one frame.
WindowInput script(int frame, Size size) {
  const int at = frame % kRound;
  WindowInput input{.size = size,
                    .framebuffer_width = static_cast<int>(size.width),
                    .framebuffer_height = static_cast<int>(size.height),
                    .seconds = (frame + 1) * kFrameSeconds};
  const Point middle{size.width * 0.6F, size.height * 0.5F};
  PointerEvent event{.at = middle, .seconds = input.seconds};
  if (at < kDragFrom || at >= kZoomOut) {
    event.action = Action::wheel;
    event.wheel = at < kDragFrom ? kNotches : at < kHide ? -kNotches : 0;
  } else {
    const bool first = at == kDragFrom, last = at == kDragTo - 1;
    event.action = first ? Action::pressed : last ? Action::released : Action::moved;
    event.at.x -= kDragStep * static_cast<float>(at - kDragFrom);
  }
  input.pointer.push_back(event);
  return input;
}

void hide_and_show(AppState& state, int frame) {
  const int at = frame % kRound;
  if (at != kHide && at != kShow) return;
  set_kind_shown(state, state.store->kinds().front().id, at == kShow);
}

// With the filter that there was before the script.
std::vector<ChangeCost> measure_from_all_of_time(const BenchWindow& window, const Filter& filter) {
  auto& state = window.state;
  state.document.view.filter = filter;
  state.index_outdated = true;
  show_all(state);
  do window.frame();
  while (window.is_working() || state.navigation.moving());
  return measure_changes(window);
}

void rest() {
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

Result<void> measure_drawn(Document document, const PluginRegistry& registry,
                           const BenchOptions& options, const gl::OffscreenTarget& target,
                           BenchResult& result) {
  const StopWatch since_opening;
  auto session = Session::create(std::move(document), registry, [] {});
  if (!session) return tl::unexpected(session.error());
  auto& state = (*session)->state();
  target.bind();
  WindowInput nothing = script(0, options.size);
  nothing.pointer.clear();
  nothing.seconds = 0;
  while (state.loading || (*session)->pause() >= 0) {
    (*session)->frame(nothing);
    nothing.seconds += kFrameSeconds;
    if (result.first_shown == 0 && !state.store->empty()) {
      glFinish();
      result.first_shown = since_opening.seconds();
    }
    if (state.loading) rest();
  }
  glFinish();
  result.all_shown = since_opening.seconds();
  if (state.store->empty()) return fail("no event could be loaded, so there is nothing to draw");
  result.events = state.store->size();
  const auto filter = state.document.view.filter;
  for (int frame = 0; frame < options.frames; ++frame) {
    auto input = script(frame, options.size);
    input.seconds += nothing.seconds;
    hide_and_show(state, frame);
    const StopWatch watch;
    (*session)->frame(input);
    glFinish();
    auto cost = state.frame_costs.frames().back();
    cost[Stage::draw] += std::max(0.0, watch.seconds() - cost.total());
    result.log.add(cost);
  }
  nothing.seconds += options.frames * kFrameSeconds;
  result.changes = measure_from_all_of_time({.state = state,
                                             .frame =
                                                 [&] {
                                                   nothing.seconds += kFrameSeconds;
                                                   const StopWatch watch;
                                                   (*session)->frame(nothing);
                                                   glFinish();
                                                   return watch.seconds();
                                                 },
                                             .is_working = [&] { return (*session)->working(); }},
                                            filter);
  return {};
}

Result<void> measure_undrawn(Document document, const PluginRegistry& registry,
                             const BenchOptions& options, BenchResult& result) {
  AppState state;
  state.document = std::move(document);
  show_store(state, load_sources(registry, state.document.sources,
                                 {.kind_overrides = state.document.kinds,
                                  .find_citations = state.document.find_citations}));
  if (state.store->empty()) return fail("no event could be loaded, so there is nothing to draw");
  result.events = state.store->size();
  TextShaper shaper;
  SceneCache scene_cache(shaper);
  IndexTask index_task([] {});
  PointerReader reader;
  const auto frame_of = [&](const WindowInput& input) {
    const auto timeline = lay_out_panels(input.size, state.panels).timeline;
    state.cost = {};
    index_task.update(state);
    advance(state.navigation, kFrameSeconds);
    for (const auto& pointer : reader.read(input.pointer, timeline, false, input.seconds))
      handle_pointer(state, pointer);
    scene_cache.update(state, {timeline.width, timeline.height}, kFrameSeconds);
  };
  WindowInput nothing = script(0, options.size);
  nothing.pointer.clear();
  do {
    frame_of(nothing);
    if (index_task.busy()) rest();
  } while (index_task.busy());
  const auto filter = state.document.view.filter;
  for (int frame = 0; frame < options.frames; ++frame) {
    hide_and_show(state, frame);
    frame_of(script(frame, options.size));
    result.log.add(state.cost);
  }
  result.changes = measure_from_all_of_time({.state = state,
                                             .frame =
                                                 [&] {
                                                   const StopWatch watch;
                                                   frame_of(nothing);
                                                   return watch.seconds();
                                                 },
                                             .is_working = [&] { return index_task.busy(); }},
                                            filter);
  return {};
}

}  // namespace

Result<BenchResult> run_bench(Document document, const PluginRegistry& registry,
                              const BenchOptions& options) {
  BenchResult result{.log = FrameCostLog(static_cast<std::size_t>(options.frames)),
                     .changes = {},
                     .drawn_by = {},
                     .without_gl = {}};
  const auto context = gl::EglContext::create();
  if (!context) {
    result.without_gl = context.error().message;
    const auto measured = measure_undrawn(std::move(document), registry, options, result);
    if (!measured) return tl::unexpected(measured.error());
    return result;
  }
  result.drawn_by = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const auto target = gl::OffscreenTarget::create(static_cast<int>(options.size.width),
                                                  static_cast<int>(options.size.height));
  if (!target) return tl::unexpected(target.error());
  const auto measured = measure_drawn(std::move(document), registry, options, *target, result);
  if (!measured) return tl::unexpected(measured.error());
  return result;
}

}  // namespace timeloom
