// What kind of file a name says it is.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

namespace timeloom {

// ".csv" of "Events.CSV". Only ASCII letters change.
inline std::string lower_extension(const std::filesystem::path& file) {
  auto extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
  });
  return extension;
}

}  // namespace timeloom
