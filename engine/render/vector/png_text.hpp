// What a PNG says beside its picture.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace timeloom {

// Keyword and text, in the file's order. A keyword is 1 to 79 Latin letters: "Title".
using PngTexts = std::vector<std::pair<std::string, std::string>>;

// The PNG with a text chunk each (iTXt, UTF-8) before its picture; empty texts are left out. `png`
// is whole, as cairo writes it.
std::string with_texts(std::string_view png, const PngTexts& texts);

// Those that with_texts wrote. Chunks of other kinds, compressed texts and what a damaged file no
// longer says are passed over.
PngTexts texts_in(std::string_view png);
Result<PngTexts> read_png_texts(const std::filesystem::path& file);

}  // namespace timeloom
