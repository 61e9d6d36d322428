// Completes a path that is being typed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace timeloom {

// "~/x" as a path within the home folder. What stands before "//" or "/~/" is given up, so that one
// can begin anew without deleting: "/home/me//tmp/x" is "/tmp/x".
std::filesystem::path typed_path(const std::string& text);

struct PathChoice {
  std::string text;  // the whole path as one would have typed it; a folder's ends with "/"
  std::string name;
  bool is_folder = false;
};

// What the last part of `text` may become: files and folders that begin so, whatever their case,
// folders first, each by name; hidden ones only where a "." is typed. At most `most`. Where the
// folder cannot be read there are none.
std::vector<PathChoice> complete_path(const std::string& text, std::size_t most);

// The longest that all choices begin with; `text` where that is no longer.
std::string common_beginning(const std::string& text, const std::vector<PathChoice>& choices);

}  // namespace timeloom
