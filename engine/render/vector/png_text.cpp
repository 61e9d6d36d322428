#include "render/vector/png_text.hpp"

#include <array>
#include <cstdint>

#include "base/whole_file.hpp"
#include "text/clean_text.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kSignature = 8;
constexpr std::size_t kHeader = 25;  // the chunk IHDR, which comes first

// As PNG has it (ISO 15948, annex D).
std::uint32_t checksum(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> values{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit)
        value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
      values[i] = value;
    }
    return values;
  }();
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char byte : bytes)
    value = table[(value ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (value >> 8U);
  return ~value;
}

void append_number(std::string& out, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(number >> shift & 0xFFU);
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

// No compression, no language, no translated keyword.
std::string text_chunk(std::string_view keyword, std::string_view text) {
  std::string body = "iTXt" + std::string(keyword);
  body.append(5, '\0').append(text);
  std::string chunk;
  append_number(chunk, static_cast<std::uint32_t>(body.size() - 4));
  chunk += body;
  append_number(chunk, checksum(body));
  return chunk;
}

}  // namespace

std::string with_texts(std::string_view png, const PngTexts& texts) {
  std::string result(png.substr(0, kSignature + kHeader));
  for (const auto& [keyword, text] : texts)
    if (!text.empty()) result += text_chunk(keyword, clean_text(text));
  return result.append(png.substr(kSignature + kHeader));
}

PngTexts texts_in(std::string_view png) {
  PngTexts texts;
  for (std::size_t at = kSignature; at + 12 <= png.size();) {
    const std::size_t length = number_at(png, at);
    if (length > png.size() - at - 12) break;
    const auto kind = png.substr(at + 4, 4);
    if (kind == "IDAT" || kind == "IEND") break;
    auto content = png.substr(at + 8, length);
    at += length + 12;
    const auto end = content.find('\0');
    if (kind != "iTXt" || end == std::string_view::npos) continue;
    if (content.substr(end).starts_with(std::string_view("\0\0\0\0\0", 5)))
      texts.emplace_back(content.substr(0, end), content.substr(end + 5));
  }
  return texts;
}

Result<PngTexts> read_png_texts(const std::filesystem::path& file) {
  const auto bytes = read_whole_file(file);
  if (!bytes) return tl::unexpected(bytes.error());
  if (!bytes->starts_with("\x89PNG")) return fail(file.string() + " is not a PNG picture");
  return texts_in(*bytes);
}

}  // namespace timeloom
