#include "app/figure_task.hpp"

#include <utility>

#include "app/is_ready.hpp"
#include "app/scene_cache.hpp"
#include "base/background.hpp"
#include "base/whole_file.hpp"
#include "export/data_table.hpp"
#include "export/figure_export.hpp"
#include "export/html_page.hpp"
#include "export/source_guard.hpp"
#include "export/timelinejs.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

namespace {

constexpr double kPngScale = 2;

}  // namespace

void FigureTask::update(AppState& state, TextShaper& shaper) {
  if (pending_.valid()) {
    if (!is_ready(pending_)) return;
    say(state, pending_.get());
  }
  auto& figure = state.figure;
  if (figure.source_line_coming) return;
  if (std::exchange(figure.wanted, false)) {
    if (const auto checked = check_is_no_source(figure.file, state.document); !checked)
      return say(state, {checked, {}});
    figure.failed = false;
    figure.outcome = "Writing…";
    write(state, shaper);
  } else if (std::exchange(figure.copy_wanted, false)) {
    copy(state, shaper);
  }
}

void FigureTask::write(const AppState& state, TextShaper& shaper) {
  const std::filesystem::path file = state.figure.file;
  const auto words = "Written: " + state.figure.file;
  if (table_format(file) || is_timelinejs(file)) {
    auto rows = rows_in_picture(*state.store, state.index, state.navigation.shown.range());
    pending_ = in_background([store = state.store, rows = std::move(rows),
                              text = figure_text(state), file, words, wake = wake_] {
      Outcome outcome{is_timelinejs(file) ? write_timelinejs(*store, rows, text, file)
                                          : write_data_table(*store, rows, file),
                      words};
      wake();
      return outcome;
    });
    return;
  }
  if (is_page(file)) {
    const auto view = figure_view(state);
    const auto words_around = figure_text(state);
    auto page = html_page({.store = *state.store,
                           .steps = {{.index = state.index, .view = view}},
                           .text = words_around},
                          shaper);
    pending_ = in_background([page = std::move(page), file, words, wake = wake_] {
      Outcome outcome{page ? write_whole_file(file, *page) : tl::unexpected(page.error()), words};
      wake();
      return outcome;
    });
    return;
  }
  pending_ =
      in_background([list = figure_list(state, shaper),
                     record = figure_record(*state.store, figure_view(state), figure_text(state)),
                     file, words, wake = wake_] {
        Outcome outcome{export_figure(list, file, kPngScale, record), words};
        wake();
        return outcome;
      });
}

void FigureTask::copy(const AppState& state, TextShaper& shaper) {
  pending_ = in_background([this, list = figure_list(state, shaper), wake = wake_] {
    const auto image = render_image(list, kPngScale);
    Outcome outcome{image ? clipboard_.copy(*image) : tl::unexpected(image.error()),
                    "The picture is on the clipboard."};
    wake();
    return outcome;
  });
}

void FigureTask::say(AppState& state, const Outcome& outcome) {
  auto& figure = state.figure;
  figure.failed = !outcome.written;
  figure.outcome = outcome.written ? outcome.words : outcome.written.error().message;
  if (!figure.open) show_notice(state, figure.outcome);
}

}  // namespace timeloom
