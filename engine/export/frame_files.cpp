#include "export/frame_files.hpp"

#include <array>
#include <cstdio>

#include "base/whole_file.hpp"

namespace timeloom {

std::filesystem::path FrameFiles::next(double seconds) {
  std::array<char, 32> name{}, duration{};
  std::snprintf(name.data(), name.size(), "frame-%04d.png", ++count_);
  std::snprintf(duration.data(), duration.size(), "duration %.4f\n", seconds);
  last_ = "file " + std::string(name.data()) + "\n";
  list_ += last_ + duration.data();
  return folder_ / name.data();
}

Result<void> FrameFiles::finish() {
  // The demuxer drops the last duration unless its file is named once more.
  return write_whole_file(folder_ / "frames.txt", list_ + last_);
}

}  // namespace timeloom
