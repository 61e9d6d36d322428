#include "text/shape_cache.hpp"

#include <functional>

namespace timeloom {

namespace {

std::size_t bytes_of(const ShapeEntry& entry) {
  std::size_t bytes = 512 + 2 * entry.shaped->text.size() + entry.cuts.size() * sizeof(CutPoint);
  for (const GlyphRun& run : entry.shaped->runs) {
    bytes +=
        sizeof run + run.glyphs.size() * sizeof(Glyph) + run.clusters.size() * sizeof(GlyphCluster);
  }
  return bytes;
}

}  // namespace

std::size_t ShapeCache::Hash::operator()(const Key& key) const {
  std::size_t hash = std::hash<std::string_view>()(key.text);
  const auto mix = [&hash](std::size_t value) {
    hash ^= value + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
  };
  mix(std::hash<float>()(key.style.size));
  mix(static_cast<std::size_t>(key.style.weight));
  mix((key.style.display ? 8U : 0U) + (key.style.italic ? 4U : 0U) +
      (key.style.tabular_figures ? 2U : 0U) + (key.shortened ? 1U : 0U));
  return hash;
}

const ShapeEntry* ShapeCache::find(const Key& key) {
  const auto found = index_.find(key);
  if (found == index_.end()) return nullptr;
  nodes_.splice(nodes_.begin(), nodes_, found->second);
  return &found->second->entry;
}

const ShapeEntry& ShapeCache::insert(const Key& key, ShapeEntry entry) {
  Node& node = nodes_.emplace_front();
  node.text = key.text;
  node.key = key;
  node.key.text = node.text;
  node.bytes = bytes_of(entry);
  node.entry = std::move(entry);
  index_.emplace(node.key, nodes_.begin());
  bytes_ += node.bytes;
  while (bytes_ > byte_limit_ && nodes_.size() > 1) drop_oldest();
  return node.entry;
}

void ShapeCache::clear() {
  index_.clear();
  nodes_.clear();
  bytes_ = 0;
}

void ShapeCache::drop_oldest() {
  bytes_ -= nodes_.back().bytes;
  index_.erase(nodes_.back().key);
  nodes_.pop_back();
}

}  // namespace timeloom
