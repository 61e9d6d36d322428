// Timelines of TimelineJS (https://timeline.knightlab.com/docs/json-format.html).
#include <timeloom/plugin.hpp>

#include <array>
#include <string>

#include "shared/json_document.hpp"
#include "shared/mapped_file.hpp"
#include "timelinejs/slide_event.hpp"

namespace timeloom::timelinejs {

namespace {

plugin::Description description() {
  return {
      .id = "org.timeloom.timelinejs",
      .name = "TimelineJS",
      .version = "1.0.0",
      .licence = "MIT",
      .summary = "Timelines of TimelineJS 3: JSON with slides and eras",
      .file_patterns = {"*.json"},
      .mime_types = {"application/json"},
      .kinds = {{"slide", "Slide", "blue", "circle", 0.5F}, {"era", "Era", "grey", "bar", 0.7F}}};
}

// A date that is an object is what no other format has.
int probe(const plugin::ProbeInput& input) {
  const auto head = input.head;
  const auto blanks = [&](std::size_t at) { return head.find_first_not_of(" \t\r\n", at); };
  const auto first = blanks(head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (input.is_directory || first == head.npos || head[first] != '{') return 0;
  constexpr std::string_view kName = "\"start_date\"";
  for (auto at = head.find(kName); at != head.npos; at = head.find(kName, at + 1)) {
    const auto colon = blanks(at + kName.size());
    if (colon == head.npos || head[colon] != ':') continue;
    const auto value = blanks(colon + 1);
    if (value != head.npos && head[value] == '{') return 90;
  }
  return 0;
}

void read(plugin::Reader& reader) {
  const plugin::MappedFile file(plugin::path_from_utf8(reader.uri()));
  constexpr std::array<std::string_view, 2> kLists{"events", "eras"};
  const auto document = plugin::parse_json(file.bytes(), kLists);
  SlideReader slides(reader);
  std::uint64_t record = 0;
  for (const auto& slide : plugin::list_of(document.root, "events"))
    if (!slides.read(slide, kSlideKind, ++record)) return;
  for (const auto& era : plugin::list_of(document.root, "eras"))
    if (!slides.read(era, kEraKind, ++record)) return;
  // The title's slide is one of the events where it has a date.
  const auto& title = plugin::object_of(document.root, "title");
  if (title.contains("start_date") && !slides.read(title, kSlideKind, ++record)) return;
  if (document.fault) throw plugin::Failure(*document.fault);
  if (record == 0) throw plugin::Failure("there are neither \"events\" nor \"eras\"");
}

}  // namespace

}  // namespace timeloom::timelinejs

TIMELOOM_PLUGIN(timeloom::timelinejs::description(), timeloom::timelinejs::probe,
                timeloom::timelinejs::read)
