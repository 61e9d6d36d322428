// Cells that hold several things: sources, tags and links. What is returned points into the cell.
#pragma once

#include <string_view>
#include <timeloom/plugin.hpp>
#include <vector>

namespace timeloom::table {

// One source: `Label <https://url>`, `Label https://url`, a bare URL or a bare label.
plugin::Reference parse_reference(std::string_view text);

// Appends the sources that a cell holds, separated by " | ".
void append_references(std::string_view cell, std::vector<plugin::Reference>& references);

// Gives the URLs of a cell, separated by " | ", to the references in turn that have none; those
// that are left over become references of their own. Without any references it is a cell of
// sources.
void pair_urls(std::string_view cell, std::vector<plugin::Reference>& references);

// Appends the words that a cell holds, separated by ";" or, where there is none, by ",".
void append_tags(std::string_view cell, std::vector<std::string_view>& tags);

// Appends the `relation:target` entries of a cell, separated by ";". A bare target is "related".
void append_links(std::string_view cell, std::vector<plugin::Link>& links);

inline constexpr std::string_view kPlainRelation = "related";

}  // namespace timeloom::table
