// The plugins that were found, and which of them reads a given source.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "host/source_type.hpp"
#include "store/diagnostics.hpp"

namespace timeloom {

struct Choice {
  const SourceType* type = nullptr;
  int confidence = 0;
  std::string reason;         // "confidence 90; next: org.timeloom.table with 20"
  Diagnostics diagnostics{};  // what was odd about the answers
};

class PluginRegistry {
public:
  // Next to the program, then $TIMELOOM_PLUGIN_PATH (":"-separated, ";" on Windows), then the
  // user's data folder ($XDG_DATA_HOME/timeloom/plugins). Never the current directory. Where two
  // plugins have one id the first found wins and the other is listed.
  static PluginRegistry discover();
  static std::vector<std::filesystem::path> default_search_path();

  // Loads every shared object directly in `folder`, in order of name; what cannot be used becomes a
  // diagnostic. A folder that does not exist has none.
  void add_folder(const std::filesystem::path& folder);
  // Fails where nothing of the library can be used. A library that is there already is no failure.
  Result<void> add_library(const std::filesystem::path& file);

  const std::vector<std::unique_ptr<SourceType>>& types() const { return types_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  // By full id or its last part ("table").
  const SourceType* find(std::string_view id) const;

  // Asks every plugin and takes the surest. `plugin_id`, where not empty, is taken unasked. The
  // error says what is wrong with the file (missing, empty, a folder, binary) or which plugins were
  // asked. Safe from many threads.
  Result<Choice> choose(const std::string& uri, std::string_view plugin_id = {}) const;

private:
  std::set<std::filesystem::path> loaded_;
  std::vector<std::unique_ptr<SourceType>> types_;
  Diagnostics diagnostics_;
};

}  // namespace timeloom
