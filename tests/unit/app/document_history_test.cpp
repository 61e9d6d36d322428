#include "app/document_history.hpp"

#include <doctest/doctest.h>

#include "sample_state.hpp"
#include "view/document_range.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

Document titled(const char* title) {
  Document document;
  document.text.title = title;
  return document;
}

}  // namespace

TEST_CASE("Every change is a step back and forth") {
  DocumentHistory history;
  history.observe(titled("a"), false);
  CHECK_FALSE(history.can_undo());
  history.observe(titled("b"), false);
  history.observe(titled("b"), false);
  history.observe(titled("c"), false);
  auto document = history.undo(titled("c"));
  REQUIRE(document);
  CHECK(document->text.title == "b");
  document = history.undo(*document);
  REQUIRE(document);
  CHECK(document->text.title == "a");
  CHECK_FALSE(history.undo(*document));
  document = history.redo(*document);
  REQUIRE(document);
  CHECK(document->text.title == "b");
  history.observe(titled("d"), false);
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("What is typed without a pause is one step") {
  DocumentHistory history;
  history.observe(titled(""), false);
  for (const auto* typed : {"t", "ti", "tit"}) history.observe(titled(typed), true);
  history.observe(titled("title"), false);
  const auto document = history.undo(titled("title"));
  REQUIRE(document);
  CHECK(document->text.title.empty());
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("The shown range is kept by undo and is no step") {
  DocumentHistory history;
  auto document = titled("a");
  history.observe(document, false);
  document.view.range = parse_range("2001/2002").value();
  history.observe(document, false);
  CHECK_FALSE(history.can_undo());
  document.text.title = "b";
  history.observe(document, false);
  document.view.range = parse_range("2005/2006").value();
  const auto before = history.undo(document);
  REQUIRE(before);
  CHECK(before->text.title == "a");
  CHECK(before->view.range == parse_range("2005/2006").value());
}

TEST_CASE("Another document starts over") {
  DocumentHistory history;
  history.observe(titled("a"), false);
  history.observe(titled("b"), false);
  history.restart(titled("c"));
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("Undo in the window brings a filter back, and asks for its index") {
  SampleState sample;
  auto& state = sample.state;
  state.history.observe(state.document, false);
  set_kind_shown(state, "law", false);
  state.history.observe(state.document, false);
  sample.index();
  undo(state);
  CHECK(state.document.view.filter.empty());
  CHECK(state.index_outdated);
  CHECK_FALSE(state.reload_wanted);
  redo(state);
  CHECK(state.document.view.filter.kinds.hidden.contains("law"));
}

TEST_CASE("Undo of an added source reads the sources again") {
  SampleState sample;
  auto& state = sample.state;
  state.history.observe(state.document, false);
  state.document.sources.push_back({.uri = "b.csv", .name = {}, .plugin = {}, .options = {}});
  undo(state);
  CHECK(state.document.sources.empty());
  CHECK(state.reload_wanted);
}
