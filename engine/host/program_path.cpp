#include "host/program_path.hpp"

#include <string>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace timeloom {

std::filesystem::path program_file() {
#if defined(_WIN32)
  std::wstring path(32'768, L'\0');
  path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return path;
#else
  std::error_code error;
#if defined(__APPLE__)
  std::string path(4096, '\0');
  auto size = static_cast<std::uint32_t>(path.size());
  if (_NSGetExecutablePath(path.data(), &size) != 0) return {};
  const auto file = std::filesystem::canonical(path.c_str(), error);
#else
  const auto file = std::filesystem::read_symlink("/proc/self/exe", error);
#endif
  return error ? std::filesystem::path() : file;
#endif
}

std::filesystem::path program_folder() {
  return program_file().parent_path();
}

}  // namespace timeloom
