// Files of a source, parsed on all cores.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "shared/mapped_file.hpp"
#include "shared/ordered_workers.hpp"
#include "shared/source_files.hpp"

namespace timeloom::plugin {

// Like read_files(), but calls parse(file) on worker threads, several at once, and take(parsed) on
// the calling thread, in order of path. `parse` must not use the reader. A Failure that it throws
// ends its file alone: in a folder it becomes an error with the file's name. Few results wait at a
// time, and the files are mapped only while they are parsed.
template <typename Parse, typename Take>
void parse_files(Reader& reader, std::span<const std::string_view> endings, Parse parse,
                 Take take) {
  using Parsed = std::invoke_result_t<Parse&, const SourceFile&>;
  struct Outcome {
    std::optional<Parsed> parsed{};
    std::string fault{};
  };
  const auto files = list_source_files(reader, endings);
  std::uint64_t number = 0;
  ordered_workers(
      files.paths.size(),
      [&](std::size_t index) -> Outcome {
        try {
          const MappedFile file(files.paths[index]);
          return {
              parse(SourceFile{files.name_of(index), file.bytes(), index + 1, files.paths[index]})};
        } catch (const Failure& failure) {
          if (!files.is_folder) throw;
          return {std::nullopt, failure.what()};
        }
      },
      [&](Outcome&& outcome) {
        if (outcome.parsed)
          take(std::move(*outcome.parsed));
        else
          reader.diagnose({.severity = TIMELOOM_ERROR,
                           .message = outcome.fault,
                           .file = files.name_of(number)});
        reader.progress(++number, files.paths.size());
      },
      [&] { return reader.stopped(); });
}

}  // namespace timeloom::plugin
