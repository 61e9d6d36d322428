flat in vec4 f_place, f_clip, f_fill, f_stroke;
flat in ivec2 f_outline;
flat in float f_reach;  // of the furthest point from the centre

uniform samplerBuffer outlines;  // around the origin, radius 1

vec2 outline_point(int i) {
  return f_place.xy + f_place.z * texelFetch(outlines, f_outline.x + i % f_outline.y).xy;
}

float circle(vec2 centre, float radius) { return disk_coverage(centre - f_place.xy, radius); }

float polygon(vec2 centre) {
  float area = 0.0;
  vec2 from = outline_point(0);
  for (int i = 1; i <= f_outline.y; ++i) {
    vec2 to = outline_point(i);
    area += area_above_edge(from, to, centre);
    from = to;
  }
  return min(abs(area), 1.0);
}

// A line of `width` along the outline, with round joins.
float polygon_outline(vec2 centre, float width) {
  vec2 nearest = vec2(1e9);
  vec2 from = outline_point(0);
  for (int i = 1; i <= f_outline.y; ++i) {
    vec2 to = outline_point(i);
    vec2 run = to - from;
    vec2 offset =
        centre - from - run * clamp(dot(centre - from, run) / max(dot(run, run), 1e-12), 0.0, 1.0);
    if (dot(offset, offset) < dot(nearest, nearest)) nearest = offset;
    from = to;
  }
  return disk_coverage(nearest, 0.5 * width);
}

void main() {
  vec2 centre = pixel_centre();
  float clip = box_coverage(f_clip, centre);
  if (clip == 0.0) discard;

  bool round = f_outline.y == 0;
  float width = f_place.w;
  vec4 colour = paint(f_fill, round ? circle(centre, f_reach) : polygon(centre));
  if (width > 0.0) {
    // Twice as wide, its inner half under the fill.
    float line = round ? circle(centre, f_reach + width) - circle(centre, f_reach - width)
                       : polygon_outline(centre, 2.0 * width);
    colour = over(colour, paint(f_stroke, line));
  }
  result = colour * clip;
}
