#include "app/document_history.hpp"

#include <utility>

namespace timeloom {

namespace {

constexpr std::size_t kMostSteps = 200;

bool same_but_range(const Document& a, const Document& b) {
  if (a == b) return true;
  Document other = b;
  other.view.range = a.view.range;
  return a == other;
}

}  // namespace

void DocumentHistory::observe(const Document& document, bool unfinished) {
  if (!present_) return restart(document);
  if (unfinished || *present_ == document) return;
  if (!same_but_range(*present_, document)) {
    past_.push_back(std::move(*present_));
    if (past_.size() > kMostSteps) past_.erase(past_.begin());
    future_.clear();
  }
  present_ = document;
}

void DocumentHistory::restart(const Document& document) {
  past_.clear();
  future_.clear();
  present_ = document;
}

std::optional<Document> DocumentHistory::undo(const Document& current) {
  observe(current, false);  // what is unfinished is a step too
  return step(past_, future_, current);
}

std::optional<Document> DocumentHistory::redo(const Document& current) {
  observe(current, false);
  return step(future_, past_, current);
}

std::optional<Document> DocumentHistory::step(std::vector<Document>& from,
                                              std::vector<Document>& to, const Document& current) {
  if (from.empty()) return std::nullopt;
  to.push_back(std::move(*present_));
  present_ = std::move(from.back());
  from.pop_back();
  present_->view.range = current.view.range;
  return present_;
}

}  // namespace timeloom
