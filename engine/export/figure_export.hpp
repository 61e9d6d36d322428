// A figure as a file, in the format that its name asks for.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "scene/display_list.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

enum class FigureFormat { png, svg, pdf };

// By extension, in any case; the error lists what there is. A page (html_page.hpp) is made from the
// events themselves, and is none of these.
Result<FigureFormat> figure_format(const std::filesystem::path& file);

// What a picture's file says of how it was made.
struct FigureRecord {
  std::string document;  // a document's JSON without its sources: the words and the view
  std::string sources;   // the names of what was loaded
};
FigureRecord figure_record(const EventStore& store, const View& view, const FigureText& text);

// `scale`: PNG pixels per logical pixel; vector files have none. A PNG holds the title, the
// description, the program and the record as texts. Nothing is left behind where writing fails.
Result<void> export_figure(const DisplayList& list, const std::filesystem::path& file,
                           double scale = 1.0, const FigureRecord& record = {});

}  // namespace timeloom
