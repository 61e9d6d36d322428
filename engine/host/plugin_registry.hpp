// The plugins that were found, and which of them reads a given source.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "host/plugin_library.hpp"
#include "store/diagnostics.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// One kind of source that a plugin opens, copied out of its descriptor and checked.
struct SourceType {
  std::string id, name, version, licence, summary;
  std::vector<std::string> uri_schemes, file_patterns, mime_types;
  std::string options_schema;
  std::vector<Kind> kinds;
  std::shared_ptr<const PluginLibrary> library;
  std::uint32_t index = 0;  // within its library's factory
};

struct Choice {
  const SourceType* type = nullptr;
  int confidence = 0;
  std::string reason;  // "confidence 90; next: org.timeloom.table with 20"
};

class PluginRegistry {
 public:
  // Next to the program, then $TIMELOOM_PLUGIN_PATH (":"-separated, ";" on Windows), then the user's
  // data folder ($XDG_DATA_HOME/timeloom/plugins). Never the current directory. Where two plugins
  // have one id the first found wins and the other is listed.
  static PluginRegistry discover();
  static std::vector<std::filesystem::path> default_search_path();

  // Loads every shared object directly in `folder`; what cannot be used becomes a diagnostic.
  void add_folder(const std::filesystem::path& folder);
  Result<void> add_library(const std::filesystem::path& file);

  const std::vector<std::unique_ptr<SourceType>>& types() const { return types_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  const SourceType* find(std::string_view id) const;

  // Asks every plugin and takes the surest. `plugin_id`, where not empty, is taken unasked: a full
  // id or its last part ("table"). The error says what is wrong with the file (missing, empty, a
  // folder, binary) or which plugins were asked.
  Result<Choice> choose(const std::string& uri, std::string_view plugin_id = {}) const;

 private:
  std::vector<std::unique_ptr<SourceType>> types_;
  Diagnostics diagnostics_;
};

}  // namespace timeloom
