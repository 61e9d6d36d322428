#include "text/clean_text.hpp"

#include <glib.h>

#include <memory>

namespace timeloom {

namespace {

struct GlibRelease {
  void operator()(gchar* memory) const { g_free(memory); }
};

bool is_control(gunichar character) {
  return g_unichar_iscntrl(character) || character == 0x2028 || character == 0x2029;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (text.empty()) return {};
  const std::unique_ptr<gchar, GlibRelease> valid(
      g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
  std::string line;
  line.reserve(text.size());
  for (const gchar* at = valid.get(); *at != '\0';) {
    const gchar* next = g_utf8_next_char(at);
    if (is_control(g_utf8_get_char(at))) {
      line += ' ';
    } else {
      line.append(at, next);
    }
    at = next;
  }
  return line;
}

}  // namespace timeloom
