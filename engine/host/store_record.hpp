// What a cached store says of itself: what was asked for, and what the answer rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_stamp.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_inputs.hpp"
#include "host/source_request.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// All that decides what a store holds, beside what is in the sources and who reads them.
struct StoreQuestion {
  std::vector<SourceRequest> requests;
  std::vector<Kind> kind_overrides;
  bool find_citations = true;

  // One text for each question. Nothing where a source is no path, or not in UTF-8.
  std::optional<std::string> text() const;
};

// How one source was read.
struct SourceReading {
  std::string plugin_id, plugin_version, library;  // the plugin's file
  FileStamp library_stamp;                         // as it was loaded
  SourceInputs inputs;
};

// Nothing where it cannot be known what the plugin is, or what it read.
std::optional<SourceReading> reading_by(const SourceType& type, SourceInputs inputs);

struct StoreRecord {
  std::string question;
  std::string program;  // program_mark()
  std::uint64_t events = 0;
  std::vector<std::string> sources;  // their names, for a person
  std::vector<SourceReading> readings;

  std::optional<std::string> to_json() const;
  static std::optional<StoreRecord> from_json(std::string_view json);
};

// Tells this program from every other build of it; empty where that cannot be told.
std::string program_mark();

// Whether reading now would answer the same, by the same plugins. "Touched" where files were looked
// into to know; the record is then up to date.
SourceInputs::Comparison compare_with_now(StoreRecord& record, const StoreQuestion& question,
                                          const PluginRegistry& registry,
                                          const std::atomic<bool>& stop);

}  // namespace timeloom
