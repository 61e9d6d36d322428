#include "export/source_guard.hpp"

#include <system_error>

namespace timeloom {

Result<void> check_is_no_source(const std::filesystem::path& file, const Document& document) {
  for (const auto& source : document.sources) {
    std::error_code is_no_file;
    if (std::filesystem::equivalent(file, source.uri, is_no_file))
      return fail(file.string() +
                  ": is read for this picture and would be lost; choose another name");
  }
  return {};
}

}  // namespace timeloom
