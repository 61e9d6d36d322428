// Polylines and curves: one instance a straight piece, with round caps and joins.
#pragma once

#include "base/result.hpp"
#include "render/gl/instance_buffer.hpp"
#include "render/gl/shader_program.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

class SegmentBatch {
public:
  static Result<SegmentBatch> create();
  void upload(const DisplayList& list, float scale);
  // Lines first, then curves.
  void draw(Layer layer, const Placement& placement) const;

private:
  ShaderProgram program_;
  InstanceBuffer instances_;
  LayerRanges lines_, curves_;
};

}  // namespace timeloom::gl
