#include "export/html_page.hpp"

#include <glib.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/lower_extension.hpp"
#include "base/numbers.hpp"
#include "base/whole_file.hpp"
#include "export/page_legend.hpp"
#include "export/page_patterns.hpp"
#include "export/page_pictures.hpp"
#include "export/page_style.hpp"
#include "export/page_table.hpp"
#include "export/page_template.hpp"
#include "export/story_data.hpp"
#include "layout/figure_layout.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/scene_builder.hpp"
#include "web_page.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostEvents = 10'000;

struct GlibRelease {
  void operator()(gchar* memory) const { g_free(memory); }
};

// As a content security policy wants it: the page runs this text and no other.
std::string hash_source(std::string_view text) {
  const std::unique_ptr<GChecksum, decltype(&g_checksum_free)> checksum(
      g_checksum_new(G_CHECKSUM_SHA256), &g_checksum_free);
  g_checksum_update(checksum.get(), reinterpret_cast<const guchar*>(text.data()),
                    static_cast<gssize>(text.size()));
  guint8 digest[32];
  gsize size = sizeof digest;
  g_checksum_get_digest(checksum.get(), digest, &size);
  const std::unique_ptr<gchar, GlibRelease> base64(g_base64_encode(digest, size));
  return "'sha256-" + std::string(base64.get()) + "'";
}

// Comments of a line of their own and indentation stay with those who write the script; it has
// nothing else that begins a line with "//" or a blank.
std::string without_comments(std::string_view script) {
  std::string text;
  while (!script.empty()) {
    const auto end = std::min(script.find('\n'), script.size() - 1) + 1;
    auto line = script.substr(0, end);
    script.remove_prefix(end);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line != "\n" && !line.starts_with("//")) text += line;
  }
  return text;
}

std::string page_script() {
  std::string script = "'use strict';\n(() => {\n";
  for (const auto part :
       {web::speech_js,  web::dates_js,  web::calendar_js, web::timescale_js, web::labels_js,
        web::places_js,  web::rows_js,   web::packing_js,  web::html_js,      web::marks_js,
        web::ground_js,  web::scene_js,  web::figure_js,   web::picture_js,   web::picture_zoom_js,
        web::details_js, web::motion_js, web::gestures_js, web::story_js,     web::paper_js,
        web::page_js})
    script += without_comments(part);
  return script + "})();\n";
}

const Theme& theme_of(const PageStep& step) {
  return step.theme != nullptr ? *step.theme : theme_named(step.view.theme);
}

// Two views that differ in nothing else are shown by moving through time.
View without_time(View view) {
  view.range.reset();
  view.breaks = {};
  view.theme.clear();
  view.language.clear();
  return view;
}

void extend(TimeRange& range, TimeRange other) {
  range.begin = std::min(range.begin, other.begin);
  range.end = std::max(range.end, other.end);
}

class PageWriter {
public:
  PageWriter(const PageInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        language_(language_of(input.steps.front().view)),
        title_(input.text.title.empty() ? untitled() : input.text.title) {
    const auto count = input.is_story ? input.steps.size() : 1;
    for (std::size_t i = 0; i < count; ++i) arrange(input.steps[i]);
    // One can look at all that steps over the same kind of time show.
    for (auto& scene : story_.scenes)
      for (const auto& step : story_.steps)
        if (const auto& other = story_.scenes[step.scene];
            other.index.counts_from_events() == scene.index.counts_from_events())
          extend(scene.home, step.range);
    rows_ = story_rows(story_.scenes);
  }

  // After what the events are from.
  std::string untitled() const {
    const auto& sources = input_.store.sources();
    if (sources.empty()) return language_.words("timeline");
    const auto more = static_cast<std::int64_t>(sources.size()) - 1;
    return more == 0 ? sources.front().name
                     : language_.counted("names_and_more", more, {{"names", sources.front().name}});
  }

  Result<std::string> write() {
    if (rows_.size() > kMostEvents)
      return fail(with_separators(rows_.size()) + " events are more than a page can hold (" +
                  with_separators(kMostEvents) + "): filter them");
    const auto style = colour_properties(looks_) + std::string(web::page_css);
    const auto script = page_script(), early_script = without_comments(web::early_js);
    const std::map<std::string_view, std::string> values = {
        {"language", xml_text(language_.tag())},
        {"direction", language_.is_right_to_left() ? "rtl" : "ltr"},
        {"theme", story_.steps.front().is_dark ? xml_attribute("data-theme", "dark") : ""},
        {"policy", "default-src 'none'; script-src " + hash_source(early_script) + " " +
                       hash_source(script) + "; style-src " + hash_source(style) +
                       "; img-src data:; base-uri 'none'; form-action 'none'"},
        {"description", xml_text(input_.text.alt_text)},
        {"title", xml_text(title_)},
        {"style", style},
        {"early_script", early_script},
        {"body_class", input_.is_story ? xml_attribute("class", "telling") : ""},
        {"view_class", input_.is_story ? "view story" : "view"},
        {"subtitle", html_words("p", " class=\"subtitle\"", input_.text.subtitle)},
        {"help_story",
         input_.is_story ? html_words("span", "", language_.words("help_story")) : ""},
        {"patterns", page_patterns(looks_)},
        {"legend", legends()},
        {"stepper", input_.is_story ? filled(web::stepper_html, {}) : ""},
        {"count",
         xml_text(language_.counted("event_count", static_cast<std::int64_t>(rows_.size())))},
        {"still", still(0)},
        {"steps", steps()},
        {"source_line",
         html_words("p", " class=\"source-line\"", input_.text.source_line.value_or(""))},
        {"rows", page_table_rows(input_.store, rows_, language_)},
        {"data", story_json(story_, rows_)},
        {"script", script}};
    return filled(web::page_html, values);
  }

private:
  using Values = std::map<std::string_view, std::string>;

  // What is no value is one of the words.
  std::string filled(std::string_view page, const Values& values) const {
    return filled_template(page, [&](std::string_view name) {
      const auto value = values.find(name);
      return value == values.end() ? xml_text(language_.words(name)) : value->second;
    });
  }

  void arrange(const PageStep& step) {
    const auto viewport = lay_out_scene({.store = &input_.store,
                                         .index = &step.index,
                                         .view = &step.view,
                                         .theme = &theme_of(step),
                                         .size = kPageSize},
                                        shaper_)
                              .viewport;
    story_.steps.push_back({.scene = scene_of(step, viewport.range()),
                            .range = viewport.range(),
                            .cuts = viewport.cuts,
                            .is_picture = step.view.layout != LayoutKind::lanes,
                            .look = look_of(theme_of(step)),
                            .is_dark = theme_of(step).dark});
  }

  std::size_t scene_of(const PageStep& step, TimeRange range) {
    const auto same = without_time(step.view);
    for (std::size_t i = 0; i < story_.scenes.size(); ++i)
      if (without_time(story_.scenes[i].view) == same) return i;
    const int depth = step.view.lane_depth.value_or(depth_that_fits(
        {.store = input_.store, .index = step.index, .view = step.view, .size = kPageSize},
        shaper_));
    story_.scenes.push_back(
        {.index = step.index,
         .view = step.view,
         .bands =
             bands_with_events(make_bands(input_.store, step.index, step.view, depth), step.index),
         .home = range});
    return story_.scenes.size() - 1;
  }

  std::size_t look_of(const Theme& theme) {
    auto look = page_themes(theme);
    const auto css = colour_properties({look});
    for (std::size_t i = 0; i < looks_.size(); ++i)
      if (colour_properties({looks_[i]}) == css) return i;
    looks_.push_back(std::move(look));
    return looks_.size() - 1;
  }

  // One for all scenes that it is the same for; those of the first step's scene are seen at first.
  std::string legends() {
    std::vector<std::pair<std::string, std::string>> keys;  // and the numbers of its scenes
    for (std::size_t i = 0; i < story_.scenes.size(); ++i) {
      const auto& scene = story_.scenes[i];
      if (!scene.view.show_legend) continue;
      auto key = page_legend(input_.store, scene.index, story_rows({scene}), language_, shaper_);
      const auto same = std::ranges::find(keys, key, &std::pair<std::string, std::string>::first);
      if (same == keys.end())
        keys.emplace_back(std::move(key), std::to_string(i));
      else
        same->second += " " + std::to_string(i);
    }
    std::string text;
    for (const auto& [key, scenes] : keys)
      text += html_element("div",
                           " class=\"key\"" + xml_attribute("data-scenes", scenes) +
                               (scenes.starts_with("0") ? "" : " hidden"),
                           key);
    return text;
  }

  // One step's picture.
  std::string still(std::size_t step) {
    const auto& shown = input_.steps[step];
    const auto picture = draw_page_picture(
        {.store = input_.store,
         .index = shown.index,
         .view = shown.view,
         .theme = looks_[story_.steps[step].look].light,
         .size = input_.is_story ? kStorySize : kPageSize,
         .title = title_,
         .description = shown.caption.empty() ? input_.text.alt_text : shown.caption,
         .language = language_.tag(),
         .id_prefix = step == 0 ? "still-" : "still-" + std::to_string(step + 1) + "-",
         .number =
             [&](EventRow row) {
               return std::to_string(std::lower_bound(rows_.begin(), rows_.end(), row) -
                                     rows_.begin());
             }},
        shaper_);
    return html_element(
        "div",
        " class=\"still\"" + xml_attribute("data-step", std::to_string(step)) + " role=\"region\"" +
            xml_attribute("aria-label", language_.words("figure_as_picture")) + " tabindex=\"0\"",
        "\n" + picture + "\n");
  }

  // The captions, and the pictures of steps that the script does not draw.
  std::string steps() {
    if (!input_.is_story) return {};
    std::string items;
    for (std::size_t i = 0; i < input_.steps.size(); ++i)
      items += html_element(
                   "li", xml_attribute("id", "step-" + std::to_string(i + 1)) + " class=\"step\"",
                   html_words("p", " class=\"caption\"", input_.steps[i].caption) +
                       (i > 0 && story_.steps[i].is_picture ? still(i) : "")) +
               "\n";
    return html_element("ol",
                        " class=\"steps\"" + xml_attribute("aria-label", language_.words("story")),
                        "\n" + items);
  }

  const PageInput& input_;
  TextShaper& shaper_;
  const Language language_;
  const std::string title_;
  std::vector<PageThemes> looks_;
  StoryInput story_{
      .store = input_.store, .scenes = {}, .steps = {}, .language = language_, .shaper = shaper_};
  std::vector<EventRow> rows_;
};

}  // namespace

Result<std::string> html_page(const PageInput& input, TextShaper& shaper) {
  return PageWriter(input, shaper).write();
}

Result<void> write_html_page(const PageInput& input, TextShaper& shaper,
                             const std::filesystem::path& file) {
  const auto page = html_page(input, shaper);
  if (!page) return fail(file.string() + ": " + page.error().message);
  return write_whole_file(file, *page);
}

bool is_page(const std::filesystem::path& file) {
  const auto extension = lower_extension(file);
  return extension == ".html" || extension == ".htm";
}

}  // namespace timeloom
