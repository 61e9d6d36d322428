// Owners of OpenGL objects.
#pragma once

#include <glad/gl.h>

#include <utility>

namespace timeloom::gl {

template <typename Kind>
class Handle {
public:
  Handle() = default;
  static Handle create() { return Handle(Kind::create()); }
  explicit Handle(GLuint id) : id_(id) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
  }
  ~Handle() {
    if (id_ != 0) Kind::destroy(id_);
  }

  GLuint id() const { return id_; }
  explicit operator bool() const { return id_ != 0; }

private:
  GLuint id_ = 0;
};

namespace kinds {

struct Buffer {
  static GLuint create() {
    GLuint id = 0;
    glGenBuffers(1, &id);
    return id;
  }
  static void destroy(GLuint id) { glDeleteBuffers(1, &id); }
};

struct VertexArray {
  static GLuint create() {
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    return id;
  }
  static void destroy(GLuint id) { glDeleteVertexArrays(1, &id); }
};

struct Texture {
  static GLuint create() {
    GLuint id = 0;
    glGenTextures(1, &id);
    return id;
  }
  static void destroy(GLuint id) { glDeleteTextures(1, &id); }
};

struct Framebuffer {
  static GLuint create() {
    GLuint id = 0;
    glGenFramebuffers(1, &id);
    return id;
  }
  static void destroy(GLuint id) { glDeleteFramebuffers(1, &id); }
};

struct Renderbuffer {
  static GLuint create() {
    GLuint id = 0;
    glGenRenderbuffers(1, &id);
    return id;
  }
  static void destroy(GLuint id) { glDeleteRenderbuffers(1, &id); }
};

struct Program {
  static GLuint create() { return glCreateProgram(); }
  static void destroy(GLuint id) { glDeleteProgram(id); }
};

struct Shader {
  static void destroy(GLuint id) { glDeleteShader(id); }
};

}  // namespace kinds

using Buffer = Handle<kinds::Buffer>;
using VertexArray = Handle<kinds::VertexArray>;
using Texture = Handle<kinds::Texture>;
using Framebuffer = Handle<kinds::Framebuffer>;
using Renderbuffer = Handle<kinds::Renderbuffer>;
using Program = Handle<kinds::Program>;
using Shader = Handle<kinds::Shader>;

}  // namespace timeloom::gl
