#include "view/source_line.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/web_url.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostNames = 6;
constexpr std::size_t kMostBytes = 140;  // of all names; fits three lines of a phone's figure

struct Origin {
  std::string_view label;   // of the first reference to it
  bool has_labels = false;  // others than that
  std::size_t events = 0;
  EventRow last = kNoEvent;  // of those counted
};

class Origins {
public:
  explicit Origins(const EventStore& store) : store_(store), files_(store.sources().size()) {}

  void add(EventRow row) {
    auto& file = files_[store_.source(row)];
    ++file.events;
    for (const auto& reference : store_.references(row)) {
      file.has_references = true;
      add(row, store_.text(reference.label), store_.text(reference.url));
    }
  }

  // Most used first.
  std::vector<std::string> names() const {
    std::vector<Named> all;
    std::unordered_map<std::string, std::size_t> positions;
    const auto join = [&](std::string name, std::size_t events) {
      const auto [known, is_new] = positions.try_emplace(name, all.size());
      if (is_new) all.push_back({std::move(name), 0});
      all[known->second].events += events;
    };
    for (const auto key : order_) {
      const auto& origin = origins_.at(key);
      const bool is_site = origin.has_labels || origin.label.empty();
      join(std::string(is_site ? key : origin.label), origin.events);
    }
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (files_[i].events > 0 && !files_[i].has_references)
        join(file_name(store_.sources()[i].uri), files_[i].events);
    std::ranges::stable_sort(all, std::ranges::greater(), &Named::events);
    std::vector<std::string> names;
    for (auto& named : all) names.push_back(std::move(named.name));
    return names;
  }

private:
  struct File {
    std::size_t events = 0;
    bool has_references = false;
  };
  struct Named {
    std::string name;
    std::size_t events = 0;
  };

  // Of "folder/" too.
  static std::string file_name(const std::string& uri) {
    const auto path = std::filesystem::path(uri).lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).filename().string();
  }

  void add(EventRow row, std::string_view label, std::string_view url) {
    const bool is_site = is_web_url(url);
    const auto key = is_site ? host_of(url) : label.empty() ? url : label;
    const auto [found, is_new] = origins_.try_emplace(key);
    auto& origin = found->second;
    if (is_new) {
      order_.push_back(key);
      origin.label = is_site ? label : key;
    }
    if (is_site && label != origin.label) origin.has_labels = true;
    if (origin.last == row && !is_new) return;
    origin.last = row;
    ++origin.events;
  }

  const EventStore& store_;
  std::vector<File> files_;
  std::unordered_map<std::string_view, Origin> origins_;  // by host or label
  std::vector<std::string_view> order_;                   // in which they were met
};

// Of another direction than the line, a name would lose its order to what is around it.
std::string isolated(const std::string& name, const Language& language) {
  constexpr const char *kFirstStrongIsolate = "\u2068", *kPopIsolate = "\u2069";
  return language.is_right_to_left() ? kFirstStrongIsolate + name + kPopIsolate : name;
}

}  // namespace

std::string source_line(const EventStore& store, std::span<const EventRow> shown,
                        const Language& language) {
  Origins origins(store);
  for (const auto row : shown) origins.add(row);
  const auto all = origins.names();
  if (all.empty()) return {};
  std::string names;
  std::size_t named = 0;
  for (; named < std::min(all.size(), kMostNames); ++named) {
    if (named > 0 && names.size() + all[named].size() > kMostBytes) break;
    if (named > 0) names += language.words("between_names");
    names += isolated(all[named], language);
  }
  if (named < all.size())
    names = language.counted("names_and_more", static_cast<std::int64_t>(all.size() - named),
                             {{"names", names}});
  return language.counted("sources", static_cast<std::int64_t>(all.size()), {{"names", names}});
}

}  // namespace timeloom
