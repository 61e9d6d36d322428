flat in vec4 f_box, f_clip, f_shape, f_fill, f_stroke;

float rounded_coverage(vec4 box, float radius, vec2 centre) {
  vec2 half_size = 0.5 * (box.zw - box.xy);
  if (half_size.x <= 0.0 || half_size.y <= 0.0) return 0.0;
  radius = min(radius, min(half_size.x, half_size.y));
  vec2 from_corner = abs(centre - 0.5 * (box.xy + box.zw)) - half_size + radius;
  if (radius > 0.0 && from_corner.x > 0.0 && from_corner.y > 0.0)
    return disk_coverage(from_corner, radius);
  return box_coverage(box, centre);
}

void main() {
  vec2 centre = pixel_centre();
  float clip = box_coverage(f_clip, centre);
  if (clip == 0.0) discard;

  float radius = f_shape.x, stroke_width = f_shape.y;
  float outer = rounded_coverage(f_box, radius, centre);
  float fade = 1.0;
  if (f_shape.z > 0.0) fade = min(fade, (centre.x - f_box.x) / f_shape.z);
  if (f_shape.w > 0.0) fade = min(fade, (f_box.z - centre.x) / f_shape.w);
  vec4 colour = paint(f_fill, outer * max(fade, 0.0));
  if (stroke_width > 0.0) {
    vec2 half_size = 0.5 * (f_box.zw - f_box.xy);
    stroke_width = min(stroke_width, min(half_size.x, half_size.y));
    vec4 inner_box = f_box + vec4(stroke_width, stroke_width, -stroke_width, -stroke_width);
    float inner = rounded_coverage(inner_box, max(radius - stroke_width, 0.0), centre);
    colour = over(paint(f_stroke, outer - inner), colour);
  }
  result = colour * clip;
}
