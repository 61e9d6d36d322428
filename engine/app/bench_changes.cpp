#include "app/bench_changes.hpp"

#include <chrono>
#include <string_view>
#include <thread>

#include "app/filtering.hpp"

namespace timeloom {

namespace {

constexpr double kFrameSeconds = 1.0 / 60;
constexpr std::size_t kLeastWord = 4;  // letters

// A word of the title in the middle, so that it is neither everywhere nor nowhere.
std::string some_word(const EventStore& store) {
  const auto title = store.title(static_cast<EventRow>(store.size() / 2));
  std::string_view longest;
  for (std::size_t begin = 0; begin < title.size();) {
    const auto end = std::min(title.find(' ', begin), title.size());
    const auto word = title.substr(begin, end - begin);
    if (word.size() >= kLeastWord && word.size() > longest.size()) longest = word;
    begin = end + 1;
  }
  return std::string(longest.empty() ? title : longest);
}

std::size_t events_in(const LaneIndex& index) {
  std::size_t count = 0;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane) count += index.event_count(lane);
  return count;
}

ChangeCost measure(const BenchWindow& window, std::string name,
                   const std::function<void(AppState&)>& change) {
  ChangeCost cost{.name = std::move(name)};
  const StopWatch watch;
  change(window.state);
  do {
    const double took = window.frame();
    cost.worst_frame = std::max(cost.worst_frame, took);
    ++cost.frames;
    cost.until_shown = watch.seconds();
    if (took < kFrameSeconds && window.is_working())
      std::this_thread::sleep_for(std::chrono::duration<double>(kFrameSeconds - took));
  } while (window.is_working());
  cost.events = events_in(window.state.index);
  return cost;
}

}  // namespace

std::vector<ChangeCost> measure_changes(const BenchWindow& window) {
  const auto& store = *window.state.store;
  const auto rows = window.state.document.view.group_by;
  const auto filter = window.state.document.view.filter;
  const auto kind = store.kinds().front().id;
  const auto word = some_word(store);
  const auto with_filter = [](const Filter& wanted) {
    return [wanted](AppState& state) { change_filter(state, [&](Filter& it) { it = wanted; }); };
  };
  auto by_kind = filter, by_text = filter;
  by_kind.kinds = {.only = {kind}, .hidden = {}};
  by_text.text = word;
  std::vector<ChangeCost> costs;
  const auto add = [&](std::string name, const std::function<void(AppState&)>& change) {
    costs.push_back(measure(window, std::move(name), change));
  };
  add("only kind " + kind, with_filter(by_kind));
  add("any kind", with_filter(filter));
  add("only with \"" + word + "\"", with_filter(by_text));
  add("any text", with_filter(filter));
  const auto other = rows == PropertyKind::kind ? PropertyKind::lane : PropertyKind::kind;
  add(rows == PropertyKind::kind ? "rows by lane" : "rows by kind",
      [&](AppState& state) { set_group_by(state, other); });
  add("rows as before", [&](AppState& state) { set_group_by(state, rows); });
  return costs;
}

}  // namespace timeloom
