// Delimited text (RFC 4180), record by record, in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace timeloom::plugin {

enum class CsvFault : std::uint8_t {
  none,
  text_after_quote,    // "abc"def was read as abcdef
  unterminated_quote,  // the record is its first line up to the open quote; reading goes on below
                       // it
};

// The fields are valid until the next call of next().
struct CsvRecord {
  std::span<const std::string_view> fields;
  std::uint64_t number = 0;  // 1-based; the header is one too
  std::uint64_t line = 0;    // where it begins, 1-based
  CsvFault fault = CsvFault::none;
  std::uint64_t fault_line = 0;  // where the faulty quote opened
};

// What stands for a quote within quotes. Doubled quotes are always read.
enum class CsvEscape : std::uint8_t {
  doubling,   // "" alone (RFC 4180)
  backslash,  // \" too, and \\ for a backslash: COPY … (FORMAT csv, ESCAPE '\') of PostgreSQL
};

// Fields may be quoted and then hold delimiters, line ends and escaped quotes; a quote elsewhere in
// a field is a character like any other. Records end with LF, CRLF or CR; lines with nothing on
// them are passed over. How many fields a record has is for the caller to judge. Views point into
// `text`, which must outlive them, except where quotes had to be undone.
class CsvReader {
public:
  explicit CsvReader(std::string_view text, char delimiter = ',',
                     CsvEscape escape = CsvEscape::doubling);

  // The next record, or false at the end.
  bool next();
  const CsvRecord& record() const { return record_; }

  std::size_t offset() const { return offset_; }         // bytes read
  std::uint64_t line_ends() const { return line_ - 1; }  // in them

private:
  void begin_record();
  bool at_line_end() const;
  void pass_line_end();
  void read_plain_field();
  void append_unquoted(std::string_view quoted);
  bool read_quoted_field();  // false: the quote was never closed
  void recover_after(std::size_t quote);

  // A field that was unquoted into `unquoted_`, which moves while it grows.
  struct Unquoted {
    std::size_t field, begin, size;
  };

  std::string_view text_;
  char delimiter_;
  bool backslashes_;
  std::size_t offset_ = 0;
  std::uint64_t line_ = 1;
  CsvRecord record_;
  std::vector<std::string_view> fields_;
  std::string unquoted_;
  std::vector<Unquoted> unquoted_fields_;
};

}  // namespace timeloom::plugin
