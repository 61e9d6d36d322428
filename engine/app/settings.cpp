#include "app/settings.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/byte_size.hpp"
#include "base/user_folders.hpp"
#include "base/whole_file.hpp"

namespace timeloom {

namespace {

constexpr float kStep = 1.1F;

}  // namespace

std::filesystem::path settings_file() {
  const auto folder = config_folder();
  return folder.empty() ? folder : folder / "settings.json";
}

Settings load_settings(const std::filesystem::path& file) {
  Settings settings;
  const auto content = read_whole_file(file);
  if (!content) return settings;
  const auto json = nlohmann::json::parse(*content, nullptr, false);
  if (!json.is_object()) return settings;
  if (const auto size = json.find("text_size"); size != json.end() && size->is_number())
    settings.text_size = std::clamp(size->get<float>(), kSmallestText, kLargestText);
  if (const auto cache = json.find("use_cache"); cache != json.end() && cache->is_boolean())
    settings.use_cache = cache->get<bool>();
  if (const auto size = json.find("cache_size"); size != json.end() && size->is_string())
    if (auto text = size->get<std::string>(); parse_byte_size(text))
      settings.cache_size = std::move(text);
  return settings;
}

Result<void> save_settings(const Settings& settings, const std::filesystem::path& file) {
  std::error_code failure;
  std::filesystem::create_directories(file.parent_path(), failure);
  if (failure) return fail(file.parent_path().string() + ": " + failure.message());
  nlohmann::ordered_json json;
  json["text_size"] = std::round(settings.text_size * 1000.0) / 1000.0;
  if (!settings.use_cache) json["use_cache"] = false;
  if (!settings.cache_size.empty()) json["cache_size"] = settings.cache_size;
  return write_whole_file(file, json.dump(2) + "\n");
}

void change_text_size(Settings& settings, int steps) {
  const float size = settings.text_size * std::pow(kStep, static_cast<float>(steps));
  const bool usual = std::abs(size - 1) < 0.02F;
  settings.text_size = usual ? 1 : std::clamp(size, kSmallestText, kLargestText);
}

}  // namespace timeloom
