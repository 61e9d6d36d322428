#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>
#include <set>
#include <thread>

#include "cli/commands.hpp"
#include "cli/export_plan.hpp"
#include "cli/input_options.hpp"
#include "cli/loaded_events.hpp"
#include "cli/report.hpp"
#include "export/data_table.hpp"
#include "export/figure_job.hpp"
#include "export/figure_preset.hpp"
#include "export/html_page.hpp"
#include "export/story_animation.hpp"
#include "layout/figure_layout.hpp"
#include "view/grouping.hpp"
#include "view/source_line.hpp"
#include "view/theme_shelf.hpp"

namespace timeloom::cli {

namespace {

constexpr std::size_t kMostDiagnostics = 20;

struct ExportOptions {
  InputOptions input;
  ViewOptions view;
  FilterOptions filter;
  ExportOrder order;
  bool frames = false;
  double scale = 2;
  std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
};

Instant present() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::floor<std::chrono::seconds>(since_epoch).count(), 0};
}

int report(const Error& error, int code) {
  std::cerr << "timeloom export: " << error.message << '\n';
  return code;
}

// What files in a folder are called: after the first file given.
std::string name_of(const InputOptions& input) {
  const auto file = std::filesystem::path(input.files.front()).lexically_normal();
  const auto name = (file.has_filename() ? file : file.parent_path()).stem().string();
  return name.empty() ? "figure" : name;
}

bool is_animation(const ExportOptions& options) {
  const auto& order = options.order;
  return order.story && order.outputs.size() == 1 &&
         (options.frames || std::filesystem::path(order.outputs.front()).extension() == ".webp");
}

Result<void> make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  return error ? fail(folder.string() + ": " + error.message()) : Result<void>();
}

// A view that is drawn: the document's own, or that of a step.
struct Shown {
  View view;
  FigureText text;
  LaneIndex index;
  const Theme* theme = nullptr;
};

std::vector<EventRow> rows_shown(const EventStore& store, const Shown& shown) {
  return rows_in_picture(store, shown.index, figure_range(store, shown.index, shown.view));
}

Result<std::vector<Shown>> shown_views(const ExportOptions& options, const Document& document,
                                       const EventStore& store, ThemeShelf& themes) {
  std::vector<Shown> all;
  if (!options.order.story) all.push_back({document.view, document.text, {}});
  if (options.order.story)
    for (const auto& step : document.story)
      all.push_back({step.view, text_of_step(document.text, step), {}});
  for (auto& shown : all) {
    if (auto applied = apply(options.filter, shown.view.filter); !applied)
      return tl::unexpected(applied.error());
    const auto& theme = themes.find(shown.view.theme);
    if (!theme) return tl::unexpected(theme.error());
    shown.theme = &*theme;
    shown.index = build_index(store, shown.view);
    // A page of the whole story has one line for all steps.
    if (!shown.text.source_line && !is_story_page(options.order))
      shown.text.source_line =
          source_line(store, rows_shown(store, shown), language_of(shown.view));
    add_today_line(shown.view, present());
  }
  return all;
}

Result<void> write_animation(const ExportOptions& options, const EventStore& store,
                             const std::vector<Shown>& shown, Size size) {
  std::vector<StoryFrameStep> steps;
  for (const auto& one : shown) steps.push_back({&one.index, &one.view, one.theme, one.text});
  const std::filesystem::path output = options.order.outputs.front();
  const AnimationOrder order{.size = size, .scale = options.scale, .threads = options.threads};
  if (!options.frames) return write_story_webp(store, steps, order, output);
  if (auto made = make_folder(output); !made) return made;
  return write_story_pictures(store, steps, order, output);
}

// Of all steps, each once.
std::vector<EventRow> rows_of_all(const EventStore& store, const std::vector<Shown>& shown) {
  std::set<EventRow> rows;
  for (const auto& one : shown)
    for (const auto row : rows_shown(store, one)) rows.insert(row);
  return {rows.begin(), rows.end()};
}

Result<void> write_story_pages(const Document& document, const EventStore& store,
                               const std::vector<Shown>& shown,
                               const std::vector<std::filesystem::path>& files) {
  auto text = document.text;
  if (!text.source_line)
    text.source_line =
        source_line(store, rows_of_all(store, shown), language_of(shown.front().view));
  PageInput page{.store = store, .steps = {}, .text = text, .is_story = true};
  for (std::size_t step = 0; step < shown.size(); ++step)
    page.steps.push_back({.index = shown[step].index,
                          .view = shown[step].view,
                          .theme = shown[step].theme,
                          .caption = document.story[step].caption});
  TextShaper shaper;
  for (const auto& file : files)
    if (auto written = write_html_page(page, shaper, file); !written) return written;
  return {};
}

// What was written, in order.
Result<std::vector<std::filesystem::path>> write_shown(const ExportOptions& options,
                                                       const Document& document,
                                                       const EventStore& store,
                                                       const std::vector<Shown>& shown,
                                                       const std::vector<PlannedFigure>& figures) {
  const std::filesystem::path output = options.order.outputs.front();
  if (is_animation(options)) {
    if (auto written = write_animation(options, store, shown, figures.front().size); !written)
      return tl::unexpected(written.error());
    return std::vector{output};
  }
  if (is_story_page(options.order)) {
    const auto& files = figures.front().files;
    if (auto written = write_story_pages(document, store, shown, files); !written)
      return tl::unexpected(written.error());
    return files;
  }
  std::vector<FigureJob> jobs;
  std::vector<std::filesystem::path> files;
  for (const auto& figure : figures) {
    const auto& one = shown[figure.step];
    jobs.push_back(
        {&one.index, &one.view, one.theme, one.text, figure.size, options.scale, figure.files});
    files.insert(files.end(), figure.files.begin(), figure.files.end());
  }
  if (options.order.all_presets || options.order.story)
    if (const auto made = make_folder(output); !made) return tl::unexpected(made.error());
  if (const auto written = write_figures(store, jobs, options.threads); !written)
    return tl::unexpected(written.error());
  return files;
}

// Finds what makes no sense before anything is loaded.
Result<std::vector<PlannedFigure>> plan(const ExportOptions& options, const Document& document) {
  auto order = options.order;
  if (is_animation(options)) order.formats = {"png"};
  return plan_export(order, document, name_of(options.input));
}

bool shows_an_event(const EventStore& store, const Shown& shown) {
  const auto range = figure_range(store, shown.index, shown.view);
  for (std::uint32_t lane = 0; lane < shown.index.lane_count(); ++lane) {
    const auto calendar = shown.index.calendar_range(lane, range);
    if (calendar && shown.index.count(lane, *calendar) > 0) return true;
  }
  return false;
}

// A misspelt kind or a range of the wrong century leaves a picture that is well made and empty.
void warn_of_empty(const EventStore& store, const std::vector<Shown>& shown) {
  for (std::size_t step = 0; step < shown.size(); ++step) {
    if (shows_an_event(store, shown[step])) continue;
    std::cerr << "timeloom export: warning: no event is within the range and the filters";
    if (shown.size() > 1) std::cerr << " of step " << step + 1;
    std::cerr << ", so the picture is empty\n";
  }
}

int run_export(const ExportOptions& options) {
  auto document = assemble_document(options.input);
  if (!document) return report(document.error(), kFailed);
  if (const auto applied = apply(options.view, *document); !applied)
    return report(applied.error(), kBadUsage);
  Filter checked;
  if (const auto applied = apply(options.filter, checked); !applied)
    return report(applied.error(), kBadUsage);
  const auto figures = plan(options, *document);
  if (!figures) return report(figures.error(), kBadUsage);
  ThemeShelf themes;
  if (const auto& theme = themes.find(document->view.theme); !theme)
    return report(theme.error(), options.view.theme.empty() ? kFailed : kBadUsage);

  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, kMostDiagnostics);
  LoadedEvents loaded(registry, *document, !options.input.no_cache);
  const auto& store = loaded.store();
  print_diagnostics(std::cerr, store.diagnostics(), Severity::warning, kMostDiagnostics);
  if (store.empty())
    return report({"no event could be loaded, so there is nothing to draw"}, kFailed);

  const auto shown = shown_views(options, *document, store, themes);
  if (!shown) return report(shown.error(), kFailed);
  warn_of_empty(store, *shown);
  const auto written = write_shown(options, *document, store, *shown, *figures);
  if (!written) return report(written.error(), kFailed);
  for (const auto& file : *written) std::cout << file.string() << '\n';
  loaded.finish_keeping(std::cerr);
  return kDone;
}

}  // namespace

void add_export_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<ExportOptions>();
  auto* command = program.add_subcommand(
      "export",
      "Write a figure: PNG, SVG, PDF or a page (HTML), or its data as a table or for TimelineJS");
  add_input_options(*command, options->input);
  add_cache_option(*command, options->input);
  command
      ->add_option(
          "-o,--output", options->order.outputs,
          "Where to write; the name's ending chooses the format. May be given several times; a "
          "folder for --all-presets and --story")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE.{png,svg,pdf,html,csv,tsv,ndjson,json}");
  command
      ->add_option("--preset", options->order.preset,
                   "A size by its name: " + figure_preset_ids() + " (article)")
      ->type_name("NAME");
  command
      ->add_option(
          "--size", options->order.size,
          "Width and height in pixels (vector files: points); WIDTHxauto: as high as lanes or "
          "a vertical layout need")
      ->type_name("WxH");
  command->add_option("--scale", options->scale, "PNG pixels for each pixel of --size")
      ->capture_default_str()
      ->check(CLI::Range(0.25, 8.0))
      ->type_name("N");
  command->add_flag("--all-presets", options->order.all_presets,
                    "A picture in every size that has a name, into the folder -o");
  command->add_flag(
      "--story", options->order.story,
      "A picture for each step of the document's story, into the folder -o; or all of it in "
      "motion, "
      "where that ends in .webp; or as a page to step and scroll through, where it ends in .html");
  command->add_flag("--frames", options->frames,
                    "With --story: its motion as one PNG a frame, and frames.txt for ffmpeg");
  command
      ->add_option("--formats", options->order.formats,
                   "Of the files in a folder: png, svg, pdf, csv (png,svg,pdf)")
      ->delimiter(',')
      ->type_name("LIST");
  command
      ->add_option("--threads", options->threads,
                   "How many pictures are made at once, of a story in motion too")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  add_view_options(*command, options->view);
  add_filter_options(*command, options->filter);
  command->footer(
      "Examples:\n"
      "  timeloom export story.timeloom -o story.png -o story.pdf\n"
      "  timeloom export events.csv -o column.svg --size 600x900 --range 2008/2018 --title \"Ten "
      "years\"\n"
      "  timeloom export story.timeloom -o rulings.png --filter kind=case.ruling --filter "
      "'lane=Lawsuits'\n"
      "  timeloom export story.timeloom --preset a4 -o print.pdf -o data.csv\n"
      "  timeloom export story.timeloom --all-presets -o figures/\n"
      "  timeloom export story.timeloom --story -o story.webp\n"
      "  timeloom export story.timeloom --story -o story.html\n"
      "Prints the path of each file it wrote. Exit code 1 where nothing could be loaded or "
      "written,\n"
      "2 where an option makes no sense.");
  command->callback([options, &exit_code] { exit_code = run_export(*options); });
}

}  // namespace timeloom::cli
