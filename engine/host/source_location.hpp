// What a user names as a source: a path, or a URI.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

struct SourceLocation {
  std::string scheme;  // lower case; empty for files and folders
  std::string target;  // what a plugin is given: a path, or the URI as it was
  std::string name;    // the last part: "policy.csv"

  bool is_path() const { return scheme.empty(); }
};

// Reads "file:" URIs into paths. What exists as a file is a path, colons or not; a single letter
// before a colon is a drive.
SourceLocation locate_source(const std::string& uri);

// What to call it: the file's name without its ending.
std::string default_source_name(const SourceLocation& location);

}  // namespace timeloom
