// The fonts of the panels, with just the characters that are shown in them.
#pragma once

#include <filesystem>
#include <set>
#include <string_view>

struct ImFont;

namespace timeloom {

// Inter for everything that it has. Dear ImGui draws one glyph a character and does not shape, so
// text in scripts like Arabic or Devanagari can be told apart in a panel but is not set rightly; on
// the timeline, which Pango and HarfBuzz shape, it always is.
class PanelFonts {
public:
  // Text that the panels are about to show. Characters that are new are looked for in the system's
  // fonts (Noto, where installed) and added when the atlas is built next.
  void need(std::string_view text);

  // Builds the atlas again if the scale or the characters changed, between two frames. True where
  // it did: the texture has to be made anew. Scales as in WindowScale.
  bool update(const std::filesystem::path& folder, float window_scale, float framebuffer_scale);

  ImFont* regular() const { return regular_; }
  ImFont* strong() const { return strong_; }
  ImFont* heading() const { return heading_; }

private:
  ImFont* regular_ = nullptr;
  ImFont* strong_ = nullptr;
  ImFont* heading_ = nullptr;
  std::set<char32_t> extra_;  // characters that Inter lacks
  bool changed_ = true;
  float window_scale_ = 0, framebuffer_scale_ = 0;
};

}  // namespace timeloom
