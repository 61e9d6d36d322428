// Coverage is the area of the pixel's square that a shape covers: what cairo computes, too.
uniform vec2 picture_origin;  // the picture's upper left in window coordinates

layout(location = 0) out vec4 result;  // sRGB, premultiplied

vec2 pixel_centre() {
  return vec2(gl_FragCoord.x - picture_origin.x, picture_origin.y - gl_FragCoord.y);
}

// How much of the box (left, top, right, bottom) lies in the pixel around `centre`.
float box_coverage(vec4 box, vec2 centre) {
  vec2 inside = min(box.zw, centre + 0.5) - max(box.xy, centre - 0.5);
  inside = clamp(inside, 0.0, 1.0);
  return inside.x * inside.y;
}

// How much of a pixel lies in a half plane: its edge is `distance` away from the centre (positive:
// the centre is inside), at right angles to `normal`. Exact.
float half_plane_coverage(float distance, vec2 normal) {
  vec2 n = abs(normal);
  float wide = max(n.x, n.y);
  float narrow = max(min(n.x, n.y), 1e-4);
  float s = abs(distance);
  float corner = max(0.5 * (wide + narrow) - s, 0.0);
  float outside = s <= 0.5 * (wide - narrow) ? 0.5 - s / wide : corner * corner / (2.0 * wide * narrow);
  return distance < 0.0 ? outside : 1.0 - outside;
}

// A disk; the pixel is taken to see its edge as straight.
float disk_coverage(vec2 from_centre, float radius) {
  float away = length(from_centre);
  vec2 normal = away > 1e-4 ? from_centre / away : vec2(1.0, 0.0);
  return half_plane_coverage(radius - away, normal) - half_plane_coverage(-radius - away, normal);
}

// The integral of clamp(v, 0, 1).
float ramp_integral(float v) { return v < 0.0 ? 0.0 : v < 1.0 ? 0.5 * v * v : v - 0.5; }

// The part of the pixel around `centre` that lies above the edge from `a` to `b` (smaller y) and
// between its ends; negative where the edge runs leftward. Summed over a closed outline this is the
// exact area of the outline within the pixel.
float area_above_edge(vec2 a, vec2 b, vec2 centre) {
  float left = centre.x - 0.5;
  float top = centre.y - 0.5;
  float run = b.x - a.x;
  if (abs(run) < 1e-6) return 0.0;
  float begin = clamp(a.x, left, left + 1.0);
  float end = clamp(b.x, left, left + 1.0);
  if (begin == end) return 0.0;
  float slope = (b.y - a.y) / run;
  float from = a.y + (begin - a.x) * slope - top;
  float to = a.y + (end - a.x) * slope - top;
  float rise = to - from;
  float mean = abs(rise) < 1e-4 ? clamp(0.5 * (from + to), 0.0, 1.0)
                                : (ramp_integral(to) - ramp_integral(from)) / rise;
  return (end - begin) * mean;
}

// Premultiplied, from straight alpha.
vec4 paint(vec4 colour, float coverage) {
  float alpha = colour.a * coverage;
  return vec4(colour.rgb * alpha, alpha);
}

vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }
