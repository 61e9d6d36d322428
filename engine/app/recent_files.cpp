#include "app/recent_files.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/whole_file.hpp"

namespace timeloom {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::size_t kMost = 12;

fs::path list_in(const fs::path& folder) {
  return folder / "recent.json";
}

std::vector<fs::path> all_listed(const fs::path& folder) {
  std::vector<fs::path> files;
  if (folder.empty()) return files;
  const auto content = read_whole_file(list_in(folder));
  if (!content) return files;
  const auto list = Json::parse(*content, nullptr, false);
  if (!list.is_array()) return files;
  for (const auto& item : list)
    if (item.is_string()) files.emplace_back(item.get<std::string>());
  return files;
}

}  // namespace

std::vector<fs::path> read_recent_files(const fs::path& folder) {
  auto files = all_listed(folder);
  std::erase_if(files, [](const fs::path& file) {
    std::error_code error;
    return !fs::exists(file, error);
  });
  return files;
}

void add_recent_file(const fs::path& folder, const fs::path& file) {
  if (folder.empty()) return;
  std::error_code error;
  const auto whole = fs::absolute(file, error).lexically_normal();
  if (error) return;
  auto files = all_listed(folder);
  std::erase(files, whole);
  files.insert(files.begin(), whole);
  if (files.size() > kMost) files.resize(kMost);
  Json list = Json::array();
  for (const auto& one : files) list.push_back(one.string());
  fs::create_directories(folder, error);
  // What cannot be remembered is forgotten.
  (void)write_whole_file(list_in(folder), list.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace timeloom
