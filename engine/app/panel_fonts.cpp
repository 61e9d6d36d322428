#include "app/panel_fonts.hpp"

#include <imgui.h>

#include <array>
#include <cmath>
#include <deque>
#include <string>
#include <vector>

#include "app/system_fonts.hpp"

#if __has_include(<imgui_freetype.h>)
#include <imgui_freetype.h>
#define TIMELOOM_IMGUI_FREETYPE
#endif

namespace timeloom {

namespace {

constexpr float kTextSize = 15, kHeadingSize = 19;  // ascent and descent, logical pixels

// What Inter has: Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics.
constexpr std::array<ImWchar, 17> kInterRanges = {0x20,   0x24F,  0x2B0,  0x36F,  0x370,  0x52F,
                                                  0x1E00, 0x1EFF, 0x2000, 0x20BF, 0x2100, 0x22FF,
                                                  0x25A0, 0x25FF, 0x2713, 0x2717, 0};

bool inter_has(char32_t character) {
  for (std::size_t i = 0; i + 1 < kInterRanges.size(); i += 2)
    if (character >= kInterRanges[i] && character <= kInterRanges[i + 1]) return true;
  return character < 0x20;
}

void add_inter(ImFontAtlas& atlas, const std::filesystem::path& file, float size, ImFont*& font) {
  ImFontConfig config;
  config.OversampleH = 2;
  font = std::filesystem::exists(file)
             ? atlas.AddFontFromFileTTF(file.string().c_str(), size, &config, kInterRanges.data())
             : nullptr;
  if (font == nullptr) {
    config.SizePixels = size;
    font = atlas.AddFontDefault(&config);
  }
}

// The ranges must live until the atlas is built.
void merge(ImFontAtlas& atlas, const std::vector<FallbackFont>& fonts,
           const std::deque<std::vector<ImWchar>>& ranges, float size) {
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    if (!std::filesystem::exists(fonts[i].file)) continue;
    ImFontConfig config;
    config.MergeMode = true;
    config.FontNo = fonts[i].face;
    atlas.AddFontFromFileTTF(fonts[i].file.c_str(), size, &config, ranges[i].data());
  }
}

}  // namespace

void PanelFonts::need(std::string_view text) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte < 0x80) {
      ++at;
      continue;
    }
    const int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    if (end - at < length) return;
    char32_t character = byte & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i)
      character = character << 6 | (static_cast<unsigned char>(at[i]) & 0x3FU);
    at += length;
    // Dear ImGui is built with 16-bit characters by default.
    if (character <= 0xFFFF && !inter_has(character)) changed_ |= extra_.insert(character).second;
  }
}

bool PanelFonts::update(const std::filesystem::path& folder, float window_scale,
                        float framebuffer_scale) {
  if (!changed_ && window_scale == window_scale_ && framebuffer_scale == framebuffer_scale_)
    return false;
  changed_ = false;
  window_scale_ = window_scale;
  framebuffer_scale_ = framebuffer_scale;

  auto& io = ImGui::GetIO();
  auto& atlas = *io.Fonts;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
#ifdef TIMELOOM_IMGUI_FREETYPE
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
#endif
  // Drawn at the density of the framebuffer, measured in window coordinates.
  const float device_scale = window_scale * framebuffer_scale;
  io.FontGlobalScale = 1 / framebuffer_scale;

  const auto fallbacks = fonts_for(extra_);
  std::deque<std::vector<ImWchar>> ranges;
  for (const auto& fallback : fallbacks) {
    auto& range = ranges.emplace_back();
    for (const auto character : fallback.characters)
      range.insert(range.end(), 2, static_cast<ImWchar>(character));
    range.push_back(0);
  }
  const auto add = [&](const char* file, float size, ImFont*& font) {
    const float pixels = std::round(size * device_scale);  // so that lines stand on whole pixels
    add_inter(atlas, folder / file, pixels, font);
    merge(atlas, fallbacks, ranges, pixels);
  };
  add("Inter-Regular.otf", kTextSize, regular_);
  add("Inter-SemiBold.otf", kTextSize, strong_);
  add("Inter-SemiBold.otf", kHeadingSize, heading_);
  atlas.Build();
  io.FontDefault = regular_;
  return true;
}

}  // namespace timeloom
