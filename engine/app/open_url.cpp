#include "app/open_url.hpp"

#include <algorithm>
#include <cctype>

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

bool is_web_url(std::string_view url) {
  const auto starts_with = [&](std::string_view scheme) {
    return url.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
           });
  };
  if (!starts_with("https://") && !starts_with("http://")) return false;
  return std::none_of(url.begin(), url.end(), [](char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte <= 0x20 || byte == 0x7F;
  });
}

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
