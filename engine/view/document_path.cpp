#include "view/document_path.hpp"

namespace timeloom {

namespace {

bool has_scheme(std::string_view uri) {
  return uri.find("://") != std::string_view::npos;
}

// Of both, both from the root: a folder of theirs other than the root itself.
bool share_a_folder(const std::filesystem::path& path, const std::filesystem::path& other) {
  const auto below = path.relative_path(), other_below = other.relative_path();
  return path.root_path() == other.root_path() && !below.empty() && !other_below.empty() &&
         *below.begin() == *other_below.begin();
}

}  // namespace

std::string resolved_in(const std::filesystem::path& folder, const std::string& uri) {
  if (has_scheme(uri)) return uri;
  return (folder / std::filesystem::path(uri)).lexically_normal().string();
}

std::string relative_to(const std::filesystem::path& folder, const std::string& uri) {
  if (folder.empty() || has_scheme(uri)) return uri;
  // Both from the root: one of them may be relative to the working folder.
  const auto path = std::filesystem::absolute(uri).lexically_normal();
  const auto from = std::filesystem::absolute(folder).lexically_normal();
  // What lies in another part of the disk stays where it is when the document is moved.
  return (share_a_folder(path, from) ? path.lexically_proximate(from) : path).generic_string();
}

}  // namespace timeloom
