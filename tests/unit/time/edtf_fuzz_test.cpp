// Not a search for crashes by coverage (tests/fuzz is), but enough chance to catch the simple ones.
#include "random_edtf.hpp"

#include "time/describe.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

void try_everything(const std::string& text) {
  const auto span = parse_time(text, "Europe/Berlin");
  if (!span) {
    if (span.error().message.empty()) FAIL("no message for " << text);
    return;
  }
  if (to_edtf(*span).empty() || describe(*span).empty() || describe_short(*span).empty()) {
    FAIL("nothing is said of " << text);
  }
  const auto edtf = parse_edtf(text);
  const auto again = parse_edtf(print_edtf(*edtf));
  if (!again || *again != *edtf) FAIL(text << " is not read back");
}

std::string random_text(Chance& chance, const std::string& alphabet) {
  std::string text;
  for (int length = chance.small(0, 24); length > 0; --length) {
    text += alphabet[static_cast<std::size_t>(
        chance.between(0, static_cast<std::int64_t>(alphabet.size()) - 1))];
  }
  return text;
}

void mutate(std::string& text, Chance& chance) {
  const auto position =
      static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(text.size())));
  const char byte = chance.one_in(3) ? static_cast<char>(chance.small(-128, 127))
                                     : "0129X?~%-:/.,TZYES[]{} +"[chance.small(0, 23)];
  switch (chance.small(0, 3)) {
    case 0:
      text.insert(position, 1, byte);
      break;
    case 1:
      text.resize(position);
      break;
    case 2:
      text += text.substr(0, position);
      break;
    default:
      if (position < text.size()) text[position] = byte;
  }
}

}  // namespace

TEST_CASE("random bytes are read or refused") {
  Chance chance(8);
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  for (int i = 0; i < 20'000; ++i) try_everything(random_text(chance, bytes));
}

TEST_CASE("random texts of EDTF's own characters are read or refused") {
  Chance chance(9);
  for (int i = 0; i < 100'000; ++i) {
    try_everything(random_text(chance, "0123456789012X?~%-:/.TZYES[]{},"));
  }
}

TEST_CASE("damaged texts are read or refused") {
  Chance chance(10);
  RandomEdtf random(chance);
  for (int i = 0; i < 100'000; ++i) {
    std::string text = print_edtf(random.value());
    for (int damages = chance.small(1, 4); damages > 0; --damages) mutate(text, chance);
    try_everything(text);
  }
}

TEST_CASE("very long texts are refused quickly") {
  for (const std::string piece : {"1", "X", "-", "[", "2013,", "2013/", "..", "?", "Y1", "E"}) {
    std::string text = piece == "2013," ? "[" : "";
    while (text.size() < 1'000'000) text += piece;
    CHECK_MESSAGE(!parse_time(text), piece);
  }
}
