// All positions are device pixels from the picture's upper left, y down.
uniform vec2 picture_size;

vec4 to_clip_space(vec2 position) {
  vec2 unit = position / picture_size;
  return vec4(2.0 * unit.x - 1.0, 1.0 - 2.0 * unit.y, 0.0, 1.0);
}

// The corners of a triangle strip of two: (0, 0), (1, 0), (0, 1), (1, 1).
vec2 corner() { return vec2(gl_VertexID & 1, gl_VertexID >> 1); }

// The corner of `box` (left, top, right, bottom), grown by a pixel for its soft edge and cut to the
// clip, so that no pixel is shaded in vain.
vec2 corner_of(vec4 box, vec4 clip) {
  vec2 low = max(box.xy, clip.xy) - 1.0;
  vec2 high = max(min(box.zw, clip.zw) + 1.0, low);
  return mix(low, high, corner());
}
