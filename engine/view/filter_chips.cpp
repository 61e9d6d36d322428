#include "view/filter_chips.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "view/document_range.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostNamed = 3;

using Naming = std::function<std::string(const std::string&)>;

std::string joined(const FacetChoice::Words& words, const Naming& name) {
  std::string text;
  std::size_t named = 0;
  for (const auto& word : words) {
    if (named == kMostNamed) break;
    text += (named == 0 ? "" : " or ") + name(word);
    ++named;
  }
  if (words.size() > named) text += " or " + std::to_string(words.size() - named) + " more";
  return text;
}

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

// The shortest that reads back as the same number.
std::string number_text(double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  return {text.data(), end};
}

std::string bounds_words(const AttributeChoice& choice) {
  if (choice.at_least && choice.at_most)
    return number_text(*choice.at_least) + " to " + number_text(*choice.at_most);
  if (choice.at_least) return "at least " + number_text(*choice.at_least);
  return "at most " + number_text(*choice.at_most);
}

class Chips {
public:
  explicit Chips(const Filter& filter) : filter_(filter) {}

  void add(std::string words, const std::function<void(Filter&)>& remove) {
    FilterChip chip{.words = std::move(words), .without = filter_};
    remove(chip.without);
    std::erase_if(chip.without.attributes, [](const auto& entry) { return entry.second.empty(); });
    chips_.push_back(std::move(chip));
  }
  // `choice_of` finds the same choice in a copy of the filter.
  void add_choice(const std::string& facet, const Naming& name,
                  const std::function<FacetChoice&(Filter&)>& choice_of) {
    auto copy = filter_;
    const auto choice = choice_of(copy);
    if (!choice.only.empty())
      add(facet + ": " + joined(choice.only, name),
          [&](Filter& filter) { choice_of(filter).only.clear(); });
    if (!choice.hidden.empty())
      add("Not " + lower_first(facet) + ": " + joined(choice.hidden, name),
          [&](Filter& filter) { choice_of(filter).hidden.clear(); });
  }
  std::vector<FilterChip> take() { return std::move(chips_); }

private:
  const Filter& filter_;
  std::vector<FilterChip> chips_;
};

}  // namespace

std::vector<FilterChip> filter_chips(const Filter& filter, const EventStore& store) {
  const Naming itself = [](const std::string& word) { return word; };
  const Naming kind_label = [&](const std::string& id) {
    const auto kind = std::ranges::find(store.kinds(), id, &Kind::id);
    return kind == store.kinds().end() ? id : kind->label;
  };
  Chips chips(filter);
  if (!filter.text.empty())
    chips.add("Says: " + filter.text, [](Filter& without) { without.text.clear(); });
  chips.add_choice("Source", itself, [](Filter& f) -> FacetChoice& { return f.sources; });
  chips.add_choice("Kind", kind_label, [](Filter& f) -> FacetChoice& { return f.kinds; });
  chips.add_choice("Lane", itself, [](Filter& f) -> FacetChoice& { return f.lanes; });
  chips.add_choice("Tag", itself, [](Filter& f) -> FacetChoice& { return f.tags; });
  for (const auto& [key, choice] : filter.attributes) {
    const auto of_key = [&key](Filter& f) -> AttributeChoice& { return f.attributes[key]; };
    chips.add_choice(key, itself, [&](Filter& f) -> FacetChoice& { return of_key(f); });
    if (choice.at_least || choice.at_most)
      chips.add(key + ": " + bounds_words(choice), [&](Filter& f) {
        of_key(f).at_least.reset();
        of_key(f).at_most.reset();
      });
  }
  if (filter.dates)
    chips.add("Dates: " + print_range(*filter.dates), [](Filter& f) { f.dates.reset(); });
  if (filter.least_importance > 0) {
    const auto percent = static_cast<int>(filter.least_importance * 100 + 0.5F);
    chips.add("Importance: at least " + std::to_string(percent) + " %",
              [](Filter& f) { f.least_importance = 0; });
  }
  if (filter.has_reference)
    chips.add(*filter.has_reference ? "With a source" : "Without a source",
              [](Filter& f) { f.has_reference.reset(); });
  return chips.take();
}

}  // namespace timeloom
