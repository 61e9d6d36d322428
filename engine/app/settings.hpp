// What a person has chosen once for all documents.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace timeloom {

inline constexpr float kSmallestText = 0.7F, kLargestText = 2.5F;

struct Settings {
  float text_size = 1;  // times the usual; all of the window grows with its texts
  bool use_cache = true;
  std::string cache_size{};  // "20 GB": what it may take; empty: as much as CacheLimits has it

  friend bool operator==(const Settings&, const Settings&) = default;
};

// "settings.json" in config_folder(); empty where there is none.
std::filesystem::path settings_file();

// What is missing or makes no sense is as it is by itself.
Settings load_settings(const std::filesystem::path& file);
// Written beside and renamed; makes the folder.
Result<void> save_settings(const Settings& settings, const std::filesystem::path& file);

// Larger by a step or smaller, within the limits.
void change_text_size(Settings& settings, int steps);

}  // namespace timeloom
