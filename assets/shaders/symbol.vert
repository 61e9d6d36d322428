layout(location = 0) in vec4 place;    // centre, radius, stroke width
layout(location = 1) in vec4 clip;
layout(location = 2) in vec3 outline;  // first point, number of points (none is a circle), reach in radii
layout(location = 3) in vec4 fill;
layout(location = 4) in vec4 stroke;

flat out vec4 f_place, f_clip, f_fill, f_stroke;
flat out ivec2 f_outline;
flat out float f_reach;

void main() {
  f_place = place;
  f_clip = clip;
  f_outline = ivec2(outline.xy);
  f_reach = place.z * outline.z;
  f_fill = fill;
  f_stroke = stroke;
  float reach = f_reach + place.w;
  gl_Position = to_clip_space(corner_of(vec4(place.xy - reach, place.xy + reach), clip));
}
