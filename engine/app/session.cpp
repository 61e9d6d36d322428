#include "app/session.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/annotation_menu.hpp"
#include "app/command.hpp"
#include "app/document_work.hpp"
#include "app/event_steps.hpp"
#include "app/figure_preview.hpp"
#include "app/figure_task.hpp"
#include "app/file_dialogs.hpp"
#include "app/gui.hpp"
#include "app/index_task.hpp"
#include "app/lane_menu.hpp"
#include "app/loading.hpp"
#include "app/overview_panel.hpp"
#include "app/panels.hpp"
#include "app/pointer_reader.hpp"
#include "app/scene_cache.hpp"
#include "app/search_task.hpp"
#include "app/source_line_task.hpp"
#include "app/table_task.hpp"
#include "render/gl/gl_renderer.hpp"

namespace timeloom {

namespace {

constexpr int kFramesAfterEvent = 3;       // Dear ImGui settles over the frames after an input
constexpr int kFramesOfFade = 20;          // the ground behind a dialog darkens gradually
constexpr double kLoadingPause = 0.1;      // seconds between looks at the progress
constexpr double kTypingPause = 0.25;      // for the blinking cursor
constexpr double kLongestStep = 1.0 / 30;  // of easing, so that a slow frame does not jump
constexpr float kPreviewPixels = 900;

// Larger texts are larger logical pixels, and fewer of them.
WindowInput with_text_size(WindowInput input, float text_size) {
  input.scale.window *= text_size;
  input.size = {input.size.width / text_size, input.size.height / text_size};
  for (auto& event : input.pointer) event.at = {event.at.x / text_size, event.at.y / text_size};
  return input;
}

}  // namespace

struct Session::Parts {
  std::unique_ptr<Gui> gui;
  std::unique_ptr<GlRenderer> renderer;
  AppState state;
  Loading loading;
  IndexTask index_task;
  SearchTask search_task;
  TableTask table_task;
  TextShaper shaper;
  SceneCache scene_cache{shaper};
  PointerReader pointer_reader, overview_reader;
  bool dialog_open = false;
  int frames_left = kFramesAfterEvent;
  double last_seconds = 0;
  double step = 0;  // seconds that easing goes on by in this frame
  std::optional<DocumentWork> document_work;
  FigurePreview preview;
  SourceLineTask source_line_task;
  FigureTask figure_task;

  Parts(const PluginRegistry& registry, const std::function<void()>& wake,
        std::optional<StoreCache> cache)
      : loading(registry, wake, std::move(cache)),
        index_task(wake),
        search_task(wake),
        table_task(wake),
        preview(wake),
        source_line_task(wake),
        figure_task(wake) {}

  // Something is being worked out that is to be shown.
  bool working() const {
    return state.loading || index_task.busy() || search_task.busy() || table_task.busy() ||
           preview.busy() || source_line_task.busy() || figure_task.busy();
  }

  bool settled() const {
    return frames_left == 0 && !state.navigation.moving() && !scene_cache.moving() &&
           !gui->has_more_input();
  }

  // A panel or a menu has the keyboard.
  bool walking() const {
    return state.panel_focus.active || (gui->has_popup() && !state.palette.open);
  }

  void pass_time(double seconds) {
    step = std::clamp(seconds - std::exchange(last_seconds, seconds), 0.0, kLongestStep);
    if (settled()) {  // the time before this frame was a rest
      step = 0;
      frames_left = kFramesAfterEvent;
      return;
    }
    frames_left = std::max(0, frames_left - 1);
    advance(state.navigation, step);
  }

  void take_keys_and_files(const WindowInput& input) {
    for (const auto& [press, down] : input.keys) {
      if (!down || handle_palette_key(state, press)) continue;
      // A menu has no state of ours; what else is in front, leave() knows.
      if (press.key == Key::escape && !gui->typing() && gui->close_menu()) continue;
      if (press.key == Key::escape && state.panel_focus.active) {
        if (!gui->typing()) leave_panels(state.panel_focus);
        continue;
      }
      run_shortcut(state, press, gui->typing() || walking());
    }
    state.files_to_open = input.dropped_files;
    if (!state.files_to_open.empty()) state.reload_wanted |= open_files(state);
  }

  void draw(const WindowInput& input) {
    need_text(state, gui->fonts());
    tell_of_bad_theme(state);
    const auto theme = current_theme(state);
    if (std::ranges::any_of(input.pointer, [](const PointerEvent& event) {
          return event.action == PointerEvent::Action::pressed;
        }))
      state.panel_focus.active = false;
    let_keys_walk(walking());
    gui->begin_frame(walking() ? as_walking_keys(input, gui->typing()) : input, theme);
    take_step(state.panel_focus);
    const PanelStyle style{gui->fonts(), theme, input.scale.window};
    state.panels.chips = !state.document.view.filter.empty();
    auto shown = state.panels;
    // It shows the calendar, and there is none where each lane counts from a day 0.
    shown.overview = shown.overview && !state.index.counts_from_events() && !state.store->empty();
    const auto layout = lay_out_panels(input.size, shown);
    const bool covered = gui->has_popup() || state.search.list_hovered;
    for (const auto& pointer :
         pointer_reader.read(input.pointer, layout.timeline, covered, input.seconds))
      handle_pointer(state, pointer);
    update_profile(state.overview, state, layout.overview.width);
    for (const auto& pointer :
         overview_reader.read(input.pointer, layout.overview, gui->has_popup(), input.seconds))
      handle_overview(state, state.overview, pointer);
    draw_toolbar(state, layout.toolbar, style);
    draw_filter_chips(state, layout.chips, style);
    draw_sources_panel(state, layout.sources, style);
    draw_details_panel(state, layout.details, style);
    draw_overview(state, state.overview, layout.overview, style);
    draw_bottom_panel(state, layout.bottom, style);
    draw_empty_state(state, layout.timeline, style);
    draw_search_results(state, style);
    draw_event_card(state, style);
    draw_lane_controls(state, layout.timeline, style);
    draw_annotation_menu(state, layout.timeline, style);
    draw_palette(state, style);
    draw_date_field(state, layout.timeline, style);
    draw_notice(state, layout.timeline, style);
    source_line_task.update(state);
    preview.update(state, shaper, {kPreviewPixels, kPreviewPixels});
    draw_export_dialog(state, style);
    draw_file_dialogs(state, layout.timeline, style);
    const bool dialog_was_open = std::exchange(dialog_open, has_dialog(state));
    if (dialog_was_open != dialog_open) frames_left = kFramesOfFade;
    draw_zoom_band(state, layout.timeline, style);
    figure_task.update(state, shaper);
    draw_timeline(layout.timeline, input);
    reveal(state);
    if (state.viewport_known) state.views.observe(state.navigation.target, input.seconds);
    gui->end_frame();
  }

  void draw_timeline(const Rect& area, const WindowInput& input) {
    // Another scene may put another event under the pointer, and that takes another frame.
    if (scene_cache.update(state, {area.width, area.height}, step)) frames_left = kFramesAfterEvent;
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, input.framebuffer_width, input.framebuffer_height);
    // Panels end where they end, which at some scales is within a pixel.
    const auto ground = current_theme(state).background;
    glClearColor(static_cast<float>(ground.red) / 255, static_cast<float>(ground.green) / 255,
                 static_cast<float>(ground.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    const float scale = input.scale.device();
    renderer->draw(state.scene.list, state.scene_version, scale,
                   static_cast<int>(std::lround(area.x * scale)),
                   static_cast<int>(std::lround(area.y * scale)), input.framebuffer_height);
  }
};

Session::Session(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(Document document, const PluginRegistry& registry,
                                                 std::function<void()> wake, Clipboard clipboard,
                                                 SessionFiles files) {
  auto parts = std::make_unique<Parts>(registry, wake, std::move(files.cache));
  auto gui = Gui::create(std::move(clipboard));
  if (!gui) return tl::unexpected(gui.error());
  parts->gui = std::move(*gui);
  auto renderer = GlRenderer::create();
  if (!renderer) return tl::unexpected(renderer.error());
  parts->renderer = std::move(*renderer);
  auto& state = parts->state;
  state.state_folder = std::move(files.state);
  state.settings = files.settings;
  begin_document(state, std::move(document), std::move(files.document));
  state.reload_wanted = false;
  parts->document_work.emplace(state, wake);
  parts->loading.start(state);
  return std::unique_ptr<Session>(new Session(std::move(parts)));
}

void Session::frame(const WindowInput& unscaled) {
  auto& parts = *parts_;
  const auto input = with_text_size(unscaled, parts.state.settings.text_size);
  auto& cost = parts.state.cost;
  const StopWatch watch;
  cost = {};
  parts.pass_time(input.seconds);
  parts.take_keys_and_files(input);
  parts.document_work->update(parts.state);
  if (std::exchange(parts.state.reload_wanted, false)) parts.loading.start(parts.state);
  parts.loading.update(parts.state);
  parts.index_task.update(parts.state);
  parts.search_task.update(parts.state);
  parts.table_task.update(parts.state);
  if (input.framebuffer_width > 0 && input.framebuffer_height > 0) parts.draw(input);
  parts.state.history.observe(parts.state.document, parts.gui->in_use());
  cost[Stage::draw] = std::max(0.0, watch.seconds() - cost.total());
  parts.state.frame_costs.add(cost);
}

bool Session::working() const {
  return parts_->working();
}

double Session::pause() const {
  if (!parts_->settled()) return 0;
  if (parts_->working()) return kLoadingPause;
  if (parts_->gui->typing()) return kTypingPause;
  return -1;
}

AppState& Session::state() {
  return parts_->state;
}

const AppState& Session::state() const {
  return parts_->state;
}

std::string Session::title() const {
  return title_of_window(parts_->state);
}

CursorShape Session::cursor() const {
  return wanted_cursor();
}

}  // namespace timeloom
