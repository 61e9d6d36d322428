// Another program, run beside this one; never through a shell.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"

namespace timeloom {

// Whether a program of that name is in one of the folders of $PATH.
bool is_program_installed(const std::string& name);

class ChildProcess {
public:
  enum class Output { kept, dropped };

  // Starts `arguments[0]`, looked for in $PATH, and gives it `input` to read. Where its output is
  // kept, it is done when it has ended and closed that. `wake` is called then, on another thread.
  // Not on Windows, where it fails.
  static Result<std::unique_ptr<ChildProcess>> start(std::vector<std::string> arguments,
                                                     std::string input, Output output,
                                                     std::function<void()> wake);
  ~ChildProcess();  // ends it where it still runs
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  bool done() const { return done_; }
  // Once it is done: its exit status (-1 where a signal ended it) and what it wrote.
  int status() const { return status_; }
  const std::string& output() const { return output_; }

private:
  ChildProcess() = default;

  int pid_ = 0;
  int status_ = -1;
  std::string output_;
  std::atomic<bool> done_{false};
  std::thread reader_;
};

}  // namespace timeloom
