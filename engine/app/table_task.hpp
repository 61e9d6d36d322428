// Keeps the table's rows as they are to be: on a worker thread where there are many events.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/app_state.hpp"
#include "app/worker_answer.hpp"

namespace timeloom {

class TableTask {
public:
  // `wake` is called from a worker thread when rows are ready.
  explicit TableTask(std::function<void()> wake) : rows_(std::move(wake)) {}

  // While the table is on the screen: its rows follow store, filter, range and order. The rows of
  // another store are never shown.
  void update(AppState& state);
  bool busy() const { return rows_.is_coming(); }

private:
  struct Key {
    std::shared_ptr<const EventStore> store;
    std::shared_ptr<const FilterMask> shown;
    TimeRange range;
    TableOrder order;
    friend bool operator==(const Key&, const Key&) = default;
  };

  std::optional<Key> key_;  // of the rows that are there, or on their way
  WorkerAnswer<std::shared_ptr<const std::vector<EventRow>>> rows_;
};

}  // namespace timeloom
