// main() for tests on the real public files, which lie beside the project, not in it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

#include "plugin/support/plugin_source.hpp"

int main(int argc, char** argv) {
  const auto data = timeloom::test::shared_data();
  if (!std::filesystem::is_directory(data)) {
    std::printf("SKIP: there is no %s, so nothing was tested on real files\n", data.c_str());
    return 77;
  }
  return doctest::Context(argc, argv).run();
}
