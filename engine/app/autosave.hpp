// Unsaved changes are kept aside, and found again after a crash.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/file_lock.hpp"
#include "view/document.hpp"

namespace timeloom {

// What a process that did not end properly has left.
struct Leftover {
  std::filesystem::path autosaved;
  FileLock lock;  // so that no other process offers it too
  Document document;
  std::filesystem::path file;  // where it belongs; empty: saved nowhere yet
};

// The newest in `folder` (state_folder()). What cannot be read is no leftover.
std::shared_ptr<Leftover> find_leftover(const std::filesystem::path& folder);
void discard(const Leftover& leftover);

// Writes on a thread of its own, a moment after the last change, each time as a whole. Nothing is
// left where it ends properly or where there are no unsaved changes.
class Autosave {
public:
  // An empty folder keeps nothing.
  explicit Autosave(const std::filesystem::path& folder);
  ~Autosave();
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // `file` is where the document belongs. Cheap where `document` is the one of the last call.
  void update(const Document& document, const std::filesystem::path& file, bool unsaved);
  // Whether the document of the last call lies there.
  bool is_written() const;

private:
  struct Order {
    std::optional<Document> document;  // nothing: remove what is there
    std::filesystem::path file;
  };
  void work(const std::stop_token& stop);
  void carry_out(const Order& order) const;

  std::filesystem::path target_;
  std::optional<FileLock> lock_;
  std::optional<Document> seen_;  // of the last call; nothing where all was saved

  mutable std::mutex mutex_;
  std::condition_variable_any ordered_;
  std::optional<Order> order_;
  bool written_ = false;
  std::jthread worker_;
};

}  // namespace timeloom
