// A document's "story": a list of {"caption", "view"}. A step's view says only what differs from
// the document's own; null takes away what that says.
#pragma once

#include <filesystem>
#include <string>

#include "view/object_reader.hpp"
#include "view/story.hpp"

namespace timeloom {

// `view` is the document's own as it is written (null: there is none), `folder` the document's.
// What is wrong goes into `error`, where that is still empty.
void read_story(const DocumentJson& value, const DocumentJson& view,
                const std::filesystem::path& folder, Story& story, std::string& error);
DocumentJson story_json(const Story& story, const DocumentJson& view,
                        const std::filesystem::path& folder);

}  // namespace timeloom
