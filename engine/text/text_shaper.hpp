// Turns text into glyphs with Pango and HarfBuzz, in any script, with the bundled fonts first.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaped_text.hpp"

namespace timeloom {

// What all texts of a picture have in common. Families come before the bundled ones, which stand in
// for what those lack.
struct TextSetting {
  std::string title_family = "Inter", text_family = "Inter";
  std::string language = "en";  // as of BCP 47: which forms of Han, and other local ones, are taken

  friend bool operator==(const TextSetting&, const TextSetting&) = default;
};

// Keeps a cache of what it shaped, bounded in size. One thread at a time.
class TextShaper {
public:
  // Uses the fonts in `font_folder` (Inter) before the system's. Text whose glyphs those lack falls
  // back to system fonts, so only scripts that Inter does not cover depend on the machine.
  explicit TextShaper(const std::filesystem::path& font_folder = default_font_folder());
  ~TextShaper();
  TextShaper(const TextShaper&) = delete;
  TextShaper& operator=(const TextShaper&) = delete;

  // From now on; what was shaped before stays as it is.
  void use(const TextSetting& setting);

  // One line; newlines count as blanks.
  std::shared_ptr<const ShapedText> shape(std::string_view text, const TextStyle& style);

  // At most `max_width` pixels wide: a longer text ends with an ellipsis at a word, or within one
  // where the first word does not fit. Where not even "X…" fits the result is empty (width 0).
  std::shared_ptr<const ShapedText> shape_within(std::string_view text, const TextStyle& style,
                                                 float max_width);

  // About how wide the text is on one line, at most `max_width`: its letters' widths side by side,
  // each of which is shaped once, where writing moves some closer together. O(length).
  float about_width(std::string_view text, const TextStyle& style, float max_width);

  // Where a line may end, as byte positions in order, by the rules of the language: after blanks
  // and hyphens, between Han characters, never at a no-break space, nor within dates, ranges of
  // numbers and "§ 230" (kept_together.hpp). The end is the last.
  std::vector<std::size_t> line_breaks(std::string_view text) const;

  // How wide the text is up to each of those byte positions, which are ends of letters: about, as
  // letters may take another form where a line ends.
  std::vector<float> widths_at(std::string_view text, const TextStyle& style,
                               std::span<const std::size_t> positions);

  // In the asset_folder.
  static std::filesystem::path default_font_folder();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom
