#include <doctest/doctest.h>

#include <algorithm>

#include "samples.hpp"
#include "text/text_shaper.hpp"

using namespace timeloom;
using timeloom::test::kTitles;

TEST_CASE("A text is about as wide as its letters side by side") {
  TextShaper shaper;
  const TextStyle style{.size = 12};
  for (const std::string_view title :
       {"Attorneys general ask Craigslist to close its adult services section",
        "Backpage.com, LLC v. McKenna, No. 12-cv-954 (W.D. Wash.)", "Заседание верховного суда",
        "最高裁判所の判決", "S. 3804 (111th Congress)", ""}) {
    const float exact = shaper.shape(title, style)->width;
    const float about = shaper.about_width(title, style, 10'000);
    CHECK_MESSAGE(about >= exact * 0.97F, title);
    CHECK_MESSAGE(about <= exact * 1.04F, title);
  }
}

TEST_CASE("Whatever the script, the answer is between nothing and the limit") {
  TextShaper shaper;
  for (const auto& title : kTitles) {
    const float about = shaper.about_width(title, {.size = 11}, 150);
    CHECK(about >= 0);
    CHECK(about <= 150);
    CHECK(shaper.about_width(title, {.size = 11}, 10'000) >= about);
  }
  CHECK(shaper.about_width("caf\xC3", {.size = 11}, 10'000) > 0);  // cut within a letter
  // Accents that stand over letters take no room of their own.
  CHECK(shaper.about_width("e\u0301", {}, 1000) == shaper.about_width("e", {}, 1000));
}
