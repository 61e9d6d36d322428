// A linked pair of shaders.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "render/gl/gl_handle.hpp"

namespace timeloom::gl {

// Where the picture stands in the framebuffer, device pixels.
struct Placement {
  int left = 0, bottom = 0;  // in window coordinates, y up
  int width = 0, height = 0;
};

class ShaderProgram {
public:
  // The sources lack their #version and what all shaders share; both are put before them. The error
  // carries the compiler's log and `name`.
  static Result<ShaderProgram> create(std::string_view name, std::string_view vertex_source,
                                      std::string_view fragment_source);

  // Makes it current and sets what all programs know.
  void use(const Placement& placement) const;
  // A sampler reads from texture unit `unit`. The program must be current.
  void set_sampler(const char* name, int unit) const;

private:
  Program program_;
  GLint picture_size_ = -1, picture_origin_ = -1;
};

}  // namespace timeloom::gl
