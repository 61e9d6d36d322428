// Puts a picture on the desktop's clipboard.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/child_process.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

// The program that can: wl-copy under Wayland, xclip under X11. Empty where it is not installed.
std::vector<std::string> picture_copier();

class PictureClipboard {
public:
  // Returns at once; the program stays as long as the clipboard is its. The error says what to
  // install.
  Result<void> copy(const Image& image);

private:
  std::unique_ptr<ChildProcess> copier_;
};

}  // namespace timeloom
