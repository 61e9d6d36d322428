// Undo and redo of all that a document holds, by comparing it with what it was.
#pragma once

#include <optional>
#include <vector>

#include "view/document.hpp"

namespace timeloom {

// The range that is shown is no part of it: going back in time and undoing are two things.
class DocumentHistory {
public:
  // The document as it is after a frame. Where it changed, that is one step; while `unfinished`
  // (the pointer is down, a text field has the keyboard) all changes gather into one.
  // O(document), and a copy where it changed.
  void observe(const Document& document, bool unfinished);

  // Another document is open: there is nothing to undo.
  void restart(const Document& document);

  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  // The document as it was before the last step, or after the next; nothing where there is none.
  std::optional<Document> undo(const Document& current);
  std::optional<Document> redo(const Document& current);

private:
  std::optional<Document> step(std::vector<Document>& from, std::vector<Document>& to,
                               const Document& current);

  std::optional<Document> present_;
  std::vector<Document> past_, future_;  // the nearest at the end
};

}  // namespace timeloom
