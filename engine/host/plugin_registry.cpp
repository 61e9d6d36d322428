#include "host/plugin_registry.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/user_folders.hpp"
#include "host/abi_struct.hpp"
#include "host/program_path.hpp"
#include "host/shared_object.hpp"

namespace timeloom {

namespace fs = std::filesystem;

namespace {

#ifdef _WIN32
constexpr char kPathSeparator = ';';
constexpr const char* kLibraryFolders[] = {"lib"};
#else
constexpr char kPathSeparator = ':';
constexpr const char* kLibraryFolders[] = {"lib", "lib64"};
#endif

constexpr std::uint32_t kMostTypes = 1000;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// Relative folders would be searched for in the current directory, which is never trusted.
void add_absolute(std::vector<fs::path>& folders, const fs::path& folder) {
  if (folder.is_absolute()) folders.push_back(folder);
}

std::vector<fs::path> folders_next_to_program() {
  std::vector<fs::path> folders;
  const auto program = program_folder();
  if (program.empty()) return folders;
  add_absolute(folders, program / "plugins");
  for (const auto* name : kLibraryFolders) {
    const auto library_folder = program.parent_path() / name;
    add_absolute(folders, library_folder / "timeloom" / "plugins");
    // Multiarch: lib/x86_64-linux-gnu.
    std::vector<fs::path> inner;
    std::error_code error;
    for (fs::directory_iterator entry(library_folder, error), end; !error && entry != end;
         entry.increment(error))
      if (fs::is_directory(entry->path() / "timeloom" / "plugins", error))
        add_absolute(inner, entry->path() / "timeloom" / "plugins");
    std::ranges::sort(inner);
    folders.insert(folders.end(), inner.begin(), inner.end());
  }
  return folders;
}

}  // namespace

std::vector<fs::path> PluginRegistry::default_search_path() {
  auto folders = folders_next_to_program();
  const auto listed = environment("TIMELOOM_PLUGIN_PATH");
  for (std::string_view rest = listed; !rest.empty();) {
    const auto end = std::min(rest.find(kPathSeparator), rest.size());
    add_absolute(folders, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (const auto data = data_folder(); !data.empty()) folders.push_back(data / "plugins");
  return folders;
}

PluginRegistry PluginRegistry::discover() {
  PluginRegistry registry;
  for (const auto& folder : default_search_path()) registry.add_folder(folder);
  return registry;
}

void PluginRegistry::add_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    if (SharedObject::is_shared_object(entry->path())) files.push_back(entry->path());
  if (error && error != std::errc::no_such_file_or_directory)
    diagnostics_.add({.severity = Severity::warning,
                      .file = folder.string(),
                      .message = "the folder cannot be searched for plugins: " + error.message()});

  std::ranges::sort(files);
  for (const auto& file : files)
    if (const auto added = add_library(file); !added)
      diagnostics_.add(
          {.severity = Severity::error, .file = file.string(), .message = added.error().message});
}

Result<void> PluginRegistry::add_library(const fs::path& file) {
  std::error_code error;
  auto whole = fs::canonical(file, error);
  if (error)
    return fail("\"" + file.string() + "\" cannot be used as a plugin: " + error.message());
  if (loaded_.contains(whole)) return {};

  auto library = PluginLibrary::open(whole);
  if (!library) return tl::unexpected<Error>(library.error());
  loaded_.insert(std::move(whole));

  std::uint32_t count = 0;
  try {
    count = std::min((*library)->factory().descriptor_count(), kMostTypes);
  } catch (...) {
    return fail("\"" + file.string() + "\" threw an exception when asked what it reads");
  }
  std::vector<std::string> faults;
  for (std::uint32_t index = 0; index < count; ++index) {
    auto type = read_source_type(*library, index, diagnostics_);
    if (!type) {
      faults.push_back(type.error().message);
      continue;
    }
    const auto same =
        std::ranges::find_if(types_, [&type](const auto& other) { return other->id == type->id; });
    if (same == types_.end())
      types_.push_back(std::make_unique<SourceType>(std::move(*type)));
    else
      faults.push_back("the plugin \"" + type->id + "\" of \"" + file.string() +
                       "\" is left out: \"" + (*same)->library->path().string() +
                       "\" has it already");
  }
  if (count == 0) return fail("\"" + file.string() + "\" reads no sources");
  if (faults.size() == count) return fail(faults.front());
  for (auto& fault : faults)
    diagnostics_.add(
        {.severity = Severity::warning, .file = file.string(), .message = std::move(fault)});
  return {};
}

const SourceType* PluginRegistry::find(std::string_view id) const {
  for (const auto& type : types_)
    if (type->id == id) return type.get();
  for (const auto& type : types_)
    if (std::string_view(type->id).substr(type->id.rfind('.') + 1) == id) return type.get();
  return nullptr;
}

}  // namespace timeloom
