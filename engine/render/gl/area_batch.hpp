// Filled profiles: one instance a pixel column, whose shader adds up the exact areas under it.
#pragma once

#include "base/result.hpp"
#include "render/gl/instance_buffer.hpp"
#include "render/gl/shader_program.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

class AreaBatch {
public:
  static Result<AreaBatch> create();
  void upload(const DisplayList& list, float scale);
  void draw(Layer layer, const Placement& placement) const;

private:
  ShaderProgram program_;
  InstanceBuffer instances_;
  PointBuffer points_;
  LayerRanges ranges_;
};

}  // namespace timeloom::gl
