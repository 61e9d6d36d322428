#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/input_options.hpp"
#include "cli/picture_size.hpp"
#include "cli/report.hpp"
#include "export/figure_export.hpp"
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
  std::string size = "1200x675";
  double scale = 2;
};

int report(const Error& error, int code) {
  std::cerr << "timeloom export: " << error.message << '\n';
  return code;
}

int run_export(const ExportOptions& options) {
  const auto size = parse_size(options.size);
  if (!size) return report(size.error(), kBadUsage);
  for (const auto& output : options.outputs)
    if (const auto format = figure_format(output); !format)
      return report(format.error(), kBadUsage);

  auto document = assemble_document(options.input);
  if (!document) return report(document.error(), kFailed);
  if (const auto applied = apply(options.view, *document); !applied)
    return report(applied.error(), kBadUsage);
  if (const auto applied = apply(options.filter, document->view.filter); !applied)
    return report(applied.error(), kBadUsage);

  const auto registry = PluginRegistry::discover();
  print_diagnostics(std::cerr, registry.diagnostics(), Severity::warning, kMostDiagnostics);
  const auto store =
      load_sources(registry, document->sources, document->kinds, document->find_citations);
  print_diagnostics(std::cerr, store.diagnostics(), Severity::warning, kMostDiagnostics);
  if (store.empty())
    return report({"no event could be loaded, so there is nothing to draw"}, kFailed);

  TextShaper shaper;
  const auto index = build_index(store, document->view);
  const auto scene = build_scene({.store = &store,
                                  .index = &index,
                                  .view = &document->view,
                                  .text = &document->text,
                                  .size = *size},
                                 shaper);
  for (const auto& output : options.outputs) {
    if (const auto written = export_figure(scene.list, output, options.scale); !written)
      return report(written.error(), kFailed);
    std::cout << output << '\n';
  }
  return kDone;
}

}  // namespace

void add_export_command(CLI::App& program, int& exit_code) {
  auto options = std::make_shared<ExportOptions>();
  auto* command = program.add_subcommand("export", "Write a figure: PNG, SVG or PDF");
  add_input_options(*command, options->input);
  command
      ->add_option(
          "-o,--output", options->outputs,
          "Where to write; the name's ending chooses the format. May be given several times")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FIGURE.{png,svg,pdf}");
  command->add_option("--size", options->size, "Width and height in pixels (vector files: points)")
      ->capture_default_str()
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
      "Prints the path of each file it wrote. Exit code 1 where nothing could be loaded or "
      "written,\n"
      "2 where an option makes no sense.");
  command->callback([options, &exit_code] { exit_code = run_export(*options); });
}

}  // namespace timeloom::cli
