#include "host/host_services.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "base/utf8.hpp"
#include "host/abi_struct.hpp"
#include "host/abi_text.hpp"
#include "host/host_parts.hpp"
#include "host/span_abi.hpp"
#include "time/edtf.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLongestMessage = 4096;
constexpr std::size_t kLongestTime = 1024;
constexpr std::size_t kLongestPath = 32'768;

static_assert(static_cast<int>(Severity::note) == TIMELOOM_NOTE);
static_assert(static_cast<int>(Severity::warning) == TIMELOOM_WARNING);
static_assert(static_cast<int>(Severity::skipped) == TIMELOOM_SKIPPED);
static_assert(static_cast<int>(Severity::error) == TIMELOOM_ERROR);

HostServices& self(const timeloom_host* host) {
  return *static_cast<HostServices*>(host->host_data);
}

}  // namespace

const timeloom_inputs HostServices::kInputs{sizeof(timeloom_inputs),
                                            [](const timeloom_host* host, timeloom_string path) {
                                              try {
                                                self(host).add_input(path);
                                              } catch (...) {
                                                self(host).context_.inputs.add_unknown();
                                              }
                                            }};

const timeloom_parts HostServices::kParts{
    sizeof(timeloom_parts),
    [](const timeloom_host* host) -> timeloom_part* {
      try {
        return self(host).parts_.begin();
      } catch (...) {
        return nullptr;
      }
    },
    HostParts::push,
    HostParts::split,
    [](const timeloom_host* host, timeloom_part* part, std::uint64_t records_above,
       std::uint64_t lines_above) {
      return self(host).parts_.put(part, {.records = records_above, .lines = lines_above});
    },
    [](const timeloom_host* host, timeloom_part* part) { self(host).parts_.end(part); }};

const void* HostServices::extension(std::string_view id) {
  if (id == TIMELOOM_INPUTS) return &kInputs;
  if (id == TIMELOOM_PARTS) return &kParts;
  return nullptr;
}

// Nothing may throw into a plugin; what can go wrong in here is running out of memory, and then a
// diagnostic is lost or a time is not read.
HostServices::HostServices(SourceEvents& events, const ReadingContext& context, HostParts& parts)
    : events_(events), context_(context), parts_(parts) {
  abi_.struct_size = sizeof abi_;
  abi_.abi_minor = TIMELOOM_ABI_MINOR;
  abi_.host_data = this;
  abi_.get_extension = [](const timeloom_host*, const char* id) -> const void* {
    return id == nullptr ? nullptr : extension(id);
  };
  abi_.diagnose = [](const timeloom_host* host, const timeloom_diagnostic* diagnostic) {
    try {
      self(host).diagnose(diagnostic);
    } catch (...) {
    }
  };
  abi_.progress = [](const timeloom_host* host, std::uint64_t done, std::uint64_t total) {
    try {
      self(host).progress(done, total);
    } catch (...) {
    }
  };
  abi_.should_stop = [](const timeloom_host* host) -> std::int32_t {
    return self(host).context_.stop.load(std::memory_order_relaxed) ? 1 : 0;
  };
  abi_.parse_time = [](const timeloom_host* host, timeloom_string text, timeloom_string zone,
                       timeloom_span* span, timeloom_string* message) -> timeloom_status {
    try {
      return self(host).parse(text, zone, span, message);
    } catch (...) {
      if (message != nullptr) *message = to_abi("the time cannot be read");
      return TIMELOOM_FAILED;
    }
  };
}

void HostServices::add_input(timeloom_string path) {
  const std::string_view text(path.data, path.data == nullptr ? 0 : path.size);
  if (text.empty() || text.size() > kLongestPath || !is_utf8(text))
    return context_.inputs.add_unknown();
  context_.inputs.add(std::filesystem::path(std::u8string(text.begin(), text.end())));
}

void HostServices::diagnose(const timeloom_diagnostic* given) {
  if (given == nullptr || abi_size(given) < kFirstSize<timeloom_diagnostic>) {
    events_.diagnostics().add({.severity = Severity::warning,
                               .file = events_.source().uri,
                               .message = "the plugin reported something in a form that no version "
                                          "of the plugin interface has"});
    return;
  }
  const auto read = read_abi_struct<timeloom_diagnostic>(given);
  const bool is_known = read.severity <= TIMELOOM_ERROR;
  Diagnostic diagnostic{
      .severity = is_known ? static_cast<Severity>(read.severity) : Severity::warning,
      .file = copy_abi_text(read.file, kLongestMessage),
      .record = read.record,
      .line = read.line,
      .field = copy_abi_text(read.field, kLongestMessage),
      .message = copy_abi_text(read.message, kLongestMessage)};
  if (diagnostic.file.empty()) diagnostic.file = events_.source().uri;
  if (diagnostic.message.empty()) diagnostic.message = "the plugin does not say what it found";
  if (!is_known)
    diagnostic.message +=
        " (reported with the unknown severity " + std::to_string(read.severity) + ")";
  events_.diagnostics().add(std::move(diagnostic));
}

// A plugin that counts back, or past its total, shall not make a progress bar do so.
void HostServices::progress(std::uint64_t done, std::uint64_t total) {
  auto& state = context_.state;
  done = std::max(done, state.done.load(std::memory_order_relaxed));
  if (total != 0) state.total.store(std::max(done, total), std::memory_order_relaxed);
  state.done.store(done, std::memory_order_relaxed);
  context_.on_progress();
}

timeloom_status HostServices::parse(timeloom_string text, timeloom_string zone, timeloom_span* span,
                                    timeloom_string* message) {
  const auto failed = [&](std::string why) -> timeloom_status {
    message_ = std::move(why);
    if (message != nullptr) *message = to_abi(message_);
    return TIMELOOM_FAILED;
  };
  if (span == nullptr) return failed("there is nowhere to put the time");
  if (text.size > kLongestTime || zone.size > kLongestTime)
    return failed("the text is too long for a time");
  const auto parsed =
      parse_time(copy_abi_text(text, kLongestTime), copy_abi_text(zone, kLongestTime));
  if (!parsed) return failed(parsed.error().message);
  *span = to_abi(*parsed);
  return TIMELOOM_OK;
}

}  // namespace timeloom
