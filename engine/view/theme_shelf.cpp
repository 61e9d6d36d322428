#include "view/theme_shelf.hpp"

#include <set>
#include <system_error>

#include "base/user_folders.hpp"
#include "host/asset_folder.hpp"
#include "view/theme_file.hpp"

namespace timeloom {

namespace fs = std::filesystem;

bool is_theme_path(std::string_view name) {
  return name.ends_with(".json");
}

ThemeShelf::ThemeShelf(std::vector<fs::path> folders) : folders_(std::move(folders)) {
  std::set<std::string> names{"dark", "light"};
  for (const auto& folder : folders_) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
      if (entry->path().extension() == ".json") names.insert(entry->path().stem().string());
  }
  names_.assign(names.begin(), names.end());
}

std::vector<fs::path> ThemeShelf::default_folders() {
  std::vector<fs::path> folders;
  if (const auto data = data_folder(); !data.empty()) folders.push_back(data / "themes");
  folders.push_back(asset_folder() / "themes");
  return folders;
}

const Result<Theme>& ThemeShelf::find(const std::string& name) {
  const auto known = read_.find(name);
  return known != read_.end() ? known->second : read_.emplace(name, read(name)).first->second;
}

const Theme& ThemeShelf::find_or_light(const std::string& name) {
  const auto& theme = find(name);
  return theme ? *theme : theme_named("light");
}

std::string ThemeShelf::label_of(const std::string& name) {
  const auto& theme = find(name);
  return theme && !theme->label.empty() ? theme->label : name;
}

fs::path ThemeShelf::file_of(const std::string& name) const {
  std::error_code error;
  for (const auto& folder : folders_)
    if (auto file = folder / (name + ".json"); fs::is_regular_file(file, error)) return file;
  return {};
}

Result<Theme> ThemeShelf::read(const std::string& name) const {
  if (is_theme_path(name)) return load_theme(name);
  if (const auto file = file_of(name); !file.empty()) return load_theme(file);
  if (name == "light" || name == "dark") return theme_named(name);
  std::string known;
  for (const auto& other : names_) known += (known.empty() ? "" : ", ") + other;
  return fail("theme \"" + name + "\" is none of " + known + ", and no path of a .json file");
}

}  // namespace timeloom
