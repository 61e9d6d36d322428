// Counts on real Regulations.gov pages and the table of executive orders, worked out by scanning
// their text.
#include <regex>
#include <set>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::set<std::string> matches_of(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    found.insert((*at)[1]);
  return found;
}

}  // namespace

TEST_CASE("every executive order of the real table is there") {
  const auto file = shared_data() / "policy/executive_orders.csv";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(file);
  const auto orders = matches_of(read_text(file), "(?:^|\n)([0-9]{5}),");
  CHECK(orders.size() > 700);
  CHECK(store.size() == orders.size());
  for (const auto& order : orders) CHECK(store.find(0, "eo-" + order).has_value());
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(find(store, "eo-12891").when() == "1994-01-15");
  CHECK(find(store, "eo-12891").links() == std::vector<std::string>{"revoked-by eo-13062"});
  MESSAGE(orders.size(), " executive orders, ", store.links().size(), " links");
}

TEST_CASE("every document of the real Regulations.gov pages is there, once") {
  const auto folder = shared_data() / "policy/regulations-gov";
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(folder);
  std::set<std::string> documents;
  std::size_t listed = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto text = read_text(entry.path());
    listed += occurrences(text, "\"type\": \"documents\"");
    documents.merge(matches_of(text, "\"id\": \"([^\"]+)\""));
  }
  const auto rules = count_kind(store, "rule.final"), proposed = count_kind(store, "rule.proposed");
  const auto periods = count_kind(store, "rule.comment-period");
  CHECK(rules + proposed == documents.size());
  CHECK(store.size() == documents.size() + periods);
  CHECK(store.diagnostics().count(Severity::note) == listed - documents.size());
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(store.diagnostics().count(Severity::skipped) == 0);
  MESSAGE(listed, " documents listed, ", documents.size(), " different: ", rules, " rules, ",
          proposed, " proposed, ", periods, " comment periods, ",
          store.diagnostics().count(Severity::warning), " warnings");
}

TEST_CASE("a comment period ends on the last day in Washington") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(shared_data() / "policy/regulations-gov/1977.json");
  CHECK(find(store, "FDA-1976-N-0023-0001").when() == "1977-10-17");
  CHECK(find(store, "FDA-1976-N-0023-0001/comment-period").when() == "1977-10-17/1977-11-28");
}
