#include "store/part_appending.hpp"

#include <utility>

#include "store/made_up_id.hpp"

namespace timeloom {

namespace {

// What has seen more lanes, kinds or words than this sees new ones all the time; to keep them in
// every part would take more memory than finding their numbers again takes time.
constexpr std::size_t kManyNames = 20'000;

class Appending {
public:
  Appending(SourceEvents::Columns& source, EventPart::Columns& part, const SourcePosition& above)
      : to_(source), from_(part), above_(above) {}

  void next_stretch() {
    const bool is_last = from_.stretches_taken == from_.ended.size();
    auto& diagnostics =
        is_last ? from_.diagnostics : from_.ended[from_.stretches_taken].diagnostics;
    diagnostics.count_on_from(above_);
    to_.diagnostics.append(std::exchange(diagnostics, {}));
    if (from_.stretches_taken == 0) from_.first_text = to_.strings.add(from_.strings.texts());

    const auto end = is_last ? from_.rows.size() : from_.ended[from_.stretches_taken].end;
    take_links(end);
    while (from_.rows_taken < end) take_row(from_.rows[from_.rows_taken++]);
    ++from_.stretches_taken;
    if (is_last) empty();
  }

private:
  void take_row(SourceRow row) {
    const auto number = checked_row_number(to_.rows.size());
    row.count_on_from(above_);
    row.id = row.id == kEmptyString ? to_.strings.add(MadeUpId(number + std::size_t{1}).view())
                                    : text(row.id);
    row.title = text(row.title);
    row.lane = lane(row.lane);
    row.kind = kind(row.kind);
    ++to_.kinds[row.kind].event_count;
    if (row.details != 0) {
      row.details = checked_row_number(to_.details.size());
      take_details();
    }
    to_.rows.push_back(row);
  }

  void take_details() {
    const auto at = from_.details_taken++;
    const auto& details = from_.details[at];
    const bool is_last = from_.details_taken == from_.details.size();
    const auto& next = is_last ? EventDetails{} : from_.details[from_.details_taken];
    const auto references_end = is_last ? from_.references.size() : next.first_reference;
    const auto tags_end = is_last ? from_.tags.size() : next.first_tag;

    to_.details.push_back({.summary = text(details.summary),
                           .zone = word(details.zone),
                           .attributes = text(details.attributes),
                           .first_reference = checked_row_number(to_.references.size()),
                           .first_tag = checked_row_number(to_.tags.size())});
    for (std::size_t i = details.first_reference; i < references_end; ++i)
      to_.references.push_back({word(from_.references[i].label), text(from_.references[i].url)});
    for (std::size_t i = details.first_tag; i < tags_end; ++i)
      to_.tags.push_back(word(from_.tags[i]));
  }

  void take_links(std::size_t end) {
    for (; from_.links_taken < from_.links.size(); ++from_.links_taken) {
      const auto& link = from_.links[from_.links_taken];
      if (link.row >= end) return;
      to_.links.push_back({checked_row_number(to_.rows.size() + link.row - from_.rows_taken),
                           word(link.relation), text(link.target)});
    }
  }

  StringId text(StringId id) const {
    return id == kEmptyString ? kEmptyString : from_.first_text + (id - 1);
  }
  StringId word(StringId id) {
    if (id == kEmptyString) return kEmptyString;
    return from_.known_words.of(id,
                                [&] { return to_.strings.intern(from_.strings.words().view(id)); });
  }
  KindId kind(KindId id) {
    return from_.known_kinds.of(
        id, [&] { return to_.kinds.intern(from_.kinds.entries()[id].kind.id); });
  }
  LaneId lane(LaneId id) {
    const auto& lane = from_.lanes[id];
    const auto known = from_.known_lanes.of(id, [&] { return to_.lanes.intern(lane.path); });
    to_.lanes.raise_rank(known, lane.rank);
    return known;
  }

  void empty() {
    if (from_.lanes.size() + from_.kinds.entries().size() + from_.strings.words().size() >
        kManyNames) {
      from_ = {};
      return;
    }
    from_.rows.clear();
    from_.details.resize(1);
    from_.references.clear();
    from_.tags.clear();
    from_.links.clear();
    from_.strings.clear_texts();
    from_.ended.clear();
    from_.stretches_taken = from_.rows_taken = from_.links_taken = 0;
    from_.details_taken = 1;
  }

  SourceEvents::Columns& to_;
  EventPart::Columns& from_;
  const SourcePosition& above_;
};

}  // namespace

void append_stretch(SourceEvents::Columns& source, EventPart::Columns& part,
                    const SourcePosition& above) {
  Appending(source, part, above).next_stretch();
}

}  // namespace timeloom
