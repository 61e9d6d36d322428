#include "render/gl/egl_context.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#ifdef TIMELOOM_HAS_EGL
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>
#endif

namespace timeloom::gl {

#ifdef TIMELOOM_HAS_EGL

struct EglContext::State {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLSurface surface = EGL_NO_SURFACE;
  EGLContext context = EGL_NO_CONTEXT;

  // The display itself is shared by all of the process and stays initialised.
  ~State() {
    if (display == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
  }
};

namespace {

bool has_extension(const char* extensions, std::string_view name) {
  if (extensions == nullptr) return false;
  const std::string padded = ' ' + std::string(extensions) + ' ';
  return padded.find(' ' + std::string(name) + ' ') != std::string::npos;
}

EGLDisplay surfaceless_display() {
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  if (!has_extension(extensions, "EGL_MESA_platform_surfaceless")) return EGL_NO_DISPLAY;
  const auto get_platform_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
      eglGetProcAddress("eglGetPlatformDisplayEXT"));
  if (get_platform_display == nullptr) return EGL_NO_DISPLAY;
  return get_platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

tl::unexpected<Error> missing(const std::string& what) {
  return fail("No OpenGL without a window: " + what + ".");
}

}  // namespace

EglContext::EglContext() : state_(std::make_unique<State>()) {}

Result<EglContext> EglContext::create() {
  EglContext result;
  auto& state = *result.state_;
  bool surfaceless = false;
  for (const auto display : {surfaceless_display(), eglGetDisplay(EGL_DEFAULT_DISPLAY)}) {
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) continue;
    state.display = display;
    surfaceless =
        has_extension(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context");
    break;
  }
  if (state.display == EGL_NO_DISPLAY) return missing("EGL has no display to offer");
  if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return missing("EGL has no desktop OpenGL");

  const std::array<EGLint, 5> wanted_config = {EGL_SURFACE_TYPE, surfaceless ? 0 : EGL_PBUFFER_BIT,
                                               EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint config_count = 0;
  if (eglChooseConfig(state.display, wanted_config.data(), &config, 1, &config_count) != EGL_TRUE ||
      config_count == 0)
    return missing("EGL has no configuration that draws off screen");

  constexpr std::array<EGLint, 7> wanted_context = {EGL_CONTEXT_MAJOR_VERSION,
                                                    3,
                                                    EGL_CONTEXT_MINOR_VERSION,
                                                    3,
                                                    EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                                    EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                                    EGL_NONE};
  state.context = eglCreateContext(state.display, config, EGL_NO_CONTEXT, wanted_context.data());
  if (state.context == EGL_NO_CONTEXT) return missing("the driver has no OpenGL 3.3 core context");
  if (!surfaceless) {
    constexpr std::array<EGLint, 5> size = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
    state.surface = eglCreatePbufferSurface(state.display, config, size.data());
  }
  if (eglMakeCurrent(state.display, state.surface, state.surface, state.context) != EGL_TRUE)
    return missing("the context cannot be made current");
  if (gladLoadGL(eglGetProcAddress) == 0) return missing("the OpenGL functions cannot be loaded");
  return result;
}

#else

struct EglContext::State {};

EglContext::EglContext() = default;

Result<EglContext> EglContext::create() {
  return fail("No OpenGL without a window: this program was built without EGL.");
}

#endif

EglContext::~EglContext() = default;
EglContext::EglContext(EglContext&&) noexcept = default;
EglContext& EglContext::operator=(EglContext&&) noexcept = default;

}  // namespace timeloom::gl
