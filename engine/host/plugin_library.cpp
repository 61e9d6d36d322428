#include "host/plugin_library.hpp"

#include <string>

#include "host/abi_struct.hpp"

namespace timeloom {

namespace {

// The versions are looked at first, since all else may differ between majors.
Result<void> check_entry(const timeloom_plugin* entry) {
  if (entry == nullptr)
    return fail("it is no Timeloom plugin: it has no symbol timeloom_plugin_entry");
  const auto size = abi_size(entry);
  if (size >= offsetof(timeloom_plugin, abi_minor) && entry->abi_major != TIMELOOM_ABI_MAJOR)
    return fail("it speaks version " + std::to_string(entry->abi_major) +
                " of the plugin interface, and this program speaks version " +
                std::to_string(TIMELOOM_ABI_MAJOR));
  if (size < kFirstSize<timeloom_plugin>)
    return fail("its entry is too small (" + std::to_string(size) + " bytes)");
  if (entry->init == nullptr || entry->deinit == nullptr || entry->get_factory == nullptr)
    return fail("its entry lacks a function");
  return {};
}

Result<void> check_factory(const timeloom_source_factory* factory) {
  if (factory == nullptr) return fail("it offers no sources");
  const auto size = abi_size(factory);
  if (size < kFirstSize<timeloom_source_factory>)
    return fail("its source factory is too small (" + std::to_string(size) + " bytes)");
  if (factory->descriptor_count == nullptr || factory->descriptor == nullptr ||
      factory->probe == nullptr || factory->open == nullptr)
    return fail("its source factory lacks a function");
  return {};
}

}  // namespace

Result<std::shared_ptr<const PluginLibrary>> PluginLibrary::open(
    const std::filesystem::path& file) {
  const auto failed = [&file](const std::string& why) {
    return fail("\"" + file.string() + "\" cannot be used as a plugin: " + why);
  };
  auto object = SharedObject::open(file);
  if (!object) return failed(object.error().message);
  const std::shared_ptr<PluginLibrary> library(new PluginLibrary(file, std::move(*object)));
  if (const auto started = library->start(); !started) return failed(started.error().message);
  return library;
}

Result<void> PluginLibrary::start() {
  entry_ = static_cast<const timeloom_plugin*>(object_.symbol("timeloom_plugin_entry"));
  if (auto checked = check_entry(entry_); !checked) return checked;

  const auto path = path_.string();
  try {
    const auto status = entry_->init(to_abi(path));
    if (status != TIMELOOM_OK)
      return fail("it did not start (its init answered " + std::to_string(status) + ")");
    initialised_ = true;
    factory_ =
        static_cast<const timeloom_source_factory*>(entry_->get_factory(TIMELOOM_SOURCE_FACTORY));
  } catch (...) {
    return fail("it threw an exception while starting");
  }
  return check_factory(factory_);
}

PluginLibrary::~PluginLibrary() {
  if (!initialised_) return;
  try {
    entry_->deinit();
  } catch (...) {  // nothing to tell anyone, and the plugin goes away in any case
  }
}

}  // namespace timeloom
