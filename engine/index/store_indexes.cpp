#include "index/store_indexes.hpp"

namespace timeloom {

template <typename T>
std::shared_ptr<const T> StoreIndexes::get(Slot<T>& slot,
                                           const std::function<std::shared_ptr<const T>()>& build) {
  const std::scoped_lock lock(slot.mutex);
  if (slot.value == nullptr && !stop_.stop_requested()) {
    auto built = build();
    if (!stop_.stop_requested()) slot.value = std::move(built);
  }
  return slot.value;
}

std::shared_ptr<const TextIndex> StoreIndexes::text() {
  return get<TextIndex>(text_, [this]() -> std::shared_ptr<const TextIndex> {
    return TextIndex::build(*store_, stop_.get_token());
  });
}

std::shared_ptr<const ValueColumn> StoreIndexes::tags() {
  return get<ValueColumn>(
      tags_, [this] { return std::make_shared<const ValueColumn>(tag_column(*store_)); });
}

std::shared_ptr<const ValueColumn> StoreIndexes::attribute(const std::string& key) {
  Slot<ValueColumn>* slot = nullptr;
  {
    const std::scoped_lock lock(attributes_mutex_);
    slot = &attributes_[key];
  }
  return get<ValueColumn>(*slot, [&] {
    return std::make_shared<const ValueColumn>(attribute_column(*store_, key, stop_.get_token()));
  });
}

std::shared_ptr<const std::vector<AttributeKey>> StoreIndexes::attribute_keys() {
  return get<std::vector<AttributeKey>>(keys_, [this] {
    return std::make_shared<const std::vector<AttributeKey>>(
        timeloom::attribute_keys(*store_, stop_.get_token()));
  });
}

}  // namespace timeloom
