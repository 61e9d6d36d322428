#include <doctest/doctest.h>

#include <string>

#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Text {
  std::string_view title = "An event", summary{}, attributes{}, reference{}, lane = "Lane";
  float importance = 0.5F;
  std::string_view link_target{};
};

void add(SourceEvents& events, TimeSpan span, std::string_view id, const Text& text) {
  EventInput event;
  event.span = span;
  event.id = id;
  event.kind = "event";
  event.lane = text.lane;
  event.title = text.title;
  event.summary = text.summary;
  event.attributes = text.attributes;
  event.importance = text.importance;
  if (!text.reference.empty()) event.references = {{text.reference, ""}};
  if (!text.link_target.empty()) event.links = {{"amends", text.link_target}};
  event.record = events.size() + 1;
  events.add(event);
}

// "from>to" of all links that were found, in order.
std::string found(const EventStore& store) {
  std::string all;
  for (const auto& link : store.links()) {
    if (!link.is_found) continue;
    CHECK(store.text(link.relation) == "cites");
    all += (all.empty() ? "" : " ") + std::string(store.id(link.from)) + ">" +
           std::string(store.id(link.to));
  }
  return all;
}

}  // namespace

TEST_CASE("an opinion, a bill and a rule of three files that name each other are joined") {
  auto courts = source_named("courts");
  add(courts, on_day(40), "opinion",
      {.summary = "Holds that the rule at 81 Fed. Reg. 22,356 exceeds Pub. L. No. 115–164.",
       .attributes = R"j({"citation": "881 F. Supp. 2d 1262", "court": "wawd",
                         "docket": "2:12-cv-00954-RSM"})j",
       .lane = "Courts"});
  auto bills = source_named("bills");
  add(bills, between_days(10, 20), "bill",
      {.title = "A bill", .attributes = R"j({"bill": "H.R. 1865 (115th)"})j", .lane = "Bills"});
  add(bills, on_day(20), "law",
      {.summary = "Overturns 881 F.Supp.2d 1262.",
       .attributes = R"j({"bill": "H.R. 1865 (115th)", "public_law": "115-164"})j",
       .lane = "Bills"});
  auto rules = source_named("rules");
  add(rules, on_day(30), "rule",
      {.summary = "Implements H.R. 1865 (115th Cong.), now Pub. L. 115-164.",
       .attributes = R"j({"citation": "81 FR 22356", "rins": ["0945-AA17"]})j",
       .reference = "Backpage v. McKenna, No. C12-954 (W.D. Wash.)",
       .lane = "Rules"});
  const auto store = build(courts, bills, rules);
  CHECK(found(store) == "law>opinion rule>bill rule>law rule>opinion opinion>law opinion>rule");
  const auto opinion = store.find(0, "opinion").value();
  CHECK(store.links_to(opinion).size() == 2);
  CHECK(store.text(store.links_from(opinion)[0].target) == "Pub. L. No. 115–164");
  CHECK(store.diagnostics().total() == 0);
}

TEST_CASE("nothing is found where it is not wanted") {
  auto a = source_named("a");
  add(a, on_day(1), "law", {.attributes = R"j({"public_law": "115-164"})j"});
  add(a, on_day(2), "late", {.summary = "See Pub. L. 115-164."});
  EventStoreBuilder builder;
  builder.find_citations(false);
  builder.add(std::move(a));
  CHECK(builder.build().links().empty());
}

TEST_CASE("who is linked already, or bears the name too, is not linked again") {
  auto a = source_named("a");
  add(a, on_day(1), "law",
      {.summary = "Known as Pub. L. 115-164.",
       .attributes = R"j({"citation": "Pub. L. 115-164; 132 Stat. 1253"})j"});
  add(a, on_day(2), "linked", {.summary = "Amends Pub. L. 115-164.", .link_target = "law"});
  add(a, on_day(3), "twice", {.summary = "Pub. L. 115-164, 132 Stat. 1253; P.L. 115-164."});
  add(a, on_day(4), "same",
      {.summary = "Pub. L. 115-164", .attributes = R"j({"citation": "Pub. L. 115-164"})j"});
  const auto store = build(a);
  CHECK(found(store) == "twice>law");
}

TEST_CASE("of several who bear a name the fitting, the important, the early one is taken") {
  auto a = source_named("a");
  const std::string_view bill = R"j({"bill": "S. 178 (114th)", "public_law": "114-22"})j";
  add(a, on_day(1), "step", {.attributes = bill, .lane = "Bill", .importance = 0.9F});
  add(a, between_days(1, 9), "bill", {.attributes = bill, .lane = "Bill", .importance = 0.2F});
  add(a, on_day(9), "law", {.attributes = bill, .lane = "Bill", .importance = 0.9F});
  auto b = source_named("b");
  add(b, on_day(20), "of-bill", {.summary = "On S. 178, 114th Congress."});
  add(b, on_day(21), "of-law", {.summary = "On Pub. L. 114-22."});
  const auto store = build(a, b);
  CHECK(found(store) == "of-bill>bill of-law>step");
}

TEST_CASE("a part does not cite its whole") {
  auto a = source_named("a");
  const std::string_view docket = R"j({"court": "mad", "docket": "14-13870-RGS"})j";
  add(a, between_days(1, 9), "case", {.attributes = docket, .lane = "Doe"});
  add(a, on_day(2), "entry", {.summary = "ORDER in 1:14-cv-13870 (D. Mass.)", .lane = "Doe"});
  add(a, on_day(3), "other", {.summary = "ORDER on 1:14-cv-13870 (D. Mass.)", .lane = "Roe"});
  auto b = source_named("b");
  add(b, on_day(4), "elsewhere", {.summary = "14-13870-RGS (D. Mass.)", .lane = "Doe"});
  const auto store = build(a, b);
  CHECK(found(store) == "other>case elsewhere>case");
}

TEST_CASE("events without lanes are no parts of each other") {
  auto a = source_named("a");
  add(a, between_days(1, 9), "bill", {.attributes = R"j({"bill": "S. 178 (114th)"})j", .lane = ""});
  add(a, on_day(2), "letter", {.summary = "On S. 178 (114th Cong.)", .lane = ""});
  CHECK(found(build(a)) == "letter>bill");
}

TEST_CASE("a number without its division means a case only where one case has it") {
  auto a = source_named("a");
  add(a, on_day(1), "nashville", {.attributes = R"j({"court": "tnmd", "docket": "3:12-cv-654"})j"});
  add(a, on_day(2), "columbia", {.attributes = R"j({"court": "tnmd", "docket": "1:12-cv-654"})j"});
  add(a, on_day(3), "only", {.attributes = R"j({"court": "tnmd", "docket": "3:12-cv-700"})j"});
  add(a, on_day(5), "vague", {.summary = "No. 12-cv-654 (M.D. Tenn.)", .lane = "Other"});
  add(a, on_day(6), "exact", {.summary = "No. 3:12-cv-00654 (M.D. Tenn.)", .lane = "Other"});
  add(a, on_day(7), "sure", {.summary = "No. 12-700 (M.D. Tenn.)", .lane = "Other"});
  const auto store = build(a);
  CHECK(found(store) == "exact>nashville sure>only");
}

TEST_CASE("a bill without a Congress is of the one its event is of") {
  auto a = source_named("a");
  add(a, between_days(1, 9), "fosta", {.attributes = R"j({"bill": "H.R. 1865 (115th)"})j"});
  add(a, on_day(2), "sesta",
      {.summary = "Joined to H.R. 1865 later.",
       .attributes = R"j({"citation": "S. 1693 (115th Cong.)"})j",
       .lane = "Other"});
  add(a, on_day(3), "news", {.summary = "After the vote on H.R. 1865.", .lane = "Other"});
  const auto store = build(a);
  CHECK(found(store) == "sesta>fosta");
}

TEST_CASE("many rows on many threads find the same as few") {
  auto a = source_named("a");
  for (int i = 0; i < 100'000; ++i) {
    const auto id = "e" + std::to_string(i);
    const auto name = R"j({"public_law": "115-)j" + std::to_string(i % 5000 + 1) + "\"}";
    const auto text = "Under Pub. L. 115-" + std::to_string((i + 7) % 5000 + 1) + ".";
    if (i < 5000)
      add(a, on_day(i), id, {.attributes = name});
    else
      add(a, on_day(i), id, {.summary = text});
  }
  const auto store = build(a);
  REQUIRE(store.links().size() == 95'000);
  for (const auto& link : store.links()) REQUIRE((link.from + 7) % 5000 == link.to);
}
