flat in vec4 f_clip, f_fill;
flat in float f_baseline;
flat in ivec2 f_points;

uniform samplerBuffer points;

void main() {
  vec2 centre = pixel_centre();
  float clip = box_coverage(f_clip, centre);
  if (clip == 0.0) discard;

  float coverage = 0.0;
  vec2 from = texelFetch(points, f_points.x).xy;
  for (int i = f_points.x + 1; i <= f_points.y; ++i) {
    vec2 to = texelFetch(points, i).xy;
    coverage += abs(area_above_edge(vec2(from.x, f_baseline), vec2(to.x, f_baseline), centre) -
                    area_above_edge(from, to, centre));
    from = to;
  }
  result = paint(f_fill, min(coverage, 1.0)) * clip;
}
