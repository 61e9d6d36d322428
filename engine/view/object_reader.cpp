#include "view/object_reader.hpp"

#include <algorithm>

namespace timeloom {

ObjectReader::ObjectReader(const DocumentJson& object, std::string path, std::string& error)
    : object_(object), path_(std::move(path)), error_(error) {
  if (!object.is_object()) complain({}, "expected an object");
}

const DocumentJson* ObjectReader::find(const char* name) {
  known_.emplace_back(name);
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() ? nullptr : &*found;
}

void ObjectReader::read(const char* name, std::string& out) {
  const auto* value = find(name);
  if (value == nullptr) return;
  if (!value->is_string()) return complain(name, "expected a text");
  out = value->get<std::string>();
}

void ObjectReader::read(const char* name, bool& out) {
  const auto* value = find(name);
  if (value == nullptr) return;
  if (!value->is_boolean()) return complain(name, "expected true or false");
  out = value->get<bool>();
}

void ObjectReader::read(const char* name, float& out) {
  const auto* value = find(name);
  if (value == nullptr) return;
  if (!value->is_number() || value->get<double>() < 0 || value->get<double>() > 1)
    return complain(name, "expected a number from 0 to 1");
  out = value->get<float>();
}

void ObjectReader::refuse_others() {
  if (!object_.is_object()) return;
  for (const auto& [name, value] : object_.items())
    if (std::find(known_.begin(), known_.end(), name) == known_.end())
      complain(name, "is not a known member");
}

std::string ObjectReader::path_of(std::string_view name) const {
  if (path_.empty() || name.empty()) return path_ + std::string(name);
  return path_ + "." + std::string(name);
}

void ObjectReader::complain(std::string_view name, std::string_view what) {
  if (!error_.empty()) return;
  const auto where = path_of(name);
  error_ = (where.empty() ? "" : where + ": ") + std::string(what);
}

void put_text(DocumentJson& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = value;
}

}  // namespace timeloom
