#include "render/gl/shader_program.hpp"

#include <array>
#include <string>

#include "shaders.hpp"

namespace timeloom::gl {

namespace {

constexpr std::string_view kVersion = "#version 330 core\n";

template <typename GetLog>
std::string read_log(GLint length, GetLog get_log) {
  std::string log(static_cast<std::size_t>(length > 0 ? length : 0), '\0');
  GLsizei written = 0;
  if (length > 0) get_log(length, &written, log.data());
  log.resize(static_cast<std::size_t>(written));
  return log;
}

Result<Shader> compile(std::string_view name, GLenum stage, std::string_view shared,
                       std::string_view source) {
  Shader shader(glCreateShader(stage));
  const std::array parts = {kVersion, shared, source};
  std::array<const GLchar*, parts.size()> texts{};
  std::array<GLint, parts.size()> lengths{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    texts[i] = parts[i].data();
    lengths[i] = static_cast<GLint>(parts[i].size());
  }
  glShaderSource(shader.id(), static_cast<GLsizei>(parts.size()), texts.data(), lengths.data());
  glCompileShader(shader.id());
  GLint compiled = GL_FALSE, log_length = 0;
  glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &compiled);
  if (compiled == GL_TRUE) return shader;
  glGetShaderiv(shader.id(), GL_INFO_LOG_LENGTH, &log_length);
  return fail("OpenGL: the " + std::string(stage == GL_VERTEX_SHADER ? "vertex" : "fragment") +
              " shader \"" + std::string(name) + "\" does not compile: " +
              read_log(log_length, [&](GLint size, GLsizei* written, GLchar* log) {
                glGetShaderInfoLog(shader.id(), size, written, log);
              }));
}

}  // namespace

Result<ShaderProgram> ShaderProgram::create(std::string_view name, std::string_view vertex_source,
                                            std::string_view fragment_source) {
  const auto vertex = compile(name, GL_VERTEX_SHADER, shaders::common_vert_glsl, vertex_source);
  if (!vertex) return tl::unexpected(vertex.error());
  const auto fragment =
      compile(name, GL_FRAGMENT_SHADER, shaders::common_frag_glsl, fragment_source);
  if (!fragment) return tl::unexpected(fragment.error());

  ShaderProgram program;
  program.program_ = Program::create();
  const auto id = program.program_.id();
  glAttachShader(id, vertex->id());
  glAttachShader(id, fragment->id());
  glLinkProgram(id);
  glDetachShader(id, vertex->id());
  glDetachShader(id, fragment->id());
  GLint linked = GL_FALSE, log_length = 0;
  glGetProgramiv(id, GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    glGetProgramiv(id, GL_INFO_LOG_LENGTH, &log_length);
    return fail("OpenGL: the program \"" + std::string(name) + "\" does not link: " +
                read_log(log_length, [&](GLint size, GLsizei* written, GLchar* log) {
                  glGetProgramInfoLog(id, size, written, log);
                }));
  }
  program.picture_size_ = glGetUniformLocation(id, "picture_size");
  program.picture_origin_ = glGetUniformLocation(id, "picture_origin");
  return program;
}

void ShaderProgram::use(const Placement& placement) const {
  glUseProgram(program_.id());
  glUniform2f(picture_size_, static_cast<float>(placement.width),
              static_cast<float>(placement.height));
  glUniform2f(picture_origin_, static_cast<float>(placement.left),
              static_cast<float>(placement.bottom + placement.height));
}

void ShaderProgram::set_sampler(const char* name, int unit) const {
  glUniform1i(glGetUniformLocation(program_.id(), name), unit);
}

}  // namespace timeloom::gl
