#include "shared/json_document.hpp"

#include <algorithm>
#include <vector>

#include "shared/plain_text.hpp"

namespace timeloom::plugin {
namespace {

using nlohmann::json;

// Builds the document event by event, so that a fault leaves what came before it.
class Builder : public nlohmann::json_sax<json> {
public:
  Builder(json& root, std::span<const std::string_view> record_lists, const TakeRecord& take)
      : root_(root), record_lists_(record_lists), take_(take) {}

  const std::optional<std::string>& fault() const { return fault_; }
  std::size_t fault_position() const { return fault_position_; }

  bool null() override { return add(json(nullptr)) != nullptr; }
  bool boolean(bool value) override { return add(json(value)) != nullptr; }
  bool number_integer(number_integer_t value) override { return add(json(value)) != nullptr; }
  bool number_unsigned(number_unsigned_t value) override { return add(json(value)) != nullptr; }
  bool number_float(number_float_t value, const string_t&) override {
    return add(json(value)) != nullptr;
  }
  bool string(string_t& value) override { return add(json(std::move(value))) != nullptr; }
  bool binary(binary_t&) override { return false; }  // no part of JSON text

  bool start_object(std::size_t) override { return open(json::object()); }
  bool start_array(std::size_t) override { return open(json::array()); }
  bool key(string_t& value) override {
    key_ = std::move(value);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    // "[json.exception.…] parse error at line 1, column 2: syntax error while …"
    const std::string_view what = error.what();
    const auto colon = what.find(": ");
    fault_ = std::string(colon == what.npos ? what : what.substr(colon + 2));
    fault_position_ = position;
    drop_open_record();
    return false;
  }

private:
  struct Open {
    json* value;
    std::string name;  // the member that it is, or empty
  };

  json* add(json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    json& parent = *open_.back().value;
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    json& member = parent[key_];
    member = std::move(value);
    return &member;
  }

  bool open(json value) {
    std::string name = open_.empty() || open_.back().value->is_array() ? std::string() : key_;
    json* const added = add(std::move(value));
    open_.push_back({added, std::move(name)});
    return true;
  }

  bool close() {
    open_.pop_back();
    if (take_ && !open_.empty() && is_record_list(open_.size() - 1) && is_outermost_member()) {
      auto& list = open_.back();
      take_(list.name, list.value->back());
      list.value->erase(list.value->size() - 1);
    }
    return true;
  }

  bool is_record_list(std::size_t at) const {
    const auto& open = open_[at];
    if (!open.value->is_array() || (open.name.empty() && at > 0)) return false;
    return std::find(record_lists_.begin(), record_lists_.end(), open.name) != record_lists_.end();
  }

  bool is_outermost_member() const {
    return std::all_of(open_.begin(), open_.end() - 1,
                       [](const Open& open) { return open.name.empty(); });
  }

  void drop_open_record() {
    for (auto at = open_.size(); at-- > 0;) {
      if (!is_record_list(at)) continue;
      if (at + 1 < open_.size()) open_[at].value->erase(open_[at].value->size() - 1);
      return;
    }
  }

  json& root_;
  std::span<const std::string_view> record_lists_;
  const TakeRecord& take_;
  std::vector<Open> open_;
  std::string key_;
  std::optional<std::string> fault_;
  std::size_t fault_position_ = 0;
};

const json& nothing() {
  static const json value;
  return value;
}

const json& member(const json& object, std::string_view key) {
  if (!object.is_object()) return nothing();
  const auto found = object.find(std::string(key));
  return found == object.end() ? nothing() : *found;
}

}  // namespace

JsonDocument parse_json(std::string_view text, std::span<const std::string_view> record_lists) {
  return parse_json_records(text, record_lists, nullptr);
}

JsonDocument parse_json_records(std::string_view text,
                                std::span<const std::string_view> record_lists,
                                const TakeRecord& take) {
  JsonDocument document;
  Builder builder(document.root, record_lists, take);
  json::sax_parse(text, &builder);
  if (builder.fault()) {
    const auto end = std::min(builder.fault_position(), text.size());
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(end), '\n');
    document.fault = "the JSON breaks off at byte " + std::to_string(end) + " (line " +
                     std::to_string(line) + "): " + *builder.fault();
  }
  return document;
}

std::string_view text_of(const json& object, std::string_view key) {
  const auto& value = member(object, key);
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>())
                           : std::string_view();
}

std::string plain_text_of(const json& object, std::string_view key) {
  return plain_text(text_of(object, key));
}

const json& list_of(const json& object, std::string_view key) {
  const auto& value = member(object, key);
  return value.is_array() ? value : nothing();
}

const json& object_of(const json& object, std::string_view key) {
  const auto& value = member(object, key);
  return value.is_object() ? value : nothing();
}

std::string word_of(const json& object, std::string_view key) {
  const auto& value = member(object, key);
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  return {};
}

}  // namespace timeloom::plugin
