// Rows of the bulk table of dockets, made ready on any core for the one thread that pushes them.
#pragma once

#include <timeloom/plugin.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lawsuits/bulk_table.hpp"

namespace timeloom::lawsuits {

// A part of Chunk::texts.
struct Slice {
  std::uint32_t begin = 0, size = 0;

  std::string_view of(std::string_view texts) const { return texts.substr(begin, size); }
};

struct DocketRow {
  std::uint64_t docket_id = 0;
  std::uint64_t origin_id = 0;  // of its row in the table of originating courts, or 0
  std::uint64_t id_hash = 0;
  std::optional<timeloom_span> filed{}, terminated{};  // where they are plain days
  Slice filed_text{}, terminated_text{};               // as they are written
  Slice id{}, court{}, title{}, summary{}, attributes{}, url{}, appeal_from{};
  std::uint64_t record = 0, line = 0;  // within the chunk
};

class DocketParser {
public:
  explicit DocketParser(const Columns& columns);

  // For one thread: it remembers the courts' names. Each thread has a copy of its own.
  void operator()(const plugin::CsvRecord& record, Chunk<DocketRow>& chunk);

private:
  const std::string& court_name(std::string_view court);

  struct Indices {
    std::size_t id, court, docket_number, case_name, case_name_full, case_name_short, slug;
    std::size_t date_filed, date_terminated, date_last_filing;
    std::size_t cause, nature_of_suit, judge, referred_to, panel, jurisdiction, jury_demand;
    std::size_t case_type, appeal_from_text, appeal_from, origin;
  };
  Indices at_;
  std::map<std::string, std::string, std::less<>> court_names_;  // by id
};

std::uint64_t hash_of_id(std::string_view id);
std::uint64_t number_of(std::string_view digits);  // 0 where it is none

}  // namespace timeloom::lawsuits
