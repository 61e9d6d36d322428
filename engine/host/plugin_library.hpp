// A loaded shared object with a Timeloom plugin in it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/file_stamp.hpp"
#include "base/result.hpp"
#include "host/shared_object.hpp"
#include "timeloom/plugin.h"

namespace timeloom {

// Owns the shared object: init() was called, deinit() and unloading happen at destruction. A file
// may be open only once at a time in a process, since init() may be called only once; the registry
// sees to that for its own.
class PluginLibrary {
public:
  // Fails with a message for anything that is no plugin of a major version we speak.
  static Result<std::shared_ptr<const PluginLibrary>> open(const std::filesystem::path& file);
  ~PluginLibrary();
  PluginLibrary(const PluginLibrary&) = delete;
  PluginLibrary& operator=(const PluginLibrary&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Of the file, as it was when it was loaded.
  const std::optional<FileStamp>& stamp() const { return stamp_; }
  const timeloom_plugin& entry() const { return *entry_; }
  const timeloom_source_factory& factory() const { return *factory_; }

private:
  PluginLibrary(std::filesystem::path path, SharedObject object)
      : path_(std::move(path)), object_(std::move(object)) {}
  Result<void> start();

  std::filesystem::path path_;
  std::optional<FileStamp> stamp_ = file_stamp(path_);
  SharedObject object_;
  const timeloom_plugin* entry_ = nullptr;
  const timeloom_source_factory* factory_ = nullptr;
  bool initialised_ = false;
};

}  // namespace timeloom
