// Loads files through the host, with the table plugin and no other.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "host/plugin_registry.hpp"
#include "host/source_loader.hpp"
#include "time/edtf.hpp"

namespace table_fixture {

// A type of its own, so that a failed check can print it.
struct Texts : std::vector<std::string> {
  using vector::vector;
};

}  // namespace table_fixture

template <>
struct doctest::StringMaker<table_fixture::Texts> {
  static String convert(const table_fixture::Texts& texts) {
    std::string joined;
    for (const auto& text : texts) joined += "\n    " + text;
    return joined.c_str();
  }
};

namespace table_fixture {

inline timeloom::EventStore load_path(const std::filesystem::path& path,
                                      const std::string& options = {}) {
  timeloom::PluginRegistry registry;
  const auto added = registry.add_library(TIMELOOM_TABLE_PLUGIN);
  REQUIRE_MESSAGE(added.has_value(), (added ? "" : added.error().message));
  return timeloom::load_sources(
      registry,
      {{.uri = path.string(), .name = {}, .plugin = "org.timeloom.table", .options = options}});
}

inline std::filesystem::path path_of(const std::string& name) {
  return std::filesystem::path(TIMELOOM_TEST_DIR) / "plugin/table/fixtures" / name;
}

inline timeloom::EventStore load(const std::string& name, const std::string& options = {}) {
  return load_path(path_of(name), options);
}

// "2013-07-23 First", an event each, in the store's order.
inline Texts events(const timeloom::EventStore& store) {
  Texts result;
  for (timeloom::EventRow row = 0; row < store.size(); ++row)
    result.push_back(timeloom::to_edtf(store.span(row)) + ' ' + std::string(store.title(row)));
  return result;
}

// "skipped 3:4 date: February 2013 has 28 days": severity, record, line, field and message.
inline Texts complaints(const timeloom::EventStore& store) {
  constexpr const char* kSeverities[] = {"note", "warning", "skipped", "error"};
  Texts result;
  for (const auto& item : store.diagnostics().items())
    result.push_back(std::string(kSeverities[static_cast<int>(item.severity)]) + ' ' +
                     std::to_string(item.record) + ':' + std::to_string(item.line) + ' ' +
                     item.field + ": " + item.message);
  return result;
}

inline Texts tags(const timeloom::EventStore& store, timeloom::EventRow row) {
  Texts result;
  for (const auto tag : store.tags(row)) result.emplace_back(store.text(tag));
  return result;
}

inline Texts references(const timeloom::EventStore& store, timeloom::EventRow row) {
  Texts result;
  for (const auto& reference : store.references(row))
    result.push_back(std::string(store.text(reference.label)) + '<' +
                     std::string(store.text(reference.url)) + '>');
  return result;
}

inline std::string kind(const timeloom::EventStore& store, timeloom::EventRow row) {
  return store.kinds()[store.kind(row)].id;
}

inline std::string lane(const timeloom::EventStore& store, timeloom::EventRow row) {
  return store.lanes()[store.lane(row)].path;
}

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace table_fixture
