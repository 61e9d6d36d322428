// Anyone's table of rules, through a mapping.
#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const std::filesystem::path fixtures =
    std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/policy/fixtures/tracker";

// The JSON example that README.md shows, which must work as it stands there.
std::string readme_mapping() {
  const auto text =
      read_text(std::filesystem::path(TIMELOOM_SOURCE_DIR) / "plugins/policy/README.md");
  constexpr std::string_view fence = "```json\n";
  const auto begin = text.find(fence);
  REQUIRE(begin != text.npos);
  const auto json = begin + fence.size();
  return text.substr(json, text.find("```", json) - json);
}

EventStore load_with_mapping(std::string_view mapping) {
  const TemporaryFolder folder("tracker");
  std::filesystem::copy_file(fixtures / "rules.csv", folder.path() / "rules.csv");
  write_text(folder.path() / "rules.mapping.json", mapping);
  return PluginSource(TIMELOOM_PLUGIN_FILE).load(folder.path() / "rules.csv");
}

void check_rules(const EventStore& store) {
  INFO(all_diagnostics(store));
  const auto overtime = find(store, "R1");
  CHECK(overtime.kind() == "rule");
  CHECK(overtime.title() == "Overtime, again");
  CHECK(overtime.when() == "2019-03-08/2020-01-01");
  CHECK(overtime.lane() == "Policy/Labor Department/1235-ZZ01: Overtime, again");
  CHECK(find(store, "R1/proposed/comment-period").when() == "2019-03-08/2019-05-21");
  const auto decided = find(store, "R1/final");
  CHECK(decided.kind() == "rule.final");
  CHECK(decided.links() ==
        std::vector<std::string>{"proposed-as R1/proposed", "takes-effect R1/final/effective"});
  CHECK(decided.attributes()["Significant"] == "yes");
  CHECK(decided.attributes()["status"] == "In force");
  CHECK(decided.urls().front() == "https://example.org/r1");

  CHECK(find(store, "R2").when() == "2022-09-07/2024-05-08");
  CHECK(find(store, "R2").lane() == "Policy/Department of Examples/1235-ZZ02: Joint employers");
  CHECK(find(store, "R2/withdrawn").kind() == "rule.withdrawn");
  CHECK(find(store, "R2/withdrawn").links() == std::vector<std::string>{"withdraws R2/proposed"});
  CHECK(find(store, "R3").when() == "2024-01-01/");
  CHECK(has_diagnostic(store, Severity::warning, {"record 3", "R3/proposed", "before they open"}));
  CHECK(has_diagnostic(store, Severity::skipped, {"rules.csv:5", "record 4", "R4", "no date"}));
  CHECK(find(store, "R5/final").when() == "2021-05-05");
  CHECK_FALSE(store.find(0, "R5").has_value());  // it has no length
}

}  // namespace

TEST_CASE("a table with a mapping beside it") {
  check_rules(PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures / "rules.csv"));
  const auto folder = PluginSource(TIMELOOM_PLUGIN_FILE).load(fixtures);
  CHECK(find(folder, "R1").kind() == "rule");
}

TEST_CASE("the mapping in README reads the table") {
  check_rules(load_with_mapping(readme_mapping()));
}

TEST_CASE("a mapping given as an option") {
  const TemporaryFolder folder("tracker-option");
  std::filesystem::copy_file(fixtures / "rules.csv", folder.path() / "table.csv");
  write_text(folder.path() / "other.json", read_text(fixtures / "rules.mapping.json"));
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const auto store = plugin.load_with(folder.path() / "table.csv", R"({"mapping": "other.json"})");
  CHECK(find(store, "R1").kind() == "rule");
  const auto absent = plugin.load_with(folder.path() / "table.csv", R"({"mapping": "no.json"})");
  CHECK(
      has_diagnostic(absent, Severity::error, {"mapping no.json cannot be read", "no such file"}));
  const auto wrong = plugin.load_with(folder.path() / "table.csv", R"({"map": "other.json"})");
  CHECK(has_diagnostic(wrong, Severity::error, {"the only option is \"mapping\"", "\"map\""}));
}

TEST_CASE("what is wrong with a mapping is one clear message") {
  const auto message = [](std::string_view mapping, std::initializer_list<std::string_view> words) {
    const auto store = load_with_mapping(mapping);
    INFO(all_diagnostics(store));
    CHECK(store.size() == 0);
    CHECK(store.diagnostics().total() == 1);
    CHECK(has_diagnostic(store, Severity::error, words));
  };
  message("{", {"the mapping rules.mapping.json is no JSON object"});
  message(R"({"columns": {"final": "Final"}, "colours": {}})",
          {"unknown member \"colours\"", "columns, constants, kinds, attributes"});
  message(R"({"columns": {"final": "Final", "begin": "NPRM"}})",
          {"unknown \"begin\" in \"columns\"", "comments_close"});
  message(R"({"columns": {"final": 7}})", {"\"final\" in \"columns\" that is no text"});
  message(R"({"columns": {"title": "Rule"}})", {"no column with a date", "proposed"});
  message(R"({"columns": {"final": "Finale"}})",
          {"names a column \"Finale\" that the table does not have", "Comments due, Final"});
  message(R"({"columns": {"final": "Final"}, "attributes": ["Nope"]})", {"column \"Nope\""});
  message(R"({"columns": {"final": "Final"}, "kinds": {"final": "rule.fine"}})",
          {"unknown kind \"rule.fine\"", "rule.notice"});
}

TEST_CASE("damaged tables and mappings never crash the plugin") {
  const PluginSource plugin(TIMELOOM_PLUGIN_FILE);
  const TemporaryFolder folder("damaged-tracker");
  std::filesystem::copy_file(fixtures / "rules.mapping.json",
                             folder.path() / "damaged.mapping.json");
  const auto table = read_text(fixtures / "rules.csv");
  const auto mapping = read_text(fixtures / "rules.mapping.json");
  std::mt19937 random(7);
  const auto damage = [&random](std::string text) {
    for (int change = 0; change < 3; ++change)
      text[random() % text.size()] = static_cast<char>(random() % 256);
    return text.substr(0, text.size() - random() % 20);
  };
  for (int iteration = 0; iteration < 200; ++iteration) {
    write_text(folder.path() / "damaged.csv", iteration % 2 == 0 ? damage(table) : table);
    write_text(folder.path() / "damaged.mapping.json",
               iteration % 2 == 1 ? damage(mapping) : mapping);
    const auto store = plugin.load_unasked(folder.path() / "damaged.csv");
    CHECK(store.size() + store.diagnostics().total() > 0);
  }
}
