// The texts shaped last, bounded by their size in memory.
#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/layout_line.hpp"
#include "text/shaped_text.hpp"

namespace timeloom {

// A shaped text and, where it was not shortened, where it could be.
struct ShapeEntry {
  std::shared_ptr<const ShapedText> shaped;
  std::vector<CutPoint> cuts;
};

class ShapeCache {
public:
  explicit ShapeCache(std::size_t byte_limit) : byte_limit_(byte_limit) {}

  struct Key {
    std::string_view text;
    TextStyle style;
    bool shortened = false;
    friend bool operator==(const Key&, const Key&) = default;
  };

  // Nothing where it is not there. An answer stays valid until the next insert.
  const ShapeEntry* find(const Key& key);
  const ShapeEntry& insert(const Key& key, ShapeEntry entry);
  void clear();

private:
  struct Node {
    std::string text;  // what the key in index_ views
    Key key;
    ShapeEntry entry;
    std::size_t bytes = 0;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };

  void drop_oldest();

  std::size_t byte_limit_;
  std::size_t bytes_ = 0;
  std::list<Node> nodes_;  // used last first
  std::unordered_map<Key, std::list<Node>::iterator, Hash> index_;
};

}  // namespace timeloom
