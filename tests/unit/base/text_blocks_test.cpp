#include "base/text_blocks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace timeloom;

TEST_CASE("texts of all sizes come back whole") {
  TextBlocks blocks;
  std::vector<std::pair<TextPlace, std::size_t>> kept;
  std::size_t total = 0;
  for (const std::size_t size : {0U, 1U, 127U, 128U, 16'383U, 16'384U, 3U << 20, 5U}) {
    kept.emplace_back(blocks.keep(std::string(size, 'x')), size);
    total += size;
  }
  for (const auto& [place, size] : kept) CHECK(blocks.view(place) == std::string(size, 'x'));
  CHECK(blocks.bytes() > total);
  CHECK(blocks.bytes() < total + 8 * 10);
}

TEST_CASE("tens of megabytes in small texts") {
  TextBlocks blocks;
  std::vector<TextPlace> kept;
  const std::string padding(100, '.');
  for (int i = 0; i < 400'000; ++i) {
    if (i == 300'000) blocks.settle();
    kept.push_back(blocks.keep(std::to_string(i) + padding));
  }
  for (int i = 0; i < 400'000; i += 9'999)
    CHECK(blocks.view(kept[static_cast<std::size_t>(i)]) == std::to_string(i) + padding);
}

TEST_CASE("blocks that are taken over or moved keep their texts where they are") {
  TextBlocks first, second;
  const auto a = first.keep("a"), b = second.keep("b");
  const auto large = second.keep(std::string(5U << 20, 'x')), c = second.keep("c");
  const auto* const address = second.view(b).data();
  const auto bytes = first.bytes() + second.bytes();
  const auto higher = first.absorb(std::move(second));
  CHECK(first.bytes() == bytes);
  const auto d = first.keep("d");
  const auto moved = std::move(first);
  const auto absorbed = [&](TextPlace place) {
    return moved.view(TextPlace(place.number() + higher));
  };
  CHECK(moved.view(a) == "a");
  CHECK(absorbed(b) == "b");
  CHECK(absorbed(b).data() == address);
  CHECK(absorbed(large) == std::string(5U << 20, 'x'));
  CHECK(absorbed(c) == "c");
  CHECK(moved.view(d) == "d");
  CHECK(moved.view(TextPlace()).empty());
}

TEST_CASE("a snapshot of blocks shares their texts, and both go on") {
  TextBlocks blocks;
  const auto early = blocks.keep("early");
  TextBlocks taken = blocks.snapshot();
  CHECK(taken.bytes() == blocks.bytes());
  const auto later = blocks.keep("later");
  const auto other = taken.keep("other");
  CHECK(taken.view(early).data() == blocks.view(early).data());
  CHECK(blocks.view(later) == "later");
  CHECK(taken.view(other) == "other");
  blocks = TextBlocks();
  CHECK(taken.view(early) == "early");
}

TEST_CASE("packed texts are kept in what room there is, and behind it") {
  TextBlocks blocks;
  SegmentedVector<TextPlace> places;
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int round = 0; round < 60; ++round) {
    PackedTexts packed;
    for (int i = 0; i < 40 * round; ++i) {
      texts.push_back(std::string(static_cast<std::size_t>(i * 7 % 300), 'x') + std::to_string(i));
      packed.add(texts.back());
      CHECK(packed[packed.size() - 1] == texts.back());
    }
    bytes += packed.begin_of(packed.size());
    blocks.keep(packed, places);
    texts.push_back("alone");
    bytes += texts.back().size() + 1;
    places.push_back(blocks.keep(texts.back()));
  }
  REQUIRE(places.size() == texts.size());
  for (std::size_t at = 0; at < texts.size(); ++at) CHECK(blocks.view(places[at]) == texts[at]);
  CHECK(blocks.bytes() == bytes);
}
