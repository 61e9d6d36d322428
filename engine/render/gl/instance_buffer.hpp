// The instances of one primitive kind on the GPU, and how a vertex shader reads them.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "render/gl/gl_handle.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

// One input of the vertex shader, at the location that is its position in the list.
struct Attribute {
  GLint components = 4;
  GLenum type = GL_FLOAT;  // or GL_UNSIGNED_BYTE, read as 0 to 1
  std::size_t offset = 0;
};

struct InstanceRange {
  std::size_t first = 0, count = 0;
};

// Which instances belong to which layer.
class LayerRanges {
public:
  void clear() { ranges_ = {}; }
  // Items come in order of their layers (DisplayList::sort_by_layer).
  void add(Layer layer, std::size_t first, std::size_t count) {
    auto& range = ranges_[static_cast<std::size_t>(layer)];
    if (range.count == 0) range.first = first;
    range.count += count;
  }
  InstanceRange operator[](Layer layer) const { return ranges_[static_cast<std::size_t>(layer)]; }

private:
  std::array<InstanceRange, kLayerCount> ranges_;
};

class InstanceBuffer {
public:
  InstanceBuffer() = default;
  InstanceBuffer(std::size_t stride, std::vector<Attribute> attributes);

  // Replaces what is there; the old storage is orphaned, so that a frame in flight is not waited
  // for.
  void upload(std::span<const std::byte> bytes);
  // Draws a quad for each instance of the range. A program must be current.
  void draw(InstanceRange range) const;

private:
  std::size_t stride_ = 0;
  std::vector<Attribute> attributes_;
  VertexArray array_;
  Buffer buffer_;
};

// A list of points that fragment shaders look up by number.
class PointBuffer {
public:
  static PointBuffer create();
  void upload(std::span<const Point> points);
  void bind(int unit) const;
  // How many points one buffer may hold on this machine.
  static std::size_t limit();

private:
  Buffer buffer_;
  Texture texture_;
};

}  // namespace timeloom::gl
