// Files that nobody has just changed.
#pragma once

#include <chrono>
#include <filesystem>
#include <thread>

#include "base/file_stamp.hpp"

namespace timeloom::test {

// Waits until a change of the file would show in its stamp.
inline void let_rest(const std::filesystem::path& file) {
  for (auto stamp = file_stamp(file); stamp && !was_at_rest(*stamp); stamp = file_stamp(file))
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

}  // namespace timeloom::test
