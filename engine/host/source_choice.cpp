// PluginRegistry::choose: which plugin reads a source, or why none does.
#include <algorithm>
#include <filesystem>

#include "base/file_head.hpp"
#include "base/utf8.hpp"
#include "host/abi_struct.hpp"
#include "host/plugin_registry.hpp"
#include "host/source_location.hpp"

namespace timeloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10;

// What plugins are asked about.
struct Subject {
  SourceLocation location;
  bool is_directory = false;
  std::string head;
  std::uint64_t size = 0;
};

struct Answer {
  const SourceType* type = nullptr;
  int confidence = 0;
};

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

Result<Subject> look_at_path(SourceLocation location) {
  const auto failed = [&location](const std::string& what) {
    return fail(in_quotes(location.target) + " " + what);
  };
  std::error_code error;
  const auto status = fs::status(location.target, error);
  if (status.type() == fs::file_type::not_found) return failed("does not exist");
  if (error) return failed("cannot be read: " + error.message());

  if (status.type() == fs::file_type::directory) {
    const fs::directory_iterator entries(location.target, error);
    if (error) return failed("cannot be read: " + error.message());
    return Subject{.location = std::move(location), .is_directory = true, .head = {}};
  }
  if (status.type() != fs::file_type::regular) return failed("is neither a file nor a folder");

  auto head = read_file_head(location.target, kHeadBytes);
  if (!head) return failed("cannot be read: " + head.error().message);
  return Subject{
      .location = std::move(location), .head = std::move(head->bytes), .size = head->size};
}

int ask(const SourceType& type, const Subject& subject, const std::string& uri,
        Diagnostics& diagnostics) {
  const auto warn = [&](std::string message) {
    diagnostics.add({.severity = Severity::warning,
                     .file = uri,
                     .message = "the plugin " + type.id + " " + std::move(message)});
  };
  timeloom_probe_input input{};
  input.struct_size = sizeof input;
  input.is_directory = subject.is_directory ? 1 : 0;
  input.uri = to_abi(subject.location.target);
  input.name = to_abi(subject.location.name);
  input.head = to_abi(subject.head);
  input.size = subject.size;
  try {
    const int confidence = type.library->factory().probe(type.index, &input);
    if (confidence < 0 || confidence > 100)
      warn("answered that it is " + std::to_string(confidence) +
           " % sure; 0 to 100 would make sense");
    return std::clamp(confidence, 0, 100);
  } catch (...) {
    warn("threw an exception when asked whether it reads this");
    return 0;
  }
}

std::string list_answers(const std::vector<Answer>& answers) {
  std::string text;
  for (const auto& [type, confidence] : answers)
    text += (text.empty() ? "" : ", ") + type->id + ": " + std::to_string(confidence);
  return text;
}

// Cut text may end within a character, which says nothing about what it is.
bool looks_binary(std::string_view head) {
  if (head.empty()) return false;
  if (head.find('\0') != std::string_view::npos) return true;
  for (std::size_t cut = 0; cut < 4 && cut <= head.size(); ++cut)
    if (is_utf8(head.substr(0, head.size() - cut))) return false;
  return true;
}

std::string nobody_reads(const Subject& subject, const std::vector<Answer>& answers) {
  const auto name = in_quotes(subject.location.target);
  if (answers.empty()) return name + " cannot be read: there are no plugins";
  const auto asked = " (asked with these answers, 0 to 100: " + list_answers(answers) + ")";
  if (subject.is_directory)
    return name + " is a folder that no plugin reads" + asked + "; name the files in it";
  if (looks_binary(subject.head))
    return name + " is a binary file that no plugin recognises" + asked;
  return name + " is not recognised by any plugin" + asked +
         "; if you know which one reads it, name it";
}

std::vector<const SourceType*> types_for_scheme(
    const std::vector<std::unique_ptr<SourceType>>& types, const std::string& scheme) {
  std::vector<const SourceType*> found;
  for (const auto& type : types)
    if (std::ranges::find(type->uri_schemes, scheme) != type->uri_schemes.end())
      found.push_back(type.get());
  return found;
}

std::string nobody_opens(const std::string& uri, const std::string& scheme,
                         const std::vector<std::unique_ptr<SourceType>>& types) {
  std::string known;
  for (const auto& type : types)
    for (const auto& each : type->uri_schemes) known += (known.empty() ? "" : ", ") + each + ":";
  return in_quotes(uri) + " is no file, and no plugin opens " + scheme + ": sources" +
         (known.empty() ? std::string() : " (there are plugins for " + known + ")");
}

Choice best_of(std::vector<Answer> answers, Diagnostics diagnostics) {
  std::ranges::stable_sort(answers, std::ranges::greater{}, &Answer::confidence);
  auto reason = "confidence " + std::to_string(answers[0].confidence);
  if (answers.size() > 1 && answers[1].confidence > 0)
    reason += "; next: " + answers[1].type->id + " with " + std::to_string(answers[1].confidence);
  return {answers[0].type, answers[0].confidence, std::move(reason), std::move(diagnostics)};
}

Result<Choice> choose_named(const std::vector<std::unique_ptr<SourceType>>& types,
                            const SourceType* named, std::string_view plugin_id,
                            const SourceLocation& location) {
  if (named == nullptr) {
    std::string known;
    for (const auto& type : types) known += (known.empty() ? "" : ", ") + type->id;
    return fail("there is no plugin " + in_quotes(plugin_id) +
                (known.empty() ? ": no plugins were found" : "; there are: " + known));
  }
  // Its own words for a file that is not there would differ from plugin to plugin.
  if (location.is_path())
    if (const auto subject = look_at_path(location); !subject)
      return tl::unexpected<Error>(subject.error());
  return Choice{named, 100, "named by the user"};
}

}  // namespace

Result<Choice> PluginRegistry::choose(const std::string& uri, std::string_view plugin_id) const {
  if (uri.empty()) return fail("a source without a path or URI");
  auto location = locate_source(uri);
  if (!plugin_id.empty()) return choose_named(types_, find(plugin_id), plugin_id, location);

  Diagnostics diagnostics;
  std::vector<Answer> answers;
  if (!location.is_path()) {
    // To name a scheme is to claim its sources, so none of these is less than a little sure.
    const auto claiming = types_for_scheme(types_, location.scheme);
    if (claiming.empty()) return fail(nobody_opens(uri, location.scheme, types_));
    const Subject subject{.location = std::move(location), .head = {}};
    for (const auto* type : claiming)
      answers.push_back({type, std::max(1, ask(*type, subject, uri, diagnostics))});
    return best_of(std::move(answers), std::move(diagnostics));
  }

  const auto subject = look_at_path(std::move(location));
  if (!subject) return tl::unexpected<Error>(subject.error());
  if (!subject->is_directory && subject->head.empty())
    return fail(in_quotes(subject->location.target) + " is empty");
  for (const auto& type : types_)
    answers.push_back({type.get(), ask(*type, *subject, uri, diagnostics)});
  if (std::ranges::none_of(answers, [](const Answer& answer) { return answer.confidence > 0; }))
    return fail(nobody_reads(*subject, answers));
  return best_of(std::move(answers), std::move(diagnostics));
}

}  // namespace timeloom
