#include "export/html_page.hpp"

#include <glib.h>

#include <map>
#include <memory>

#include "base/lower_extension.hpp"
#include "base/numbers.hpp"
#include "base/whole_file.hpp"
#include "export/page_style.hpp"
#include "export/story_data.hpp"
#include "layout/figure_layout.hpp"
#include "layout/legend_layout.hpp"
#include "render/svg/svg_symbol.hpp"
#include "render/svg/svg_writer.hpp"
#include "render/svg/xml_text.hpp"
#include "scene/event_notes.hpp"
#include "scene/scene_builder.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"
#include "web_page.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostEvents = 10'000;
constexpr Size kPictureSize{1100, 720};

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

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
  std::string text = "<";
  return text.append(name)
             .append(attributes)
             .append(">")
             .append(content)
             .append("</")
             .append(name) +
         ">";
}

std::string paragraph(std::string_view name, std::string_view attributes, std::string_view words) {
  return words.empty() ? "" : element(name, attributes, xml_text(words));
}

// Replaces each {{name}} of the template; what it is replaced by is not looked at again.
std::string filled(std::string_view page, const std::map<std::string_view, std::string>& values) {
  std::string result;
  for (;;) {
    const auto begin = page.find("{{");
    result += page.substr(0, begin);
    if (begin == std::string_view::npos) return result;
    const auto end = page.find("}}", begin);
    result += values.at(page.substr(begin + 2, end - begin - 2));
    page.remove_prefix(end + 2);
  }
}

class PageWriter {
public:
  PageWriter(const PageInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        theme_(input.theme != nullptr ? *input.theme : theme_named(input.view.theme)),
        themes_(page_themes(theme_)),
        language_(input.view.language.empty() ? "en" : input.view.language) {}

  Result<std::string> write() {
    const auto scene = picture();
    const StoryInput story{.store = input_.store,
                           .index = input_.index,
                           .view = input_.view,
                           .bands = bands(),
                           .range = scene.viewport.range()};
    const auto rows = story_rows(story);
    if (rows.size() > kMostEvents)
      return fail(with_separators(rows.size()) + " events are more than a page can hold (" +
                  with_separators(kMostEvents) + "): filter them");
    const auto style = colour_properties(themes_) + std::string(web::page_css);
    std::string script = "'use strict';\n(() => {\n";
    for (const auto part : {web::calendar_js, web::packing_js, web::figure_js, web::page_js})
      script += part;
    script += "})();\n";
    const auto title = input_.text.title.empty() ? "Timeline" : input_.text.title;
    return filled(
        web::page_html,
        {{"language", xml_text(language_)},
         {"theme", theme_.dark ? xml_attribute("data-theme", "dark") : ""},
         {"policy", "default-src 'none'; script-src " + hash_source(script) + "; style-src " +
                        hash_source(style) +
                        "; img-src data:; base-uri 'none'; form-action 'none'"},
         {"description", xml_text(input_.text.alt_text)},
         {"title", xml_text(title)},
         {"style", style},
         {"subtitle", paragraph("p", " class=\"subtitle\"", input_.text.subtitle)},
         {"legend", legend(rows)},
         {"count", with_separators(rows.size()) + (rows.size() == 1 ? " event" : " events")},
         {"figure", svg(scene)},
         {"source_line", paragraph("figcaption", "", input_.text.source_line.value_or(""))},
         {"rows", table(rows)},
         {"data", story_json(story, rows)},
         {"script", script}});
  }

private:
  // As it is without scripts and on paper: all lanes, without the words that the page has itself.
  Scene picture() {
    View view = input_.view;
    view.show_legend = false;
    view.layout = LayoutKind::lanes;
    auto scene = build_scene({.store = &input_.store,
                              .index = &input_.index,
                              .view = &view,
                              .theme = &themes_.light,
                              .size = kPictureSize},
                             shaper_);
    scene.list.title = input_.text.title.empty() ? "Timeline" : input_.text.title;
    scene.list.description = input_.text.alt_text;
    scene.list.language = language_;
    note_events(input_.store, scene.list);
    return scene;
  }

  std::string svg(const Scene& scene) const {
    return svg_text(
        scene.list,
        {.paint = [this](Colour colour) { return colour_reference(themes_.light, colour); },
         .id_prefix = "still-",
         .is_document = false});
  }

  std::vector<Band> bands() {
    const int depth = input_.view.lane_depth.value_or(depth_that_fits(
        {.store = input_.store, .index = input_.index, .view = input_.view, .size = kPictureSize},
        shaper_));
    return bands_with_events(make_bands(input_.store, input_.index, input_.view, depth),
                             input_.index);
  }

  std::string legend(const std::vector<EventRow>& rows) {
    if (!input_.view.show_legend) return {};
    LegendContent content;
    for (const auto row : rows)
      content.add(input_.index.colours().of(row), input_.store.kind(row),
                  input_.store.span(row).is_interval());
    constexpr float kWide = 100'000;
    const auto layout = lay_out_legend(input_.store, input_.index.colours(), content, {}, kWide,
                                       language_of(input_.view), shaper_);
    std::string items;
    for (const auto& entry : layout.entries)
      items += element("li", "", sample(entry) + xml_text(entry.label.text->text)) + "\n";
    return element("ul", " class=\"legend\" aria-label=\"What colours and symbols stand for\"",
                   items);
  }

  static std::string sample(const LegendEntry& entry) {
    const auto colour = "var(--" + (entry.role.empty() ? "muted" : entry.role) + ")";
    std::string shape;
    if (entry.sample == LegendSample::symbol) {
      shape = "<path d=\"" + svg_symbol(symbol_from_name(entry.symbol)) +
              "\" transform=\"scale(.55)\"" + xml_attribute("fill", colour) + "/>";
    } else {
      shape = "<rect x=\"-7\" y=\"-5\" width=\"14\" height=\"10\" rx=\"2.5\"" +
              xml_attribute("fill", colour) +
              (entry.sample == LegendSample::bar
                   ? xml_attribute("stroke", colour) + " fill-opacity=\".2\""
                   : "") +
              "/>";
    }
    return "<svg width=\"16\" height=\"16\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\">" + shape +
           "</svg>";
  }

  std::string table(const std::vector<EventRow>& rows) const {
    std::string text;
    for (const auto row : rows) {
      const auto note = event_note(input_.store, row);
      std::string sources;
      for (const auto& source : note.sources) {
        const auto label = xml_text(source.label);
        sources += element(
            "li", "",
            source.url.empty()
                ? label
                : element("a", xml_attribute("href", source.url) + " rel=\"noopener noreferrer\"",
                          label));
      }
      const auto cell = [](std::string_view words) { return element("td", "", xml_text(words)); };
      text += element("tr", "",
                      element("th", " scope=\"row\"", xml_text(note.title)) +
                          cell(describe(input_.store.span(row))) +
                          cell(lane_words(input_.store.lanes()[input_.store.lane(row)].path)) +
                          cell(input_.store.kinds()[input_.store.kind(row)].label) +
                          cell(input_.store.summary(row)) +
                          element("td", "", sources.empty() ? "" : element("ul", "", sources))) +
              "\n";
    }
    return text;
  }

  const PageInput& input_;
  TextShaper& shaper_;
  const Theme& theme_;
  const PageThemes themes_;
  const std::string language_;
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
