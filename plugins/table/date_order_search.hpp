// Looks for the order of a table's dates when it is first asked for, whoever asks.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <timeloom/written_dates.hpp>
#include <utility>

namespace timeloom::table {

// Safe to ask from several threads: one of them searches, the others wait for it.
class DateOrderSearch {
public:
  explicit DateOrderSearch(std::function<std::optional<DateOrder>()> search)
      : search_(std::move(search)) {}

  std::optional<DateOrder> find() {
    std::call_once(once_, [this] { order_ = search_(); });
    return order_;
  }

private:
  std::function<std::optional<DateOrder>()> search_;
  std::optional<DateOrder> order_;
  std::once_flag once_;
};

}  // namespace timeloom::table
