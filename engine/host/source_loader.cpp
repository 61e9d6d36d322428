#include "host/source_loader.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/utf8.hpp"
#include "host/source_location.hpp"
#include "host/source_reader.hpp"

namespace timeloom {

namespace {

constexpr std::chrono::milliseconds kLeastBetweenChanges{50};

// Of what several threads tell, each at its own pace.
void raise(std::atomic<std::uint64_t>& value, std::uint64_t to) {
  auto before = value.load(std::memory_order_relaxed);
  while (before < to && !value.compare_exchange_weak(before, to, std::memory_order_relaxed)) {
  }
}

}  // namespace

struct SourceLoader::State {
  // One source on its way. `progress` is guarded by the mutex below; `events` belongs to the worker
  // until all are done.
  struct Task {
    SourceRequest request;
    SourceProgress progress;
    ReadingState reading;
    SourceInputs inputs;
    const SourceType* type = nullptr;  // that reads it
    std::unique_ptr<SourceEvents> events;
  };

  State(const PluginRegistry& plugins, std::vector<SourceRequest> requests,
        std::vector<Kind> overrides, std::function<void()> callback, bool with_citations,
        std::optional<StoreCache> with_cache)
      : registry(plugins),
        kind_overrides(std::move(overrides)),
        on_change(std::move(callback)),
        find_citations(with_citations),
        cache(std::move(with_cache)) {
    if (cache)
      question = {
          .requests = requests, .kind_overrides = kind_overrides, .find_citations = find_citations};
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
  void work();
  void run(Task& task);
  SourceProgress::State read(Task& task);
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
    if (on_change) on_change();
  }
  void changed_a_little();

  const PluginRegistry& registry;
  std::vector<std::unique_ptr<Task>> tasks;
  std::vector<Kind> kind_overrides;
  std::function<void()> on_change;
  bool find_citations;

  std::optional<StoreCache> cache;
  StoreQuestion question;
  std::once_flag cache_was_looked_into;
  std::atomic<bool> is_from_cache{false};
  std::string cache_fault;
  std::optional<StoreRecord> record;

  std::atomic<bool> stop{false};
  std::atomic<std::size_t> next{0}, finished{0};
  std::atomic<std::chrono::steady_clock::rep> last_change{0};

  mutable std::mutex mutex;
  std::condition_variable built;
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
  for (std::size_t i = 0; i < std::min(tasks.size(), most); ++i)
    workers.emplace_back([this] { work(); });
}

void SourceLoader::State::work() {
  if (is_in_cache()) return;
  for (auto i = next++; i < tasks.size(); i = next++) {
    run(*tasks[i]);
    if (++finished == tasks.size()) build();
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

  const std::function<void()> on_progress = [this] { changed_a_little(); };
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

// On the last worker, so that a window's thread never waits for it.
void SourceLoader::State::build() {
  EventStore result;
  try {
    EventStoreBuilder builder;
    builder.find_citations(find_citations);
    for (const auto& kind : kind_overrides) builder.override_kind(kind);
    for (auto& task : tasks) builder.add(std::move(*task->events));
    result = builder.build();
    if (cache) prepare_keeping(result);
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
  if (cache) std::call_once(cache_was_looked_into, [this] { look_into_cache(); });
  return is_from_cache;
}

void SourceLoader::State::look_into_cache() try {
  for (auto& task : tasks) set_state(*task, SourceProgress::State::reading);
  auto& shown = tasks.front()->reading;
  auto found = cache->find(question, registry, stop, [&](std::uint64_t done, std::uint64_t total) {
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
    record = cache->worth_keeping(question, std::move(readings), result);
  if (!cache_fault.empty())
    result.add_note(
        {.severity = Severity::note, .message = "what the cache had was not used: " + cache_fault});
} catch (const std::exception&) {
  record.reset();  // it takes as long to open the next time
}

void SourceLoader::State::changed_a_little() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  auto last = last_change.load(std::memory_order_relaxed);
  const auto least = std::chrono::steady_clock::duration(kLeastBetweenChanges).count();
  if (now - last >= least && last_change.compare_exchange_strong(last, now)) changed();
}

SourceLoader::SourceLoader(const PluginRegistry& registry, std::vector<SourceRequest> requests,
                           std::vector<Kind> kind_overrides, std::function<void()> on_change,
                           bool find_citations, std::optional<StoreCache> cache)
    : state_(std::make_unique<State>(registry, std::move(requests), std::move(kind_overrides),
                                     std::move(on_change), find_citations, std::move(cache))) {
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
                        std::vector<Kind> kind_overrides, bool find_citations) {
  return SourceLoader(registry, std::move(requests), std::move(kind_overrides), {}, find_citations)
      .take_store();
}

}  // namespace timeloom
