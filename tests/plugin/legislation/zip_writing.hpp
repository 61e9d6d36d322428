// Makes the ZIPs that tests read.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace timeloom::test {

using ZipEntries = std::vector<std::pair<std::string, std::string>>;  // name, bytes

inline void write_zip(const std::filesystem::path& path, const ZipEntries& entries,
                      bool compressed = true) {
  auto* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, bytes] : entries) {
    auto* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    if (!compressed)
      zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  REQUIRE(zip_close(archive) == 0);
}

}  // namespace timeloom::test
