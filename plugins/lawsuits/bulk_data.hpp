// CourtListener's bulk data: one table, or several that belong together.
#pragma once

#include <timeloom/plugin.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "lawsuits/bulk_table.hpp"
#include "lawsuits/case_events.hpp"

namespace timeloom::lawsuits {

struct BulkFile {
  std::filesystem::path path{};
  std::string name{};  // for diagnostics; empty where the source is this file
  BulkTable table = BulkTable::none;
  std::uint64_t bytes = 0;
};

// Which table a file of a folder is; `table` is none where it is no table of ours.
BulkFile look_at(const std::filesystem::path& path, std::string name);

// Reads them all, each table after those that it needs. Of several dumps of one table the newest,
// by name, is read first; a row that it had, or a case that
// `told` has, is not told again. A table that cannot be read is an
// error of its own in a folder; throws Failure where the source is this one file.
void read_bulk_data(plugin::Reader& reader, std::vector<BulkFile> files, const CaseEvents& told);

}  // namespace timeloom::lawsuits
