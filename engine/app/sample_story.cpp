#include "app/sample_story.hpp"

#include <system_error>

#include "host/program_path.hpp"

namespace timeloom {

std::filesystem::path sample_story() {
  const auto document = std::filesystem::path("samples") / "backpage" / "backpage.timeloom";
  const auto program = program_folder();
  if (program.empty()) return {};
  const auto prefix = program.parent_path();
  // <prefix>/bin/timeloom when installed, <tree>/build/<preset>/bin/timeloom when not.
  for (const auto& base : {prefix / "share" / "timeloom", prefix.parent_path().parent_path()}) {
    std::error_code error;
    if (std::filesystem::exists(base / document, error)) return base / document;
  }
  return {};
}

}  // namespace timeloom
