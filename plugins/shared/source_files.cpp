#include "shared/source_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "shared/mapped_file.hpp"

namespace timeloom::plugin {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepestFolder = 8;

// The files of a folder with one of `endings`, at most `limit` of them, looking at no more than
// `entry_limit` names. Folders that may not be entered are passed over.
std::vector<fs::path> files_below(const fs::path& folder, std::span<const std::string_view> endings,
                                  std::size_t limit = SIZE_MAX,
                                  std::size_t entry_limit = SIZE_MAX) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  while (!error && at != fs::recursive_directory_iterator() && files.size() < limit &&
         entry_limit-- > 0) {
    if (at.depth() >= kDeepestFolder) at.disable_recursion_pending();
    std::error_code ignored;
    const auto name = at->path().filename().u8string();
    const std::string_view view(reinterpret_cast<const char*>(name.data()), name.size());
    const bool wanted = std::any_of(endings.begin(), endings.end(),
                                    [view](auto ending) { return view.ends_with(ending); });
    if (wanted && at->is_regular_file(ignored)) files.push_back(at->path());
    at.increment(error);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string SourceListing::name_of(std::size_t index) const {
  if (!is_folder) return {};
  const auto name = paths[index].lexically_relative(root).generic_u8string();
  return {reinterpret_cast<const char*>(name.data()), name.size()};
}

SourceListing list_source_files(const Reader& reader, std::span<const std::string_view> endings) {
  SourceListing listing{.root = path_from_utf8(reader.uri())};
  reader.reads(reader.uri());
  std::error_code ignored;
  listing.is_folder = fs::is_directory(listing.root, ignored);
  if (!listing.is_folder) {
    listing.paths.push_back(listing.root);
    return listing;
  }
  listing.paths = files_below(listing.root, endings);
  if (listing.paths.empty())
    throw Failure("no file in this folder ends with a name that is read here");
  for (const auto& path : listing.paths) reader.reads(path_to_utf8(path));
  return listing;
}

void read_files(Reader& reader, std::span<const std::string_view> endings,
                const std::function<void(const SourceFile&)>& read) {
  const auto files = list_source_files(reader, endings);
  for (std::size_t index = 0; index < files.paths.size(); ++index) {
    if (reader.stopped()) return;
    const auto name = files.name_of(index);
    try {
      const MappedFile file(files.paths[index]);
      read({name, file.bytes(), index + 1, files.paths[index]});
    } catch (const Failure& failure) {
      if (!files.is_folder) throw;
      reader.diagnose({.severity = TIMELOOM_ERROR, .message = failure.what(), .file = name});
    }
    reader.progress(index + 1, files.paths.size());
  }
}

bool folder_holds(std::string_view folder, std::span<const std::string_view> endings,
                  bool (*matches)(std::string_view head)) {
  constexpr std::size_t files_to_try = 16, entries_to_try = 1024, head_size = 16384;
  for (const auto& path :
       files_below(path_from_utf8(folder), endings, files_to_try, entries_to_try)) {
    std::ifstream file(path, std::ios::binary);
    std::string head(head_size, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    if (matches(head)) return true;
  }
  return false;
}

}  // namespace timeloom::plugin
