#include "e2e/program.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace timeloom::test {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char letter : text)
    result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return result + "'";
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

Outcome run_timeloom(const std::vector<std::string>& arguments, const fs::path& folder) {
  const Scratch output;
  std::string command = "cd " + quoted(folder.string()) + " && " +
                        quoted(std::string(TIMELOOM_BUILD_DIR) + "/bin/timeloom");
  for (const auto& argument : arguments) command += " " + quoted(argument);
  command += " >" + quoted((output.path() / "out").string()) + " 2>" +
             quoted((output.path() / "err").string()) + " </dev/null";
  const int status = std::system(command.c_str());
  Outcome outcome;
  // The shell turns a signal into 128 and its number.
  if (WIFEXITED(status) && WEXITSTATUS(status) < 128) outcome.exit_code = WEXITSTATUS(status);
  outcome.out = content_of(output.path() / "out");
  outcome.err = content_of(output.path() / "err");
  return outcome;
}

Scratch::Scratch() {
  auto pattern = (fs::temp_directory_path() / "timeloom-e2e-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Scratch::write(const std::string& name, const std::string& content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
  return name;
}

std::string Scratch::read(const std::string& name) const {
  return content_of(path_ / name);
}

std::string sample(const std::string& name) {
  return std::string(TIMELOOM_SOURCE_DIR) + "/samples/backpage/" + name;
}

}  // namespace timeloom::test
