#include "host/source_location.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace timeloom {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string scheme_of(std::string_view uri) {
  const auto colon = uri.find(':');
  if (colon == std::string_view::npos || colon < 2 || !is_letter(uri[0])) return {};
  std::string scheme(uri.substr(0, colon));
  for (auto& c : scheme) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') return {};
  }
  return scheme;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(&text[i + 1], &text[i + 1] + 2, byte, 16).ptr == &text[i + 1] + 2) {
      decoded += static_cast<char>(byte);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

// Of "file:/path", "file:///path" and "file://localhost/path".
std::string path_of_file_uri(std::string_view uri) {
  auto path = uri.substr(std::string_view("file:").size());
  if (path.starts_with("//")) {
    path.remove_prefix(2);
    path.remove_prefix(std::min(path.find('/'), path.size()));
  }
  auto decoded = percent_decoded(path);
#ifdef _WIN32
  if (decoded.size() > 2 && decoded[0] == '/' && decoded[2] == ':') decoded.erase(0, 1);
#endif
  return decoded;
}

std::string last_part_of_path(const std::string& path) {
  auto normal = std::filesystem::path(path).lexically_normal();
  if (!normal.has_filename()) normal = normal.parent_path();
  const auto name = normal.filename().string();
  if (!name.empty() && name != "." && name != "..") return name;
  std::error_code error;
  const auto whole = std::filesystem::canonical(path, error).filename().string();
  return error || whole.empty() ? path : whole;
}

std::string last_part_of_uri(std::string_view uri) {
  auto part = uri.substr(0, uri.find_first_of("?#"));
  while (part.ends_with('/')) part.remove_suffix(1);
  part.remove_prefix(part.find_last_of("/:") + 1);
  return std::string(part.empty() ? uri : part);
}

}  // namespace

SourceLocation locate_source(const std::string& uri) {
  std::error_code error;
  const auto scheme = scheme_of(uri);
  if (scheme == "file") {
    auto path = path_of_file_uri(uri);
    auto name = last_part_of_path(path);
    return {{}, std::move(path), std::move(name)};
  }
  if (scheme.empty() || std::filesystem::exists(uri, error))
    return {{}, uri, last_part_of_path(uri)};
  return {scheme, uri, last_part_of_uri(uri)};
}

std::string default_source_name(const SourceLocation& location) {
  std::error_code error;
  if (location.is_path() && std::filesystem::is_directory(location.target, error))
    return location.name;
  return std::filesystem::path(location.name).stem().string();
}

}  // namespace timeloom
