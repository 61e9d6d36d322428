#include "export/figure_job.hpp"

#include <algorithm>
#include <atomic>

#include "base/parallel.hpp"
#include "export/data_table.hpp"
#include "export/figure_export.hpp"
#include "scene/scene_builder.hpp"

namespace timeloom {

namespace {

Result<void> write_figure(const EventStore& store, const FigureJob& job, TextShaper& shaper) {
  const auto scene = build_scene({.store = &store,
                                  .index = job.index,
                                  .view = job.view,
                                  .theme = job.theme,
                                  .text = &job.text,
                                  .size = job.size},
                                 shaper);
  for (const auto& file : job.files) {
    const auto written =
        table_format(file)
            ? write_data_table(store, rows_in_picture(store, *job.index, scene.viewport.range()),
                               file)
            : export_figure(scene.list, file, job.scale);
    if (!written) return written;
  }
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
