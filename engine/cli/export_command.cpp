#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/picture_size.hpp"
#include "cli/report.hpp"
#include "export/data_table.hpp"
#include "export/figure_export.hpp"
#include "export/figure_preset.hpp"
#include "host/source_loader.hpp"
#include "scene/scene_builder.hpp"
#include "view/grouping.hpp"

namespace timeloom::cli {

namespace {

constexpr std::size_t kMostDiagnostics = 20;

struct ExportOptions {
  InputOptions input;
  ViewOptions view;
  FilterOptions filter;
  std::vector<std::string> outputs;
  std::string size, preset = "article";
  double scale = 2;
};

// The preset's where one is named, unless --size says otherwise.
Result<Size> chosen_size(const ExportOptions& options) {
  if (!options.size.empty()) return parse_size(options.size, true);
  const auto* preset = figure_preset(options.preset);
  if (preset == nullptr)
    return fail("--preset " + options.preset + ": is none of " + figure_preset_ids());
  return preset->size;
}

Instant present() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::floor<std::chrono::seconds>(since_epoch).count(), 0};
}

int report(const Error& error, int code) {
  std::cerr << "timeloom export: " << error.message << '\n';
  return code;
}

int run_export(const ExportOptions& options) {
  const auto size = chosen_size(options);
  if (!size) return report(size.error(), kBadUsage);
  for (const auto& output : options.outputs)
    if (const auto format = figure_format(output); !format && !table_format(output))
      return report(format.error(), kBadUsage);

  auto document = assemble_document(options.input);
  if (!document) return report(document.error(), kFailed);
  if (const auto applied = apply(options.view, *document); !applied)
    return report(applied.error(), kBadUsage);
  if (const auto applied = apply(options.filter, document->view.filter); !applied)
    return report(applied.error(), kBadUsage);

  if (size->height <= 0 && document->view.layout != LayoutKind::vertical)
    return report({"--size " + options.size + ": only --layout vertical has a height of its own"},
                  kBadUsage);

  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, kMostDiagnostics);
  const auto store =
      load_sources(registry, document->sources, document->kinds, document->find_citations);
  print_diagnostics(std::cerr, store.diagnostics(), Severity::warning, kMostDiagnostics);
  if (store.empty())
    return report({"no event could be loaded, so there is nothing to draw"}, kFailed);

  TextShaper shaper;
  const auto index = build_index(store, document->view);
  add_today_line(document->view, present());
  const auto scene = build_scene({.store = &store,
                                  .index = &index,
                                  .view = &document->view,
                                  .text = &document->text,
                                  .size = *size},
                                 shaper);
  const PictureLabels labels(scene.list);
  for (const auto& output : options.outputs) {
    const auto written =
        table_format(output)
            ? write_data_table(store, rows_in_picture(store, index, scene.viewport.range()), output,
                               &labels)
            : export_figure(scene.list, output, options.scale);
    if (!written) return report(written.error(), kFailed);
    std::cout << output << '\n';
  }
  return kDone;
}

}  // namespace

void add_export_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<ExportOptions>();
  auto* command =
      program.add_subcommand("export", "Write a figure: PNG, SVG or PDF, or its data as a table");
  add_input_options(*command, options->input);
  command
      ->add_option(
          "-o,--output", options->outputs,
          "Where to write; the name's ending chooses the format. May be given several times")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE.{png,svg,pdf,csv,tsv}");
  command
      ->add_option("--preset", options->preset,
                   "A size by its name: " + figure_preset_ids() + " (article)")
      ->type_name("NAME");
  command
      ->add_option(
          "--size", options->size,
          "Width and height in pixels (vector files: points); WIDTHxauto: as high as a vertical "
          "layout needs")
      ->type_name("WxH");
  command->add_option("--scale", options->scale, "PNG pixels for each pixel of --size")
      ->capture_default_str()
      ->check(CLI::Range(0.25, 8.0))
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
      "Prints the path of each file it wrote. Exit code 1 where nothing could be loaded or "
      "written,\n"
      "2 where an option makes no sense.");
  command->callback([options, &exit_code] { exit_code = run_export(*options); });
}

}  // namespace timeloom::cli
