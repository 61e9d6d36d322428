// Looks for what is typed on a worker thread; another key typed gives the old search up.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/app_state.hpp"

namespace timeloom {

class SearchTask {
public:
  // `wake` is called from a worker thread when something was found.
  explicit SearchTask(std::function<void()> wake) : wake_(std::move(wake)) {}
  ~SearchTask();
  SearchTask(const SearchTask&) = delete;
  SearchTask& operator=(const SearchTask&) = delete;

  // Starts where the text, the events or the filter changed, and hands over what was found. Few
  // events are searched at once, so that no frame shows the old matches.
  void update(AppState& state);
  bool busy() const { return pending_.valid(); }

private:
  // What a search depends on.
  struct Key {
    std::shared_ptr<const EventStore> store;
    std::shared_ptr<const FilterMask> within;
    TextQuery query;
    friend bool operator==(const Key&, const Key&) = default;
  };
  using Found = std::shared_ptr<const TextMatches>;
  static Found search(const Key& key, StoreIndexes& indexes, const Found& former,
                      std::stop_token stop);

  // Has the texts read once the box is entered, so that the first key finds them ready.
  void prepare(const AppState& state);

  std::function<void()> wake_;
  std::shared_ptr<const EventStore> prepared_;
  std::shared_ptr<StoreIndexes> indexes_;  // of what is searched
  std::optional<Key> wanted_, found_;  // the last that was started; what the state's matches are of
  std::stop_source stop_;
  std::future<Found> pending_;
};

}  // namespace timeloom
