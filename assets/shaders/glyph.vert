layout(location = 0) in vec4 box;     // left, top, right, bottom
layout(location = 1) in vec4 clip;
layout(location = 2) in vec4 source;  // the same corners in the atlas, texels
layout(location = 3) in vec2 page;    // its number; 1 where the page is in colour
layout(location = 4) in vec4 colour;

flat out vec4 f_clip, f_colour;
flat out vec2 f_page;
out vec2 f_texel;

void main() {
  f_clip = clip;
  f_colour = colour;
  f_page = page;
  f_texel = mix(source.xy, source.zw, corner());
  gl_Position = to_clip_space(mix(box.xy, box.zw, corner()));
}
