#include "lawsuits/entry_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace timeloom::lawsuits {
namespace {

// How far into a description the telling word may stand ("Emergency Ex Parte Joint MOTION"), and
// how far an order's subject is looked for.
constexpr std::size_t kHeadWords = 8;
constexpr std::size_t kSubjectWords = 24;

constexpr std::string_view kOther = "case.entry";

struct TellingWord {
  std::string_view word, kind;
};

// Without a kind: what follows decides.
constexpr auto kTellingWords = std::to_array<TellingWord>({
    {"complaint", "case.complaint"},
    {"indictment", "case.complaint"},
    {"motion", "case.motion"},
    {"motions", "case.motion"},
    {"application", "case.motion"},
    {"injunction", "case.injunction"},
    {"restraining", "case.injunction"},
    {"judgment", ""},
    {"judgement", "case.judgment"},
    {"verdict", "case.judgment"},
    {"appeal", ""},
    {"opinion", "case.opinion"},
    {"decision", "case.opinion"},
    {"findings", "case.opinion"},
    {"petition", ""},
    {"order", ""},
    {"orders", ""},
    {"ordered", ""},
    {"notice", ""},
    {"memorandum", ""},
});

// Papers about other papers: "ANSWER to Complaint" is no complaint.
constexpr auto kOtherPapers = std::to_array<std::string_view>(
    {"response",     "reply",       "opposition",  "objection",   "objections",    "answer",
     "brief",        "affidavit",   "declaration", "certificate", "certification", "certified",
     "summons",      "summonses",   "exhibit",     "exhibits",    "transcript",    "letter",
     "minutes",      "report",      "request",     "proof",       "receipt",       "fee",
     "deadline",     "deadlines",   "hearing",     "hearings",    "meeting",       "statement",
     "schedule",     "schedules",   "supplement",  "entry",       "attorney",      "document",
     "documents",    "filing",      "mandate",     "waiver",      "disclosure",    "arrest",
     "warrant",      "plan",        "proceedings", "appearance",  "attachment",    "record",
     "supplemental", "disposition", "attachments"});

// Lower-case words; what stands between brackets or asterisks before the first is passed over.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter && depth == 0)
      words.back() += static_cast<char>(c | 0x20);
    else if (!words.back().empty())
      words.emplace_back();
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (words.size() > kHeadWords + kSubjectWords) break;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

class Description {
public:
  explicit Description(std::string_view text) : words_(words_of(text)) {}

  std::string_view kind() const {
    for (std::size_t at = 0; at < std::min(words_.size(), kHeadWords); ++at) {
      const auto is_word = [&](std::string_view word) { return word == words_[at]; };
      if (std::any_of(kOtherPapers.begin(), kOtherPapers.end(), is_word))
        return is_word("letter") && follows(at, 1, "order") ? "case.order" : kOther;
      const auto found = std::find_if(kTellingWords.begin(), kTellingWords.end(),
                                      [&](const auto& telling) { return is_word(telling.word); });
      if (found != kTellingWords.end())
        return found->kind.empty() ? by_what_follows(at) : found->kind;
    }
    return kOther;
  }

private:
  bool follows(std::size_t at, std::size_t within, std::string_view word) const {
    for (auto next = at + 1; next < words_.size() && next <= at + within; ++next)
      if (words_[next] == word) return true;
    return false;
  }

  std::string_view by_what_follows(std::size_t at) const {
    const auto& word = words_[at];
    if (word == "notice") {
      if (follows(at, 2, "right")) return kOther;  // "of right to appeal"
      if (follows(at, 4, "appeal")) return "case.appeal";
      if (follows(at, 1, "and") && follows(at, 2, "order")) return "case.order";
      return follows(at, 2, "removal") ? "case.complaint" : kOther;
    }
    if (word == "judgment") return follows(at, 1, "returned") ? kOther : "case.judgment";
    if (word == "appeal")
      return follows(at, 1, "record") || follows(at, 1, "transcript") ? kOther : "case.appeal";
    if (word == "petition")  // "for permission to appear pro hac vice" begins no case
      return follows(at, 3, "permission") ? "case.motion" : "case.complaint";
    if (word == "memorandum") {
      if (follows(at, 2, "opinion") || follows(at, 2, "decision")) return "case.opinion";
      return follows(at, 2, "order") ? "case.order" : kOther;
    }
    if (follows(at, 2, "judgment")) return "case.judgment";  // "ORDER AND JUDGMENT"
    const bool enjoins =
        follows(at, kSubjectWords, "injunction") || follows(at, kSubjectWords, "restraining");
    return enjoins && !follows(at, kSubjectWords, "denying") ? "case.injunction" : "case.order";
  }

  std::vector<std::string> words_;
};

}  // namespace

std::string_view entry_kind(std::string_view description) {
  return Description(description).kind();
}

}  // namespace timeloom::lawsuits
