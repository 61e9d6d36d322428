// A document's "sources": files and URIs, paths relative to the document.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host/source_loader.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

// Paths are resolved against `folder`, the document's. What is wrong goes into `error`, where that
// is still empty.
void read_sources(const DocumentJson& value, const std::filesystem::path& folder,
                  std::vector<SourceRequest>& sources, std::string& error);

// Paths below `folder` become relative to it; others absolute.
DocumentJson sources_json(const std::vector<SourceRequest>& sources,
                          const std::filesystem::path& folder);

}  // namespace timeloom
