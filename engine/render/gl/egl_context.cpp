#include "render/gl/egl_context.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

EGLDisplay platform_display(EGLenum platform, void* native) {
  const auto get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(
      eglGetProcAddress("eglGetPlatformDisplayEXT"));
  return get == nullptr ? EGL_NO_DISPLAY : get(platform, native, nullptr);
}

// What may draw without a window, in the order in which to try it: the graphics cards by
// themselves, which list one that computes in software last; what Mesa draws without a surface; and
// what the system thinks best.
std::vector<EGLDisplay> displays() {
  std::vector<EGLDisplay> found;
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  const auto list_devices =
      reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
  if (has_extension(extensions, "EGL_EXT_platform_device") && list_devices != nullptr) {
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (list_devices(static_cast<EGLint>(devices.size()), devices.data(), &count) == EGL_TRUE)
      for (const auto device : std::span(devices).first(static_cast<std::size_t>(count)))
        found.push_back(platform_display(EGL_PLATFORM_DEVICE_EXT, device));
  }
  if (has_extension(extensions, "EGL_MESA_platform_surfaceless"))
    found.push_back(platform_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY));
  found.push_back(eglGetDisplay(EGL_DEFAULT_DISPLAY));
  std::erase(found, EGL_NO_DISPLAY);
  return found;
}

tl::unexpected<Error> missing(const std::string& what) {
  return fail("No OpenGL without a window: " + what + ".");
}

}  // namespace

EglContext::EglContext() : state_(std::make_unique<State>()) {}

Result<EglContext> EglContext::create() {
  Result<EglContext> result = missing("EGL has no display to offer");
  for (const auto display : displays()) {
    if (eglInitialize(display, nullptr, nullptr) != EGL_TRUE) continue;
    result = on_display(display);
    if (result) break;
  }
  return result;
}

Result<EglContext> EglContext::on_display(void* display) {
  EglContext result;
  auto& state = *result.state_;
  state.display = display;
  const bool surfaceless =
      has_extension(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context");
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
