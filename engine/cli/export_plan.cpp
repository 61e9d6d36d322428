#include "cli/export_plan.hpp"

#include <algorithm>

#include "cli/picture_size.hpp"
#include "export/data_table.hpp"
#include "export/figure_export.hpp"
#include "export/figure_preset.hpp"
#include "export/html_page.hpp"
#include "export/source_guard.hpp"
#include "export/timelinejs.hpp"

namespace timeloom::cli {

namespace {

struct NamedSize {
  std::string suffix;
  Size size;
};

// The preset's where one is named, unless --size says otherwise.
Result<std::vector<NamedSize>> chosen_sizes(const ExportOrder& order) {
  if (order.all_presets) {
    std::vector<NamedSize> sizes;
    for (const auto& preset : figure_presets())
      sizes.push_back({"-" + std::string(preset.id), preset.size});
    return sizes;
  }
  if (!order.size.empty()) {
    const auto size = parse_size(order.size, true);
    if (!size) return tl::unexpected(size.error());
    return std::vector<NamedSize>{{"", *size}};
  }
  const auto* preset = figure_preset(order.preset);
  if (preset == nullptr)
    return fail("--preset " + order.preset + ": is none of " + figure_preset_ids());
  return std::vector<NamedSize>{{"", preset->size}};
}

// Lanes and a vertical layout have a height of their own.
Result<void> check_height(const ExportOrder& order, const Document& document, Size size) {
  const auto grows = [](const View& view) {
    return view.layout == LayoutKind::vertical || view.layout == LayoutKind::lanes;
  };
  const bool all = order.story ? std::ranges::all_of(document.story, grows, &StoryStep::view)
                               : grows(document.view);
  if (size.height > 0 || all) return {};
  return fail("--size " + order.size +
              ": only --layout lanes and vertical have a height of their own");
}

Result<void> check_name(const std::filesystem::path& file) {
  if (figure_format(file) || table_format(file) || is_page(file) || is_timelinejs(file)) return {};
  return fail(file.string() +
              ": a picture's name ends in .png, .svg, .pdf or .html, its data's in " +
              ".csv, .tsv, .ndjson or .json");
}

Result<void> check_file(const std::filesystem::path& file, const Document& document) {
  auto checked = check_name(file);
  return checked ? check_is_no_source(file, document) : checked;
}

// "-01", with as many digits as the last one has.
std::string number_suffix(std::size_t step, std::size_t count) {
  const auto digits = std::max<std::size_t>(2, std::to_string(count).size());
  const auto number = std::to_string(step + 1);
  return "-" + std::string(digits - number.size(), '0') + number;
}

}  // namespace

bool is_story_page(const ExportOrder& order) {
  return order.story && !order.all_presets && !order.outputs.empty() &&
         std::ranges::all_of(order.outputs, [](const auto& output) { return is_page(output); });
}

Result<std::vector<PlannedFigure>> plan_export(const ExportOrder& order, const Document& document,
                                               const std::string& name) {
  const auto sizes = chosen_sizes(order);
  if (!sizes) return tl::unexpected(sizes.error());
  if (auto checked = check_height(order, document, sizes->front().size); !checked)
    return tl::unexpected(checked.error());
  if (order.story && document.story.empty())
    return fail("--story: the document tells none; its \"story\" is a list of views");
  const bool to_folder = order.all_presets || (order.story && !is_story_page(order));
  if (!to_folder) {
    PlannedFigure figure{.size = sizes->front().size, .files = {}};
    for (const auto& output : order.outputs) {
      if (const auto checked = check_file(output, document); !checked)
        return tl::unexpected(checked.error());
      figure.files.emplace_back(output);
    }
    return std::vector{figure};
  }

  if (order.outputs.size() != 1)
    return fail("--output: where there are several pictures, one folder for all of them");
  const std::filesystem::path folder = order.outputs.front();
  auto formats = order.formats;
  if (formats.empty()) formats = {"png", "svg", "pdf"};
  std::vector<PlannedFigure> figures;
  const std::size_t steps = order.story ? document.story.size() : 1;
  for (std::size_t step = 0; step < steps; ++step)
    for (const auto& size : *sizes) {
      PlannedFigure figure{.step = step, .size = size.size, .files = {}};
      for (const auto& format : formats) {
        auto file = name + size.suffix + (order.story ? number_suffix(step, steps) : "");
        figure.files.push_back(folder / (file + "." + format));
        if (const auto checked = check_file(figure.files.back(), document); !checked)
          return tl::unexpected(checked.error());
      }
      figures.push_back(std::move(figure));
    }
  return figures;
}

}  // namespace timeloom::cli
