#include "text/font_map.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "text/text_shaper.hpp"

TEST_CASE("a font map goes only once no thread of Pango's shares it") {
  auto font_map = timeloom::make_font_map(timeloom::TextShaper::default_font_folder());
  auto* const shared = font_map.get();
  g_object_ref(shared);
  std::atomic<bool> is_over = false;
  std::jthread sharing([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    is_over = true;
    g_object_unref(shared);
  });
  font_map.reset();
  CHECK(is_over);
}
