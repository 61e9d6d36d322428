// The attributes of a case, named alike whatever it was read from.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace timeloom::lawsuits {

struct CaseTexts {
  std::string_view court{};  // CourtListener's id; what other sources cite is `docket` with `court`
  std::string_view court_name{};
  std::string_view docket{};  // the number as the court writes it
  std::string_view judge{}, referred_to{}, panel{};
  std::string_view nature_of_suit{}, cause{}, jurisdiction{}, jury_demand{}, case_type{};
  std::string_view last_filing{}, appeal_from{};
  std::span<const std::string> parties{};
};

// Appends them to `out` as a JSON object.
void append_attributes(std::string& out, const CaseTexts& texts);

// Texts that stand for "nobody said" become empty.
std::string_view told(std::string_view text);

}  // namespace timeloom::lawsuits
