#include "lawsuits/court.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace timeloom::lawsuits {
namespace {

struct State {
  std::string_view postal, bluebook;
};

constexpr auto kStates = std::to_array<State>({
    {"al", "Ala."},  {"ak", "Alaska"}, {"az", "Ariz."}, {"ar", "Ark."},  {"ca", "Cal."},
    {"co", "Colo."}, {"ct", "Conn."},  {"de", "Del."},  {"dc", "D.C."},  {"fl", "Fla."},
    {"ga", "Ga."},   {"gu", "Guam"},   {"hi", "Haw."},  {"id", "Idaho"}, {"il", "Ill."},
    {"in", "Ind."},  {"ia", "Iowa"},   {"ks", "Kan."},  {"ky", "Ky."},   {"la", "La."},
    {"me", "Me."},   {"md", "Md."},    {"ma", "Mass."}, {"mi", "Mich."}, {"mn", "Minn."},
    {"ms", "Miss."}, {"mo", "Mo."},    {"mt", "Mont."}, {"ne", "Neb."},  {"nv", "Nev."},
    {"nh", "N.H."},  {"nj", "N.J."},   {"nm", "N.M."},  {"ny", "N.Y."},  {"nc", "N.C."},
    {"nd", "N.D."},  {"oh", "Ohio"},   {"ok", "Okla."}, {"or", "Or."},   {"pa", "Pa."},
    {"pr", "P.R."},  {"ri", "R.I."},   {"sc", "S.C."},  {"sd", "S.D."},  {"tn", "Tenn."},
    {"tx", "Tex."},  {"ut", "Utah"},   {"vt", "Vt."},   {"va", "Va."},   {"vi", "V.I."},
    {"wa", "Wash."}, {"wv", "W. Va."}, {"wi", "Wis."},  {"wy", "Wyo."},
});

struct Named {
  std::string_view id, bluebook;
  CourtLevel level;
};

constexpr auto kFederal = std::to_array<Named>({
    {"scotus", "U.S.", CourtLevel::supreme},
    {"cadc", "D.C. Cir.", CourtLevel::appeals},
    {"cafc", "Fed. Cir.", CourtLevel::appeals},
    {"ccpa", "C.C.P.A.", CourtLevel::appeals},
    {"armfor", "C.A.A.F.", CourtLevel::appeals},
    {"cavc", "Vet. App.", CourtLevel::appeals},
    {"fiscr", "FISA Ct. Rev.", CourtLevel::appeals},
    {"bia", "B.I.A.", CourtLevel::appeals},
    {"cit", "Ct. Int'l Trade", CourtLevel::trial},
    {"uscfc", "Fed. Cl.", CourtLevel::trial},
    {"tax", "T.C.", CourtLevel::trial},
    {"jpml", "J.P.M.L.", CourtLevel::trial},
    {"fisc", "FISA Ct.", CourtLevel::trial},
    {"nmid", "D.N. Mar. I.", CourtLevel::trial},
    {"dcd", "D.D.C.", CourtLevel::trial},
    {"arb", "Bankr. D. Ariz.", CourtLevel::trial},
    {"nebraskab", "Bankr. D. Neb.", CourtLevel::trial},
});

// The ids of the highest courts are the states' names, shortened ("cal" and "tex").
constexpr auto kHighest = std::to_array<std::string_view>({"ala",       "alaska", "ariz",
                                                           "ark",       "cal",    "colo",
                                                           "conn",      "dc",     "del",
                                                           "fla",       "ga",     "guam",
                                                           "haw",       "idaho",  "ill",
                                                           "ind",       "iowa",   "kan",
                                                           "ky",        "la",     "mass",
                                                           "md",        "me",     "mich",
                                                           "minn",      "miss",   "mo",
                                                           "mont",      "nc",     "nd",
                                                           "neb",       "nev",    "nh",
                                                           "nj",        "nm",     "nmariana",
                                                           "ny",        "ohio",   "okla",
                                                           "or",        "pa",     "prsupreme",
                                                           "ri",        "sc",     "sd",
                                                           "tenn",      "tex",    "utah",
                                                           "va",        "vi",     "virginislands",
                                                           "vt",        "wash",   "wis",
                                                           "wva",       "wyo",    "oklacrimapp",
                                                           "texcrimapp"});

// Courts of appeals whose ids do not say "app".
constexpr auto kAppeals = std::to_array<std::string_view>({"pasuperct", "pacommwct"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string ordinal(std::string_view digits) {
  const bool teen = digits.size() == 2 && digits[0] == '1';
  const char last = digits.back();
  const std::string_view ending = teen          ? "th"
                                  : last == '1' ? "st"
                                  : last == '2' ? "d"
                                  : last == '3' ? "d"
                                                : "th";
  return std::string(digits).append(ending);
}

// "9th Cir." of "ca9", "B.A.P. 9th Cir." of "bap9".
std::optional<Court> court_of_appeals(std::string_view id) {
  for (const auto& [prefix, before] :
       {std::pair<std::string_view, std::string_view>{"ca", ""}, {"bap", "B.A.P. "}}) {
    if (!id.starts_with(prefix)) continue;
    const auto digits = id.substr(prefix.size());
    if (digits.empty() || digits.size() > 2 ||
        digits.find_first_not_of("0123456789") != digits.npos)
      continue;
    return Court{CourtLevel::appeals, std::string(before) + ordinal(digits) + " Cir.", true};
  }
  return std::nullopt;
}

// "W.D. Wash." of "wawd", "Bankr. D. Nev." of "nvb".
std::optional<Court> district_court(std::string_view id) {
  if (id.size() < 3 || id.size() > 4) return std::nullopt;
  const auto state = std::find_if(kStates.begin(), kStates.end(), [id](const auto& candidate) {
    return candidate.postal == id.substr(0, 2);
  });
  const char kind = id.back();
  if (state == kStates.end() || (kind != 'd' && kind != 'b')) return std::nullopt;
  std::string name = kind == 'b' ? "Bankr. " : "";
  if (id.size() == 4) {
    constexpr std::string_view parts = "nsewmc";
    if (parts.find(id[2]) == parts.npos) return std::nullopt;
    name += static_cast<char>(id[2] - 'a' + 'A');
    name += '.';
  }
  name += "D. ";
  return Court{CourtLevel::trial, name.append(state->bluebook), true};
}

}  // namespace

Court court_of(std::string_view id) {
  const auto named = std::find_if(kFederal.begin(), kFederal.end(),
                                  [id](const auto& court) { return court.id == id; });
  if (named != kFederal.end()) return {named->level, std::string(named->bluebook), true};
  if (auto court = court_of_appeals(id)) return *court;
  // Before the districts: "ind" is Indiana's supreme court.
  if (holds(kHighest, id)) return {CourtLevel::supreme, std::string(id), true};
  if (auto court = district_court(id)) return *court;

  Court court{.name = std::string(id)};
  const bool is_of_state = std::any_of(kHighest.begin(), kHighest.end(), [id](auto highest) {
    return highest.size() > 1 && id.size() > highest.size() + 2 && id.starts_with(highest);
  });
  court.is_known = is_of_state;
  if (holds(kAppeals, id) || id.find("app") != id.npos) {
    court.level = CourtLevel::appeals;
    court.is_known = true;
  }
  return court;
}

std::string courtlistener_id(std::string_view pacer_id) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> others{
      {{"azb", "arb"}, {"cofc", "uscfc"}, {"neb", "nebraskab"}}};
  for (const auto& [pacer, id] : others)
    if (pacer == pacer_id) return std::string(id);
  return std::string(pacer_id);
}

std::string unknown_court(std::string_view id) {
  return "the court \"" + std::string(id) + "\" is not known; it counts as a trial court";
}

}  // namespace timeloom::lawsuits
