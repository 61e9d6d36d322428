// Draws a display list with cairo: PNG without a GPU, and PDF.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "render/vector/png_text.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

// 8-bit RGBA, straight alpha, rows top to bottom without padding.
struct Image {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;
};

// `scale`: device pixels per logical pixel. The picture is scale × size, rounded up.
Result<Image> render_image(const DisplayList& list, double scale = 1.0);

// The same picture and texts give the same bytes.
Result<void> write_png(const Image& image, const std::filesystem::path& file,
                       const PngTexts& texts = {});
Result<Image> read_png(const std::filesystem::path& file);

// One logical pixel is one point. Text stays selectable, in the order of reading; labels and marks
// lead to their events' first sources; title, description, keywords and language are said. The same
// list gives the same bytes. Written beside the target first and renamed, so that a failure leaves
// no half file.
Result<void> write_pdf(const DisplayList& list, const std::filesystem::path& file);

}  // namespace timeloom
