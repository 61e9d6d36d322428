#include "app/path_completion.hpp"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <tuple>

#include "base/user_folders.hpp"

namespace timeloom {

namespace {

namespace fs = std::filesystem;

char folded(char letter) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

bool begins_with(const std::string& name, const std::string& beginning) {
  return name.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), name.begin(),
                    [](char a, char b) { return folded(a) == folded(b); });
}

}  // namespace

fs::path typed_path(const std::string& text) {
  const auto slashes = text.rfind("//"), home = text.rfind("/~/");
  const bool by_home =
      home != std::string::npos && (slashes == std::string::npos || home > slashes);
  auto rest = text;
  if (by_home)
    rest = text.substr(home + 1);
  else if (slashes != std::string::npos)
    rest = text.substr(slashes + 1);
  if (rest == "~") return home_folder();
  if (rest.starts_with("~/")) return home_folder() / rest.substr(2);
  return rest;
}

std::vector<PathChoice> complete_path(const std::string& text, std::size_t most) {
  const auto slash = text.rfind('/');
  const auto folder_text = slash == std::string::npos ? std::string() : text.substr(0, slash + 1);
  const auto beginning = text.substr(folder_text.size());
  const auto folder = folder_text.empty() ? fs::path(".") : typed_path(folder_text);
  std::vector<PathChoice> choices;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    auto name = entry->path().filename().string();
    if (!begins_with(name, beginning) || (name.starts_with('.') && beginning.empty())) continue;
    std::error_code ignored;
    const bool is_folder = entry->is_directory(ignored);
    choices.push_back({.text = folder_text + name + (is_folder ? "/" : ""),
                       .name = std::move(name),
                       .is_folder = is_folder});
  }
  std::sort(choices.begin(), choices.end(), [](const PathChoice& a, const PathChoice& b) {
    return std::tuple(!a.is_folder, a.name) < std::tuple(!b.is_folder, b.name);
  });
  if (choices.size() > most) choices.resize(most);
  return choices;
}

std::string common_beginning(const std::string& text, const std::vector<PathChoice>& choices) {
  if (choices.empty()) return text;
  auto common = choices.front().text;
  for (const auto& choice : choices) {
    std::size_t same = 0;
    while (same < common.size() && same < choice.text.size() && common[same] == choice.text[same])
      ++same;
    common.resize(same);
  }
  return common.size() > text.size() ? common : text;
}

}  // namespace timeloom
