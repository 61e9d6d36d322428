// What a person types to find events.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloom {

// All terms must be found, each anywhere in a field of the event; a term in quotes is found as it
// stands, blanks included. Terms are folded (folded_text), so case and accents do not count.
struct TextQuery {
  std::vector<std::string> terms;  // none is empty

  bool empty() const { return terms.empty(); }
  // Whatever this finds, `wider` finds too: it only grew from it.
  bool narrows(const TextQuery& wider) const;

  friend bool operator==(const TextQuery&, const TextQuery&) = default;
};

// A quote that is not closed yet reaches to the end. Of more than 16 terms the first 16 count.
TextQuery parse_query(std::string_view typed);

}  // namespace timeloom
