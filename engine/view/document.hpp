// A saved timeline: which sources, how they are shown, and the words around them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "host/source_loader.hpp"
#include "store/event_store.hpp"
#include "view/story.hpp"
#include "view/view.hpp"

namespace timeloom {

// A ".timeloom" file: JSON, versioned ("timeloom": 1), paths relative to the file.
struct Document {
  FigureText text;
  std::vector<SourceRequest> sources;  // paths resolved against the document's folder
  std::vector<Kind> kinds;             // looks that win over the plugins'
  bool find_citations = true;          // whether events that cite each other are joined
  View view;
  Story story;

  friend bool operator==(const Document&, const Document&) = default;
};

bool is_document(const std::filesystem::path& file);

// Errors name the file, the line or the member, and what was expected there. Unknown members are an
// error too: a misspelt one would be lost silently.
Result<Document> load_document(const std::filesystem::path& file);

// Paths are written relative to the document's folder, unless they share no folder with it at all.
Result<void> save_document(const Document& document, const std::filesystem::path& file);

}  // namespace timeloom
