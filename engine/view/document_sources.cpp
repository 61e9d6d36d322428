#include "view/document_sources.hpp"

namespace timeloom {

namespace {

bool has_scheme(std::string_view uri) {
  return uri.find("://") != std::string_view::npos;
}

std::string resolved(const std::string& uri, const std::filesystem::path& folder) {
  if (has_scheme(uri)) return uri;
  return (folder / std::filesystem::path(uri)).lexically_normal().string();
}

// Of both, both from the root: a folder of theirs other than the root itself.
bool share_a_folder(const std::filesystem::path& path, const std::filesystem::path& other) {
  const auto below = path.relative_path(), other_below = other.relative_path();
  return path.root_path() == other.root_path() && !below.empty() && !other_below.empty() &&
         *below.begin() == *other_below.begin();
}

std::string relative(const std::string& uri, const std::filesystem::path& folder) {
  if (has_scheme(uri)) return uri;
  // Both from the root: one of them may be relative to the working folder.
  const auto path = std::filesystem::absolute(uri).lexically_normal();
  const auto from = std::filesystem::absolute(folder).lexically_normal();
  // What lies in another part of the disk stays where it is when the document is moved.
  return (share_a_folder(path, from) ? path.lexically_proximate(from) : path).generic_string();
}

SourceRequest read_source(const DocumentJson& value, const std::string& path,
                          const std::filesystem::path& folder, std::string& error) {
  SourceRequest source;
  if (value.is_string()) {
    source.uri = resolved(value.get<std::string>(), folder);
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
  source.uri = resolved(source.uri, folder);
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
    object["uri"] = relative(source.uri, folder);
    put_text(object, "name", source.name);
    put_text(object, "plugin", source.plugin);
    if (!source.options.empty())
      object["options"] = DocumentJson::parse(source.options, nullptr, false);
    json.push_back(std::move(object));
  }
  return json;
}

}  // namespace timeloom
