#include "app/open_url.hpp"

#include "base/web_url.hpp"

#ifdef _WIN32
#include <windows.h>
// After windows.h.
#include <shellapi.h>
#else
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>
extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to us
#endif

namespace timeloom {

#ifdef _WIN32

Result<void> open_url(const std::string& url) {
  if (!is_web_url(url)) return fail("\"" + url + "\" is not a web address");
  const auto outcome = reinterpret_cast<INT_PTR>(
      ShellExecuteA(nullptr, "open", url.c_str(), nullptr, nullptr, SW_SHOWNORMAL));
  if (outcome <= 32) return fail("no browser opened \"" + url + "\"");
  return {};
}

#else

Result<void> open_url(const std::string& url) {
  if (!is_web_url(url)) return fail("\"" + url + "\" is not a web address");
#ifdef __APPLE__
  std::string opener = "open";
#else
  std::string opener = "xdg-open";
#endif
  std::string argument = url;
  char* const arguments[] = {opener.data(), argument.data(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, opener.c_str(), nullptr, nullptr, arguments, environ) != 0)
    return fail("\"" + opener + "\" cannot be started, so no browser opened \"" + url + "\"");
  // Collects the opener when it ends, which may take as long as the browser runs.
  std::thread([child] { waitpid(child, nullptr, 0); }).detach();
  return {};
}

#endif

}  // namespace timeloom
