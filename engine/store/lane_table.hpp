// The lanes as a tree: "Lawsuits/Backpage v. McKenna" is a lane within "Lawsuits".
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timeloom {

using LaneId = std::uint32_t;
inline constexpr LaneId kRootLane = 0;  // has no name; every path begins below it

struct Lane {
  std::string name;  // its own part of the path
  std::string path;  // the whole, "/"-separated
  LaneId parent = kRootLane;
  int depth = 0;           // 0 for the root, 1 for "Lawsuits"
  std::uint32_t rank = 0;  // lanes side by side stand in its order; the highest that was given
};

// Lanes are numbered in order of first appearance; a parent comes before its children. Empty parts
// of a path ("a//b", "/a") and blanks around a part are dropped.
class LaneTable {
public:
  // What lies deeper is one lane, so that no path costs more than its length.
  static constexpr int deepest = 32;

  LaneTable();
  // The same lanes again, by name, parent and rank; no path is to be interned.
  explicit LaneTable(std::vector<Lane> lanes);

  LaneId intern(std::string_view path);
  void raise_rank(LaneId id, std::uint32_t rank) {
    if (rank > lanes_[id].rank) lanes_[id].rank = rank;
  }
  const Lane& operator[](LaneId id) const { return lanes_[id]; }
  std::size_t size() const { return lanes_.size(); }
  std::size_t bytes() const;  // about, with all names

  // The ancestor of `id` at `depth`, or `id` itself where it is not deeper.
  LaneId ancestor(LaneId id, int depth) const;

private:
  friend struct StoreParts;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::string path_below(LaneId parent, std::string_view name) const;
  LaneId child(LaneId parent, std::string_view name);

  std::vector<Lane> lanes_;
  // By path, and by every other spelling that was asked for.
  std::unordered_map<std::string, LaneId, Hash, std::equal_to<>> ids_;
};

}  // namespace timeloom
