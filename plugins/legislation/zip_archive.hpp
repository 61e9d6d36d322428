// The files within a ZIP, each read into memory by itself.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "legislation/inflate.hpp"

struct zip;

namespace timeloom::legislation {

bool looks_like_zip(std::string_view head);

// For one thread; several may be open on the same bytes.
class ZipArchive {
public:
  struct Entry {
    std::string name;  // with its folders, "/" between them
    std::uint64_t index = 0;
    std::uint64_t size = 0;  // unpacked, as the archive says
  };

  // `bytes` must outlive it. Throws Failure where they are no ZIP or one that is cut off.
  explicit ZipArchive(std::string_view bytes);

  std::vector<Entry> entries() const;  // without folders

  // Throws Failure where the entry is damaged, encrypted or packed in a way that is not known, or
  // larger than any bill.
  std::string read(std::uint64_t index) const;

private:
  // What libzip gives of an entry, which must be as long as expected.
  std::string bytes_of(std::uint64_t index, std::uint64_t expected, unsigned flags) const;

  struct Discard {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Discard> archive_;
  Inflater inflater_;
};

}  // namespace timeloom::legislation
