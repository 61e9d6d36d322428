#include "view/view.hpp"

namespace timeloom {

Language language_of(const View& view) {
  return Language::of(view.language).value_or(Language());
}

}  // namespace timeloom
