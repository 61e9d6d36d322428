#include "host/shared_object.hpp"

#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace timeloom {

SharedObject::SharedObject(SharedObject&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)) {}

SharedObject& SharedObject::operator=(SharedObject&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

#ifdef _WIN32

Result<SharedObject> SharedObject::open(const std::filesystem::path& file) {
  const auto handle = LoadLibraryW(std::filesystem::absolute(file).c_str());
  if (handle == nullptr) return fail("system error " + std::to_string(GetLastError()));
  return SharedObject(static_cast<void*>(handle));
}

SharedObject::~SharedObject() {
  if (handle_ != nullptr) FreeLibrary(static_cast<HMODULE>(handle_));
}

const void* SharedObject::symbol(const char* name) const {
  return reinterpret_cast<const void*>(GetProcAddress(static_cast<HMODULE>(handle_), name));
}

bool SharedObject::is_shared_object(const std::filesystem::path& file) {
  return file.extension() == ".dll";
}

#else

Result<SharedObject> SharedObject::open(const std::filesystem::path& file) {
  // An absolute path, so that the system never searches for it.
  void* handle = dlopen(std::filesystem::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* message = dlerror();
    return fail(message == nullptr ? "it cannot be loaded" : message);
  }
  return SharedObject(handle);
}

SharedObject::~SharedObject() {
  if (handle_ != nullptr) dlclose(handle_);
}

const void* SharedObject::symbol(const char* name) const {
  return dlsym(handle_, name);
}

bool SharedObject::is_shared_object(const std::filesystem::path& file) {
  return file.extension() == ".so" || file.extension() == ".dylib";
}

#endif

}  // namespace timeloom
