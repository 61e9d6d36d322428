#include "view/document_sources.hpp"

#include "view/document_path.hpp"

namespace timeloom {

namespace {

SourceRequest read_source(const DocumentJson& value, const std::string& path,
                          const std::filesystem::path& folder, std::string& error) {
  SourceRequest source;
  if (value.is_string()) {
    source.uri = resolved_in(folder, value.get<std::string>());
    return source;
  }
  ObjectReader reader(value, path, error);
  reader.read("uri", source.uri);
  reader.read("name", source.name);
  reader.read("plugin", source.plugin);
  if (const auto* options = reader.find("options")) {
    if (options->is_object())
      source.options = options->dump();
    else
      reader.complain("options", "expected an object");
  }
  reader.refuse_others();
  if (source.uri.empty()) reader.complain("uri", "is missing");
  source.uri = resolved_in(folder, source.uri);
  return source;
}

}  // namespace

void read_sources(const DocumentJson& value, const std::filesystem::path& folder,
                  std::vector<SourceRequest>& sources, std::string& error) {
  if (!value.is_array()) {
    if (error.empty()) error = "sources: expected a list";
    return;
  }
  std::size_t position = 0;
  for (const auto& source : value)
    sources.push_back(
        read_source(source, "sources[" + std::to_string(position++) + "]", folder, error));
}

DocumentJson sources_json(const std::vector<SourceRequest>& sources,
                          const std::filesystem::path& folder) {
  auto json = DocumentJson::array();
  for (const auto& source : sources) {
    DocumentJson object;
    object["uri"] = relative_to(folder, source.uri);
    put_text(object, "name", source.name);
    put_text(object, "plugin", source.plugin);
    if (!source.options.empty())
      object["options"] = DocumentJson::parse(source.options, nullptr, false);
    json.push_back(std::move(object));
  }
  return json;
}

}  // namespace timeloom
