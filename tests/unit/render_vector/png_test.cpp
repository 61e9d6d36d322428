#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <random>

#include "render/vector/vector_renderer.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

Image noise(int width, int height, bool opaque) {
  std::mt19937 random(5);
  Image image{width, height, {}};
  for (int i = 0; i < width * height; ++i) {
    for (int channel = 0; channel < 3; ++channel) {
      image.pixels.push_back(static_cast<std::uint8_t>(random()));
    }
    image.pixels.push_back(opaque ? 255 : static_cast<std::uint8_t>(random()));
  }
  return image;
}

}  // namespace

TEST_CASE("an opaque picture comes back as it was, of any width") {
  const ScratchFolder folder;
  for (const int width : {1, 2, 3, 17, 64}) {
    const Image image = noise(width, 9, true);
    REQUIRE(write_png(image, folder / "a.png").has_value());
    const Result<Image> read = read_png(folder / "a.png");
    REQUIRE(read.has_value());
    CHECK(read->width == width);
    CHECK(read->height == 9);
    CHECK(read->pixels == image.pixels);
  }
}

TEST_CASE("a transparent picture keeps its alpha, and its colours as far as they are seen") {
  const ScratchFolder folder;
  const Image image = noise(32, 32, false);
  REQUIRE(write_png(image, folder / "a.png").has_value());
  const Result<Image> read = read_png(folder / "a.png");
  REQUIRE(read.has_value());
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
    const int alpha = image.pixels[i + 3];
    REQUIRE(read->pixels[i + 3] == alpha);
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const int seen = image.pixels[i + channel] * alpha;
      const int seen_now = read->pixels[i + channel] * alpha;
      REQUIRE(std::abs(seen - seen_now) <= 2 * 255);
    }
  }
}

TEST_CASE("writing replaces what was there, and leaves nothing beside it") {
  const ScratchFolder folder;
  REQUIRE(write_png(noise(4, 4, true), folder / "a.png").has_value());
  REQUIRE(write_png(noise(8, 8, true), folder / "a.png").has_value());
  CHECK(read_png(folder / "a.png")->width == 8);
  CHECK(folder.file_count() == 1);
}

TEST_CASE("what cannot be written is named, with the reason") {
  const ScratchFolder folder;
  const std::filesystem::path file = folder / "missing/a.png";
  const auto written = write_png(noise(4, 4, true), file);
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().message == "cannot write " + file.string() + ": No such file or directory");

  std::filesystem::create_directories(folder / "taken/inner");
  CHECK_FALSE(write_png(noise(4, 4, true), folder / "taken").has_value());
  CHECK(folder.file_count() == 1);  // no half file stays

  CHECK(write_png(Image{}, folder / "b.png").error().message.find("has no area") !=
        std::string::npos);
  if (std::filesystem::exists("/dev/full")) {
    CHECK_FALSE(write_png(noise(4, 4, true), "/proc/a.png").has_value());
  }
}

TEST_CASE("what cannot be read is named, with the reason") {
  const ScratchFolder folder;
  const std::filesystem::path file = folder / "a.png";
  CHECK(read_png(file).error().message ==
        "cannot read " + file.string() + ": No such file or directory");
  std::ofstream(file) << "GIF89a";
  CHECK(read_png(file).error().message == file.string() + " is not a PNG picture");
  REQUIRE(write_png(noise(64, 64, true), file).has_value());
  std::filesystem::resize_file(file, 3000);
  CHECK(read_png(file).error().message == file.string() + " is damaged or cut short");
  CHECK_FALSE(read_png(folder / "").has_value());  // a folder
}

TEST_CASE("texts come back from a PNG, which other programs still read") {
  const ScratchFolder folder;
  const Image image = noise(9, 5, true);
  const PngTexts texts = {
      {"Title", "Ürteil – 判決 🙂"}, {"Source", ""}, {"timeloom", "{\"a\":1}"}};
  REQUIRE(write_png(image, folder / "a.png", texts).has_value());
  const auto read = read_png_texts(folder / "a.png");
  REQUIRE(read.has_value());
  CHECK(*read == PngTexts{texts[0], texts[2]});
  CHECK(read_png(folder / "a.png")->pixels == image.pixels);
  // Python's checksums are not ours.
  if (std::system("python3 --version >/dev/null 2>&1") != 0) {
    MESSAGE("not checked: python3 is not installed");
    return;
  }
  std::ofstream(folder / "check.py") << R"(
import struct, sys, zlib
data, at, said = open(sys.argv[1], 'rb').read(), 8, {}
while at < len(data):
    length, = struct.unpack('>I', data[at:at + 4])
    body = data[at + 4:at + 8 + length]
    assert struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(body)
    if body[:4] == b'iTXt':
        keyword, rest = body[4:].split(b'\0', 1)
        assert rest[:4] == b'\0' * 4
        said[keyword.decode('latin-1')] = rest[4:].decode()
    at += length + 12
assert said == {'Title': '\u00dcrteil \u2013 \u5224\u6c7a \U0001f642', 'timeloom': '{"a":1}'}, said
)";
  CHECK(std::system(("python3 '" + (folder / "check.py").string() + "' '" +
                     (folder / "a.png").string() + "'")
                        .c_str()) == 0);
}

TEST_CASE("texts are read from no damaged PNG beyond its end") {
  const ScratchFolder folder;
  REQUIRE(write_png(noise(3, 3, true), folder / "a.png", {{"Title", "A title"}}).has_value());
  const auto whole = file_bytes(folder / "a.png");
  REQUIRE(texts_in(whole).size() == 1);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto texts = texts_in(std::string_view(whole).substr(0, length));
    CHECK(texts.size() <= 1);
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    auto damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    CHECK(texts_in(damaged).size() <= 1);
  }
}
