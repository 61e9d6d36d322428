#include "render/gl/instance_buffer.hpp"

#include <utility>

namespace timeloom::gl {

InstanceBuffer::InstanceBuffer(std::size_t stride, std::vector<Attribute> attributes)
    : stride_(stride),
      attributes_(std::move(attributes)),
      array_(VertexArray::create()),
      buffer_(Buffer::create()) {
  glBindVertexArray(array_.id());
  for (GLuint i = 0; i < attributes_.size(); ++i) {
    glEnableVertexAttribArray(i);
    glVertexAttribDivisor(i, 1);
  }
}

void InstanceBuffer::upload(std::span<const std::byte> bytes) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes.size()), bytes.data(),
               GL_STREAM_DRAW);
}

void InstanceBuffer::draw(InstanceRange range) const {
  if (range.count == 0) return;
  glBindVertexArray(array_.id());
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.id());
  // OpenGL 3.3 has no base instance, so the pointers start at the range.
  for (GLuint i = 0; i < attributes_.size(); ++i) {
    const auto& attribute = attributes_[i];
    const auto offset = range.first * stride_ + attribute.offset;
    glVertexAttribPointer(i, attribute.components, attribute.type,
                          attribute.type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE,
                          static_cast<GLsizei>(stride_), reinterpret_cast<const void*>(offset));
  }
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(range.count));
}

PointBuffer PointBuffer::create() {
  PointBuffer points;
  points.buffer_ = Buffer::create();
  points.texture_ = Texture::create();
  glBindBuffer(GL_TEXTURE_BUFFER, points.buffer_.id());
  glBindTexture(GL_TEXTURE_BUFFER, points.texture_.id());
  glTexBuffer(GL_TEXTURE_BUFFER, GL_RG32F, points.buffer_.id());
  return points;
}

void PointBuffer::upload(std::span<const Point> points) {
  static_assert(sizeof(Point) == 2 * sizeof(float));
  glBindBuffer(GL_TEXTURE_BUFFER, buffer_.id());
  glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(points.size_bytes()), points.data(),
               GL_STREAM_DRAW);
}

void PointBuffer::bind(int unit) const {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
  glBindTexture(GL_TEXTURE_BUFFER, texture_.id());
}

std::size_t PointBuffer::limit() {
  GLint texels = 0;
  glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &texels);
  return static_cast<std::size_t>(texels);
}

}  // namespace timeloom::gl
