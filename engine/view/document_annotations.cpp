#include "view/document_annotations.hpp"

#include <array>
#include <utility>

#include "view/document_range.hpp"

namespace timeloom {

namespace {

using Shape = Annotation::Shape;

constexpr std::array kShapes = {std::pair{Shape::range, "range"}, std::pair{Shape::line, "line"},
                                std::pair{Shape::note, "note"}};
constexpr std::array kEmphases = {std::pair{Emphasis::strong, "strong"},
                                  std::pair{Emphasis::quiet, "quiet"}};

// Calls read(object, its path) for each of a list.
template <typename Read>
void read_list(const DocumentJson& value, const std::string& path, std::string& error, Read read) {
  if (!value.is_array()) {
    if (error.empty()) error = path + ": expected a list";
    return;
  }
  std::size_t position = 0;
  for (const auto& item : value) read(item, path + "[" + std::to_string(position++) + "]");
}

void read_key(ObjectReader& reader, EventKey& key) {
  reader.read("source", key.source);
  reader.read("id", key.id);
  reader.read("date", key.date);
  reader.read("title", key.title);
  if (key.id.empty() && key.date.empty())
    reader.complain("id", "is missing, and so is a date and title instead");
}

void write_key(const EventKey& key, DocumentJson& json) {
  json["source"] = key.source;
  put_text(json, "id", key.id);
  put_text(json, "date", key.date);
  put_text(json, "title", key.title);
}

void read_shape(ObjectReader& reader, Annotation& annotation) {
  std::string name;
  reader.read("shape", name);
  for (const auto& [shape, word] : kShapes)
    if (name == word) {
      annotation.shape = shape;
      return;
    }
  reader.complain("shape", "\"" + name + "\" is none of range, line, note");
}

void read_time(ObjectReader& reader, Annotation& annotation) {
  const bool is_range = annotation.shape == Shape::range;
  std::string text;
  reader.read(is_range ? "range" : "at", text);
  if (is_range) {
    const auto range = parse_range(text);
    if (!range) return reader.complain("range", range.error().message);
    annotation.time = *range;
  } else if (!annotation.event) {
    const auto at = parse_instant(text);
    if (!at) return reader.complain("at", at.error().message);
    annotation.time = {*at, *at};
  }
}

void read_offset(ObjectReader& reader, Annotation& annotation) {
  const auto* offset = reader.find("offset");
  if (offset == nullptr) return;
  if (!offset->is_array() || offset->size() != 2 || !offset->at(0).is_number() ||
      !offset->at(1).is_number())
    return reader.complain("offset", "expected two numbers: pixels to the right and down");
  annotation.offset = Point{offset->at(0).get<float>(), offset->at(1).get<float>()};
}

Annotation read_annotation(const DocumentJson& value, const std::string& path, std::string& error) {
  Annotation annotation;
  ObjectReader reader(value, path, error);
  read_shape(reader, annotation);
  if (annotation.shape == Shape::note) {
    if (const auto* event = reader.find("event")) {
      ObjectReader key_reader(*event, reader.path_of("event"), error);
      read_key(key_reader, annotation.event.emplace());
      key_reader.refuse_others();
    }
    reader.read("lane", annotation.lane);
    read_offset(reader, annotation);
  }
  read_time(reader, annotation);
  reader.read("text", annotation.text);
  reader.read("colour", annotation.colour);
  reader.refuse_others();
  return annotation;
}

template <typename Pairs, typename Value>
const char* word_for(const Pairs& pairs, Value value) {
  for (const auto& [known, word] : pairs)
    if (known == value) return word;
  return "";
}

}  // namespace

void read_annotations(const DocumentJson& value, const std::string& path, Annotations& annotations,
                      std::string& error) {
  read_list(value, path, error, [&](const DocumentJson& item, const std::string& place) {
    annotations.push_back(read_annotation(item, place, error));
  });
}

DocumentJson annotations_json(const Annotations& annotations) {
  auto list = DocumentJson::array();
  for (const auto& annotation : annotations) {
    DocumentJson json;
    json["shape"] = word_for(kShapes, annotation.shape);
    if (annotation.shape == Shape::range)
      json["range"] = print_range(annotation.time);
    else if (annotation.event)
      write_key(*annotation.event, json["event"]);
    else
      json["at"] = print_instant(annotation.time.begin);
    put_text(json, "lane", annotation.lane);
    put_text(json, "text", annotation.text);
    json["colour"] = annotation.colour;
    if (annotation.offset)
      json["offset"] = DocumentJson::array({annotation.offset->x, annotation.offset->y});
    list.push_back(std::move(json));
  }
  return list;
}

void read_edits(const DocumentJson& value, const std::string& path, EventEdits& edits,
                std::string& error) {
  read_list(value, path, error, [&](const DocumentJson& item, const std::string& place) {
    ObjectReader reader(item, place, error);
    EventKey key;
    EventEdit edit;
    read_key(reader, key);
    reader.read("label", edit.label);
    reader.read("hide_label", edit.hides_label);
    std::string emphasis;
    reader.read("emphasis", emphasis);
    for (const auto& [known, word] : kEmphases)
      if (emphasis == word) edit.emphasis = known;
    if (!emphasis.empty() && edit.emphasis == Emphasis::normal)
      reader.complain("emphasis", "\"" + emphasis + "\" is neither strong nor quiet");
    reader.refuse_others();
    edits.emplace(std::move(key), std::move(edit));
  });
}

DocumentJson edits_json(const EventEdits& edits) {
  auto list = DocumentJson::array();
  for (const auto& [key, edit] : edits) {
    DocumentJson json;
    write_key(key, json);
    put_text(json, "label", edit.label);
    put_text(json, "emphasis", word_for(kEmphases, edit.emphasis));
    if (edit.hides_label) json["hide_label"] = true;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace timeloom
