#include "view/document.hpp"

#include <algorithm>
#include <system_error>

#include "base/whole_file.hpp"
#include "time/language.hpp"
#include "view/document_kinds.hpp"
#include "view/document_sources.hpp"
#include "view/document_story.hpp"
#include "view/document_view.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

namespace {

constexpr int kDocumentVersion = 1;

void read_version(ObjectReader& reader) {
  const auto* version = reader.find("timeloom");
  if (version == nullptr) return reader.complain("timeloom", "is missing: not a Timeloom document");
  if (!version->is_number_integer() || version->get<int>() < 1)
    return reader.complain("timeloom", "expected a version number");
  if (version->get<int>() > kDocumentVersion)
    reader.complain("timeloom", "version " + std::to_string(version->get<int>()) +
                                    " is newer than this program reads (" +
                                    std::to_string(kDocumentVersion) + ")");
}

void read_text(ObjectReader& reader, FigureText& text) {
  reader.read("title", text.title);
  reader.read("subtitle", text.subtitle);
  if (reader.find("source_line") != nullptr) reader.read("source_line", text.source_line.emplace());
  reader.read("alt_text", text.alt_text);
}

// One for all views.
void read_language(ObjectReader& reader, Document& document) {
  auto& language = document.view.language;
  reader.read("language", language);
  if (const auto known = Language::of(language); !known)
    reader.complain("language", known.error().message);
  for (auto& step : document.story) step.view.language = language;
}

void write_text(const FigureText& text, DocumentJson& root) {
  put_text(root, "title", text.title);
  put_text(root, "subtitle", text.subtitle);
  if (text.source_line) root["source_line"] = *text.source_line;
  put_text(root, "alt_text", text.alt_text);
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

  DocumentJson root;
  try {
    root = DocumentJson::parse(*content);
  } catch (const DocumentJson::parse_error& parse_error) {
    const auto text = std::string_view(*content).substr(0, parse_error.byte);
    const auto line = 1 + std::count(text.begin(), text.end(), '\n');
    return fail(file.string() + ":" + std::to_string(line) + ": is not valid JSON (byte " +
                std::to_string(parse_error.byte) + ")");
  }

  Document document;
  std::string error;
  ObjectReader reader(root, "", error);
  read_version(reader);
  read_text(reader, document.text);
  if (const auto* sources = reader.find("sources"))
    read_sources(*sources, file.parent_path(), document.sources, error);
  if (const auto* kinds = reader.find("kinds")) read_kinds(*kinds, document.kinds, error);
  reader.read("find_citations", document.find_citations);
  const auto* view = reader.find("view");
  if (view != nullptr) read_view(*view, "view", file.parent_path(), document.view, error);
  if (const auto* story = reader.find("story"))
    read_story(*story, view != nullptr ? *view : DocumentJson(), file.parent_path(), document.story,
               error);
  read_language(reader, document);
  reader.refuse_others();
  if (!error.empty()) return fail(file.string() + ": " + error);
  return document;
}

Result<void> save_document(const Document& document, const std::filesystem::path& file) {
  DocumentJson root;
  root["timeloom"] = kDocumentVersion;
  write_text(document.text, root);
  root["sources"] = sources_json(document.sources, file.parent_path());
  if (!document.kinds.empty()) root["kinds"] = kinds_json(document.kinds);
  if (!document.find_citations) root["find_citations"] = false;
  if (document.view.language != View().language) root["language"] = document.view.language;
  const auto view = view_json(document.view, file.parent_path());
  root["view"] = view;
  if (!document.story.empty()) root["story"] = story_json(document.story, view, file.parent_path());
  return write_whole_file(file,
                          root.dump(2, ' ', false, DocumentJson::error_handler_t::replace) + "\n");
}

}  // namespace timeloom
