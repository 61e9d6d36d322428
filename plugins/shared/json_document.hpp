// JSON that keeps what was read before it breaks off, and lookups that never throw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace timeloom::plugin {

struct JsonDocument {
  nlohmann::json root;
  // Where and why reading ended early: "the JSON breaks off at byte 512 (line 12): …".
  std::optional<std::string> fault;
};

// `record_lists` names the members whose arrays hold records ("results"); "" stands for an array at
// the top. Where the text breaks off, the record that was being read is dropped, and all complete
// ones before it stay, as do the open objects around them.
JsonDocument parse_json(std::string_view text, std::span<const std::string_view> record_lists);

// The same, but holds one record at a time: each is given to `take` with the name of its list once
// it is complete, and is then gone from the root. Lists within a record are no record lists; those
// within the elements of an array at the top are. What is no object or array stays in its list.
using TakeRecord = std::function<void(std::string_view list, nlohmann::json& record)>;
JsonDocument parse_json_records(std::string_view text,
                                std::span<const std::string_view> record_lists,
                                const TakeRecord& take);

// Each answers something empty where `object` is none, or the member is missing, null or of another
// type. The answers live as long as `object`.
std::string_view text_of(const nlohmann::json& object, std::string_view key);
const nlohmann::json& list_of(const nlohmann::json& object, std::string_view key);
const nlohmann::json& object_of(const nlohmann::json& object, std::string_view key);

// A text, or an integer written out: sources disagree about which of the two a number is.
std::string word_of(const nlohmann::json& object, std::string_view key);

// A text for people, by plain_text: without markup and entities.
std::string plain_text_of(const nlohmann::json& object, std::string_view key);

}  // namespace timeloom::plugin
