// What is taken in the rows of a band while labels look for room in it.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/row_occupancy.hpp"

namespace timeloom {

// Marks, which stay where they are and may overlap, and words and leaders, which have an owner and
// may be taken away again.
class LabelRoom {
public:
  using Owner = std::size_t;

  explicit LabelRoom(int rows) : rows_(static_cast<std::size_t>(rows)) {}

  int rows() const { return static_cast<int>(rows_.size()); }

  void add_mark(int row, Stretch mark);
  // After the last mark, before all that follows. O(n log n).
  void seal_marks();

  void take(int row, Stretch words, Owner owner);
  void release(Owner owner);

  // Whether a mark of the row comes closer to `wanted` than `gap`; O(log n).
  bool meets_mark(int row, Stretch wanted, float gap) const;
  // Adds to `owners` whose words or leaders come closer than `gap`, each once; O(labels of the
  // row).
  void find_owners(int row, Stretch wanted, float gap, std::vector<Owner>& owners) const;

private:
  struct Taken {
    Stretch stretch;
    Owner owner;
  };
  struct Row {
    std::vector<Stretch> marks;  // in order and joined where they overlap
    std::vector<Taken> taken;
  };
  Row& row(int at) { return rows_[static_cast<std::size_t>(at)]; }
  const Row& row(int at) const { return rows_[static_cast<std::size_t>(at)]; }

  std::vector<Row> rows_;
};

}  // namespace timeloom
