#include "app/app.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/annotation_menu.hpp"
#include "app/command.hpp"
#include "app/gui.hpp"
#include "app/index_task.hpp"
#include "app/loading.hpp"
#include "app/panels.hpp"
#include "app/scene_cache.hpp"
#include "app/window.hpp"
#include "export/figure_export.hpp"
#include "render/gl/gl_renderer.hpp"

namespace timeloom {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kFramesAfterEvent = 3;       // Dear ImGui settles over the frames after an input
constexpr int kFramesOfFade = 20;          // the ground behind a dialog darkens gradually
constexpr double kLoadingPause = 0.1;      // seconds between looks at the progress
constexpr double kTypingPause = 0.25;      // for the blinking cursor
constexpr double kLongestStep = 1.0 / 30;  // of easing, so that a slow frame does not jump
constexpr double kFigurePngScale = 2;

class App {
public:
  App(Window& window, Gui& gui, GlRenderer& renderer, const PluginRegistry& registry,
      AppState state)
      : window_(window),
        gui_(gui),
        renderer_(renderer),
        state_(std::move(state)),
        loading_(registry, Window::wake),
        index_task_(Window::wake),
        scene_cache_(shaper_) {}

  void run() {
    loading_.start(state_);
    update_title();
    while (!state_.quit && !window_.close_wanted()) {
      wait();
      take_input();
      loading_.update(state_);
      index_task_.update(state_);
      advance(state_.navigation, std::min(seconds_since_last_frame(), kLongestStep));
      if (window_.visible()) draw_frame();
    }
  }

private:
  // Nothing is drawn while nothing happens.
  void wait() {
    const bool settled = frames_left_ == 0 && !state_.navigation.moving();
    if (!settled) {
      window_.wait(0);
      frames_left_ = std::max(0, frames_left_ - 1);
      return;
    }
    if (state_.loading || index_task_.busy())
      window_.wait(kLoadingPause);
    else if (gui_.typing())
      window_.wait(kTypingPause);
    else
      window_.wait(-1);
    frames_left_ = kFramesAfterEvent;
    last_frame_ = Clock::now();
  }

  double seconds_since_last_frame() {
    const auto now = Clock::now();
    return std::chrono::duration<double>(now - std::exchange(last_frame_, now)).count();
  }

  void take_input() {
    for (const auto& key : window_.take_keys()) run_shortcut(state_, key, gui_.typing());
    state_.files_to_open = window_.take_dropped_files();
    if (!state_.files_to_open.empty()) state_.reload_wanted |= open_files(state_);
    if (std::exchange(state_.reload_wanted, false)) {
      loading_.start(state_);
      update_title();
    }
  }

  void update_title() {
    const auto& title = state_.document.text.title;
    window_.set_title(title.empty() ? "Timeloom" : title + " – Timeloom");
  }

  void draw_frame() {
    const auto scale = window_.scale();
    need_text(state_, gui_.fonts());
    const auto theme = current_theme(state_);
    gui_.begin_frame(theme);
    const PanelStyle style{gui_.fonts(), theme, scale.window};
    const auto layout = lay_out_panels(window_.size(), state_.panels);
    const auto events = window_.take_pointer_events();
    for (const auto& input : pointer_reader_.read(events, layout.timeline, gui_.has_popup()))
      handle_pointer(state_, input);
    draw_toolbar(state_, layout.toolbar, style);
    draw_sources_panel(state_, layout.sources, style);
    draw_details_panel(state_, layout.details, style);
    draw_bottom_panel(state_, layout.bottom, style);
    draw_empty_state(state_, layout.timeline, style);
    draw_event_card(state_, style);
    draw_annotation_menu(state_, layout.timeline, style);
    const bool dialog_was_open = std::exchange(dialog_open_, state_.figure.open);
    draw_export_dialog(state_, style);
    if (dialog_was_open != dialog_open_) frames_left_ = kFramesOfFade;
    if (std::exchange(state_.figure.wanted, false)) export_this_figure();
    draw_timeline(layout.timeline, scale.device());
    gui_.end_frame();
    window_.swap();
    state_.history.observe(state_.document, gui_.in_use());
  }

  void draw_timeline(const Rect& area, float device_scale) {
    // Another scene may put another event under the pointer, and that takes another frame.
    if (scene_cache_.update(state_, {area.width, area.height})) frames_left_ = kFramesAfterEvent;
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, window_.framebuffer_width(), window_.framebuffer_height());
    renderer_.draw(state_.scene.list, state_.scene_version, device_scale,
                   static_cast<int>(std::lround(area.x * device_scale)),
                   static_cast<int>(std::lround(area.y * device_scale)),
                   window_.framebuffer_height());
  }

  void export_this_figure() {
    const auto written =
        export_figure(figure_list(state_, shaper_), state_.figure.file, kFigurePngScale);
    state_.figure.failed = !written;
    state_.figure.outcome = written ? "Written: " + state_.figure.file : written.error().message;
  }

  Window& window_;
  Gui& gui_;
  GlRenderer& renderer_;
  AppState state_;
  Loading loading_;
  IndexTask index_task_;
  TextShaper shaper_;
  SceneCache scene_cache_;
  bool dialog_open_ = false;
  PointerReader pointer_reader_;
  int frames_left_ = kFramesAfterEvent;
  Clock::time_point last_frame_ = Clock::now();
};

}  // namespace

Result<void> run_app(Document document, const PluginRegistry& registry, WindowSize size) {
  auto window = Window::create("Timeloom", size);
  if (!window) return tl::unexpected(window.error());
  auto gui = Gui::create(**window);
  if (!gui) return tl::unexpected(gui.error());
  auto renderer = GlRenderer::create();
  if (!renderer) return tl::unexpected(renderer.error());
  AppState state;
  state.document = std::move(document);
  App(**window, **gui, **renderer, registry, std::move(state)).run();
  return {};
}

}  // namespace timeloom
