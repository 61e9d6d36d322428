flat in vec4 f_ends, f_neighbours, f_clip, f_colour;
flat in vec3 f_shape;

// What a segment begins or ends with: the values of segment_end in segment_batch.cpp.
const float kRoundCap = 0.0, kJoin = 1.0, kFlatCap = 2.0;

// From the nearest point of the segment to `p`; `low` and `high` are 0 and 1 where it ends.
vec2 offset_from(vec2 a, vec2 b, vec2 p, float low, float high) {
  vec2 run = b - a;
  return p - a - run * clamp(dot(p - a, run) / max(dot(run, run), 1e-12), low, high);
}

void main() {
  vec2 centre = pixel_centre();
  float clip = box_coverage(f_clip, centre);
  if (clip == 0.0) discard;

  vec2 from = f_ends.xy, to = f_ends.zw;
  bool flat_start = f_shape.y == kFlatCap, flat_end = f_shape.z == kFlatCap;
  vec2 offset = offset_from(from, to, centre, flat_start ? -1e6 : 0.0, flat_end ? 1e6 : 1.0);
  float away = length(offset);
  // Each pixel near a join belongs to the nearer segment alone, so that a translucent polyline does
  // not darken where its segments meet.
  if (f_shape.y == kJoin && length(offset_from(f_neighbours.xy, from, centre, 0.0, 1.0)) <= away)
    discard;
  if (f_shape.z == kJoin && length(offset_from(to, f_neighbours.zw, centre, 0.0, 1.0)) < away)
    discard;

  vec2 along = (to - from) / max(length(to - from), 1e-6);
  vec2 normal = away > 1e-3 ? offset / away : vec2(-along.y, along.x);
  float coverage = half_plane_coverage(f_shape.x - away, normal) -
                   half_plane_coverage(-f_shape.x - away, normal);
  float before = flat_start ? half_plane_coverage(dot(from - centre, along), along) : 0.0;
  float behind = flat_end ? half_plane_coverage(dot(centre - to, along), along) : 0.0;
  result = paint(f_colour, coverage * max(1.0 - before - behind, 0.0)) * clip;
}
