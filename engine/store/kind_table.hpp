// The vocabulary while it is gathered: kinds by id, in order of first appearance.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

class KindTable {
public:
  static constexpr std::size_t limit = 65'535;

  struct Entry {
    Kind kind;
    bool declared = false;
    std::uint64_t event_count = 0;
  };

  // Past the limit, whatever is new is the last kind.
  KindId intern(std::string_view id);
  // The first declaration of an id counts.
  void declare(const Kind& kind);
  void override_with(const Kind& kind);

  Entry& operator[](KindId id) { return entries_[id]; }
  std::span<const Entry> entries() const { return entries_; }
  bool is_full() const { return entries_.size() == limit; }

  // The finished vocabulary: what is still empty gets a label from the id, and colours and symbols
  // in turn, but for looks that others have.
  std::vector<Kind> finish() const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string, KindId, Hash, std::equal_to<>> ids_;
};

// "case.filed" → "Case filed".
std::string humanise_kind(std::string_view id);

}  // namespace timeloom
