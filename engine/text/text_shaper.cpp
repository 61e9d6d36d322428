#include "text/text_shaper.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <unordered_map>

#include "text/clean_text.hpp"
#include "text/font.hpp"
#include "text/font_map.hpp"
#include "text/kept_together.hpp"
#include "text/layout_line.hpp"
#include "text/shape_cache.hpp"
#include "time/language.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kCacheBytes = 32U << 20U;
constexpr std::size_t kFontCount = 128;
constexpr std::size_t kMostStyles = 64;
constexpr std::string_view kEllipsis = "…";

// Inter, then the Noto family that goes with it; without the latter fontconfig takes whichever font
// has the script, often in another style. Han is left to fontconfig, which goes by language.
constexpr const char* kFamilies =
    "Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Bengali,"
    "Noto Sans Tamil,Noto Sans Telugu,Noto Sans Thai,Noto Sans Georgian,Noto Sans Armenian,"
    "Noto Sans Ethiopic,sans-serif";

struct DescriptionRelease {
  void operator()(PangoFontDescription* description) const {
    pango_font_description_free(description);
  }
};
using DescriptionHandle = std::unique_ptr<PangoFontDescription, DescriptionRelease>;

struct AttributesRelease {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using AttributesHandle = std::unique_ptr<PangoAttrList, AttributesRelease>;

std::string families_after(const std::string& first) {
  return first.empty() ? kFamilies : first + "," + kFamilies;
}

DescriptionHandle font_description(const TextStyle& style, const std::string& families) {
  DescriptionHandle description(pango_font_description_new());
  pango_font_description_set_family(description.get(), families.c_str());
  pango_font_description_set_absolute_size(description.get(), double{style.size} * PANGO_SCALE);
  pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(style.weight));
  pango_font_description_set_style(description.get(),
                                   style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

AttributesHandle attributes(const TextStyle& style) {
  AttributesHandle list(pango_attr_list_new());
  if (style.tabular_figures) {
    pango_attr_list_insert(list.get(), pango_attr_font_features_new("tnum"));  // takes it over
  }
  return list;
}

std::vector<std::string> month_names_of(std::string_view tag) {
  const auto language = Language::of(tag);
  const auto names = language ? language->month_names() : Language().month_names();
  return {names.begin(), names.end()};
}

// What Pango wants to know of a style, which takes longer to find out than to shape a word.
struct KnownStyle {
  TextStyle style;
  DescriptionHandle description;
  AttributesHandle attributes;
  float ascent = 0, descent = 0;
  std::unordered_map<gunichar, float> letter_widths{};
};

TextStyle drawable(TextStyle style) {
  style.size = std::isfinite(style.size) ? std::clamp(style.size, 0.5F, 4096.0F) : 12.0F;
  return style;
}

}  // namespace

struct TextShaper::State {
  explicit State(const std::filesystem::path& font_folder)
      : font_map(make_font_map(font_folder)),
        context(make_text_context(font_map.get())),
        layout(pango_layout_new(context.get())) {
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_auto_dir(layout.get(), TRUE);
  }

  DescriptionHandle description_of(const TextStyle& style) const {
    return font_description(style, style.display ? title_families : text_families);
  }
  std::shared_ptr<const Font> font_of(PangoFont* pango_font);
  KnownStyle& known_style(const TextStyle& style);
  ShapedText empty_text(const TextStyle& style);
  float letter_width(gunichar letter, const TextStyle& style);
  const ShapeEntry& entry(std::string_view text, const TextStyle& style, bool shortened);

  TextSetting setting;
  std::vector<std::string> months = month_names_of({});
  std::string title_families = kFamilies, text_families = kFamilies;
  FontMapHandle font_map;
  GObjectHandle<PangoContext> context;
  GObjectHandle<PangoLayout> layout;
  ShapeCache cache{kCacheBytes};
  std::deque<KnownStyle> styles;  // few
  // One Font for one face and size, however often it is asked for: renderers keep glyphs by font.
  std::unordered_map<cairo_scaled_font_t*, std::shared_ptr<const Font>> fonts;
};

std::shared_ptr<const Font> TextShaper::State::font_of(PangoFont* pango_font) {
  cairo_scaled_font_t* scaled_font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(pango_font));
  if (scaled_font == nullptr || cairo_scaled_font_status(scaled_font) != CAIRO_STATUS_SUCCESS) {
    return nullptr;
  }
  std::shared_ptr<const Font>& font = fonts[scaled_font];
  if (font == nullptr) font = std::make_shared<const Font>(scaled_font);
  std::shared_ptr<const Font> answer = font;
  if (fonts.size() > kFontCount) {
    std::erase_if(fonts, [](const auto& item) { return item.second.use_count() == 1; });
  }
  return answer;
}

KnownStyle& TextShaper::State::known_style(const TextStyle& style) {
  const auto found = std::ranges::find(styles, style, &KnownStyle::style);
  if (found != styles.end()) return *found;
  if (styles.size() == kMostStyles) styles.pop_front();
  auto& known = styles.emplace_back(KnownStyle{style, description_of(style), attributes(style)});
  const GObjectHandle<PangoFont> font(
      pango_context_load_font(context.get(), known.description.get()));
  if (const auto own = font != nullptr ? font_of(font.get()) : nullptr) {
    known.ascent = static_cast<float>(own->ascent());
    known.descent = static_cast<float>(own->descent());
  }
  return known;
}

ShapedText TextShaper::State::empty_text(const TextStyle& style) {
  const auto& known = known_style(style);
  ShapedText shaped;
  shaped.style = style;
  shaped.ascent = known.ascent;
  shaped.descent = known.descent;
  return shaped;
}

float TextShaper::State::letter_width(gunichar letter, const TextStyle& style) {
  auto& widths = known_style(style).letter_widths;
  if (const auto found = widths.find(letter); found != widths.end()) return found->second;
  std::array<char, 6> bytes{};
  const auto length = static_cast<std::size_t>(g_unichar_to_utf8(letter, bytes.data()));
  const float width = g_unichar_iszerowidth(letter) != FALSE
                          ? 0
                          : entry({bytes.data(), length}, style, false).shaped->width;
  return widths[letter] = width;
}

const ShapeEntry& TextShaper::State::entry(std::string_view text, const TextStyle& style,
                                           bool shortened) {
  const ShapeCache::Key key{text, style, shortened};
  if (const ShapeEntry* known = cache.find(key)) return *known;

  ShapedText shaped = empty_text(style);
  shaped.text = clean_text(text);
  shaped.shortened = shortened;
  const auto& in_pango = known_style(style);
  pango_layout_set_font_description(layout.get(), in_pango.description.get());
  pango_layout_set_attributes(layout.get(), in_pango.attributes.get());
  pango_layout_set_text(layout.get(), shaped.text.data(), static_cast<int>(shaped.text.size()));
  shaped.right_to_left = pango_layout_get_direction(layout.get(), 0) == PANGO_DIRECTION_RTL;
  shaped.runs = glyph_runs(layout.get(), [this](PangoFont* font) { return font_of(font); });
  PangoRectangle logical;
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), 0), nullptr, &logical);
  shaped.width = static_cast<float>(logical.width) / PANGO_SCALE;

  ShapeEntry made;
  if (!shortened) made.cuts = cut_points(layout.get());
  made.shaped = std::make_shared<const ShapedText>(std::move(shaped));
  return cache.insert(key, std::move(made));
}

TextShaper::TextShaper(const std::filesystem::path& font_folder)
    : state_(std::make_unique<State>(font_folder)) {}

TextShaper::~TextShaper() = default;

void TextShaper::use(const TextSetting& setting) {
  auto& state = *state_;
  if (state.setting == setting) return;
  state.setting = setting;
  state.months = month_names_of(setting.language);
  state.title_families = families_after(setting.title_family);
  state.text_families = families_after(setting.text_family);
  pango_context_set_language(state.context.get(),
                             pango_language_from_string(setting.language.c_str()));
  pango_layout_context_changed(state.layout.get());
  state.cache.clear();
  state.styles.clear();
}

std::vector<std::size_t> TextShaper::line_breaks(std::string_view text) const {
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) == FALSE)
    return {text.size()};
  const auto count =
      static_cast<std::size_t>(g_utf8_strlen(text.data(), static_cast<gssize>(text.size())));
  std::vector<PangoLogAttr> attributes(count + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1,
                      pango_context_get_language(state_->context.get()), attributes.data(),
                      static_cast<int>(attributes.size()));
  std::vector<std::size_t> breaks;
  const char* at = text.data();
  for (std::size_t i = 0; i < count; ++i, at = g_utf8_next_char(at))
    if (i > 0 && attributes[i].is_line_break)
      if (const auto byte = static_cast<std::size_t>(at - text.data());
          !is_kept_together(text, byte, state_->months))
        breaks.push_back(byte);
  breaks.push_back(text.size());
  return breaks;
}

std::shared_ptr<const ShapedText> TextShaper::shape(std::string_view text, const TextStyle& style) {
  return state_->entry(text, drawable(style), false).shaped;
}

std::shared_ptr<const ShapedText> TextShaper::shape_within(std::string_view text,
                                                           const TextStyle& asked_style,
                                                           float max_width) {
  const TextStyle style = drawable(asked_style);
  const float ellipsis_width = state_->entry(kEllipsis, style, false).shaped->width;
  const ShapeEntry& whole = state_->entry(text, style, false);
  if (whole.shaped->width <= max_width) return whole.shaped;

  // Shaping the shortened text may evict the whole one.
  const std::shared_ptr<const ShapedText> full = whole.shaped;
  const std::vector<CutPoint> cuts = whole.cuts;
  for (const bool at_word : {true, false}) {
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
      // A first guess: letters at the cut may take another form, so the width is looked at again.
      if (cut->width + ellipsis_width > max_width || (at_word && !cut->after_word)) continue;
      const std::string shortened = full->text.substr(0, cut->byte).append(kEllipsis);
      const std::shared_ptr<const ShapedText> shaped = state_->entry(shortened, style, true).shaped;
      if (shaped->width <= max_width) return shaped;
    }
  }
  ShapedText nothing = state_->empty_text(style);
  nothing.shortened = true;
  return std::make_shared<const ShapedText>(std::move(nothing));
}

float TextShaper::about_width(std::string_view text, const TextStyle& asked_style,
                              float max_width) {
  const TextStyle style = drawable(asked_style);
  const auto size = static_cast<gssize>(text.size());
  if (g_utf8_validate(text.data(), size, nullptr) == FALSE)
    return std::min(shape(text, style)->width, max_width);
  float width = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end && width < max_width; at = g_utf8_next_char(at))
    width += state_->letter_width(g_utf8_get_char(at), style);
  return std::min(width, max_width);
}

std::vector<float> TextShaper::widths_at(std::string_view text, const TextStyle& asked_style,
                                         std::span<const std::size_t> positions) {
  const ShapeEntry& whole = state_->entry(text, drawable(asked_style), false);
  std::vector<float> widths;
  for (const auto position : positions) {
    const auto cut = std::ranges::lower_bound(whole.cuts, position, {}, &CutPoint::byte);
    widths.push_back(position == 0             ? 0
                     : cut == whole.cuts.end() ? whole.shaped->width
                                               : cut->width);
  }
  return widths;
}

}  // namespace timeloom
