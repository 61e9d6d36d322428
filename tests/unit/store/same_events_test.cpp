#include "store/same_events.hpp"

#include <doctest/doctest.h>

#include <string>

#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

void add(SourceEvents& events, TimeSpan span, std::string_view id, std::string_view attributes,
         float importance = 0.5F, std::string_view link_target = {}) {
  EventInput event;
  event.span = span;
  event.id = id;
  event.kind = "event";
  event.lane = "Lane";
  event.title = id;
  event.attributes = attributes;
  event.importance = importance;
  if (!link_target.empty()) event.links = {{"part-of", link_target}};
  event.record = events.size() + 1;
  events.add(event);
}

// "from=to" of all links between the same, in order.
std::string same(const EventStore& store) {
  std::string all;
  for (const auto& link : store.links())
    if (store.text(link.relation) == "same-as")
      all += (all.empty() ? "" : " ") + std::string(store.id(link.from)) + "=" +
             std::string(store.id(link.to));
  return all;
}

const auto kCase = between_days(10, 20);
constexpr std::string_view kDocket = R"j({"court": "wawd", "docket": "2:12-cv-00954-RSM"})j";

}  // namespace

TEST_CASE("a case of two services, a bill in two formats, a document in three are the same") {
  auto a = source_named("a"), b = source_named("b"), c = source_named("c");
  add(a, kCase, "case", kDocket);
  add(a, kCase, "bill", R"j({"bill": "H.R. 1865 (115th)"})j");
  add(a, on_day(3), "document", R"j({"document_number": "2016-08890"})j");
  add(b, kCase, "docket", R"j({"court": "W.D. Wash.", "docket_number": "C12-954"})j");
  add(b, kCase, "data", R"j({"bill": "H. R. 1865, 115th Congress"})j");
  add(b, on_day(3), "row", R"j({"document_number": "2016-08890"})j");
  add(c, on_day(4), "other", R"j({"document_number": "2016-08890"})j");
  add(c, on_day(5), "motion", kDocket);  // in the case, not the case
  const auto store = build(a, b, c);
  CHECK(same(store) == "row=document other=document docket=case data=bill");
  const auto link = store.links_from(store.find(1, "docket").value())[0];
  CHECK(store.text(link.target) == "docket:wawd/12-cv-00954");
  CHECK(link.is_found);
}

TEST_CASE("versions of one record in one source are joined once") {
  auto a = source_named("a"), b = source_named("b");
  for (int version = 0; version < 40; ++version) {
    add(a, kCase, "a" + std::to_string(version), kDocket, version == 7 ? 0.9F : 0.5F);
    add(b, kCase, "b" + std::to_string(version), kDocket, version == 8 ? 0.9F : 0.5F);
  }
  CHECK(same(build(a, b)) == "b8=a7");
  auto alone = source_named("alone");
  add(alone, kCase, "x", kDocket);
  add(alone, kCase, "y", kDocket);
  CHECK(same(build(alone)).empty());
}

TEST_CASE("offices tell cases apart, and links that are there are not doubled") {
  auto a = source_named("a"), b = source_named("b"), c = source_named("c");
  add(a, kCase, "a2", R"j({"court": "wawd", "docket": "2:12-cv-00954"})j");
  add(a, kCase, "a3", R"j({"court": "wawd", "docket": "3:12-cv-00954"})j");
  add(b, kCase, "b3", R"j({"court": "wawd", "docket": "3:12-cv-00954"})j");
  add(c, kCase, "c", R"j({"court": "wawd", "docket": "12-cv-00954"})j");
  CHECK(same(build(a, b, c)) == "b3=a3");

  auto first = source_named("first"), second = source_named("second");
  add(first, kCase, "first", kDocket, 0.5F, "second");
  add(second, kCase, "second", kDocket);
  CHECK(same(build(first, second)).empty());
}

TEST_CASE("a RIN of many rules names none of them") {
  auto a = source_named("a"), b = source_named("b");
  constexpr std::string_view routine = R"j({"rin": "2120-AA64"})j",
                             own = R"j({"rin": "0945-AA17"})j";
  add(a, kCase, "a1", routine);
  add(a, kCase, "a2", routine);
  add(a, kCase, "a3", own);
  add(b, kCase, "b1", routine);
  add(b, kCase, "b3", own);
  CHECK(same(build(a, b)) == "b3=a3");
}
