// A whole file as bytes in memory, which the system brings in as they are looked at.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

// Read-only, for files that are replaced and never changed in place. Copies share one mapping.
class FileMapping {
public:
  static Result<FileMapping> open(const std::filesystem::path& file);

  std::string_view bytes() const { return bytes_; }
  // What keeps the bytes where they are.
  std::shared_ptr<const void> owner() const { return owner_; }

private:
  std::shared_ptr<const void> owner_;
  std::string_view bytes_;
};

}  // namespace timeloom
