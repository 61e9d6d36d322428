// A shared object in this process; the one place that knows how the system loads them.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

class SharedObject {
public:
  // The error is what the system says.
  static Result<SharedObject> open(const std::filesystem::path& file);
  // By the end of its name.
  static bool is_shared_object(const std::filesystem::path& file);

  ~SharedObject();
  SharedObject(SharedObject&& other) noexcept;
  SharedObject& operator=(SharedObject&& other) noexcept;

  const void* symbol(const char* name) const;  // NULL where there is none

private:
  explicit SharedObject(void* handle) : handle_(handle) {}

  void* handle_ = nullptr;
};

}  // namespace timeloom
