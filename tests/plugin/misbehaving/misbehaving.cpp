// A plugin that does what its options say: {"do": "bad-utf8"}. Written against the C header alone,
// so that it can break every rule; misbehaving_cpp.cpp breaks those that plugin.hpp still lets it.
#include <timeloom/plugin.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace std::string_view_literals;

timeloom_string text(std::string_view view) {
  return {view.data(), view.size()};
}

timeloom_event good_event(std::uint64_t record) {
  timeloom_event event{};
  event.struct_size = sizeof event;
  event.importance = -1;
  event.span.start_seconds = event.span.end_seconds = static_cast<std::int64_t>(record) * 86'400;
  event.span.start_precision = event.span.end_precision = TIMELOOM_PRECISION_DAY;
  event.kind = text("thing");
  event.title = text("A good event");
  event.record = record;
  event.line = record + 1;
  return event;
}

struct Source {
  timeloom_source c{};
  std::string behaviour;
  const timeloom_host* host = nullptr;
};

// What a behaviour works with.
struct Call {
  const timeloom_host* host;
  const timeloom_sink* sink;

  timeloom_status push(const timeloom_event& event) const { return sink->push(sink, &event, 1); }
  timeloom_status good(std::uint64_t record) const { return push(good_event(record)); }
  const timeloom_parts& parts() const {
    return *static_cast<const timeloom_parts*>(host->get_extension(host, TIMELOOM_PARTS));
  }
  void diagnose(std::uint32_t severity, std::string_view message) const {
    timeloom_diagnostic diagnostic{};
    diagnostic.struct_size = sizeof diagnostic;
    diagnostic.severity = severity;
    diagnostic.message = text(message);
    host->diagnose(host, &diagnostic);
  }
};

// Two good events, of a source that depends on what is at `path`.
timeloom_status with_input(const Call& call, timeloom_string path) {
  const auto extension = [&call](const char* id) {
    return call.host->get_extension(call.host, id);
  };
  if (extension(nullptr) != nullptr || extension("timeloom.none") != nullptr)
    return TIMELOOM_FAILED;
  static_cast<const timeloom_inputs*>(extension(TIMELOOM_INPUTS))->reads(call.host, path);
  call.good(1);
  call.good(2);
  return TIMELOOM_OK;
}

// One good event, one that `change` spoils, and one more good one.
template <typename Change>
timeloom_status with_event(const Call& call, const Change& change) {
  call.good(1);
  auto event = good_event(2);
  change(event);
  call.push(event);
  call.good(3);
  return TIMELOOM_OK;
}

// As plugins that parse on threads of their own: two push side by side, and what they pushed is put
// in order, with an event of the reading thread between the stretches of the second.
timeloom_status with_parts(const Call& call) {
  const auto& parts = call.parts();
  auto* const first = parts.begin(call.host);
  auto* const second = parts.begin(call.host);
  const auto push = [&parts](timeloom_part* part, std::uint64_t record) {
    auto event = good_event(record);
    if (record == 2) event.title = text("caf\xE9");
    parts.push(part, &event, 1);
  };
  std::thread pushing([&] {
    push(second, 1);
    parts.split(second);
    push(second, 3);
  });
  push(first, 1);
  push(first, 2);
  pushing.join();
  parts.put(call.host, first, 0, 0);
  parts.put(call.host, second, 2, 2);
  call.good(4);
  parts.put(call.host, second, 2, 2);
  push(first, 1);  // once more, as it is empty now
  parts.put(call.host, first, 5, 5);
  parts.end(call.host, first);
  parts.end(call.host, first);  // and twice; the second is left
  return TIMELOOM_OK;
}

// Pushes events without data into a part of two stretches.
timeloom_status with_null_part(const Call& call) {
  const auto& parts = call.parts();
  if (parts.push(nullptr, nullptr, 1) != TIMELOOM_STOPPED ||
      parts.split(nullptr) != TIMELOOM_STOPPED ||
      parts.put(call.host, nullptr, 0, 0) != TIMELOOM_STOPPED)
    return TIMELOOM_FAILED;
  auto* const part = parts.begin(call.host);
  const auto event = good_event(1);
  parts.push(part, &event, 1);
  parts.split(part);
  if (parts.push(part, nullptr, 4) != TIMELOOM_STOPPED ||
      parts.push(part, &event, 1) != TIMELOOM_STOPPED || parts.split(part) != TIMELOOM_STOPPED ||
      parts.put(call.host, part, 0, 0) != TIMELOOM_OK ||
      parts.put(call.host, part, 0, 0) != TIMELOOM_STOPPED)
    return TIMELOOM_FAILED;
  return TIMELOOM_OK;
}

// Fills parts until it is told to stop.
timeloom_status wait_with_parts(const Call& call) {
  const auto& parts = call.parts();
  auto* const part = parts.begin(call.host);
  const auto event = good_event(1);
  for (std::uint64_t above = 0;; ++above)
    if (parts.push(part, &event, 1) != TIMELOOM_OK ||
        parts.put(call.host, part, above, above) != TIMELOOM_OK)
      return TIMELOOM_STOPPED;
}

using Behaviour = timeloom_status (*)(const Call&);

// An event of a coming version: known members, and more.
struct FutureEvent {
  timeloom_event known;
  std::uint64_t more[3];
};

// Room for a struct that says it is smaller than it is.
timeloom_status push_small(const Call& call, std::uint32_t size) {
  auto event = good_event(1);
  event.struct_size = size;
  call.push(event);
  return TIMELOOM_OK;
}

const std::map<std::string, Behaviour, std::less<>>& behaviours() {
  static const std::map<std::string, Behaviour, std::less<>> all{
      {"good", [](const Call& call) { return call.good(1), call.good(2), TIMELOOM_OK + 0; }},
      {"nothing", [](const Call&) { return TIMELOOM_OK + 0; }},
      {"parts", with_parts},
      {"null-part", with_null_part},
      {"wait-with-parts", wait_with_parts},
      {"inputs", [](const Call& call) { return with_input(call, text("/no/such/file")); }},
      {"null-input",
       [](const Call& call) {
         return with_input(call, {nullptr, 12});
       }},
      {"bad-utf8-input", [](const Call& call) { return with_input(call, text("/caf\xE9")); }},
      {"huge-input",
       [](const Call& call) { return with_input(call, text(std::string(40'000, 'x'))); }},
      {"bad-utf8",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.title = text("caf\xE9 \xF0\x9F"); });
       }},
      {"controls",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.summary = text("a\0b\x1B[31m\r\n"sv); });
       }},
      {"null-text",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.summary = {nullptr, 12}; });
       }},
      {"huge-text",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.summary = {"x", std::size_t{17} << 20}; });
       }},
      {"long-lane",
       [](const Call& call) {
         const std::string lane(5000, 'l');
         return with_event(call, [&lane](auto& e) { e.lane = text(lane); });
       }},
      {"end-before-start",
       [](const Call& call) { return with_event(call, [](auto& e) { e.span.end_seconds -= 1; }); }},
      {"unmarked-interval",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.span.end_seconds += 86'400; });
       }},
      {"no-time",
       [](const Call& call) {
         return with_event(call, [](auto& e) {
           e.span.flags = TIMELOOM_START_OPEN | TIMELOOM_END_UNKNOWN | TIMELOOM_SPAN_INTERVAL;
         });
       }},
      {"nanoseconds",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.span.start_nanoseconds = 1'500'000'000; });
       }},
      {"precision",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.span.end_precision = 200; });
       }},
      {"flags",
       [](const Call& call) { return with_event(call, [](auto& e) { e.span.flags = 1U << 12; }); }},
      {"local-date",
       [](const Call& call) {
         return with_event(
             call, [](auto& e) { e.span.flags = TIMELOOM_START_LOCAL | TIMELOOM_END_LOCAL; });
       }},
      {"local-zone",
       [](const Call& call) {
         return with_event(call, [](auto& e) {
           e.span.start_precision = e.span.end_precision = TIMELOOM_PRECISION_MINUTE;
           e.span.flags = TIMELOOM_START_LOCAL | TIMELOOM_END_LOCAL;
           e.zone = text("America/New_York");
         });
       }},
      {"nan-importance",
       [](const Call& call) { return with_event(call, [](auto& e) { e.importance = NAN; }); }},
      {"large-importance",
       [](const Call& call) { return with_event(call, [](auto& e) { e.importance = 7; }); }},
      {"empty",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.title = e.kind = {nullptr, 0}; });
       }},
      {"attributes",
       [](const Call& call) {
         return with_event(call, [](auto& e) { e.attributes = text("[1, 2"); });
       }},
      {"null-references",
       [](const Call& call) { return with_event(call, [](auto& e) { e.reference_count = 3; }); }},
      {"null-tags",
       [](const Call& call) { return with_event(call, [](auto& e) { e.tags.count = SIZE_MAX; }); }},
      {"many-links",
       [](const Call& call) {
         return with_event(call, [](auto& e) {
           static const timeloom_link link{};
           e.links = &link;
           e.link_count = 2'000'000;
         });
       }},
      {"empty-entries",
       [](const Call& call) {
         return with_event(call, [](auto& e) {
           static const timeloom_link link{text("cites"), {}};
           static const timeloom_reference reference{};
           e.links = &link;
           e.references = &reference;
           e.link_count = e.reference_count = 1;
         });
       }},
      {"small-struct", [](const Call& call) { return push_small(call, 40); }},
      {"zero-struct", [](const Call& call) { return push_small(call, 0); }},
      {"giant-struct", [](const Call& call) { return push_small(call, UINT32_MAX); }},
      {"mixed-structs",
       [](const Call& call) {
         timeloom_event events[3] = {good_event(1), good_event(2), good_event(3)};
         events[1].struct_size = 8;
         call.sink->push(call.sink, events, 3);
         return TIMELOOM_OK + 0;
       }},
      {"future-struct",
       [](const Call& call) {
         FutureEvent events[2] = {{good_event(1), {1, 2, 3}}, {good_event(2), {1, 2, 3}}};
         for (auto& event : events) event.known.struct_size = sizeof event;
         call.sink->push(call.sink, &events[0].known, 2);
         return TIMELOOM_OK + 0;
       }},
      {"null-events",
       [](const Call& call) {
         call.good(1);
         call.sink->push(call.sink, nullptr, 4);
         return TIMELOOM_OK + 0;
       }},
      {"many-events",
       [](const Call& call) {
         const auto event = good_event(1);
         call.sink->push(call.sink, &event, SIZE_MAX / 2);
         return TIMELOOM_OK + 0;
       }},
      {"fail-half-way",
       [](const Call& call) {
         call.good(1);
         call.diagnose(TIMELOOM_ERROR, "the file ends within record 2");
         return TIMELOOM_FAILED + 0;
       }},
      {"fail-silently",
       [](const Call& call) {
         call.good(1);
         return TIMELOOM_FAILED + 0;
       }},
      {"garbage-status", [](const Call& call) { return call.good(1), 77; }},
      {"stop-early", [](const Call& call) { return call.good(1), TIMELOOM_STOPPED + 0; }},
      {"throw",
       [](const Call& call) -> timeloom_status {
         call.good(1);
         throw std::runtime_error("thrown over the boundary");
       }},
      {"throw-int",
       [](const Call& call) -> timeloom_status {
         call.good(1);
         throw 5;
       }},
      {"wait",
       [](const Call& call) {
         call.good(1);
         while (call.host->should_stop(call.host) == 0)
           std::this_thread::sleep_for(std::chrono::milliseconds(1));
         return TIMELOOM_STOPPED + 0;
       }},
      {"push-on",
       [](const Call& call) {
         while (call.good(1) == TIMELOOM_OK)
           std::this_thread::sleep_for(std::chrono::milliseconds(1));
         for (int i = 0; i < 10; ++i) call.good(2);
         return TIMELOOM_OK + 0;
       }},
      {"flood",
       [](const Call& call) {
         call.good(1);
         for (int i = 0; i < 1'000'000; ++i) call.diagnose(TIMELOOM_SKIPPED, "again");
         call.diagnose(TIMELOOM_ERROR, "what matters");
         return TIMELOOM_FAILED + 0;
       }},
      {"odd-diagnostics",
       [](const Call& call) {
         call.good(1);
         call.host->diagnose(call.host, nullptr);
         call.diagnose(99, "odd\xFF");
         call.diagnose(TIMELOOM_NOTE, "");
         const std::string large(1 << 20, 'm');
         call.diagnose(TIMELOOM_NOTE, large);
         timeloom_diagnostic small{};
         small.struct_size = 4;
         call.host->diagnose(call.host, &small);
         return TIMELOOM_OK + 0;
       }},
      {"backwards-progress",
       [](const Call& call) {
         for (const auto& [done, total] : {std::pair{1, 0}, {5, 10}, {3, 10}, {50, 10}, {7, 0}}) {
           call.host->progress(call.host, static_cast<std::uint64_t>(done),
                               static_cast<std::uint64_t>(total));
           std::this_thread::sleep_for(std::chrono::milliseconds(20));
           call.good(static_cast<std::uint64_t>(done));
         }
         return TIMELOOM_OK + 0;
       }},
      {"times",
       [](const Call& call) {
         timeloom_span span{};
         timeloom_string message{};
         auto event = good_event(1);
         if (call.host->parse_time(call.host, text("2013-07"), {}, &event.span, &message) !=
             TIMELOOM_OK)
           return TIMELOOM_FAILED + 0;
         call.push(event);
         for (const auto bad : {"2013-02-30"sv, "\xFF\xFE"sv, ""sv}) {
           if (call.host->parse_time(call.host, text(bad), {}, &span, &message) == TIMELOOM_OK)
             return TIMELOOM_FAILED + 0;
           call.diagnose(TIMELOOM_SKIPPED, {message.data, message.size});
         }
         call.host->parse_time(call.host, text("2013"), {}, nullptr, nullptr);
         call.host->parse_time(call.host, {"x", SIZE_MAX}, {nullptr, 5}, &span, &message);
         call.diagnose(TIMELOOM_SKIPPED, {message.data, message.size});
         if (call.host->get_extension(call.host, "no.such") != nullptr) return TIMELOOM_FAILED + 0;
         return TIMELOOM_OK + 0;
       }},
      {"keep-coming",
       [](const Call& call) {
         for (std::uint64_t record = 1; call.good(record) == TIMELOOM_OK; ++record)
           std::this_thread::sleep_for(std::chrono::milliseconds(1));
         return TIMELOOM_STOPPED + 0;
       }},
      {"slow",
       [](const Call& call) {
         for (std::uint64_t record = 1; record <= 100; ++record) {
           if (call.good(record) != TIMELOOM_OK) return TIMELOOM_STOPPED + 0;
           call.host->progress(call.host, record, 100);
           std::this_thread::sleep_for(std::chrono::milliseconds(1));
         }
         return TIMELOOM_OK + 0;
       }},
  };
  return all;
}

timeloom_status read(timeloom_source* source, const timeloom_sink* sink) {
  const auto& self = *static_cast<Source*>(source->plugin_data);
  const auto behaviour = behaviours().find(self.behaviour);
  return behaviour == behaviours().end() ? TIMELOOM_FAILED + 0
                                         : behaviour->second({self.host, sink});
}

void close(timeloom_source* source) {
  const std::unique_ptr<Source> self(static_cast<Source*>(source->plugin_data));
  if (self->behaviour == "throw-in-close") throw std::runtime_error("closing");
}

std::string behaviour_of(std::string_view options) {
  const auto end = options.rfind('"');
  if (end == std::string_view::npos) return {};
  const auto begin = options.rfind('"', end - 1);
  return std::string(options.substr(begin + 1, end - begin - 1));
}

timeloom_status open(std::uint32_t, const timeloom_open_input* input, const timeloom_host* host,
                     timeloom_source** opened) {
  auto source = std::make_unique<Source>();
  source->behaviour = behaviour_of({input->options.data, input->options.size});
  source->host = host;
  source->c = {sizeof source->c, source.get(), read, close,
               [](timeloom_source*, const char*) -> const void* { return nullptr; }};
  const auto& behaviour = source->behaviour;
  if (behaviour == "open-fails") return TIMELOOM_FAILED;
  if (behaviour == "open-garbage") {
    *opened = reinterpret_cast<timeloom_source*>(std::uintptr_t{0x10});
    return -3;
  }
  if (behaviour == "open-null") return TIMELOOM_OK;
  if (behaviour == "open-throws") throw std::runtime_error("opening");
  if (behaviour == "open-small") {
    static timeloom_source small{};
    small.struct_size = 8;
    *opened = &small;
    return TIMELOOM_OK;
  }
  *opened = &source.release()->c;
  return TIMELOOM_OK;
}

// The first line of a ".probe" file says how to answer.
std::int32_t probe(std::uint32_t, const timeloom_probe_input* input) {
  const std::string_view name(input->name.data, input->name.size);
  const std::string head(input->head.data == nullptr ? "" : input->head.data, input->head.size);
  if (name.ends_with(".probe")) {
    if (head.starts_with("throw")) throw std::runtime_error("probing");
    return std::atoi(head.c_str());
  }
  return name.ends_with(".misbehaving") ? 90 : 0;
}

const timeloom_string schemes[] = {{"misbehave", 9}};

const timeloom_kind kinds[] = {
    {sizeof(timeloom_kind), 0.25F, {"thing", 5}, {"A thing", 7}, {"pink", 4}, {"square", 6}},
    {sizeof(timeloom_kind), NAN, {"nan", 3}, {}, {"blue", 4}, {"heart", 5}},
    {sizeof(timeloom_kind), 0.5F, {}, {}, {}, {}},
};

const timeloom_descriptor description{sizeof(timeloom_descriptor),
                                      {"org.timeloom.misbehaving", 24},
                                      {"Misbehaving", 11},
                                      {"1.0.0", 5},
                                      {"MIT", 3},
                                      {"Breaks the rules\xFF", 17},
                                      {schemes, 1},
                                      {nullptr, 3},
                                      {nullptr, 0},
                                      {nullptr, 0},
                                      kinds,
                                      3};

const timeloom_source_factory factory{
    sizeof(timeloom_source_factory), [] { return std::uint32_t{2}; },
    [](std::uint32_t index) { return index == 0 ? &description : nullptr; }, probe, open};

}  // namespace

extern "C" TIMELOOM_EXPORT const timeloom_plugin timeloom_plugin_entry = {
    sizeof(timeloom_plugin),
    TIMELOOM_ABI_MAJOR,
    TIMELOOM_ABI_MINOR,
    [](timeloom_string) { return TIMELOOM_OK + 0; },
    [] {},
    [](const char* id) -> const void* {
      return std::strcmp(id, TIMELOOM_SOURCE_FACTORY) == 0 ? &factory : nullptr;
    }};
