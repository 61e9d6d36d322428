// Themes by name, each read once.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "view/theme.hpp"

namespace timeloom {

// A file's path ("looks/house.json") rather than a theme's name.
bool is_theme_path(std::string_view name);

// One thread at a time; what it answers stays valid as long as it lives.
class ThemeShelf {
public:
  // Where names are looked for, the first folder first: by default those of the user and those that
  // come with the program. Light and dark are there without any folder.
  explicit ThemeShelf(std::vector<std::filesystem::path> folders = default_folders());

  // By its name ("dark") or its file's path. The error names the file and the member, or what names
  // there are.
  const Result<Theme>& find(const std::string& name);

  // The same; light where it cannot be had.
  const Theme& find_or_light(const std::string& name);

  // Of what was there when the shelf was made, sorted; who wants to know whether it is a theme asks
  // for it.
  const std::vector<std::string>& names() const { return names_; }
  std::string label_of(const std::string& name);  // the name, where it has none or is no theme
  // Where a named theme is read from; empty for what is built in.
  std::filesystem::path file_of(const std::string& name) const;

  // ~/.local/share/timeloom/themes, and themes in the asset_folder.
  static std::vector<std::filesystem::path> default_folders();

private:
  Result<Theme> read(const std::string& name) const;

  std::vector<std::filesystem::path> folders_;
  std::vector<std::string> names_;
  std::map<std::string, Result<Theme>> read_;
};

}  // namespace timeloom
