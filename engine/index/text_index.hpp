// Search over all that events say: titles, tags, summaries, attributes and what is around them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "index/filter_mask.hpp"
#include "index/folded_events.hpp"
#include "index/text_query.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// What was found.
struct TextMatches {
  TextQuery query;
  // Best first: where the terms stand (title, tags, summary, attributes, then id, references, lane,
  // kind and source), then how (a whole word, the beginning of one, inside one), summed over the
  // terms; then the more important, then the earlier event.
  std::vector<EventRow> ranked;
  FilterMask rows;  // the same events
};

// A folded copy of every event's texts; a search reads through it. Immutable, so many threads may
// search at once.
class TextIndex {
public:
  // O(bytes of text) in time and memory, on all cores. Nothing where `stop` was asked for
  // meanwhile. `store` must outlive the index.
  static std::unique_ptr<const TextIndex> build(const EventStore& store, std::stop_token stop);

  // The events in which every term of the query is found, those in `within` where that is given; an
  // empty query finds none. Where the query narrows that of `former`, found in the same `within`,
  // only those matches are looked at again, unless they are many. O(bytes of text + matches ×
  // log(matches)), of the former matches' text where there are some; on all cores. Nothing where
  // `stop` was asked for meanwhile, which is soon seen.
  std::optional<TextMatches> search(const TextQuery& query, const FilterMask* within,
                                    const TextMatches* former, std::stop_token stop) const;

  std::size_t bytes() const { return texts_.bytes(); }

private:
  // How well terms are found, added up; 0: not at all.
  using Score = std::uint16_t;
  class Term;
  struct Hit;

  explicit TextIndex(const EventStore& store) : store_(&store) {}
  // The scores of all events of a piece for one term.
  std::vector<Score> scan(const Term& term, std::size_t piece) const;
  // All add what was found to `hits`, and the last two give up where `stop` is asked for.
  void search_piece(const std::vector<Term>& terms, std::size_t piece, const FilterMask* within,
                    std::vector<Hit>& hits) const;
  void search_matches(const std::vector<Term>& terms, const TextMatches& former,
                      const std::stop_token& stop, std::vector<Hit>& hits) const;
  std::vector<Hit> search_all(const std::vector<Term>& terms, const FilterMask* within,
                              const std::stop_token& stop) const;

  const EventStore* store_;
  FoldedEvents texts_;
  std::vector<std::string> lanes_, kinds_, sources_;  // folded, by their numbers
};

}  // namespace timeloom
