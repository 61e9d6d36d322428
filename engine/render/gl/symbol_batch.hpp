// Symbols: circles by their radius, all others by their outline.
#pragma once

#include <array>

#include "base/result.hpp"
#include "render/gl/instance_buffer.hpp"
#include "render/gl/shader_program.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

inline constexpr std::size_t kSymbolShapeCount =
    static_cast<std::size_t>(SymbolShape::arrow_right) + 1;

class SymbolBatch {
public:
  static Result<SymbolBatch> create();
  void upload(const DisplayList& list, float scale);
  void draw(Layer layer, const Placement& placement) const;

private:
  struct Shape {
    InstanceRange points;  // none for the circle
    float reach = 1;       // of the furthest point, in radii
  };

  ShaderProgram program_;
  InstanceBuffer instances_;
  PointBuffer outlines_;
  std::array<Shape, kSymbolShapeCount> shapes_;
  LayerRanges ranges_;
};

}  // namespace timeloom::gl
