#include "timelinejs/slide_event.hpp"

#include "shared/attributes.hpp"
#include "shared/intervals.hpp"
#include "shared/json_document.hpp"
#include "shared/plain_text.hpp"
#include "timelinejs/slide_date.hpp"

namespace timeloom::timelinejs {

namespace {

// Beyond these members an object says nothing that an event has a place for.
bool is_told_elsewhere(std::string_view member) {
  for (const auto known : {"start_date", "end_date", "text", "group", "unique_id", "timeloom"})
    if (member == known) return true;
  return false;
}

std::string attributes_of(const nlohmann::json& slide) {
  plugin::Attributes attributes;
  for (const auto& [name, value] : slide.items())
    if (!is_told_elsewhere(name) && !value.is_null()) attributes.add_json(name, value);
  // A date's own words are those of the event's, where it has none.
  if (!slide.contains("display_date"))
    attributes.add("display_date",
                   plugin::text_of(plugin::object_of(slide, "start_date"), "display_date"));
  return attributes.text();
}

// White space is all that plain_text changes in a text without markup.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (const char character : text) {
    const bool is_blank = character == ' ' || (character >= '\t' && character <= '\r');
    if (!is_blank)
      result += character;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return result;
}

bool same_start(const timeloom_span& a, const timeloom_span& b) {
  return a.start_seconds == b.start_seconds;
}

}  // namespace

bool SlideReader::read(const nlohmann::json& slide, std::string_view kind, std::uint64_t record) {
  texts_.clear();
  const auto skip = [&](std::string_view message, std::string_view field) {
    reader_.diagnose(
        {.severity = TIMELOOM_SKIPPED, .message = message, .field = field, .record = record});
    return !reader_.stopped();
  };
  if (!slide.is_object()) return skip("this is no object", {});
  std::string problem;
  const auto span = span_of(slide, reader_, problem);
  if (!span) return skip(problem, "start_date");

  const auto& text = plugin::object_of(slide, "text");
  plugin::Event event;
  event.span = *span;
  event.kind = kind;
  event.record = record;
  event.id = keep(plugin::word_of(slide, "unique_id"));
  event.lane = kind == kEraKind ? "Eras" : keep(plugin::plain_text_of(slide, "group"));
  event.title = keep(plugin::plain_text_of(text, "headline"));
  event.summary = keep(plugin::plain_text_of(text, "text"));
  if (event.title.empty()) {
    constexpr std::size_t kTitleBytes = 80;
    event.title =
        keep(event.summary.empty() ? "Untitled" : plugin::shorten(event.summary, kTitleBytes));
    reader_.diagnose({.severity = TIMELOOM_WARNING,
                      .message = "there is no headline; its text stands in for it",
                      .field = "headline",
                      .record = record});
  }
  event.attributes = keep(attributes_of(slide));
  add_media(slide, event);
  add_links(std::string(plugin::text_of(text, "text")), event);
  if (const auto& known = plugin::object_of(slide, "timeloom"); !known.empty())
    apply_record(known, event);
  return reader_.push(event);
}

// Where a picture or a page is shown, it is the source too.
void SlideReader::add_media(const nlohmann::json& slide, plugin::Event& event) {
  const auto& media = plugin::object_of(slide, "media");
  const auto url = plugin::text_of(media, "url");
  if (!url.starts_with("http://") && !url.starts_with("https://")) return;
  auto label = plugin::plain_text_of(media, "credit");
  if (label.empty()) label = plugin::plain_text_of(media, "caption");
  event.references.push_back({keep(std::move(label)), url});
}

// <a href="…">…</a> in a slide's text.
void SlideReader::add_links(const std::string& html, plugin::Event& event) {
  for (std::size_t at = html.find("<a "); at != html.npos; at = html.find("<a ", at + 1)) {
    const auto tag_end = html.find('>', at);
    const auto close = html.find("</a", at);
    const auto href = html.find("href=", at);
    if (tag_end == html.npos || href == html.npos || href > tag_end) continue;
    const char quote = html[href + 5];
    if (quote != '"' && quote != '\'') continue;
    const auto url_end = html.find(quote, href + 6);
    if (url_end == html.npos || url_end > tag_end) continue;
    const auto url = plugin::plain_text(html.substr(href + 6, url_end - href - 6));
    if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
    const auto label = close == html.npos || close < tag_end
                           ? std::string()
                           : plugin::plain_text(html.substr(tag_end + 1, close - tag_end - 1));
    event.references.push_back({keep(label == url ? std::string() : label), keep(url)});
  }
}

// What Timeloom wrote beside the slide: it says more than slides can. Headline and group are the
// slide's all the same, and so are its dates where they were changed since.
void SlideReader::apply_record(const nlohmann::json& known, plugin::Event& event) {
  const auto zone = plugin::text_of(known, "zone");
  auto span = reader_.parse_time(plugin::text_of(known, "date"), zone);
  if (const auto end = plugin::text_of(known, "end"); span && !end.empty()) {
    const auto text = std::string(plugin::text_of(known, "date")) + "/" + std::string(end);
    span = reader_.parse_time(text, zone);
  }
  if (span && same_start(*span, event.span)) {
    event.span = *span;
    event.zone = zone;
  }
  if (const auto title = plugin::text_of(known, "title");
      with_single_blanks(title) == with_single_blanks(event.title))
    event.title = title;
  if (const auto kind = plugin::text_of(known, "kind"); !kind.empty()) event.kind = kind;
  if (const auto lane = plugin::text_of(known, "lane"); event.kind == kEraKind && !lane.empty())
    event.lane = lane;
  event.summary = plugin::text_of(known, "summary");
  event.references.clear();
  for (const auto& source : plugin::list_of(known, "sources"))
    event.references.push_back({plugin::text_of(source, "label"), plugin::text_of(source, "url")});
  for (const auto& tag : plugin::list_of(known, "tags"))
    if (tag.is_string()) event.tags.push_back(tag.get_ref<const std::string&>());
  for (const auto& link : plugin::list_of(known, "links"))
    event.links.push_back({plugin::text_of(link, "relation"), plugin::text_of(link, "target")});
  if (const auto importance = known.find("importance");
      importance != known.end() && importance->is_number())
    event.importance = importance->get<float>();
  event.attributes = plugin::text_of(known, "attributes");
}

}  // namespace timeloom::timelinejs
