layout(location = 0) in vec4 ends;        // of this segment: from, to
layout(location = 1) in vec4 neighbours;  // where the one before begins, where the next ends
layout(location = 2) in vec4 clip;
layout(location = 3) in vec3 shape;       // half the width, then what it begins and ends with (see segment.frag)
layout(location = 4) in vec4 colour;

flat out vec4 f_ends, f_neighbours, f_clip, f_colour;
flat out vec3 f_shape;

void main() {
  f_ends = ends;
  f_neighbours = neighbours;
  f_clip = clip;
  f_shape = shape;
  f_colour = colour;
  vec2 run = ends.zw - ends.xy;
  float reach = length(run);
  vec2 along = reach > 0.0 ? run / reach : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  vec2 at = corner();
  float margin = shape.x + 1.5;
  vec2 position = mix(ends.xy, ends.zw, at.x) + along * margin * (2.0 * at.x - 1.0) +
                  across * margin * (2.0 * at.y - 1.0);
  gl_Position = to_clip_space(position);
}
