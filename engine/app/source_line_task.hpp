// Makes the source line of a figure whose document has none: on a worker where there are many
// events.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/app_state.hpp"
#include "app/worker_answer.hpp"

namespace timeloom {

class SourceLineTask {
public:
  // `wake` is called from a worker thread when a line is ready.
  explicit SourceLineTask(std::function<void()> wake) : line_(std::move(wake)) {}

  // While a figure is being looked at or asked for: its line follows store, filter, range and
  // language. Until it is there, state.figure says that it is coming.
  void update(AppState& state);
  bool busy() const { return line_.is_coming(); }

private:
  struct Key {
    std::shared_ptr<const EventStore> store;
    std::shared_ptr<const FilterMask> shown;
    TimeRange range;
    std::string language;
    friend bool operator==(const Key&, const Key&) = default;
  };

  std::optional<Key> key_;  // of the line that is there, or on its way
  WorkerAnswer<std::string> line_;
};

}  // namespace timeloom
