// Values that a vector holds, or that lie elsewhere.
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace timeloom {

template <typename T>
class ViewableVector {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  ViewableVector() = default;
  ViewableVector(std::vector<T> values) : own_(std::move(values)) {}
  // Looks at values that stay where they are for as long as this is used.
  static ViewableVector view(std::span<const T> values) {
    ViewableVector vector;
    vector.viewed_ = values;
    return vector;
  }

  // To be filled and changed, by who did not make it as a view.
  std::vector<T>& own() { return own_; }

  std::span<const T> items() const { return viewed_.empty() ? std::span<const T>(own_) : viewed_; }
  operator std::span<const T>() const { return items(); }
  const T& operator[](std::size_t index) const { return items()[index]; }
  std::size_t size() const { return items().size(); }
  bool empty() const { return items().empty(); }
  std::size_t bytes() const {
    return (viewed_.empty() ? own_.capacity() : viewed_.size()) * sizeof(T);
  }

private:
  std::vector<T> own_;
  std::span<const T> viewed_;
};

}  // namespace timeloom
