// The built program, run as a user runs it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace timeloom::test {

struct Outcome {
  int exit_code = -1;  // -1 where it did not exit by itself (a crash)
  std::string out, err;

  bool says(const std::string& text) const {
    return out.find(text) != std::string::npos || err.find(text) != std::string::npos;
  }
};

// Runs build/…/bin/timeloom with these arguments in `folder`.
Outcome run_timeloom(const std::vector<std::string>& arguments,
                     const std::filesystem::path& folder);

// A folder that is empty at first and gone afterwards.
class Scratch {
public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string write(const std::string& name, const std::string& content) const;  // gives the name
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }

private:
  std::filesystem::path path_;
};

std::string sample(const std::string& name);  // the path of samples/backpage/NAME

}  // namespace timeloom::test
