#include "export/figure_job.hpp"

#include <algorithm>
#include <atomic>

#include "base/parallel.hpp"
#include "export/data_table.hpp"
#include "export/figure_export.hpp"
#include "export/html_page.hpp"
#include "export/timelinejs.hpp"
#include "scene/event_notes.hpp"
#include "scene/scene_builder.hpp"

namespace timeloom {

namespace {

Result<void> write_figure(const EventStore& store, const FigureJob& job, TextShaper& shaper) {
  auto scene = build_scene({.store = &store,
                            .index = job.index,
                            .view = job.view,
                            .theme = job.theme,
                            .text = &job.text,
                            .size = job.size},
                           shaper);
  note_events(store, scene.list);
  const PictureLabels labels(scene.list);
  const auto record = figure_record(store, *job.view, job.text);
  const auto write = [&](const std::filesystem::path& file) -> Result<void> {
    const auto rows = [&] { return rows_in_picture(store, *job.index, scene.viewport.range()); };
    if (table_format(file)) return write_data_table(store, rows(), file, &labels);
    if (is_timelinejs(file)) return write_timelinejs(store, rows(), job.text, file);
    if (is_page(file))
      return write_html_page(
          {.store = store,
           .steps = {{.index = *job.index, .view = *job.view, .theme = job.theme}},
           .text = job.text},
          shaper, file);
    return export_figure(scene.list, file, job.scale, record);
  };
  for (const auto& file : job.files)
    if (auto written = write(file); !written) return written;
  return {};
}

}  // namespace

Result<void> write_figures(const EventStore& store, std::span<const FigureJob> jobs,
                           std::size_t threads) {
  std::vector<Result<void>> outcomes(jobs.size());
  std::atomic<std::size_t> next{0};
  const auto workers = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(jobs.size(), 1));
  in_parallel(workers, workers, [&](std::size_t, std::size_t, std::size_t) {
    TextShaper shaper;
    for (auto job = next++; job < jobs.size(); job = next++)
      outcomes[job] = write_figure(store, jobs[job], shaper);
  });
  const auto failed = std::ranges::find_if(outcomes, [](const auto& outcome) { return !outcome; });
  return failed == outcomes.end() ? Result<void>() : *failed;
}

}  // namespace timeloom
