#include "app/child_process.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#ifndef _WIN32
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us
#endif

namespace timeloom {

#ifdef _WIN32

bool is_program_installed(const std::string&) {
  return false;
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(std::vector<std::string> arguments,
                                                          std::string, Output,
                                                          std::function<void()>) {
  return fail("\"" + arguments.front() + "\" cannot be started here");
}

ChildProcess::~ChildProcess() = default;

#else

namespace {

class Pipe {
public:
  Pipe() { is_open_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return is_open_; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  int take(std::size_t end) { return std::exchange(ends_[end], -1); }
  void close_end(std::size_t end) {
    if (ends_[end] >= 0) close(take(end));
  }

private:
  std::array<int, 2> ends_{-1, -1};
  bool is_open_ = false;
};

void write_all(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(handle, bytes.data(), bytes.size());
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string read_all(int handle) {
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto count = read(handle, buffer.data(), buffer.size());
    if (count <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

// A child that reads no further must not end this program.
void ignore_broken_pipes() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

}  // namespace

bool is_program_installed(const std::string& name) {
  const char* folders = std::getenv("PATH");
  std::string_view rest = folders == nullptr ? "" : folders;
  while (!rest.empty()) {
    const auto folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    if (!folder.empty() && access((std::filesystem::path(folder) / name).c_str(), X_OK) == 0)
      return true;
  }
  return false;
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(std::vector<std::string> arguments,
                                                          std::string input, Output output,
                                                          std::function<void()> wake) {
  Pipe in, out;
  if (!in.is_open() || !out.is_open()) return fail("no pipe to another program can be opened");
  std::vector<char*> pointers;
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.reading(), STDIN_FILENO);
  if (output == Output::kept)
    posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
  else
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  const int failed = posix_spawnp(&pid, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return fail("\"" + arguments[0] + "\" cannot be started");

  std::unique_ptr<ChildProcess> child(new ChildProcess);
  child->pid_ = pid;
  in.close_end(0);
  out.close_end(1);
  child->reader_ = std::thread([self = child.get(), to = in.take(1), from = out.take(0),
                                text = std::move(input), wake = std::move(wake)] {
    ignore_broken_pipes();
    write_all(to, text);
    close(to);
    self->output_ = read_all(from);
    close(from);
    int status = 0;
    waitpid(self->pid_, &status, 0);
    self->status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    self->done_ = true;
    if (wake) wake();
  });
  return child;
}

ChildProcess::~ChildProcess() {
  if (!done_) kill(pid_, SIGTERM);
  if (reader_.joinable()) reader_.join();
}

#endif

}  // namespace timeloom
