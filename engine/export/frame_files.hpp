// An animation as one PNG a frame, for programs that make video of them.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace timeloom {

class FrameFiles {
public:
  // Frames are frame-0001.png and so on in this folder, which is there.
  explicit FrameFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Where the next frame is to be written, which stands for so long.
  std::filesystem::path next(double seconds);
  // frames.txt: how long each stands, as ffmpeg's concat demuxer reads it.
  Result<void> finish();

private:
  std::filesystem::path folder_;
  std::string list_ = "ffconcat version 1.0\n", last_;
  int count_ = 0;
};

}  // namespace timeloom
