// What is to be read.
#pragma once

#include <string>

namespace timeloom {

struct SourceRequest {
  std::string uri;      // a path, or a URI of a scheme that a plugin names
  std::string name;     // empty: the file's stem
  std::string plugin;   // an id to use instead of probing, or empty
  std::string options;  // a JSON object as text, or empty

  friend bool operator==(const SourceRequest&, const SourceRequest&) = default;
};

}  // namespace timeloom
