#include "store/store_file.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace timeloom {

namespace {

// To be raised when anything below, or what a column's bytes mean, is changed.
constexpr std::uint64_t kVersion = 2;
constexpr std::size_t kAlignment = 64;

// What a program must have in common with the one that wrote a file. Ids are found by their hash.
std::uint64_t form_of_this_program() {
  const std::hash<std::string_view> hash;
  return kVersion + (hash("timeloom") & ~std::uint64_t{0xFFFF}) + (sizeof(Link) << 8);
}

class Writing {
public:
  explicit Writing(SealedFileWriter& file) : file_(file) {}

  template <typename T>
  void number(const T& value) {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
    file_.write({reinterpret_cast<const char*>(&value), sizeof value});
  }
  void text(const std::string& value) {
    number<std::uint64_t>(value.size());
    file_.write(value);
  }
  template <typename T, typename Member>
  void list(const std::vector<T>& items, const Member& member) {
    number<std::uint64_t>(items.size());
    for (const auto& item : items) member(item);
  }
  template <typename T>
  void array(const ViewableVector<T>& values) {
    number<std::uint64_t>(values.size());
    block({reinterpret_cast<const char*>(values.items().data()), values.size() * sizeof(T)});
  }
  template <typename T>
  void array(const SegmentedVector<T>& values) {
    number<std::uint64_t>(values.size());
    file_.align(kAlignment);
    values.for_each_segment([this](std::span<const T> segment) {
      file_.write({reinterpret_cast<const char*>(segment.data()), segment.size_bytes()});
    });
  }
  void column(const NarrowColumn& column) {
    const auto form = column.form();
    for (const auto part : {form.size, form.width, form.least, form.step}) number(part);
    block(column.content());
  }
  void texts(const TextBlocks& texts) {
    number<std::uint64_t>(texts.stretches().size());
    for (const auto& stretch : texts.stretches()) {
      number(stretch.first_place);
      number(stretch.bytes);
      block({stretch.begin, stretch.bytes});
    }
  }

private:
  void block(std::string_view bytes) {
    file_.align(kAlignment);
    file_.write(bytes);
  }

  SealedFileWriter& file_;
};

class Reading {
public:
  explicit Reading(std::string_view bytes) : bytes_(bytes) {}

  // Everything was there, and nothing more.
  bool is_complete() const { return !is_short_ && at_ == bytes_.size(); }

  template <typename T>
  void number(T& value) {
    const auto bytes = take(sizeof value);
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
  }
  void text(std::string& value) { value = take(count(1)); }
  template <typename T, typename Member>
  void list(std::vector<T>& items, const Member& member) {
    items.resize(count(1));
    for (auto& item : items) member(item);
  }
  template <typename T>
  void array(ViewableVector<T>& values) {
    values = ViewableVector<T>::view(items<T>());
  }
  template <typename T>
  void array(SegmentedVector<T>& values) {
    values = SegmentedVector<T>::view(items<T>());
  }
  void column(NarrowColumn& column) {
    NarrowColumn::Form form;
    for (auto* part : {&form.size, &form.width, &form.least, &form.step}) number(*part);
    align();
    const bool is_possible = form.width <= sizeof form.least &&
                             form.size <= bytes_.size() / std::max<std::uint64_t>(1, form.width);
    if (!is_possible) return fail();
    const auto content = take(form.size * form.width + NarrowColumn::bytes_behind);
    column = NarrowColumn(form, content.data());
  }
  void texts(TextBlocks& texts) {
    std::vector<TextBlocks::Stretch> stretches(count(2 * sizeof(std::uint64_t)));
    for (auto& stretch : stretches) {
      number(stretch.first_place);
      number(stretch.bytes);
      align();
      stretch.begin = take(stretch.bytes).data();
      if (is_short_ || stretch.first_place >= TextPlace::limit) return fail();
    }
    texts = TextBlocks::view(stretches);
  }

private:
  void fail() { is_short_ = true; }
  std::string_view take(std::uint64_t size) {
    if (is_short_ || size > bytes_.size() - at_) {
      is_short_ = true;
      return {};
    }
    return bytes_.substr(std::exchange(at_, at_ + size), size);
  }
  void align() {
    const auto over = at_ % kAlignment;
    if (over != 0) take(kAlignment - over);
  }
  // How many things follow, none of which takes less than `least` bytes.
  std::uint64_t count(std::size_t least) {
    std::uint64_t count = 0;
    number(count);
    if (count > (bytes_.size() - at_) / least) fail();
    return is_short_ ? 0 : count;
  }
  template <typename T>
  std::span<const T> items() {
    const auto size = count(sizeof(T));
    align();
    const auto bytes = take(size * sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  std::string_view bytes_;
  std::uint64_t at_ = 0;
  bool is_short_ = false;
};

}  // namespace

// What a store is made of, one part after the other, for a Writing of a const store as for a
// Reading of an empty one.
struct StoreParts {
  template <typename Archive, typename Store>
  static void all(Archive& archive, Store& store) {
    events(archive, store.columns_);
    archive.number(store.axis_clock_);
    details(archive, store.details_);
    archive.array(store.references_);
    archive.array(store.tags_);
    archive.array(store.links_);
    archive.array(store.links_by_target_);
    archive.array(store.ids_index_.rows_);
    archive.array(store.ids_index_.begins_);
    archive.number(store.ids_index_.shift_);
    archive.texts(store.strings_.blocks_);
    archive.array(store.strings_.texts_);
    archive.list(store.lanes_.lanes_, [&archive](auto& lane) {
      archive.text(lane.name);
      archive.number(lane.parent);
      archive.number(lane.rank);
    });
    archive.list(store.kinds_, [&archive](auto& kind) {
      for (auto* text : {&kind.id, &kind.label, &kind.colour, &kind.symbol}) archive.text(*text);
      archive.number(kind.importance);
    });
    archive.list(store.sources_, [&archive](auto& source) {
      for (auto* text : {&source.uri, &source.name, &source.plugin_id, &source.plugin_version})
        archive.text(*text);
      archive.number(source.event_count);
    });
    auto& own = store.diagnostics_of_sources_;
    diagnostics(archive, own ? *own : store.diagnostics_);
  }

  template <typename Archive, typename Columns>
  static void events(Archive& archive, Columns& columns) {
    auto& spans = columns.spans;
    for (auto* column :
         {&spans.starts_, &spans.durations_, &spans.start_nanoseconds_, &spans.end_nanoseconds_,
          &spans.start_precisions_, &spans.precision_changes_, &spans.flags_, &columns.kinds,
          &columns.sources, &columns.lanes, &columns.titles, &columns.ids, &columns.importances,
          &columns.details})
      archive.column(*column);
  }

  template <typename Archive, typename Columns>
  static void details(Archive& archive, Columns& columns) {
    for (auto* column : {&columns.summaries, &columns.zones, &columns.attributes,
                         &columns.first_references, &columns.first_tags})
      archive.column(*column);
  }

  template <typename Archive, typename List>
  static void diagnostics(Archive& archive, List& list) {
    for (auto& count : list.counts_) archive.number(count);
    archive.list(list.items_, [&archive](auto& item) {
      archive.number(item.severity);
      archive.number(item.record);
      archive.number(item.line);
      for (auto* text : {&item.file, &item.field, &item.message}) archive.text(*text);
    });
  }

  template <typename Archive, typename Range>
  static void instants(Archive& archive, Range& range) {
    for (auto* instant : {&range.begin, &range.end}) {
      archive.number(instant->seconds);
      archive.number(instant->nanoseconds);
    }
  }

  static EventStore finish(EventStore store, const TimeRange& range,
                           std::shared_ptr<const void> file) {
    store.file_ = std::move(file);
    if (!store.empty()) store.range_ = range;
    store.lanes_ = LaneTable(std::move(store.lanes_.lanes_));
    return store;
  }
};

void write_store(const EventStore& store, SealedFileWriter& file) {
  Writing writing(file);
  writing.number(form_of_this_program());
  const auto range = store.range().value_or(TimeRange{});
  StoreParts::instants(writing, range);
  StoreParts::all(writing, store);
}

Result<EventStore> view_store(const SealedFile& file) {
  Reading reading(file.body());
  std::uint64_t form = 0;
  reading.number(form);
  if (form != form_of_this_program())
    return fail("it was written by another version of the program");
  TimeRange range;
  EventStore store;
  StoreParts::instants(reading, range);
  StoreParts::all(reading, store);
  if (!reading.is_complete()) return fail("it is not what its version says");
  return StoreParts::finish(std::move(store), range, file.owner());
}

}  // namespace timeloom
