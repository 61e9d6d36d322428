#include "view/document.hpp"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/whole_file.hpp"
#include "time/edtf.hpp"
#include "view/document_range.hpp"

namespace timeloom {

namespace {

// Keeps members in the order they were written, which is the legend's order of kinds.
using json = nlohmann::ordered_json;

constexpr int kDocumentVersion = 1;

// Reads members of one JSON object; the first thing that is wrong is kept and the rest is skipped.
class ObjectReader {
public:
  ObjectReader(const json& object, std::string path, std::string& error)
      : object_(object), path_(std::move(path)), error_(error) {
    if (!object.is_object()) complain(path_, "expected an object");
  }

  // Call first: names every member that may stand here.
  void allow(std::initializer_list<std::string_view> names) {
    if (!object_.is_object()) return;
    for (const auto& [name, value] : object_.items())
      if (std::find(names.begin(), names.end(), name) == names.end())
        complain(member(name), "is not a known member");
  }

  const json* find(const char* name) const {
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(name);
    return found == object_.end() ? nullptr : &*found;
  }

  void read(const char* name, std::string& out) {
    if (const auto* value = find(name)) {
      if (value->is_string())
        out = value->get<std::string>();
      else
        complain(member(name), "expected a text");
    }
  }

  void read(const char* name, bool& out) {
    if (const auto* value = find(name)) {
      if (value->is_boolean())
        out = value->get<bool>();
      else
        complain(member(name), "expected true or false");
    }
  }

  void read(const char* name, float& out) {
    if (const auto* value = find(name)) {
      if (value->is_number() && value->get<double>() >= 0 && value->get<double>() <= 1)
        out = value->get<float>();
      else
        complain(member(name), "expected a number from 0 to 1");
    }
  }

  template <typename Insert>
  void read_texts(const char* name, Insert insert) {
    const auto* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array()) return complain(member(name), "expected a list of texts");
    for (const auto& item : *value) {
      if (!item.is_string()) return complain(member(name), "expected a list of texts");
      insert(item.get<std::string>());
    }
  }

  std::string member(std::string_view name) const {
    return path_.empty() ? std::string(name) : path_ + "." + std::string(name);
  }

  void complain(const std::string& where, std::string_view what) {
    if (error_.empty()) error_ = (where.empty() ? "" : where + ": ") + std::string(what);
  }

private:
  const json& object_;
  std::string path_;
  std::string& error_;
};

bool has_scheme(std::string_view uri) {
  return uri.find("://") != std::string_view::npos;
}

std::string resolved(const std::string& uri, const std::filesystem::path& folder) {
  if (has_scheme(uri)) return uri;
  return (folder / std::filesystem::path(uri)).lexically_normal().string();
}

std::string relative(const std::string& uri, const std::filesystem::path& folder) {
  if (has_scheme(uri)) return uri;
  const auto shorter = std::filesystem::path(uri).lexically_proximate(folder);
  const bool below = !shorter.empty() && *shorter.begin() != "..";
  return below ? shorter.generic_string() : uri;
}

SourceRequest read_source(const json& value, const std::string& path,
                          const std::filesystem::path& folder, std::string& error) {
  SourceRequest source;
  if (value.is_string()) {
    source.uri = resolved(value.get<std::string>(), folder);
    return source;
  }
  ObjectReader reader(value, path, error);
  reader.allow({"uri", "name", "plugin", "options"});
  reader.read("uri", source.uri);
  reader.read("name", source.name);
  reader.read("plugin", source.plugin);
  if (const auto* options = reader.find("options")) {
    if (options->is_object())
      source.options = options->dump();
    else
      reader.complain(reader.member("options"), "expected an object");
  }
  if (source.uri.empty()) reader.complain(reader.member("uri"), "is missing");
  source.uri = resolved(source.uri, folder);
  return source;
}

void read_view(const json& value, View& view, std::string& error) {
  ObjectReader reader(value, "view", error);
  reader.allow({"range", "group_by", "theme", "lane_order", "lane_depth", "hidden_kinds",
                "hidden_sources", "show_links", "show_legend"});
  std::string range, group_by;
  reader.read("range", range);
  if (!range.empty()) {
    if (auto parsed = parse_range(range))
      view.range = *parsed;
    else
      reader.complain("view.range", parsed.error().message);
  }
  reader.read("group_by", group_by);
  if (!group_by.empty()) {
    if (const auto known = group_by_from(group_by))
      view.group_by = *known;
    else
      reader.complain("view.group_by", "\"" + group_by + "\" is none of lane, kind, source");
  }
  reader.read("theme", view.theme);
  if (view.theme != "light" && view.theme != "dark")
    reader.complain("view.theme", "\"" + view.theme + "\" is neither light nor dark");
  reader.read_texts("lane_order",
                    [&](const std::string& text) { view.lane_order.push_back(text); });
  if (const auto* depth = reader.find("lane_depth")) {
    if (depth->is_number_integer() && depth->get<int>() >= 1)
      view.lane_depth = depth->get<int>();
    else
      reader.complain("view.lane_depth", "expected a number of levels, 1 or more");
  }
  reader.read_texts("hidden_kinds",
                    [&](const std::string& text) { view.filter.hidden_kinds.insert(text); });
  reader.read_texts("hidden_sources",
                    [&](const std::string& text) { view.filter.hidden_sources.insert(text); });
  reader.read("show_links", view.show_links);
  reader.read("show_legend", view.show_legend);
}

void read_kinds(const json& value, std::vector<Kind>& kinds, std::string& error) {
  ObjectReader all(value, "kinds", error);
  if (!value.is_object()) return;
  for (const auto& [id, look] : value.items()) {
    // What a document does not say stays as the plugin declares it.
    Kind kind{.id = id, .label = {}, .colour = {}, .symbol = {}, .importance = -1};
    ObjectReader reader(look, "kinds." + id, error);
    reader.allow({"label", "colour", "symbol", "importance"});
    reader.read("label", kind.label);
    reader.read("colour", kind.colour);
    reader.read("symbol", kind.symbol);
    reader.read("importance", kind.importance);
    kinds.push_back(std::move(kind));
  }
}

}  // namespace

bool is_document(const std::filesystem::path& file) {
  return file.extension() == ".timeloom";
}

Result<Document> load_document(const std::filesystem::path& file) {
  std::error_code failure;
  if (std::filesystem::is_directory(file, failure))
    return fail(file.string() + ": is a folder, not a Timeloom document");
  const auto content = read_whole_file(file);
  if (!content) return tl::unexpected(content.error());
  if (content->empty()) return fail(file.string() + ": is empty");

  json root;
  try {
    root = json::parse(*content);
  } catch (const json::parse_error& parse_error) {
    const auto text = std::string_view(*content).substr(0, parse_error.byte);
    const auto line = 1 + std::count(text.begin(), text.end(), '\n');
    return fail(file.string() + ":" + std::to_string(line) + ": is not valid JSON (byte " +
                std::to_string(parse_error.byte) + ")");
  }

  Document document;
  std::string error;
  ObjectReader reader(root, "", error);
  reader.allow({"timeloom", "title", "subtitle", "source_line", "alt_text", "sources", "kinds",
                "find_citations", "view"});
  const auto* version = reader.find("timeloom");
  if (version == nullptr)
    reader.complain("timeloom", "is missing: not a Timeloom document");
  else if (!version->is_number_integer() || version->get<int>() < 1)
    reader.complain("timeloom", "expected a version number");
  else if (version->get<int>() > kDocumentVersion)
    reader.complain("timeloom", "version " + std::to_string(version->get<int>()) +
                                    " is newer than this program reads (" +
                                    std::to_string(kDocumentVersion) + ")");
  reader.read("title", document.text.title);
  reader.read("subtitle", document.text.subtitle);
  reader.read("source_line", document.text.source_line);
  reader.read("alt_text", document.text.alt_text);
  const auto folder = file.parent_path();
  if (const auto* sources = reader.find("sources")) {
    if (!sources->is_array()) reader.complain("sources", "expected a list");
    std::size_t position = 0;
    for (const auto& source : *sources)
      document.sources.push_back(
          read_source(source, "sources[" + std::to_string(position++) + "]", folder, error));
  }
  if (const auto* kinds = reader.find("kinds")) read_kinds(*kinds, document.kinds, error);
  reader.read("find_citations", document.find_citations);
  if (const auto* view = reader.find("view")) read_view(*view, document.view, error);
  if (!error.empty()) return fail(file.string() + ": " + error);
  return document;
}

Result<void> save_document(const Document& document, const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  json root;
  root["timeloom"] = kDocumentVersion;
  const auto put = [](json& object, const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
  };
  put(root, "title", document.text.title);
  put(root, "subtitle", document.text.subtitle);
  put(root, "source_line", document.text.source_line);
  put(root, "alt_text", document.text.alt_text);

  root["sources"] = json::array();
  for (const auto& source : document.sources) {
    json object;
    object["uri"] = relative(source.uri, folder);
    put(object, "name", source.name);
    put(object, "plugin", source.plugin);
    if (!source.options.empty()) object["options"] = json::parse(source.options, nullptr, false);
    root["sources"].push_back(std::move(object));
  }
  for (const auto& kind : document.kinds) {
    auto& look = root["kinds"][kind.id];
    look = json::object();
    put(look, "label", kind.label);
    put(look, "colour", kind.colour);
    put(look, "symbol", kind.symbol);
    if (kind.importance >= 0) look["importance"] = kind.importance;
  }
  if (!document.find_citations) root["find_citations"] = false;

  auto& view = root["view"];
  if (document.view.range) view["range"] = print_range(*document.view.range);
  view["group_by"] = to_string(document.view.group_by);
  view["theme"] = document.view.theme;
  view["lane_order"] = document.view.lane_order;
  if (document.view.lane_depth) view["lane_depth"] = *document.view.lane_depth;
  view["hidden_kinds"] = document.view.filter.hidden_kinds;
  view["hidden_sources"] = document.view.filter.hidden_sources;
  view["show_links"] = document.view.show_links;
  view["show_legend"] = document.view.show_legend;

  return write_whole_file(file, root.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace timeloom
