// Rows of the bulk tables of decisions: opinion clusters, their citations, and the courts below.
#pragma once

#include <cstdint>

#include "lawsuits/bulk_dockets.hpp"
#include "lawsuits/opinion.hpp"

namespace timeloom::lawsuits {

struct ClusterRow {
  std::uint64_t id = 0, docket_id = 0;
  Cluster cluster{};
  std::uint64_t record = 0, line = 0;  // within the chunk
};

struct CitationRow {
  std::uint64_t cluster_id = 0;
  Slice text{};
};

struct OriginRow {
  std::uint64_t id = 0;
  Slice docket_number{};
};

// Each may be called on several threads at once.
class ClusterParser {
public:
  explicit ClusterParser(const Columns& columns) : columns_(columns) {}
  void operator()(const plugin::CsvRecord& record, Chunk<ClusterRow>& chunk) const;

private:
  const Columns& columns_;
};

class CitationParser {
public:
  explicit CitationParser(const Columns& columns) : columns_(columns) {}
  void operator()(const plugin::CsvRecord& record, Chunk<CitationRow>& chunk) const;

private:
  const Columns& columns_;
};

class OriginParser {
public:
  explicit OriginParser(const Columns& columns) : columns_(columns) {}
  void operator()(const plugin::CsvRecord& record, Chunk<OriginRow>& chunk) const;

private:
  const Columns& columns_;
};

}  // namespace timeloom::lawsuits
