#include "host/store_record.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.hpp"
#include "host/program_path.hpp"
#include "host/source_location.hpp"

namespace timeloom {

namespace {

nlohmann::json to_json(const FileStamp& stamp) {
  return {stamp.bytes, stamp.modified, stamp.changed, stamp.number};
}

FileStamp stamp_from(const nlohmann::json& json) {
  return {.bytes = json.at(0).get<std::uint64_t>(),
          .modified = json.at(1).get<std::int64_t>(),
          .changed = json.at(2).get<std::int64_t>(),
          .number = json.at(3).get<std::uint64_t>()};
}

bool is_still_read_by(const SourceReading& reading, const SourceRequest& request,
                      const PluginRegistry& registry) {
  const auto choice = registry.choose(request.uri, request.plugin);
  if (!choice || choice->type->id != reading.plugin_id) return false;
  const auto now = reading_by(*choice->type, {});
  return now && now->plugin_version == reading.plugin_version && now->library == reading.library &&
         now->library_stamp == reading.library_stamp;
}

}  // namespace

std::optional<std::string> StoreQuestion::text() const {
  auto sources = nlohmann::json::array();
  for (const auto& request : requests) {
    const auto location = locate_source(request.uri);
    if (!location.is_path()) return std::nullopt;
    const auto path = std::filesystem::absolute(location.target).lexically_normal().string();
    for (const auto* text : {&request.uri, &path, &request.name, &request.options})
      if (!is_utf8(*text)) return std::nullopt;
    sources.push_back({request.uri, path, request.name, request.plugin, request.options});
  }
  auto kinds = nlohmann::json::array();
  for (const auto& kind : kind_overrides)
    kinds.push_back({kind.id, kind.label, kind.colour, kind.symbol, kind.importance});
  return nlohmann::json{sources, kinds, find_citations}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<SourceReading> reading_by(const SourceType& type, SourceInputs inputs) {
  const auto& stamp = type.library->stamp();
  if (!stamp) return std::nullopt;
  return SourceReading{.plugin_id = type.id,
                       .plugin_version = type.version,
                       .library = repair_text(type.library->path().string()),
                       .library_stamp = *stamp,
                       .inputs = std::move(inputs)};
}

std::optional<std::string> StoreRecord::to_json() const {
  auto all = nlohmann::json::array();
  for (const auto& reading : readings) {
    const auto inputs = reading.inputs.to_json();
    if (!inputs) return std::nullopt;
    all.push_back({{"plugin", reading.plugin_id},
                   {"version", reading.plugin_version},
                   {"library", reading.library},
                   {"library_stamp", timeloom::to_json(reading.library_stamp)},
                   {"inputs", *inputs}});
  }
  return nlohmann::json{{"question", question},
                        {"program", program},
                        {"events", events},
                        {"sources", sources},
                        {"readings", all}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<StoreRecord> StoreRecord::from_json(std::string_view text) try {
  const auto json = nlohmann::json::parse(text);
  StoreRecord record{.question = json.at("question").get<std::string>(),
                     .program = json.at("program").get<std::string>(),
                     .events = json.at("events").get<std::uint64_t>(),
                     .sources = json.at("sources").get<std::vector<std::string>>(),
                     .readings = {}};
  for (const auto& reading : json.at("readings")) {
    auto inputs = SourceInputs::from_json(reading.at("inputs"));
    if (!inputs) return std::nullopt;
    record.readings.push_back({.plugin_id = reading.at("plugin").get<std::string>(),
                               .plugin_version = reading.at("version").get<std::string>(),
                               .library = reading.at("library").get<std::string>(),
                               .library_stamp = stamp_from(reading.at("library_stamp")),
                               .inputs = std::move(*inputs)});
  }
  return record;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

std::string program_mark() {
  const auto file = program_file();
  const auto stamp = file_stamp(file);
  if (!stamp) return {};
  return repair_text(file.string()) + " " + timeloom::to_json(*stamp).dump();
}

SourceInputs::Comparison compare_with_now(StoreRecord& record, const StoreQuestion& question,
                                          const PluginRegistry& registry,
                                          const std::atomic<bool>& stop) {
  using Comparison = SourceInputs::Comparison;
  if (record.program != program_mark() || record.question != question.text() ||
      record.readings.size() != question.requests.size())
    return Comparison::other;
  auto all = Comparison::same;
  for (std::size_t i = 0; i < record.readings.size(); ++i) {
    auto& reading = record.readings[i];
    if (!is_still_read_by(reading, question.requests[i], registry)) return Comparison::other;
    const auto one = reading.inputs.compare_with_now(stop);
    if (one == Comparison::other) return one;
    if (one == Comparison::same_but_touched) all = one;
  }
  return all;
}

}  // namespace timeloom
