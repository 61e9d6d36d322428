// Several files about one bill: its latest version is told, and a note names the others.
#pragma once

#include <timeloom/plugin.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "legislation/bill_draft.hpp"

namespace timeloom::legislation {

struct BillVersion {
  BillDraft bill{};
  std::string file{};  // for diagnostics
  std::uint64_t record = 0;
};

// Bills whose files' names say which they are stream through, one group of versions at a time; the
// others, which may tell of any bill, wait until they meet theirs or until the end.
class BillVersions {
public:
  explicit BillVersions(plugin::Reader& reader) : reader_(reader) {}

  // `group` is what the file's name promises, or empty. Versions without one come first, and those
  // of one group together. Answers false where the host asked to stop; so does finish().
  bool add(std::string_view group, BillVersion version);
  bool finish();

private:
  bool flush();
  bool push(const BillVersion& version);
  void keep_later(BillVersion& kept, BillVersion other) const;

  plugin::Reader& reader_;
  std::map<std::string, BillVersion> waiting_;  // by the bill's id
  std::string group_;
  std::optional<BillVersion> current_;
  std::unordered_set<std::string> pushed_;
};

}  // namespace timeloom::legislation
