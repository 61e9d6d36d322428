// Reads the members of one JSON object of a document.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom {

// Keeps members in the order they were written, which is the legend's order of kinds.
using DocumentJson = nlohmann::ordered_json;

// The first thing that is wrong is kept in `error`, named by its path ("view.range"); what follows
// is then read on, but says no more. What is missing leaves `out` as it is. `object` and `error`
// must outlive the reader.
class ObjectReader {
public:
  ObjectReader(const DocumentJson& object, std::string path, std::string& error);

  // The member, or nothing. Asking for a name, a literal, makes it a known one.
  const DocumentJson* find(const char* name);

  void read(const char* name, std::string& out);
  void read(const char* name, bool& out);
  void read(const char* name, float& out);  // 0 to 1

  // Calls `insert` with each text of a list.
  template <typename Insert>
  void read_texts(const char* name, Insert insert) {
    const auto* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array()) return complain(name, "expected a list of texts");
    for (const auto& item : *value) {
      if (!item.is_string()) return complain(name, "expected a list of texts");
      insert(item.template get<std::string>());
    }
  }

  // Call last: members that nobody asked for are an error, as a misspelt one would be lost
  // silently.
  void refuse_others();

  // The path of a member and where errors go, for readers of what is in it.
  std::string path_of(std::string_view name) const;
  std::string& error() { return error_; }
  void complain(std::string_view name, std::string_view what);

private:
  const DocumentJson& object_;
  std::string path_;
  std::string& error_;
  std::vector<std::string_view> known_;
};

// Writes a text member where there is something to say.
void put_text(DocumentJson& object, const char* name, const std::string& value);

}  // namespace timeloom
