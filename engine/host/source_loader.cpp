#include "host/source_loader.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/background.hpp"
#include "base/utf8.hpp"
#include "host/partial_pace.hpp"
#include "host/source_location.hpp"
#include "host/source_reader.hpp"

namespace timeloom {

namespace {

constexpr std::chrono::milliseconds kLeastBetweenChanges{50};
constexpr std::chrono::milliseconds kTimeToAnswer{20};

using Clock = std::chrono::steady_clock;

// Of what several threads tell, each at its own pace.
void raise(std::atomic<std::uint64_t>& value, std::uint64_t to) {
  auto before = value.load(std::memory_order_relaxed);
  while (before < to && !value.compare_exchange_weak(before, to, std::memory_order_relaxed)) {
  }
}

}  // namespace

struct SourceLoader::State {
  // One source on its way. `progress`, `is_read` and `so_far` are guarded by the mutex below;
  // `events` belongs to the worker until the source is read.
  struct Task {
    SourceRequest request;
    SourceProgress progress;
    ReadingState reading;
    SourceInputs inputs;
    const SourceType* type = nullptr;  // that reads it
    std::unique_ptr<SourceEvents> events;
    std::uint64_t answered = 0;  // the last round to which the worker gave what it had
    bool is_read = false;
    std::optional<SourceEvents> so_far;
  };

  State(const PluginRegistry& plugins, std::vector<SourceRequest> requests, LoadOptions wanted)
      : registry(plugins), options(std::move(wanted)) {
    if (options.cache)
      question = {.requests = requests,
                  .kind_overrides = options.kind_overrides,
                  .find_citations = options.find_citations};
    for (auto& request : requests) {
      auto task = std::make_unique<Task>();
      task->request = std::move(request);
      const auto location = locate_source(task->request.uri);
      auto& name = task->request.name;
      name = repair_text(name.empty() ? default_source_name(location) : name);
      task->progress.name = name;
      task->events = std::make_unique<SourceEvents>(
          Source{.uri = repair_text(task->request.uri), .name = name});
      tasks.push_back(std::move(task));
    }
  }

  void start();
  void begin(std::function<void()> task);  // on a thread of its own
  void work();
  void run(Task& task);
  SourceProgress::State read(Task& task);
  void answer(Task& task);
  void put_together();
  void build_partials();
  std::vector<SourceEvents> events_so_far();
  EventStoreBuilder new_builder() const;
  void build();
  bool is_in_cache();
  void look_into_cache();
  void prepare_keeping(EventStore& result);
  void hand_over(EventStore result);

  void set_state(Task& task, SourceProgress::State value) {
    {
      const std::lock_guard lock(mutex);
      task.progress.state = value;
    }
    changed();
  }
  void changed() const {
    if (options.on_change) options.on_change();
  }
  void changed_a_little();

  const PluginRegistry& registry;
  std::vector<std::unique_ptr<Task>> tasks;
  LoadOptions options;

  StoreQuestion question;
  std::once_flag cache_was_looked_into;
  std::atomic<bool> is_from_cache{false};
  std::string cache_fault;
  std::optional<StoreRecord> record;

  std::atomic<bool> stop{false};
  std::atomic<std::size_t> next{0};
  std::atomic<std::uint64_t> round{0};
  std::atomic<Clock::rep> last_change{0};

  mutable std::mutex mutex;
  std::condition_variable read_one, built;
  std::size_t read_count = 0;
  std::optional<EventStore> partial;
  bool is_built = false;
  EventStore store;

  std::vector<std::jthread> workers;  // last, so that they end before what they use
};

void SourceLoader::State::start() {
  if (tasks.empty()) {
    build();
    return;
  }
  const auto most = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  for (std::size_t i = 0; i < std::min(tasks.size(), most); ++i) begin([this] { work(); });
  begin([this] { put_together(); });
}

void SourceLoader::State::begin(std::function<void()> task) {
  workers.emplace_back([this, task = std::move(task)] {
    if (options.gives_way) give_way();
    task();
  });
}

void SourceLoader::State::work() {
  if (is_in_cache()) return;
  for (auto i = next++; i < tasks.size(); i = next++) {
    run(*tasks[i]);
    {
      const std::lock_guard lock(mutex);
      tasks[i]->is_read = true;
      tasks[i]->so_far.reset();
      ++read_count;
    }
    read_one.notify_all();
  }
}

void SourceLoader::State::run(Task& task) {
  if (stop) {
    task.events->diagnostics().add({.severity = Severity::note,
                                    .file = task.events->source().uri,
                                    .message = "was not read: loading was cancelled before"});
    set_state(task, SourceProgress::State::cancelled);
    return;
  }
  set_state(task, SourceProgress::State::reading);
  auto state = SourceProgress::State::failed;
  try {
    state = read(task);
  } catch (const std::exception& error) {
    task.events->diagnostics().add({.severity = Severity::error,
                                    .file = task.events->source().uri,
                                    .message = std::string("reading failed: ") + error.what()});
  }
  set_state(task, state);
}

SourceProgress::State SourceLoader::State::read(Task& task) {
  auto& events = *task.events;
  auto choice = registry.choose(task.request.uri, task.request.plugin);
  if (!choice) {
    events.diagnostics().add({.severity = Severity::error,
                              .file = events.source().uri,
                              .message = choice.error().message});
    return SourceProgress::State::failed;
  }
  const auto& type = *choice->type;
  task.type = &type;
  events.diagnostics().append(std::move(choice->diagnostics));
  events.source().plugin_id = type.id;
  events.source().plugin_version = type.version;
  for (const auto& kind : type.kinds) events.declare_kind(kind);
  {
    const std::lock_guard lock(mutex);
    task.progress.plugin_id = type.id;
  }

  const std::function<void()> on_progress = [this, &task] {
    answer(task);
    changed_a_little();
  };
  const ReadingContext context{task.reading, stop, on_progress, task.inputs};
  switch (read_source(type, locate_source(task.request.uri).target, task.request.options, events,
                      context)) {
    case ReadingOutcome::finished:
      return SourceProgress::State::finished;
    case ReadingOutcome::cancelled:
      return SourceProgress::State::cancelled;
    case ReadingOutcome::failed:
      break;
  }
  return SourceProgress::State::failed;
}

// On the thread that reads, in the middle of it.
void SourceLoader::State::answer(Task& task) {
  const auto current = round.load(std::memory_order_relaxed);
  if (std::exchange(task.answered, current) == current) return;
  auto taken = task.events->snapshot();
  const std::lock_guard lock(mutex);
  task.so_far = std::move(taken);
}

// On a worker of its own, so that a window's thread never waits for it.
void SourceLoader::State::put_together() {
  if (is_in_cache()) return;
  if (options.offers_partial) build_partials();
  {
    std::unique_lock lock(mutex);
    read_one.wait(lock, [this] { return read_count == tasks.size(); });
    partial.reset();
  }
  build();
}

void SourceLoader::State::build_partials() try {
  const auto began = Clock::now();
  const auto seconds = [began] {
    return std::chrono::duration<double>(Clock::now() - began).count();
  };
  const auto all_read = [this] { return read_count == tasks.size(); };
  PartialPace pace;
  std::unique_lock lock(mutex);
  for (;;) {
    const std::chrono::duration<double> until_next(pace.next());
    if (read_one.wait_until(lock, began + std::chrono::duration_cast<Clock::duration>(until_next),
                            all_read))
      return;
    ++round;
    if (read_one.wait_for(lock, kTimeToAnswer, all_read)) return;
    auto parts = events_so_far();
    std::uint64_t events = 0;
    for (const auto& part : parts) events += part.size();
    const auto now = seconds();
    if (!pace.is_worth(events)) {
      pace.skipped(now);
      continue;
    }
    lock.unlock();
    auto builder = new_builder();
    builder.find_citations(false);
    builder.is_partial(true);
    for (auto& part : parts) builder.add(std::move(part));
    auto result = builder.build();
    pace.built(now, seconds(), events);
    lock.lock();
    partial = std::move(result);
    lock.unlock();
    changed();
    lock.lock();
  }
} catch (const std::exception&) {
  // The whole will say what is wrong.
}

std::vector<SourceEvents> SourceLoader::State::events_so_far() {
  std::vector<SourceEvents> parts;
  for (auto& task : tasks) {
    if (task->is_read)
      parts.push_back(task->events->snapshot());
    else if (task->so_far)
      parts.push_back(task->so_far->snapshot());
    else
      parts.emplace_back(Source{.uri = repair_text(task->request.uri), .name = task->request.name});
  }
  return parts;
}

EventStoreBuilder SourceLoader::State::new_builder() const {
  EventStoreBuilder builder;
  builder.find_citations(options.find_citations);
  for (const auto& kind : options.kind_overrides) builder.override_kind(kind);
  return builder;
}

void SourceLoader::State::build() {
  EventStore result;
  try {
    auto builder = new_builder();
    for (auto& task : tasks) builder.add(std::move(*task->events));
    result = builder.build();
    if (options.cache) prepare_keeping(result);
  } catch (const std::exception& error) {
    EventStoreBuilder builder;
    SourceEvents none(Source{});
    none.diagnostics().add(
        {.severity = Severity::error,
         .message = std::string("the events cannot be put together: ") + error.what()});
    builder.add(std::move(none));
    result = builder.build();
  }
  hand_over(std::move(result));
}

void SourceLoader::State::hand_over(EventStore result) {
  {
    const std::lock_guard lock(mutex);
    store = std::move(result);
    is_built = true;
  }
  built.notify_all();
  changed();
}

// The first worker looks, and the others wait for what it finds.
bool SourceLoader::State::is_in_cache() {
  if (options.cache) std::call_once(cache_was_looked_into, [this] { look_into_cache(); });
  return is_from_cache;
}

void SourceLoader::State::look_into_cache() try {
  for (auto& task : tasks) set_state(*task, SourceProgress::State::reading);
  auto& shown = tasks.front()->reading;
  auto found =
      options.cache->find(question, registry, stop, [&](std::uint64_t done, std::uint64_t total) {
        shown.total.store(total, std::memory_order_relaxed);
        raise(shown.done, done);
        changed_a_little();
      });
  if (!found.store) {
    cache_fault = std::move(found.fault);
    shown.done = shown.total = 0;
    return;
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto& source = found.store->sources()[i];
    tasks[i]->reading.events = source.event_count;
    const std::lock_guard lock(mutex);
    tasks[i]->progress.plugin_id = source.plugin_id;
    tasks[i]->progress.state = SourceProgress::State::finished;
  }
  record = std::move(found.to_keep);
  is_from_cache = true;
  hand_over(std::move(*found.store));
} catch (const std::exception& error) {  // no memory; reading the sources may need less
  cache_fault = error.what();
}

void SourceLoader::State::prepare_keeping(EventStore& result) try {
  std::vector<SourceReading> readings;
  for (auto& task : tasks) {
    if (task->progress.state != SourceProgress::State::finished) break;
    if (auto reading = reading_by(*task->type, std::move(task->inputs)))
      readings.push_back(std::move(*reading));
  }
  if (readings.size() == tasks.size())
    record = options.cache->worth_keeping(question, std::move(readings), result);
  if (!cache_fault.empty())
    result.add_note(
        {.severity = Severity::note, .message = "what the cache had was not used: " + cache_fault});
} catch (const std::exception&) {
  record.reset();  // it takes as long to open the next time
}

void SourceLoader::State::changed_a_little() {
  const auto now = Clock::now().time_since_epoch().count();
  auto last = last_change.load(std::memory_order_relaxed);
  const auto least = Clock::duration(kLeastBetweenChanges).count();
  if (now - last >= least && last_change.compare_exchange_strong(last, now)) changed();
}

SourceLoader::SourceLoader(const PluginRegistry& registry, std::vector<SourceRequest> requests,
                           LoadOptions options)
    : state_(std::make_unique<State>(registry, std::move(requests), std::move(options))) {
  state_->start();
}

SourceLoader::~SourceLoader() {
  cancel();
}

std::vector<SourceProgress> SourceLoader::progress() const {
  const std::lock_guard lock(state_->mutex);
  std::vector<SourceProgress> all;
  for (const auto& task : state_->tasks) {
    auto progress = task->progress;
    progress.events = task->reading.events.load(std::memory_order_relaxed);
    progress.done = task->reading.done.load(std::memory_order_relaxed);
    progress.total = task->reading.total.load(std::memory_order_relaxed);
    all.push_back(std::move(progress));
  }
  return all;
}

void SourceLoader::cancel() {
  state_->stop = true;
}

bool SourceLoader::done() const {
  const std::lock_guard lock(state_->mutex);
  return state_->is_built;
}

std::optional<EventStore> SourceLoader::take_partial() {
  const std::lock_guard lock(state_->mutex);
  return std::exchange(state_->partial, std::nullopt);
}

EventStore SourceLoader::take_store() {
  std::unique_lock lock(state_->mutex);
  state_->built.wait(lock, [this] { return state_->is_built; });
  return std::exchange(state_->store, EventStore());
}

bool SourceLoader::is_from_cache() const {
  return state_->is_from_cache;
}

std::optional<StoreRecord> SourceLoader::take_record() {
  const std::lock_guard lock(state_->mutex);
  return state_->is_built ? std::exchange(state_->record, std::nullopt) : std::nullopt;
}

EventStore load_sources(const PluginRegistry& registry, std::vector<SourceRequest> requests,
                        LoadOptions options) {
  return SourceLoader(registry, std::move(requests), std::move(options)).take_store();
}

}  // namespace timeloom
