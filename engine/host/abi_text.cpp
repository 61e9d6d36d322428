#include "host/abi_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "host/abi_struct.hpp"

namespace timeloom {

Result<CheckedText> check_abi_text(timeloom_string text, std::deque<std::string>& storage) {
  if (text.size == 0) return CheckedText{};
  if (text.data == nullptr)
    return fail("a text of " + std::to_string(text.size) + " bytes that has no data");
  if (text.size > kLongestAbiString)
    return fail("a text of " + std::to_string(text.size) + " bytes; the most is " +
                std::to_string(kLongestAbiString >> 20) + " MiB");

  const std::string_view view(text.data, text.size);
  if (is_clean_text(view)) return CheckedText{view};
  CheckedText checked;
  checked.had_bad_utf8 = !is_utf8(view);
  storage.push_back(repair_text(view));
  checked.text = storage.back();
  const auto returns = static_cast<std::size_t>(std::ranges::count(view, '\r'));
  checked.had_controls = !checked.had_bad_utf8 && checked.text.size() + returns != view.size();
  return checked;
}

std::string copy_abi_text(timeloom_string text, std::size_t limit) {
  if (text.data == nullptr || text.size > kLongestAbiString) return {};
  auto copy = repair_text({text.data, std::min(text.size, limit)});
  copy.resize(utf8_prefix(copy, limit).size());
  return copy;
}

}  // namespace timeloom
