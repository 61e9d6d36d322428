#include "host/source_inputs.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>
#include <vector>

#include "base/content_hash.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"

namespace timeloom {

namespace fs = std::filesystem;

namespace {

std::string utf8(const fs::path& path) {
  const auto text = path.generic_u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

// Of the names in and below the folder, and of what is a folder among them.
std::string hash_of_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    names.push_back(utf8(at->path()) + (at->is_directory(ignored) ? "/" : ""));
  }
  std::ranges::sort(names);
  std::string all;
  for (const auto& name : names) all += name + '\0';
  return content_hash(all);
}

SourceInput look_at(const fs::path& path) {
  if (const auto stamp = file_stamp(path))
    return {.kind = SourceInput::Kind::file, .stamp = *stamp};
  std::error_code error;
  if (fs::is_directory(path, error))
    return {.kind = SourceInput::Kind::folder, .content = hash_of_names(path)};
  return {};
}

// Of one of them.
bool settle_input(const fs::path& path, SourceInput& input, const std::atomic<bool>& stop) {
  if (input.kind != SourceInput::Kind::file) {
    const auto now = look_at(path);
    return now.kind == input.kind && now.content == input.content;
  }
  auto content = content_hash_of_file(path, stop);
  if (!content || (!input.content.empty() && *content != input.content)) return false;
  input.content = std::move(*content);
  return file_stamp(path) == input.stamp;
}

}  // namespace

void SourceInputs::add(const fs::path& path) {
  const auto [input, is_new] = inputs_.try_emplace(fs::absolute(path).lexically_normal());
  if (!is_new) return;
  input->second = look_at(input->first);
  if (input->second.kind == SourceInput::Kind::file && !was_at_rest(input->second.stamp))
    is_certain_ = false;
}

std::uint64_t SourceInputs::bytes() const {
  std::uint64_t total = 0;
  for (const auto& [path, input] : inputs_) total += input.stamp.bytes;
  return total;
}

bool SourceInputs::settle(const std::atomic<bool>& stop) {
  if (!is_certain_) return false;
  std::vector<std::pair<const fs::path, SourceInput>*> all;
  for (auto& input : inputs_) all.push_back(&input);
  std::atomic<bool> is_settled{true};
  in_parallel(all.size(), all.size(), [&](std::size_t at, std::size_t, std::size_t) {
    if (is_settled && !stop && !settle_input(all[at]->first, all[at]->second, stop))
      is_settled = false;
  });
  return is_settled && !stop;
}

SourceInputs::Comparison SourceInputs::compare_with_now(const std::atomic<bool>& stop) {
  std::vector<std::pair<const fs::path, SourceInput>*> touched;
  for (auto& known : inputs_) {
    const auto now = look_at(known.first);
    if (now.kind != known.second.kind || now.stamp.bytes != known.second.stamp.bytes)
      return Comparison::other;
    if (now.kind != SourceInput::Kind::file) {
      if (now.content != known.second.content) return Comparison::other;
    } else if (now.stamp != known.second.stamp) {
      known.second.stamp = now.stamp;
      if (!was_at_rest(now.stamp)) is_certain_ = false;
      touched.push_back(&known);
    }
  }
  if (touched.empty()) return Comparison::same;
  std::atomic<bool> is_same{true};
  in_parallel(touched.size(), touched.size(), [&](std::size_t at, std::size_t, std::size_t) {
    if (!is_same || stop) return;
    const auto hash = content_hash_of_file(touched[at]->first, stop);
    if (!hash || *hash != touched[at]->second.content) is_same = false;
  });
  return is_same && !stop ? Comparison::same_but_touched : Comparison::other;
}

std::optional<nlohmann::json> SourceInputs::to_json() const {
  auto json = nlohmann::json::array();
  for (const auto& [path, input] : inputs_) {
    const auto text = utf8(path);
    if (!is_utf8(text)) return std::nullopt;
    const auto& stamp = input.stamp;
    json.push_back({text, static_cast<int>(input.kind), stamp.bytes, stamp.modified, stamp.changed,
                    stamp.number, input.content});
  }
  return json;
}

std::optional<SourceInputs> SourceInputs::from_json(const nlohmann::json& json) try {
  SourceInputs inputs;
  for (const auto& item : json) {
    const auto text = item.at(0).get<std::string>();
    const fs::path path(std::u8string(text.begin(), text.end()));
    const auto kind = item.at(1).get<int>();
    if (kind < 0 || kind > static_cast<int>(SourceInput::Kind::folder)) return std::nullopt;
    inputs.inputs_[path] = {.kind = static_cast<SourceInput::Kind>(kind),
                            .stamp = {.bytes = item.at(2).get<std::uint64_t>(),
                                      .modified = item.at(3).get<std::int64_t>(),
                                      .changed = item.at(4).get<std::int64_t>(),
                                      .number = item.at(5).get<std::uint64_t>()},
                            .content = item.at(6).get<std::string>()};
  }
  return inputs;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace timeloom
