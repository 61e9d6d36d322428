#include "base/user_folders.hpp"

#include <cstdlib>

namespace timeloom {

namespace {

// Only whole paths count: the XDG Base Directory Specification says so.
std::filesystem::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return {};
  std::filesystem::path path(value);
  return path.is_absolute() ? path : std::filesystem::path();
}

}  // namespace

std::filesystem::path home_folder() {
#ifdef _WIN32
  return from_environment("USERPROFILE");
#else
  return from_environment("HOME");
#endif
}

std::filesystem::path config_folder() {
#ifdef _WIN32
  const auto base = from_environment("APPDATA");
#else
  auto base = from_environment("XDG_CONFIG_HOME");
  if (const auto home = home_folder(); base.empty() && !home.empty()) base = home / ".config";
#endif
  return base.empty() ? base : base / "timeloom";
}

std::filesystem::path state_folder() {
#ifdef _WIN32
  const auto base = from_environment("LOCALAPPDATA");
#else
  auto base = from_environment("XDG_STATE_HOME");
  if (const auto home = home_folder(); base.empty() && !home.empty())
    base = home / ".local" / "state";
#endif
  return base.empty() ? base : base / "timeloom";
}

std::filesystem::path data_folder() {
#ifdef _WIN32
  const auto base = from_environment("LOCALAPPDATA");
#else
  auto base = from_environment("XDG_DATA_HOME");
  if (const auto home = home_folder(); base.empty() && !home.empty())
    base = home / ".local" / "share";
#endif
  return base.empty() ? base : base / "timeloom";
}

std::filesystem::path cache_folder() {
#ifdef _WIN32
  const auto base = from_environment("LOCALAPPDATA");
  return base.empty() ? base : base / "timeloom" / "cache";
#else
  auto base = from_environment("XDG_CACHE_HOME");
  if (const auto home = home_folder(); base.empty() && !home.empty()) {
#ifdef __APPLE__
    base = home / "Library" / "Caches";
#else
    base = home / ".cache";
#endif
  }
  return base.empty() ? base : base / "timeloom";
#endif
}

}  // namespace timeloom
