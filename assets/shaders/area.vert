layout(location = 0) in vec4 box;      // one pixel column of the profile: left, top, right, bottom
layout(location = 1) in vec4 clip;
layout(location = 2) in vec3 profile;  // baseline, then the first and last point to look at
layout(location = 3) in vec4 fill;

flat out vec4 f_clip, f_fill;
flat out float f_baseline;
flat out ivec2 f_points;

void main() {
  f_clip = clip;
  f_fill = fill;
  f_baseline = profile.x;
  f_points = ivec2(profile.yz);
  gl_Position = to_clip_space(mix(box.xy, box.zw, corner()));
}
