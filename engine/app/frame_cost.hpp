// What a frame costs, by stage.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <deque>
#include <string_view>

namespace timeloom {

// `draw` is all the rest of a frame: input, panels and handing the picture to OpenGL. Of many
// events `filter` and `index` are done beside the frames, and counted in the one that takes them
// over.
enum class Stage { filter, index, layout, scene, draw };
inline constexpr std::size_t kStageCount = 5;
std::string_view to_string(Stage stage);

struct FrameCost {
  std::array<double, kStageCount> seconds{};  // by stage; 0 where it had nothing to do
  double beside = 0;                          // of them, what was done beside the frames

  double& operator[](Stage stage) { return seconds[static_cast<std::size_t>(stage)]; }
  double operator[](Stage stage) const { return seconds[static_cast<std::size_t>(stage)]; }
  double total() const;  // that the frame itself took
};

// Seconds since it was made.
class StopWatch {
public:
  double seconds() const { return std::chrono::duration<double>(Clock::now() - began_).count(); }

private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point began_ = Clock::now();
};

// Adds the time of its life to one stage.
class StageWatch {
public:
  StageWatch(FrameCost& cost, Stage stage) : seconds_(cost[stage]) {}
  ~StageWatch() { seconds_ += watch_.seconds(); }
  StageWatch(const StageWatch&) = delete;
  StageWatch& operator=(const StageWatch&) = delete;

private:
  double& seconds_;
  StopWatch watch_;
};

// Seconds, over the frames in which there was something to do.
struct CostSummary {
  std::size_t frames = 0;
  double last = 0, median = 0, percentile_95 = 0, worst = 0;
};

// The last frames.
class FrameCostLog {
public:
  explicit FrameCostLog(std::size_t most = 240) : most_(most) {}

  void add(const FrameCost& cost);
  void clear() { frames_.clear(); }
  const std::deque<FrameCost>& frames() const { return frames_; }
  CostSummary of(Stage stage) const;
  CostSummary total() const;

private:
  std::size_t most_;
  std::deque<FrameCost> frames_;
};

}  // namespace timeloom
