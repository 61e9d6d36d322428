// The primitives as elements, and the definitions that they refer to. For render/svg/*.cpp only.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "render/svg/svg_writer.hpp"

namespace timeloom {

// What most texts of a list have in common, so that the root can say it once for all.
struct SvgTextDefaults {
  float size = 0;
  Colour colour;
};

class SvgElements {
public:
  SvgElements(const DisplayList& list, const SvgOptions& options);

  // Appends to `out` what the item looks like; nothing where it cannot be seen.
  void write(const RectItem& item, std::string& out);
  void write(const AreaItem& item, std::string& out);
  void write(const LineItem& item, std::string& out);
  void write(const CurveItem& item, std::string& out);
  void write(const SymbolItem& item, std::string& out);
  void write(const TextItem& item, std::string& out);

  const SvgTextDefaults& text_defaults() const { return text_defaults_; }
  // ` fill="#123456"`, with its opacity where it has one.
  std::string paint(std::string_view attribute, Colour colour) const;
  // The contents of <defs>: what was referred to so far.
  std::string definitions() const;

private:
  std::string clip(const Item& item, const Rect& bounds);
  std::string fade(const RectItem& item);
  std::string text_style(const TextItem& item) const;
  std::string reference(std::string_view id) const;

  const DisplayList& list_;
  const SvgOptions& options_;
  SvgTextDefaults text_defaults_;
  std::map<std::uint16_t, std::string> clips_;  // those in use, by their position in the list
  std::map<std::string, std::string> fades_;    // id, by the gradient's content
  std::size_t halo_count_ = 0;
};

}  // namespace timeloom
