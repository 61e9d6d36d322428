// Annotations and edits of events as members of a document's "view".
#pragma once

#include <string>

#include "view/annotation.hpp"
#include "view/event_edit.hpp"
#include "view/object_reader.hpp"

namespace timeloom {

// What is wrong goes into `error`, where that is still empty.
void read_annotations(const DocumentJson& value, const std::string& path, Annotations& annotations,
                      std::string& error);
DocumentJson annotations_json(const Annotations& annotations);

void read_edits(const DocumentJson& value, const std::string& path, EventEdits& edits,
                std::string& error);
DocumentJson edits_json(const EventEdits& edits);

}  // namespace timeloom
