// The files and view options that the commands share, and the document they make.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "view/document.hpp"

namespace timeloom::cli {

struct InputOptions {
  std::vector<std::string> files;
  std::string plugin;          // for the files that are no documents
  std::string plugin_options;  // a JSON object as text
  bool no_cache = false;
};

struct ViewOptions {
  std::string range, layout, theme, language, group_by, colour_by, align_to;
  std::optional<std::string> title, subtitle, source_line;
  std::optional<int> lane_depth;
  std::vector<std::string> breaks;
  std::optional<std::string> today;  // empty: the present
  bool no_links = false, no_legend = false;
};

// Which events count.
struct FilterOptions {
  std::vector<std::string> conditions;
  std::string find;
};

void add_input_options(CLI::App& command, InputOptions& options);
void add_cache_option(CLI::App& command, InputOptions& options);
void add_view_options(CLI::App& command, ViewOptions& options);
void add_filter_options(CLI::App& command, FilterOptions& options);

// Documents give their sources, words, kinds and view; other files are added as sources. Where two
// documents are given, words and view are the first one's.
Result<Document> assemble_document(const InputOptions& options);

// What the command line says wins over the document, in its story's views too. A figure without a
// source line names its files.
Result<void> apply(const ViewOptions& options, Document& document);

// Adds to the filter; the words to find win over those that it has.
Result<void> apply(const FilterOptions& options, Filter& filter);

}  // namespace timeloom::cli
