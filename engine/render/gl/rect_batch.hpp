// Rounded rectangles with fades and inside strokes.
#pragma once

#include "base/result.hpp"
#include "render/gl/instance_buffer.hpp"
#include "render/gl/shader_program.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

class RectBatch {
public:
  static Result<RectBatch> create();
  void upload(const DisplayList& list, float scale);
  void draw(Layer layer, const Placement& placement) const;

private:
  ShaderProgram program_;
  InstanceBuffer instances_;
  LayerRanges ranges_;
};

}  // namespace timeloom::gl
