// A slide or an era of TimelineJS as an event.
#pragma once

#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <timeloom/plugin.hpp>

namespace timeloom::timelinejs {

inline constexpr std::string_view kSlideKind = "slide";
inline constexpr std::string_view kEraKind = "era";

class SlideReader {
public:
  explicit SlideReader(plugin::Reader& reader) : reader_(reader) {}

  // Pushes the slide as an event, or says why it is none. False once the host wants to stop.
  bool read(const nlohmann::json& slide, std::string_view kind, std::uint64_t record);

private:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  void add_media(const nlohmann::json& slide, plugin::Event& event);
  void add_links(const std::string& html, plugin::Event& event);
  void apply_record(const nlohmann::json& known, plugin::Event& event);

  plugin::Reader& reader_;
  std::deque<std::string> texts_;  // of the event that is being made
};

}  // namespace timeloom::timelinejs
