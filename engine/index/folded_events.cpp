#include "index/folded_events.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <ranges>
#include <string>
#include <utility>

#include "base/parallel.hpp"
#include "index/attribute_values.hpp"
#include "index/folded_text.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastPieces = 4;  // worth a thread

void append_folded(const EventStore& store, EventRow row, AttributeValues& values,
                   std::string& text) {
  const auto add = [&text](std::string_view value) {
    fold_text(value, text);
    text += FoldedEvents::value_end;
  };
  fold_text(store.title(row), text);
  text += FoldedEvents::field_end;
  for (const auto tag : store.tags(row)) add(store.text(tag));
  text += FoldedEvents::field_end;
  fold_text(store.summary(row), text);
  text += FoldedEvents::field_end;
  values.for_each(store.attributes(row),
                  [&](std::string_view, std::string_view value) { add(value); });
  text += FoldedEvents::field_end;
  add(store.id(row));
  for (const auto& reference : store.references(row)) {
    add(store.text(reference.label));
    add(store.text(reference.url));
  }
}

}  // namespace

FoldedEvents::Piece::Piece(std::string_view text, const std::vector<std::size_t>& ends)
    : text_(std::make_unique_for_overwrite<char[]>(text.size())) {
  std::ranges::copy(text, text_.get());
  IntegerBounds bounds;
  for (const auto end : ends) bounds.include(static_cast<std::int64_t>(end));
  ends_ = NarrowColumn(ends.size(), bounds);
  for (std::size_t event = 0; event < ends.size(); ++event)
    ends_.set(event, static_cast<std::int64_t>(ends[event]));
}

std::size_t FoldedEvents::Piece::event_at(std::size_t position, std::size_t from) const {
  const auto events = std::views::iota(static_cast<EventRow>(from), static_cast<EventRow>(size()));
  return *std::ranges::upper_bound(events, position, {},
                                   [this](EventRow event) { return end_of(event); });
}

std::size_t FoldedEvents::Piece::bytes() const {
  return text().size() + ends_.bytes();
}

std::optional<FoldedEvents> FoldedEvents::make(const EventStore& store, std::stop_token stop) {
  FoldedEvents events;
  events.pieces_.resize((store.size() + rows_of_piece - 1) / rows_of_piece);
  const auto count = events.pieces_.size();
  in_parallel(count, parallel_parts(count, kLeastPieces),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                AttributeValues values;
                std::string text;
                std::vector<std::size_t> ends;
                for (auto piece = begin; piece < end && !stop.stop_requested(); ++piece) {
                  text.clear();
                  ends.clear();
                  const auto first = piece * rows_of_piece;
                  const auto last = std::min(first + rows_of_piece, store.size());
                  for (auto row = first; row < last; ++row) {
                    append_folded(store, static_cast<EventRow>(row), values, text);
                    ends.push_back(text.size());
                  }
                  events.pieces_[piece] = Piece(text, ends);
                }
              });
  if (stop.stop_requested()) return std::nullopt;
  return events;
}

std::size_t FoldedEvents::bytes() const {
  return std::transform_reduce(pieces_.begin(), pieces_.end(), std::size_t{0}, std::plus(),
                               [](const Piece& piece) { return piece.bytes(); });
}

}  // namespace timeloom
