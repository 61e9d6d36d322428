// Which files and folders a source was read from, and whether they are still what they were.
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "base/file_stamp.hpp"

namespace timeloom {

// One of them. Of a folder it counts which names are in and below it.
struct SourceInput {
  enum class Kind : std::uint8_t { missing, file, folder };

  Kind kind = Kind::missing;
  FileStamp stamp{};      // of a file
  std::string content{};  // its hash, or that of the folder's names; of a file empty until settle()
};

class SourceInputs {
public:
  // As it is now, before it is read. Each is looked at once.
  void add(const std::filesystem::path& path);

  // Something that cannot be looked at: settle() will be false.
  void add_unknown() { is_certain_ = false; }

  bool empty() const { return inputs_.empty(); }
  std::uint64_t bytes() const;  // of all files

  // Once all was read: learns the content of every file. False where something was changed since
  // it was added, or so shortly before that it may have been; then nothing is known of what was
  // read. False too soon after `stop` is set.
  bool settle(const std::atomic<bool>& stop);

  enum class Comparison : std::uint8_t { other, same, same_but_touched };
  // Whether reading now would read the same bytes. Files whose stamp is another are read for that,
  // and their stamps brought up to date.
  Comparison compare_with_now(const std::atomic<bool>& stop);

  // To keep, and back. Nothing where a path is no UTF-8, or the JSON is none of these.
  std::optional<nlohmann::json> to_json() const;
  static std::optional<SourceInputs> from_json(const nlohmann::json& json);

private:
  std::map<std::filesystem::path, SourceInput> inputs_;  // by whole path
  bool is_certain_ = true;
};

}  // namespace timeloom
