#include "cli/input_options.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "view/document_range.hpp"
#include "view/filter_text.hpp"

namespace timeloom::cli {

namespace {

std::string known_languages() {
  std::string tags;
  for (const auto tag : Language::known()) tags += (tags.empty() ? "" : ", ") + std::string(tag);
  return tags;
}

// Checks answer what is wrong with a text, or nothing.

std::string check_is_named(const std::string& file) {
  return file.empty() ? "is empty; give the name of a file or folder, or a URI" : "";
}

std::string check_is_object(const std::string& text) {
  return nlohmann::json::parse(text, nullptr, false).is_object() ? "" : "is not a JSON object";
}

}  // namespace

void add_input_options(CLI::App& command, InputOptions& options) {
  command
      .add_option("FILE", options.files,
                  "Timeloom documents (.timeloom), data files, folders or URIs")
      ->required()
      ->check(check_is_named)
      ->type_name("");
  command
      .add_option(
          "--plugin", options.plugin,
          "Read the data files with this plugin (an id, or its last part: table) instead of "
          "asking all plugins")
      ->type_name("ID");
  command
      .add_option(
          "--options", options.plugin_options,
          "Options for the plugin, a JSON object: '{\"columns\": {\"date\": \"Filed on\"}}'")
      ->check(check_is_object)
      ->type_name("JSON");
}

void add_cache_option(CLI::App& command, InputOptions& options) {
  command.add_flag("--no-cache", options.no_cache,
                   "Read the files also where they did not change, and keep nothing of them; see "
                   "`timeloom cache`");
}

void add_view_options(CLI::App& command, ViewOptions& options) {
  command
      .add_option("--range", options.range,
                  "The time to show, an EDTF interval or date: 2008/2018, 2013-07, 2012")
      ->type_name("RANGE");
  command
      .add_option("--layout", options.layout,
                  "How time and events are laid out: " + layout_kind_names())
      ->type_name("NAME");
  command
      .add_option("--break", options.breaks,
                  "A stretch of time to leave out, or auto: long silences. May be given several "
                  "times")
      ->allow_extra_args(false)
      ->type_name("RANGE");
  command
      .add_option("--today", options.today,
                  "Mark today, or the day that stands for it, so that the figure stays the same")
      ->expected(0, 1)
      ->type_name("DATE");
  command
      .add_option("--theme", options.theme,
                  "Colours and fonts: one of those that `timeloom themes` lists, or a .json file")
      ->type_name("NAME|FILE");
  command
      .add_option("--language", options.language,
                  "Of dates, numbers and the words around: " + known_languages())
      ->type_name("TAG");
  command
      .add_option("--group-by", options.group_by,
                  "One band for each lane, kind, source, tag or attribute:NAME")
      ->type_name("FIELD");
  command
      .add_option("--colour-by", options.colour_by,
                  "What colours stand for: kind, lane, source, tag or attribute:NAME")
      ->type_name("FIELD");
  command
      .add_option("--align", options.align_to,
                  "Count each lane's time from its first event of this kind, its day 0")
      ->type_name("KIND");
  command
      .add_option("--lane-depth", options.lane_depth,
                  "How many levels of nested lanes to open (as many as fit)")
      ->check(CLI::Range(1, 64))
      ->type_name("N");
  command.add_option("--title", options.title, "The figure's title")->type_name("TEXT");
  command.add_option("--subtitle", options.subtitle, "The line below the title")->type_name("TEXT");
  command
      .add_option(
          "--source-line", options.source_line,
          "The line at the foot of the figure (the sources of what it shows); \"\" for none")
      ->type_name("TEXT");
  command.add_flag("--no-links", options.no_links, "Leave out the curves between linked events");
  command.add_flag("--no-legend", options.no_legend, "Leave out the legend");
}

void add_filter_options(CLI::App& command, FilterOptions& options) {
  command
      .add_option("--filter", options.conditions,
                  "Only events for which this holds; may be given several times. Of one property "
                  "any of the values, of several properties all:\n" +
                      std::string(kConditionForms))
      ->allow_extra_args(false)
      ->type_name("CONDITION");
  command
      .add_option("--find", options.find,
                  "Only events whose texts have all these words, whatever their case and accents; "
                  "\"quotes\" keep a phrase together")
      ->type_name("WORDS");
}

Result<Document> assemble_document(const InputOptions& options) {
  Document document;
  bool has_words = false;
  for (const auto& file : options.files) {
    if (!is_document(file)) {
      document.sources.push_back(
          {.uri = file, .name = {}, .plugin = options.plugin, .options = options.plugin_options});
      continue;
    }
    auto loaded = load_document(file);
    if (!loaded) return loaded;
    document.sources.insert(document.sources.end(), loaded->sources.begin(), loaded->sources.end());
    document.kinds.insert(document.kinds.end(), loaded->kinds.begin(), loaded->kinds.end());
    if (!has_words) {
      document.text = loaded->text;
      document.view = loaded->view;
      document.story = loaded->story;
      has_words = true;
    }
  }
  return document;
}

namespace {

Result<void> apply_property(const char* option, const std::string& text, EventProperty& property) {
  if (text.empty()) return {};
  const auto known = event_property_from(text);
  if (!known)
    return fail(std::string(option) + ": \"" + text + "\" is none of " +
                std::string(kEventPropertyForms));
  property = *known;
  return {};
}

Result<void> apply_to_view(const ViewOptions& options, View& view) {
  if (!options.range.empty()) {
    const auto range = parse_range(options.range);
    if (!range) return fail("--range " + range.error().message);
    view.range = *range;
  }
  if (!options.layout.empty()) {
    const auto layout = layout_kind_from(options.layout);
    if (!layout)
      return fail("--layout: \"" + options.layout + "\" is none of " + layout_kind_names());
    view.layout = *layout;
  }
  for (const auto& text : options.breaks)
    if (const auto added = add_break(text, view.breaks); !added)
      return fail("--break " + text + ": " + added.error().message);
  if (options.today) {
    view.today = {.shown = true, .at = {}};
    if (!options.today->empty()) {
      const auto at = parse_instant(*options.today);
      if (!at) return fail("--today " + at.error().message);
      view.today.at = *at;
    }
  }
  if (!options.theme.empty()) view.theme = options.theme;
  if (!options.language.empty()) {
    if (const auto known = Language::of(options.language); !known)
      return fail("--language: " + known.error().message);
    view.language = options.language;
  }
  if (auto chosen = apply_property("--group-by", options.group_by, view.group_by); !chosen)
    return chosen;
  if (auto chosen = apply_property("--colour-by", options.colour_by, view.colour_by); !chosen)
    return chosen;
  if (!options.align_to.empty()) view.align_to = options.align_to;
  if (options.lane_depth) view.lane_depth = options.lane_depth;
  if (options.no_links) view.show_links = false;
  if (options.no_legend) view.show_legend = false;
  return {};
}

}  // namespace

Result<void> apply(const ViewOptions& options, Document& document) {
  if (auto applied = apply_to_view(options, document.view); !applied) return applied;
  for (auto& step : document.story)
    if (auto applied = apply_to_view(options, step.view); !applied) return applied;
  if (options.title) document.text.title = *options.title;
  if (options.subtitle) document.text.subtitle = *options.subtitle;
  if (options.source_line) document.text.source_line = options.source_line;
  return {};
}

Result<void> apply(const FilterOptions& options, Filter& filter) {
  for (const auto& condition : options.conditions)
    if (const auto added = add_condition(condition, filter); !added)
      return fail("--filter " + added.error().message);
  if (!options.find.empty()) filter.text = options.find;
  return {};
}

}  // namespace timeloom::cli
