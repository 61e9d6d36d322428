// The events of a picture as a table that spreadsheets open, and this program too.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "export/picture_labels.hpp"
#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "time/time_span.hpp"

namespace timeloom {

enum class TableFormat { csv, tsv, ndjson };

// By extension, in any case; nothing where the name is no table's.
std::optional<TableFormat> table_format(const std::filesystem::path& file);

// What the table plugin reads back as the same events, from one source: id, date and end (EDTF; the
// end empty where there is one date, ".." where it is open), title, kind, lane, summary, sources,
// tags, importance, links, zone and attributes. With `labels`, a last one says whether the picture
// labels the event, which the plugin passes over. CSV as RFC 4180 has it, with a heading; in TSV a
// tab or a line break within a text becomes a blank; NDJSON is a JSON object a line. O(rows).
std::string data_table(const EventStore& store, std::span<const EventRow> rows, TableFormat format,
                       const PictureLabels* labels = nullptr);

// In the format of the file's name, which must be a table's.
Result<void> write_data_table(const EventStore& store, std::span<const EventRow> rows,
                              const std::filesystem::path& file,
                              const PictureLabels* labels = nullptr);

// The events that are in one of the index's lanes and reach into `range` of the axis, in order of
// time, each once.
std::vector<EventRow> rows_in_picture(const EventStore& store, const LaneIndex& index,
                                      TimeRange range);

}  // namespace timeloom
