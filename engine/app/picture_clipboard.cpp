#include "app/picture_clipboard.hpp"

#include <cstdlib>
#include <random>
#include <system_error>

#include "base/whole_file.hpp"

namespace timeloom {

namespace {

Result<std::string> png_bytes(const Image& image) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("timeloom-" + std::to_string(std::random_device()()) + ".png");
  const auto written = write_png(image, file);
  if (!written) return tl::unexpected(written.error());
  auto bytes = read_whole_file(file);
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return bytes;
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

std::vector<std::string> picture_copier() {
  if (is_set("WAYLAND_DISPLAY") && is_program_installed("wl-copy"))
    return {"wl-copy", "--type", "image/png"};
  if (is_set("DISPLAY") && is_program_installed("xclip"))
    return {"xclip", "-selection", "clipboard", "-t", "image/png", "-i"};
  return {};
}

Result<void> PictureClipboard::copy(const Image& image) {
  auto arguments = picture_copier();
  if (arguments.empty())
    return fail(is_set("WAYLAND_DISPLAY")
                    ? "To copy pictures, install wl-clipboard (the program wl-copy)."
                    : "To copy pictures, install the program xclip.");
  auto bytes = png_bytes(image);
  if (!bytes) return tl::unexpected(bytes.error());
  auto child = ChildProcess::start(std::move(arguments), std::move(*bytes),
                                   ChildProcess::Output::dropped, {});
  if (!child) return tl::unexpected(child.error());
  copier_ = std::move(*child);
  return {};
}

}  // namespace timeloom
