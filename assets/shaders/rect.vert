layout(location = 0) in vec4 box;     // left, top, right, bottom
layout(location = 1) in vec4 clip;
layout(location = 2) in vec4 shape;   // radius, stroke width, fade left, fade right
layout(location = 3) in vec4 fill;
layout(location = 4) in vec4 stroke;

flat out vec4 f_box, f_clip, f_shape, f_fill, f_stroke;

void main() {
  f_box = box;
  f_clip = clip;
  f_shape = shape;
  f_fill = fill;
  f_stroke = stroke;
  gl_Position = to_clip_space(corner_of(box, clip));
}
