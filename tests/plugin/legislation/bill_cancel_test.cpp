#include <chrono>
#include <thread>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE(
    "a Congress that is being read stops soon after it is cancelled, and says how far it was") {
  const TemporaryFolder folder("cancelled-congress");
  const auto bill = read_text(std::filesystem::path(TIMELOOM_TEST_DIR) /
                              "plugin/legislation/fixtures/BILLSTATUS-115hr9001.xml");
  constexpr int bills = 3000;
  for (int number = 1; number <= bills; ++number) {
    auto text = bill;
    text.replace(text.find("9001"), 4, std::to_string(number));
    write_text(folder.path() / ("BILLSTATUS-115hr" + std::to_string(number) + ".xml"), text);
  }
  PluginRegistry registry;
  REQUIRE(registry.add_library(TIMELOOM_PLUGIN_FILE).has_value());
  SourceLoader loader(registry,
                      {{.uri = folder.path().string(), .name = "", .plugin = "", .options = ""}});
  while (loader.progress().front().events < 20 && !loader.done())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  loader.cancel();
  const auto cancelled_at = std::chrono::steady_clock::now();
  const auto store = loader.take_store();
  CHECK(std::chrono::steady_clock::now() - cancelled_at < std::chrono::seconds(2));
  CHECK(count_kind(store, "bill") > 0);
  const auto progress = loader.progress().front();
  CHECK(progress.total == bill.size() * bills - 3 * 9 - 2 * 90 - 900);
  CHECK(progress.done <= progress.total);
}
