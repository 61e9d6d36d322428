#include "render/vector/webp_animation.hpp"

#include <webp/encode.h>
#include <webp/mux.h>

#include <cmath>
#include <string_view>

#include "base/whole_file.hpp"

namespace timeloom {

namespace {

struct EncoderRelease {
  void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};

struct Picture {
  Picture() { WebPPictureInit(&picture); }
  ~Picture() { WebPPictureFree(&picture); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  WebPPicture picture;
};

struct Data {
  Data() { WebPDataInit(&data); }
  ~Data() { WebPDataClear(&data); }
  Data(const Data&) = delete;
  Data& operator=(const Data&) = delete;
  WebPData data;
};

}  // namespace

struct WebpAnimation::State {
  std::unique_ptr<WebPAnimEncoder, EncoderRelease> encoder;
  int width = 0, height = 0;
  double seconds = 0;

  int milliseconds() const { return static_cast<int>(std::lround(seconds * 1000)); }
  Error error() const {
    return {std::string("cannot encode WebP: ") + WebPAnimEncoderGetError(encoder.get())};
  }
};

WebpAnimation::WebpAnimation() : state_(std::make_unique<State>()) {}

WebpAnimation::~WebpAnimation() = default;

Result<void> WebpAnimation::add(const Image& image, double seconds) {
  auto& state = *state_;
  if (state.encoder == nullptr) {
    WebPAnimEncoderOptions options;
    if (WebPAnimEncoderOptionsInit(&options) == 0) return fail("cannot encode WebP: other library");
    options.kmax = 30;  // no more frames between whole pictures
    state.encoder.reset(WebPAnimEncoderNew(image.width, image.height, &options));
    if (state.encoder == nullptr)
      return fail("cannot encode WebP of " + std::to_string(image.width) + " × " +
                  std::to_string(image.height) + " pixels");
    state.width = image.width;
    state.height = image.height;
  }
  if (image.width != state.width || image.height != state.height)
    return fail("cannot encode WebP: pictures of several sizes");
  WebPConfig config;
  if (WebPConfigInit(&config) == 0 || WebPConfigLosslessPreset(&config, 3) == 0)
    return fail("cannot encode WebP: other library");
  Picture picture;
  picture.picture.use_argb = 1;
  picture.picture.width = image.width;
  picture.picture.height = image.height;
  if (WebPPictureImportRGBA(&picture.picture, image.pixels.data(), 4 * image.width) == 0)
    return fail("cannot encode WebP: out of memory");
  if (WebPAnimEncoderAdd(state.encoder.get(), &picture.picture, state.milliseconds(), &config) == 0)
    return tl::unexpected(state.error());
  state.seconds += seconds;
  return {};
}

Result<void> WebpAnimation::write(const std::filesystem::path& file) {
  auto& state = *state_;
  if (state.encoder == nullptr) return fail(file.string() + ": an animation without pictures");
  Data data;
  if (WebPAnimEncoderAdd(state.encoder.get(), nullptr, state.milliseconds(), nullptr) == 0 ||
      WebPAnimEncoderAssemble(state.encoder.get(), &data.data) == 0)
    return fail(file.string() + ": " + state.error().message);
  return write_whole_file(file, {reinterpret_cast<const char*>(data.data.bytes), data.data.size});
}

}  // namespace timeloom
