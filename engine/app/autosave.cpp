#include "app/autosave.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <system_error>
#include <vector>

#include "base/whole_file.hpp"

namespace timeloom {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAfterLastChange{700};

fs::path autosave_folder(const fs::path& folder) {
  return folder / "autosave";
}
fs::path beside(fs::path autosaved, const char* extension) {
  return autosaved.replace_extension(extension);
}

void remove_all_of(const fs::path& autosaved) {
  std::error_code ignored;
  for (const char* extension : {".timeloom", ".origin", ".lock"})
    fs::remove(beside(autosaved, extension), ignored);
}

}  // namespace

std::shared_ptr<Leftover> find_leftover(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code error;
  if (folder.empty()) return nullptr;
  for (fs::directory_iterator entry(autosave_folder(folder), error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (is_document(entry->path()))
      found.emplace_back(entry->last_write_time(ignored), entry->path());
  }
  std::sort(found.rbegin(), found.rend());
  for (const auto& [time, autosaved] : found) {
    auto lock = FileLock::take(beside(autosaved, ".lock"));
    if (!lock) continue;
    auto document = load_document(autosaved);
    if (!document) continue;
    const auto origin = read_whole_file(beside(autosaved, ".origin"));
    return std::make_shared<Leftover>(Leftover{.autosaved = autosaved,
                                               .lock = std::move(*lock),
                                               .document = std::move(*document),
                                               .file = origin ? *origin : std::string()});
  }
  return nullptr;
}

void discard(const Leftover& leftover) {
  remove_all_of(leftover.autosaved);
}

Autosave::Autosave(const fs::path& folder) {
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(autosave_folder(folder), error);
  std::random_device random;
  target_ = autosave_folder(folder) / (std::to_string(random()) + ".timeloom");
  auto lock = FileLock::take(beside(target_, ".lock"));
  if (!lock) return;
  lock_.emplace(std::move(*lock));
  worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

Autosave::~Autosave() {
  if (!lock_) return;
  worker_.request_stop();
  worker_.join();
  remove_all_of(target_);
}

void Autosave::update(const Document& document, const fs::path& file, bool unsaved) {
  if (!lock_) return;
  if (!unsaved) {
    if (!seen_) return;
    seen_.reset();
  } else {
    if (seen_ && *seen_ == document) return;
    seen_ = document;
  }
  {
    const std::lock_guard guard(mutex_);
    order_ = Order{.document = seen_, .file = file};
    written_ = false;
  }
  ordered_.notify_one();
}

bool Autosave::is_written() const {
  const std::lock_guard guard(mutex_);
  return written_;
}

void Autosave::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (ordered_.wait(lock, stop, [this] { return order_.has_value(); })) {
    // As long as changes go on, they are waited for.
    auto order = std::exchange(order_, std::nullopt);
    while (ordered_.wait_for(lock, stop, kAfterLastChange, [this] { return order_.has_value(); }))
      order = std::exchange(order_, std::nullopt);
    if (stop.stop_requested()) return;
    lock.unlock();
    carry_out(*order);
    lock.lock();
    if (!order_) written_ = order->document.has_value();
  }
}

void Autosave::carry_out(const Order& order) const {
  if (!order.document) {
    std::error_code ignored;
    fs::remove(target_, ignored);
    return;
  }
  // What cannot be kept aside must not disturb the work.
  std::error_code ignored;
  const auto origin = order.file.empty() ? fs::path() : fs::absolute(order.file, ignored);
  (void)write_whole_file(beside(target_, ".origin"), origin.string());
  (void)save_document(*order.document, target_);
}

}  // namespace timeloom
