// What is taken in one row.
#pragma once

#include <vector>

namespace timeloom {

struct Stretch {
  float begin = 0, end = 0;
};

class RowOccupancy {
public:
  // Nothing that is taken comes closer than `gap`. O(log n).
  bool is_free(Stretch wanted, float gap) const;
  // Only what is free may be taken.
  void take(Stretch stretch);
  void release(float begin);

private:
  std::vector<Stretch> taken_;  // in order, apart from one another
};

}  // namespace timeloom
