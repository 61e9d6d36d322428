// What is made from a store on demand: its search index and its columns of tags and attributes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "index/text_index.hpp"
#include "index/value_column.hpp"

namespace timeloom {

// Each is built when it is first asked for, by the thread that asks, and kept; a second thread that
// asks meanwhile waits. Safe from any thread. Nothing is answered with null once given up.
class StoreIndexes {
public:
  // `store` must outlive this.
  explicit StoreIndexes(const EventStore& store) : store_(&store) {}

  const EventStore& store() const { return *store_; }
  std::shared_ptr<const TextIndex> text();
  std::shared_ptr<const ValueColumn> tags();
  std::shared_ptr<const ValueColumn> attribute(const std::string& key);
  std::shared_ptr<const std::vector<AttributeKey>> attribute_keys();

  // What is being built ends soon, and nothing is built any more.
  void give_up() { stop_.request_stop(); }

private:
  template <typename T>
  struct Slot {
    std::mutex mutex;
    std::shared_ptr<const T> value;
  };
  template <typename T>
  std::shared_ptr<const T> get(Slot<T>& slot,
                               const std::function<std::shared_ptr<const T>()>& build);

  const EventStore* store_;
  std::stop_source stop_;
  Slot<TextIndex> text_;
  Slot<ValueColumn> tags_;
  Slot<std::vector<AttributeKey>> keys_;
  std::mutex attributes_mutex_;
  std::map<std::string, Slot<ValueColumn>> attributes_;
};

}  // namespace timeloom
