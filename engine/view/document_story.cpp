#include "view/document_story.hpp"

#include "view/document_view.hpp"

namespace timeloom {

namespace {

DocumentJson overlaid(DocumentJson base, const DocumentJson& changes) {
  if (!base.is_object()) base = DocumentJson::object();
  for (const auto& [name, value] : changes.items()) {
    if (value.is_null())
      base.erase(name);
    else
      base[name] = value;
  }
  return base;
}

DocumentJson changes_between(const DocumentJson& base, const DocumentJson& changed) {
  auto changes = DocumentJson::object();
  for (const auto& [name, value] : changed.items()) {
    const auto before = base.find(name);
    if (before == base.end() || *before != value) changes[name] = value;
  }
  for (const auto& [name, value] : base.items())
    if (!changed.contains(name)) changes[name] = nullptr;
  return changes;
}

}  // namespace

void read_story(const DocumentJson& value, const DocumentJson& view,
                const std::filesystem::path& folder, Story& story, std::string& error) {
  if (!value.is_array()) {
    if (error.empty()) error = "story: expected a list";
    return;
  }
  for (const auto& item : value) {
    StoryStep step;
    ObjectReader reader(item, "story[" + std::to_string(story.size()) + "]", error);
    reader.read("caption", step.caption);
    const auto* changes = reader.find("view");
    if (changes != nullptr && !changes->is_object())
      reader.complain("view", "expected an object");
    else
      read_view(overlaid(view, changes == nullptr ? DocumentJson::object() : *changes),
                reader.path_of("view"), folder, step.view, error);
    reader.refuse_others();
    story.push_back(std::move(step));
  }
}

DocumentJson story_json(const Story& story, const DocumentJson& view,
                        const std::filesystem::path& folder) {
  auto list = DocumentJson::array();
  for (const auto& step : story) {
    DocumentJson json;
    put_text(json, "caption", step.caption);
    json["view"] = changes_between(view, view_json(step.view, folder));
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace timeloom
