// Turns text into glyphs with Pango and HarfBuzz, in any script, with the bundled fonts first.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "text/shaped_text.hpp"

namespace timeloom {

// Keeps a cache of what it shaped, bounded in size. One thread at a time.
class TextShaper {
public:
  // Uses the fonts in `font_folder` (Inter) before the system's. Text whose glyphs those lack falls
  // back to system fonts, so only scripts that Inter does not cover depend on the machine.
  explicit TextShaper(const std::filesystem::path& font_folder = default_font_folder());
  ~TextShaper();
  TextShaper(const TextShaper&) = delete;
  TextShaper& operator=(const TextShaper&) = delete;

  // One line; newlines count as blanks.
  std::shared_ptr<const ShapedText> shape(std::string_view text, const TextStyle& style);

  // At most `max_width` pixels wide: a longer text ends with an ellipsis at a word, or within one
  // where the first word does not fit. Where not even "X…" fits the result is empty (width 0).
  std::shared_ptr<const ShapedText> shape_within(std::string_view text, const TextStyle& style,
                                                 float max_width);

  // $TIMELOOM_ASSETS/fonts, else <program>/../share/timeloom/fonts, else the source tree's
  // assets/fonts.
  static std::filesystem::path default_font_folder();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom
