// A thin C++ face over plugin.h: give a Description, a probe and a read function, and name them in
// TIMELOOM_PLUGIN. Header only; a plugin that uses it depends on nothing else of Timeloom.
//
//   namespace tp = timeloom::plugin;
//   const tp::Description description{.id = "org.example.diary", .name = "Diary", …};
//   int probe(const tp::ProbeInput& input) { return input.name.ends_with(".diary") ? 90 : 0; }
//   void read(tp::Reader& reader) { … reader.push(event); }
//   TIMELOOM_PLUGIN(description, probe, read)
#pragma once

#include <timeloom/plugin.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloom::plugin {

inline timeloom_string to_c(std::string_view text) {
  return {text.data(), text.size()};
}
inline std::string_view to_view(timeloom_string text) {
  return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.size};
}

struct Kind {
  std::string_view id{};
  std::string_view label{};
  std::string_view colour{};  // a role: blue orange green red purple teal brown grey
  std::string_view symbol{};  // circle square diamond triangle triangle-down cross star flag bar
  float importance = 0.5F;
};

// What a plugin says of itself. Every view must live as long as the plugin: use literals.
struct Description {
  std::string_view id{};
  std::string_view name{};
  std::string_view version{};
  std::string_view licence{};
  std::string_view summary{};
  std::vector<std::string_view> uri_schemes{};
  std::vector<std::string_view> file_patterns{};
  std::vector<std::string_view> mime_types{};
  std::string_view options_schema{};
  std::vector<Kind> kinds{};
};

struct ProbeInput {
  bool is_directory = false;
  std::string_view uri{};
  std::string_view name{};
  std::string_view head{};  // raw bytes
  std::uint64_t size = 0;
};

struct Reference {
  std::string_view label{};
  std::string_view url{};
};

struct Link {
  std::string_view relation{};
  std::string_view target{};
};

// One event to push. Views need to live only until push() returns.
struct Event {
  timeloom_span span{};
  std::string_view id{};
  std::string_view kind{};
  std::string_view lane{};
  std::string_view title{};
  std::string_view summary{};
  std::string_view zone{};
  std::string_view attributes{};  // a JSON object as text
  std::vector<Reference> references{};
  std::vector<Link> links{};
  std::vector<std::string_view> tags{};
  float importance = -1.0F;  // negative: the kind's default
  std::uint64_t record = 0;
  std::uint64_t line = 0;
  std::uint32_t lane_rank = 0;  // lower stands higher
};

// Events as the C interface has them, one at a time.
class EventToC {
public:
  // Valid until the next call, and as long as the texts of `event`.
  const timeloom_event& operator()(const Event& event) {
    references_.clear();
    for (const auto& reference : event.references)
      references_.push_back({to_c(reference.label), to_c(reference.url)});
    links_.clear();
    for (const auto& link : event.links) links_.push_back({to_c(link.relation), to_c(link.target)});
    tags_.clear();
    for (const auto& tag : event.tags) tags_.push_back(to_c(tag));

    c_.struct_size = sizeof c_;
    c_.importance = event.importance;
    c_.span = event.span;
    c_.id = to_c(event.id);
    c_.kind = to_c(event.kind);
    c_.lane = to_c(event.lane);
    c_.title = to_c(event.title);
    c_.summary = to_c(event.summary);
    c_.zone = to_c(event.zone);
    c_.attributes = to_c(event.attributes);
    c_.references = references_.data();
    c_.reference_count = references_.size();
    c_.links = links_.data();
    c_.link_count = links_.size();
    c_.tags = {tags_.data(), tags_.size()};
    c_.record = event.record;
    c_.line = event.line;
    c_.lane_rank = event.lane_rank;
    return c_;
  }

private:
  timeloom_event c_{};
  std::vector<timeloom_reference> references_;
  std::vector<timeloom_link> links_;
  std::vector<timeloom_string> tags_;
};

struct Diagnostic {
  timeloom_severity severity = TIMELOOM_SKIPPED;
  std::string_view message{};
  std::string_view field{};
  std::uint64_t record = 0;
  std::uint64_t line = 0;
  std::string_view file{};
};

// Thrown by a read function to end the reading with an error; caught at the boundary.
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Events that a thread of the plugin's own pushes, for the Reader to put in order; see
// TIMELOOM_PARTS. Empty, and of no use, where the host is too old for parts.
class Part {
public:
  Part() = default;
  Part(const timeloom_host* host, const timeloom_parts* parts)
      : host_(host), parts_(parts), part_(parts == nullptr ? nullptr : parts->begin(host)) {}
  Part(Part&& other) noexcept
      : host_(other.host_),
        parts_(other.parts_),
        part_(std::exchange(other.part_, nullptr)),
        to_c_(std::move(other.to_c_)) {}
  Part& operator=(Part&&) = delete;
  ~Part() {
    if (part_ != nullptr) parts_->end(host_, part_);
  }

  explicit operator bool() const { return part_ != nullptr; }

  // Records and lines are counted from where the part begins. False once nothing more is taken.
  bool push(const Event& event) { return parts_->push(part_, &to_c_(event), 1) == TIMELOOM_OK; }
  // What is pushed from now on needs another Reader::put.
  void split() { parts_->split(part_); }

private:
  friend class Reader;

  const timeloom_host* host_ = nullptr;
  const timeloom_parts* parts_ = nullptr;
  timeloom_part* part_ = nullptr;
  EventToC to_c_;
};

// What a read function works with. Lives for one read; use it from the calling thread only, but for
// new_part().
class Reader {
public:
  Reader(std::string uri, std::string options, const timeloom_host* host)
      : uri_(std::move(uri)), options_(std::move(options)), host_(host) {}

  const std::string& uri() const { return uri_; }
  const std::string& options() const { return options_; }  // a JSON object as text, or empty

  // False once the user cancelled: return from the read function then.
  bool push(const Event& event) { return push(&to_c_(event), 1); }

  // Many at once, as the C interface has them: for plugins that keep events in that form.
  bool push(const timeloom_event* events, std::size_t count) {
    if (sink_->push(sink_, events, count) != TIMELOOM_OK) stopped_ = true;
    return !stopped_;
  }

  // Any thread.
  Part new_part() const { return {host_, extension<timeloom_parts>(TIMELOOM_PARTS)}; }
  // Takes what was pushed to `part` up to its first split() that was not put yet, or else the rest.
  // False once the user cancelled, or nothing more can be taken.
  bool put(const Part& part, std::uint64_t records_above, std::uint64_t lines_above) {
    const auto status = part.parts_->put(host_, part.part_, records_above, lines_above);
    if (status != TIMELOOM_OK) stopped_ = true;
    return !stopped_;
  }

  void diagnose(const Diagnostic& diagnostic) const {
    timeloom_diagnostic c{};
    c.struct_size = sizeof c;
    c.severity = static_cast<std::uint32_t>(diagnostic.severity);
    c.record = diagnostic.record;
    c.line = diagnostic.line;
    c.file = to_c(diagnostic.file);
    c.field = to_c(diagnostic.field);
    c.message = to_c(diagnostic.message);
    host_->diagnose(host_, &c);
  }

  // Says, before it is read, that the source depends on the file or folder of this path: where all
  // is said, the source opens faster the next time. See TIMELOOM_INPUTS.
  void reads(std::string_view path) const {
    const auto* inputs = extension<timeloom_inputs>(TIMELOOM_INPUTS);
    if (inputs != nullptr) inputs->reads(host_, to_c(path));
  }

  void progress(std::uint64_t done, std::uint64_t total) const {
    host_->progress(host_, done, total);
  }

  bool stopped() const { return stopped_ || host_->should_stop(host_) != 0; }

  // EDTF levels 0 to 2, ISO 8601 and RFC 3339; nothing where the text is no date, and then
  // time_error() says why.
  std::optional<timeloom_span> parse_time(std::string_view text, std::string_view zone = {}) {
    timeloom_span span{};
    timeloom_string message{};
    if (host_->parse_time(host_, to_c(text), to_c(zone), &span, &message) == TIMELOOM_OK)
      return span;
    time_error_ = to_view(message);
    return std::nullopt;
  }
  const std::string& time_error() const { return time_error_; }

  void set_sink(const timeloom_sink* sink) { sink_ = sink; }

private:
  template <typename Extension>
  const Extension* extension(const char* id) const {
    return static_cast<const Extension*>(host_->get_extension(host_, id));
  }

  std::string uri_;
  std::string options_;
  std::string time_error_;
  const timeloom_host* host_ = nullptr;
  const timeloom_sink* sink_ = nullptr;
  bool stopped_ = false;
  EventToC to_c_;
};

// The C structs that stand for a Description. Built once, by TIMELOOM_PLUGIN.
class DescriptorStorage {
public:
  explicit DescriptorStorage(const Description& d)
      : schemes_(to_c_list(d.uri_schemes)),
        patterns_(to_c_list(d.file_patterns)),
        types_(to_c_list(d.mime_types)) {
    for (const auto& kind : d.kinds)
      kinds_.push_back({sizeof(timeloom_kind), kind.importance, to_c(kind.id), to_c(kind.label),
                        to_c(kind.colour), to_c(kind.symbol)});
    descriptor_ = {sizeof(timeloom_descriptor),
                   to_c(d.id),
                   to_c(d.name),
                   to_c(d.version),
                   to_c(d.licence),
                   to_c(d.summary),
                   {schemes_.data(), schemes_.size()},
                   {patterns_.data(), patterns_.size()},
                   {types_.data(), types_.size()},
                   to_c(d.options_schema),
                   kinds_.data(),
                   kinds_.size()};
  }
  DescriptorStorage(const DescriptorStorage&) = delete;
  DescriptorStorage& operator=(const DescriptorStorage&) = delete;

  const timeloom_descriptor* get() const { return &descriptor_; }

private:
  static std::vector<timeloom_string> to_c_list(const std::vector<std::string_view>& views) {
    std::vector<timeloom_string> list;
    for (const auto view : views) list.push_back(to_c(view));
    return list;
  }
  std::vector<timeloom_string> schemes_, patterns_, types_;
  std::vector<timeloom_kind> kinds_;
  timeloom_descriptor descriptor_{};
};

using ProbeFunction = int (*)(const ProbeInput&);
using ReadFunction = void (*)(Reader&);

namespace detail {

struct OpenedSource {
  timeloom_source c{};
  Reader reader;
  ReadFunction read;
  const timeloom_host* host;
};

inline timeloom_status read_source(timeloom_source* source, const timeloom_sink* sink) {
  auto& self = *static_cast<OpenedSource*>(source->plugin_data);
  self.reader.set_sink(sink);
  try {
    self.read(self.reader);
    return self.reader.stopped() ? TIMELOOM_STOPPED : TIMELOOM_OK;
  } catch (const std::exception& error) {
    self.reader.diagnose({.severity = TIMELOOM_ERROR, .message = error.what()});
  } catch (...) {
    self.reader.diagnose({.severity = TIMELOOM_ERROR, .message = "the plugin failed"});
  }
  return TIMELOOM_FAILED;
}

inline void close_source(timeloom_source* source) {
  delete static_cast<OpenedSource*>(source->plugin_data);
}

inline const void* no_extension(timeloom_source*, const char*) {
  return nullptr;
}

inline timeloom_status open_source(const timeloom_open_input* input, const timeloom_host* host,
                                   ReadFunction read, timeloom_source** source) noexcept {
  try {
    auto opened = std::make_unique<OpenedSource>(OpenedSource{
        {},
        Reader(std::string(to_view(input->uri)), std::string(to_view(input->options)), host),
        read,
        host});
    opened->c = {sizeof(timeloom_source), opened.get(), read_source, close_source, no_extension};
    *source = &opened.release()->c;
    return TIMELOOM_OK;
  } catch (...) {
    return TIMELOOM_FAILED;
  }
}

inline int32_t probe_source(const timeloom_probe_input* input, ProbeFunction probe) noexcept {
  try {
    return probe({input->is_directory != 0, to_view(input->uri), to_view(input->name),
                  to_view(input->head), input->size});
  } catch (...) {
    return 0;
  }
}

}  // namespace detail
}  // namespace timeloom::plugin

// Defines the exported entry of a plugin with one source type.
#define TIMELOOM_PLUGIN(description, probe_function, read_function)                           \
  namespace {                                                                                 \
  const timeloom::plugin::DescriptorStorage& timeloom_descriptor_storage() {                  \
    static const timeloom::plugin::DescriptorStorage storage(description);                    \
    return storage;                                                                           \
  }                                                                                           \
  const timeloom_source_factory timeloom_factory = {                                          \
      sizeof(timeloom_source_factory), [] { return uint32_t{1}; },                            \
      [](uint32_t index) -> const timeloom_descriptor* {                                      \
        return index == 0 ? timeloom_descriptor_storage().get() : nullptr;                    \
      },                                                                                      \
      [](uint32_t, const timeloom_probe_input* input) {                                       \
        return timeloom::plugin::detail::probe_source(input, probe_function);                 \
      },                                                                                      \
      [](uint32_t, const timeloom_open_input* input, const timeloom_host* host,               \
         timeloom_source** source) {                                                          \
        return timeloom::plugin::detail::open_source(input, host, read_function, source);     \
      }};                                                                                     \
  }                                                                                           \
  extern "C" TIMELOOM_EXPORT const timeloom_plugin timeloom_plugin_entry = {                  \
      sizeof(timeloom_plugin),                                                                \
      TIMELOOM_ABI_MAJOR,                                                                     \
      TIMELOOM_ABI_MINOR,                                                                     \
      [](timeloom_string) -> timeloom_status { return TIMELOOM_OK; },                         \
      [] {},                                                                                  \
      [](const char* id) -> const void* {                                                     \
        return std::string_view(id) == TIMELOOM_SOURCE_FACTORY ? &timeloom_factory : nullptr; \
      }};
