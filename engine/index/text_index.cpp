#include "index/text_index.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "base/parallel.hpp"
#include "index/folded_text.hpp"

namespace timeloom {

namespace {

constexpr unsigned kLastField = 4;  // title, tags, summary, attributes, the rest

constexpr EventRow kRowsBetweenLooks = 4096;  // at the stop token
constexpr std::size_t kFewShare = 16;    // of all events; more are found faster by reading through
constexpr std::size_t kLeastPieces = 4;  // worth a thread

// ASCII letters and digits; and all else, of whose characters few are punctuation once folded.
bool is_word_byte(char byte) {
  const auto lower = static_cast<unsigned char>(byte);
  return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower >= 0x80;
}

unsigned place_score(std::string_view text, std::size_t at, std::size_t length) {
  const auto end = at + length;
  const bool begins = at == 0 || !is_word_byte(text[at - 1]);
  const bool ends = end == text.size() || !is_word_byte(text[end]);
  if (!begins) return 1;
  return ends ? 3 : 2;
}

// The best place of `term` in an event's text.
unsigned best_score(std::string_view text, std::string_view term) {
  unsigned best = 0, field = 0;
  std::size_t counted = 0;
  for (auto at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    field += static_cast<unsigned>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                              text.begin() + static_cast<std::ptrdiff_t>(at),
                                              FoldedEvents::field_end));
    counted = at;
    // Later fields count less whatever the place in them.
    const unsigned most_here = (kLastField - field) * 3 + 3;
    if (best >= most_here) break;
    best = std::max(best, (kLastField - field) * 3 + place_score(text, at, term.size()));
  }
  return best;
}

std::vector<std::uint16_t> scores_of(const std::vector<std::string>& texts, std::string_view term) {
  std::vector<std::uint16_t> scores;
  bool found = false;
  for (const auto& text : texts) {
    unsigned best = 0;
    for (auto at = text.find(term); at != std::string::npos; at = text.find(term, at + 1))
      best = std::max(best, place_score(text, at, term.size()));
    scores.push_back(static_cast<std::uint16_t>(best));
    found = found || best > 0;
  }
  if (!found) scores.clear();
  return scores;
}

}  // namespace

class TextIndex::Term {
public:
  Term(const TextIndex& index, const std::string& text)
      : store_(*index.store_),
        text_(text),
        searcher_(text_.begin(), text_.end()),
        lanes_(scores_of(index.lanes_, text)),
        kinds_(scores_of(index.kinds_, text)),
        sources_(scores_of(index.sources_, text)) {}

  // Where `text` holds the term next, or its end.
  const char* find(const char* begin, const char* end) const {
    if (text_.size() == 1) return std::find(begin, end, text_.front());
    return searcher_(begin, end).first;
  }
  bool is_around() const { return !lanes_.empty() || !kinds_.empty() || !sources_.empty(); }
  Score score_around(EventRow row) const {
    Score best = 0;
    if (!lanes_.empty()) best = std::max(best, lanes_[store_.lane(row)]);
    if (!kinds_.empty()) best = std::max(best, kinds_[store_.kind(row)]);
    if (!sources_.empty()) best = std::max(best, sources_[store_.source(row)]);
    return best;
  }
  Score score_in(std::string_view text) const {
    return static_cast<Score>(best_score(text, text_));
  }
  Score score(std::string_view text, EventRow row) const {
    return std::max(score_in(text), score_around(row));
  }

private:
  const EventStore& store_;
  std::string_view text_;  // of the query
  std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher_;
  std::vector<Score> lanes_, kinds_, sources_;  // empty where none has the term
};

struct TextIndex::Hit {
  // Smaller is better.
  std::uint64_t key;
  Hit(Score score, float importance, EventRow row)
      : key((std::uint64_t{0xFFFF} - score) << 48 |
            static_cast<std::uint64_t>(std::lround((1 - importance) * 65535.0F)) << 32 | row) {}
  EventRow row() const { return static_cast<EventRow>(key); }
};

std::unique_ptr<const TextIndex> TextIndex::build(const EventStore& store, std::stop_token stop) {
  std::unique_ptr<TextIndex> index(new TextIndex(store));
  for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
    index->lanes_.push_back(folded(store.lanes()[lane].path));
  for (const auto& kind : store.kinds())
    index->kinds_.push_back(folded(kind.label + ' ' + kind.id));
  for (const auto& source : store.sources()) index->sources_.push_back(folded(source.name));
  auto texts = FoldedEvents::make(store, std::move(stop));
  if (!texts) return nullptr;
  index->texts_ = std::move(*texts);
  return index;
}

std::vector<TextIndex::Score> TextIndex::scan(const Term& term, std::size_t piece) const {
  const auto& whole = texts_.piece(piece);
  const auto first = FoldedEvents::first_row(piece);
  std::vector<Score> scores(whole.size(), 0);
  const auto* const text = whole.text().data();
  const auto* const last = text + whole.text().size();
  std::size_t event = 0;
  for (const auto* at = text; (at = term.find(at, last)) != last;) {
    event = whole.event_at(static_cast<std::size_t>(at - text), event);
    scores[event] = term.score_in(whole.text_of(event));
    at = text + whole.end_of(event);
  }
  if (term.is_around())
    for (event = 0; event < scores.size(); ++event)
      scores[event] =
          std::max(scores[event], term.score_around(first + static_cast<EventRow>(event)));
  return scores;
}

void TextIndex::search_piece(const std::vector<Term>& terms, std::size_t piece,
                             const FilterMask* within, std::vector<Hit>& hits) const {
  const auto scores = scan(terms.front(), piece);
  auto row = FoldedEvents::first_row(piece);
  for (const auto score_of_first : scores) {
    Score total = score_of_first;
    const bool may_hit = total != 0 && (within == nullptr || within->contains(row));
    for (auto term = terms.begin() + 1; may_hit && term != terms.end() && total != 0; ++term) {
      const auto score = term->score(texts_.text_of(row), row);
      total = score == 0 ? Score{0} : static_cast<Score>(total + score);
    }
    if (may_hit && total != 0) hits.emplace_back(total, store_->importance(row), row);
    ++row;
  }
}

void TextIndex::search_matches(const std::vector<Term>& terms, const TextMatches& former,
                               const std::stop_token& stop, std::vector<Hit>& hits) const {
  EventRow looked_at = 0;
  for (const auto row : former.ranked) {
    if (++looked_at % kRowsBetweenLooks == 0 && stop.stop_requested()) return;
    unsigned total = 0;
    for (const auto& term : terms) {
      const auto score = term.score(texts_.text_of(row), row);
      total = score == 0 ? 0 : total + score;
      if (total == 0) break;
    }
    if (total != 0) hits.emplace_back(static_cast<Score>(total), store_->importance(row), row);
  }
}

std::vector<TextIndex::Hit> TextIndex::search_all(const std::vector<Term>& terms,
                                                  const FilterMask* within,
                                                  const std::stop_token& stop) const {
  const auto parts = parallel_parts(texts_.pieces(), kLeastPieces);
  std::vector<std::vector<Hit>> found(parts);
  in_parallel(texts_.pieces(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    for (auto piece = begin; piece < end && !stop.stop_requested(); ++piece)
      search_piece(terms, piece, within, found[part]);
  });
  std::vector<Hit> hits;
  for (const auto& some : found) hits.insert(hits.end(), some.begin(), some.end());
  return hits;
}

std::optional<TextMatches> TextIndex::search(const TextQuery& query, const FilterMask* within,
                                             const TextMatches* former,
                                             std::stop_token stop) const {
  TextMatches matches{.query = query, .ranked = {}, .rows = FilterMask(store_->size())};
  if (query.empty()) return matches;
  // The longest is likely the rarest, and what is rare is found fastest.
  auto ordered = query.terms;
  std::ranges::stable_sort(ordered, std::greater{}, &std::string::size);
  std::vector<Term> terms;
  terms.reserve(ordered.size());
  for (const auto& text : ordered) terms.emplace_back(*this, text);

  std::vector<Hit> hits;
  const bool can_narrow =
      former != nullptr && !former->query.empty() && query.narrows(former->query);
  if (can_narrow && former->ranked.size() <= store_->size() / kFewShare)
    search_matches(terms, *former, stop, hits);
  else
    hits = search_all(terms, within, stop);
  if (stop.stop_requested()) return std::nullopt;
  parallel_sort(std::span(hits), [](const Hit& a, const Hit& b) { return a.key < b.key; });
  matches.ranked.reserve(hits.size());
  for (const auto& hit : hits) {
    matches.ranked.push_back(hit.row());
    matches.rows.insert(hit.row());
  }
  return matches;
}

}  // namespace timeloom
