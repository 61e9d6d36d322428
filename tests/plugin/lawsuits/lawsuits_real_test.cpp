// Counts on real PACER dockets, worked out by scanning their text.
#include <algorithm>
#include <regex>
#include <set>

#include "plugin/support/plugin_source.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

const auto dockets = shared_data() / "lawsuits/pacer-dockets";

struct Counts {
  std::size_t files = 0, dockets = 0, cases = 0, entries = 0, ended = 0;
};

std::string member(const std::string& text, const char* name) {
  std::smatch match;
  const std::regex regex("\n  \"" + std::string(name) + "\": \"([^\"]*)\"");
  return std::regex_search(text, match, regex) ? match[1].str() : std::string();
}

// A file holds a docket where it has a case name; some of juriscraper's files are "{}". A docket
// that is in two files counts once, in the first.
Counts count(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());

  Counts counts;
  std::set<std::string> seen;
  for (const auto& file : files) {
    const auto text = read_text(file);
    ++counts.files;
    if (occurrences(text, "\n  \"case_name\":") == 0) continue;
    ++counts.dockets;
    if (!seen.insert(member(text, "court_id") + " " + member(text, "docket_number")).second)
      continue;
    ++counts.cases;
    counts.entries += occurrences(text, "\"date_entered\":");
    if (!member(text, "date_terminated").empty()) ++counts.ended;
  }
  return counts;
}

}  // namespace

TEST_CASE("every case and every entry of the real dockets is there") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(dockets);
  const auto expected = count(dockets);
  CHECK(expected.cases > 90);
  CHECK(count_kind(store, "case") == expected.cases);
  CHECK(store.size() - expected.cases == expected.entries);
  CHECK(store.diagnostics().count(Severity::error) == 0);
  CHECK(store.diagnostics().count(Severity::skipped) == expected.files - expected.dockets);

  std::size_t ended = 0;
  std::string kinds;
  for (EventRow row = 0; row < store.size(); ++row)
    if (Found{store, row}.kind() == "case" && !store.span(row).has(span_flag::end_open)) ++ended;
  CHECK(ended == expected.ended);
  for (const auto& kind : store.kinds())
    kinds += kind.id + " " + std::to_string(count_kind(store, kind.id)) + "  ";
  MESSAGE(expected.files, " files, ", expected.cases, " cases, ", expected.entries,
          " entries: ", kinds);
}

TEST_CASE("no markup is left in what people read") {
  const auto store = PluginSource(TIMELOOM_PLUGIN_FILE).load(dockets);
  const std::regex markup("</?[a-z]+>|&(amp|nbsp|lt|gt|quot);");
  for (EventRow row = 0; row < store.size(); ++row) {
    const std::string title(store.title(row)), summary(store.summary(row));
    if (std::regex_search(title, markup)) CHECK(title.empty());
    if (std::regex_search(summary, markup)) CHECK(summary.empty());
  }
}

TEST_CASE("an appeal in the real dockets") {
  const auto store =
      PluginSource(TIMELOOM_PLUGIN_FILE).load(dockets / "appellate/bap9_15-1074.json");
  const auto appeal = find(store, "bap9/15-1074");
  CHECK(appeal.when() == "2015-03-06/2016-02-24");
  CHECK(appeal.links() == std::vector<std::string>{"appeal-of nvb/14-16024"});
  CHECK(find(store, "bap9/15-1074/entry-37").kind() == "case.appeal");
}
