// A JSON text's records in pieces, so that cores read them side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

#include "shared/ordered_workers.hpp"
#include "table/json_records.hpp"

namespace timeloom::table {

// An object somewhere in the text, not parsed yet.
struct RawRecord {
  std::string_view text{};
  std::uint64_t number = 0;    // within its piece, 1-based
  std::uint64_t line = 0;      // likewise
  bool comma_missing = false;  // before it
};

// Some records that follow each other, and the text that holds them.
struct JsonPiece {
  std::string_view text{};
  std::vector<RawRecord> records{};
  std::uint64_t line_ends = 0;  // in the text
};

// Safe to ask from several threads. Pieces have about `bytes`, more where a record is longer; those
// past the last are empty. The text must outlive it.
class JsonPieces {
public:
  // How many there are at most.
  std::size_t most() const { return text_.size() / bytes_ + 1; }

  // Fills `piece`, which keeps its memory.
  virtual void read(std::size_t index, JsonPiece& piece) = 0;

  virtual ~JsonPieces() = default;

protected:
  JsonPieces(std::string_view text, std::size_t bytes) : text_(text), bytes_(bytes) {}

  std::string_view text_;
  std::size_t bytes_;
};

// One record a line; lines of blanks are none.
class JsonLinePieces final : public JsonPieces {
public:
  explicit JsonLinePieces(std::string_view text)
      : JsonLinePieces(text, plugin::piece_bytes(text.size())) {}
  JsonLinePieces(std::string_view text, std::size_t bytes) : JsonPieces(text, bytes) {}
  void read(std::size_t index, JsonPiece& piece) override;

private:
  std::size_t begin_of(std::size_t index) const;
};

// The elements of a list. Where a piece ends is known only once those before it were walked, which
// is done as they are asked for.
class JsonListPieces final : public JsonPieces {
public:
  // `list` is where its "[" is.
  JsonListPieces(std::string_view text, std::size_t list)
      : JsonListPieces(text, list, plugin::piece_bytes(text.size())) {}
  JsonListPieces(std::string_view text, std::size_t list, std::size_t bytes)
      : JsonPieces(text, bytes), walk_(text, list) {}
  void read(std::size_t index, JsonPiece& piece) override;

  // How the list ended. For when all pieces were read.
  const JsonRecords& walked() const { return walk_; }

private:
  void walk_one();

  JsonRecords walk_;
  std::vector<JsonPiece> ahead_;  // walked, by index; emptied when it is asked for
  std::mutex mutex_;
};

}  // namespace timeloom::table
