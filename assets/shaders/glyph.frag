flat in vec4 f_clip, f_colour;
flat in vec2 f_page;
in vec2 f_texel;

uniform sampler2DArray coverage_pages;
uniform sampler2DArray colour_pages;

void main() {
  float clip = box_coverage(f_clip, pixel_centre());
  if (clip == 0.0) discard;

  if (f_page.y > 0.0) {
    vec2 at = f_texel / vec2(textureSize(colour_pages, 0).xy);
    result = texture(colour_pages, vec3(at, f_page.x)) * f_colour.a * clip;
  } else {
    vec2 at = f_texel / vec2(textureSize(coverage_pages, 0).xy);
    result = paint(f_colour, texture(coverage_pages, vec3(at, f_page.x)).r) * clip;
  }
}
