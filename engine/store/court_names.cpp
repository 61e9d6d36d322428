#include "store/court_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "store/state_courts.hpp"

namespace timeloom {

namespace {

struct District {
  std::string_view id;
  char direction;                 // N, S, E, W, M, C, or '\0' where a state is one district
  std::string_view abbreviation;  // of the state
  std::string_view name;
};

// The 94 districts (28 U.S.C. §§ 81–131, and the territories).
constexpr std::array<District, 94> kDistricts{{
    {"almd", 'M', "Ala.", "Alabama"},
    {"alnd", 'N', "Ala.", "Alabama"},
    {"alsd", 'S', "Ala.", "Alabama"},
    {"akd", '\0', "Alaska", "Alaska"},
    {"azd", '\0', "Ariz.", "Arizona"},
    {"ared", 'E', "Ark.", "Arkansas"},
    {"arwd", 'W', "Ark.", "Arkansas"},
    {"cacd", 'C', "Cal.", "California"},
    {"caed", 'E', "Cal.", "California"},
    {"cand", 'N', "Cal.", "California"},
    {"casd", 'S', "Cal.", "California"},
    {"cod", '\0', "Colo.", "Colorado"},
    {"ctd", '\0', "Conn.", "Connecticut"},
    {"ded", '\0', "Del.", "Delaware"},
    {"dcd", '\0', "D.C.", "Columbia"},
    {"flmd", 'M', "Fla.", "Florida"},
    {"flnd", 'N', "Fla.", "Florida"},
    {"flsd", 'S', "Fla.", "Florida"},
    {"gamd", 'M', "Ga.", "Georgia"},
    {"gand", 'N', "Ga.", "Georgia"},
    {"gasd", 'S', "Ga.", "Georgia"},
    {"gud", '\0', "Guam", "Guam"},
    {"hid", '\0', "Haw.", "Hawaii"},
    {"idd", '\0', "Idaho", "Idaho"},
    {"ilcd", 'C', "Ill.", "Illinois"},
    {"ilnd", 'N', "Ill.", "Illinois"},
    {"ilsd", 'S', "Ill.", "Illinois"},
    {"innd", 'N', "Ind.", "Indiana"},
    {"insd", 'S', "Ind.", "Indiana"},
    {"iand", 'N', "Iowa", "Iowa"},
    {"iasd", 'S', "Iowa", "Iowa"},
    {"ksd", '\0', "Kan.", "Kansas"},
    {"kyed", 'E', "Ky.", "Kentucky"},
    {"kywd", 'W', "Ky.", "Kentucky"},
    {"laed", 'E', "La.", "Louisiana"},
    {"lamd", 'M', "La.", "Louisiana"},
    {"lawd", 'W', "La.", "Louisiana"},
    {"med", '\0', "Me.", "Maine"},
    {"mdd", '\0', "Md.", "Maryland"},
    {"mad", '\0', "Mass.", "Massachusetts"},
    {"mied", 'E', "Mich.", "Michigan"},
    {"miwd", 'W', "Mich.", "Michigan"},
    {"mnd", '\0', "Minn.", "Minnesota"},
    {"msnd", 'N', "Miss.", "Mississippi"},
    {"mssd", 'S', "Miss.", "Mississippi"},
    {"moed", 'E', "Mo.", "Missouri"},
    {"mowd", 'W', "Mo.", "Missouri"},
    {"mtd", '\0', "Mont.", "Montana"},
    {"ned", '\0', "Neb.", "Nebraska"},
    {"nvd", '\0', "Nev.", "Nevada"},
    {"nhd", '\0', "N.H.", "New Hampshire"},
    {"njd", '\0', "N.J.", "New Jersey"},
    {"nmd", '\0', "N.M.", "New Mexico"},
    {"nyed", 'E', "N.Y.", "New York"},
    {"nynd", 'N', "N.Y.", "New York"},
    {"nysd", 'S', "N.Y.", "New York"},
    {"nywd", 'W', "N.Y.", "New York"},
    {"nced", 'E', "N.C.", "North Carolina"},
    {"ncmd", 'M', "N.C.", "North Carolina"},
    {"ncwd", 'W', "N.C.", "North Carolina"},
    {"ndd", '\0', "N.D.", "North Dakota"},
    {"nmid", '\0', "N. Mar. I.", "Northern Mariana Islands"},
    {"ohnd", 'N', "Ohio", "Ohio"},
    {"ohsd", 'S', "Ohio", "Ohio"},
    {"oked", 'E', "Okla.", "Oklahoma"},
    {"oknd", 'N', "Okla.", "Oklahoma"},
    {"okwd", 'W', "Okla.", "Oklahoma"},
    {"ord", '\0', "Or.", "Oregon"},
    {"paed", 'E', "Pa.", "Pennsylvania"},
    {"pamd", 'M', "Pa.", "Pennsylvania"},
    {"pawd", 'W', "Pa.", "Pennsylvania"},
    {"prd", '\0', "P.R.", "Puerto Rico"},
    {"rid", '\0', "R.I.", "Rhode Island"},
    {"scd", '\0', "S.C.", "South Carolina"},
    {"sdd", '\0', "S.D.", "South Dakota"},
    {"tned", 'E', "Tenn.", "Tennessee"},
    {"tnmd", 'M', "Tenn.", "Tennessee"},
    {"tnwd", 'W', "Tenn.", "Tennessee"},
    {"txed", 'E', "Tex.", "Texas"},
    {"txnd", 'N', "Tex.", "Texas"},
    {"txsd", 'S', "Tex.", "Texas"},
    {"txwd", 'W', "Tex.", "Texas"},
    {"utd", '\0', "Utah", "Utah"},
    {"vtd", '\0', "Vt.", "Vermont"},
    {"vid", '\0', "V.I.", "Virgin Islands"},
    {"vaed", 'E', "Va.", "Virginia"},
    {"vawd", 'W', "Va.", "Virginia"},
    {"waed", 'E', "Wash.", "Washington"},
    {"wawd", 'W', "Wash.", "Washington"},
    {"wvnd", 'N', "W. Va.", "West Virginia"},
    {"wvsd", 'S', "W. Va.", "West Virginia"},
    {"wied", 'E', "Wis.", "Wisconsin"},
    {"wiwd", 'W', "Wis.", "Wisconsin"},
    {"wyd", '\0', "Wyo.", "Wyoming"},
}};

struct Circuit {
  std::string_view id, abbreviation, name;
};

constexpr std::array<Circuit, 14> kCircuits{{
    {"ca1", "1st", "First"},
    {"ca2", "2nd", "Second"},
    {"ca2", "2d", "Second"},
    {"ca3", "3rd", "Third"},
    {"ca3", "3d", "Third"},
    {"ca4", "4th", "Fourth"},
    {"ca5", "5th", "Fifth"},
    {"ca6", "6th", "Sixth"},
    {"ca7", "7th", "Seventh"},
    {"ca8", "8th", "Eighth"},
    {"ca9", "9th", "Ninth"},
    {"ca10", "10th", "Tenth"},
    {"ca11", "11th", "Eleventh"},
    {"cafc", "Fed.", "Federal"},
}};

constexpr std::string_view kCapitalCircuit = "cadc";
constexpr std::string_view kSupreme = "scotus";

struct Direction {
  char letter;
  std::string_view abbreviation, name;
};

constexpr std::array<Direction, 7> kDirections{{{'N', "N.D.", "Northern"},
                                                {'S', "S.D.", "Southern"},
                                                {'E', "E.D.", "Eastern"},
                                                {'W', "W.D.", "Western"},
                                                {'M', "M.D.", "Middle"},
                                                {'C', "C.D.", "Central"},
                                                {'\0', "D.", ""}}};

void skip_words(TextCursor& cursor, std::initializer_list<std::string_view> choices) {
  for (const auto words : choices)
    if (cursor.abbreviation(words)) break;
  cursor.character(',');
  cursor.blanks();
}

bool is_circuit(TextCursor& cursor, std::string_view name) {
  TextCursor guess = cursor;
  if (!guess.abbreviation(name)) return false;
  guess.blanks();
  if (!guess.abbreviation("Circuit") && !guess.abbreviation("Cir.")) return false;
  cursor = guess;
  return true;
}

std::optional<Court> read_circuit(TextCursor& cursor) {
  TextCursor guess = cursor;
  skip_words(guess,
             {"United States Court of Appeals", "U.S. Court of Appeals", "Court of Appeals"});
  skip_words(guess, {"for the", "of the"});
  std::string_view id;
  for (const auto* name : {"D.C.", "District of Columbia"})
    if (is_circuit(guess, name)) id = kCapitalCircuit;
  for (const auto& circuit : kCircuits)
    if (id.empty() && (is_circuit(guess, circuit.abbreviation) || is_circuit(guess, circuit.name)))
      id = circuit.id;
  if (id.empty()) return std::nullopt;
  cursor = guess;
  return Court{id, CourtLevel::appeals};
}

std::optional<Court> read_supreme(TextCursor& cursor) {
  TextCursor guess = cursor;
  for (const auto* name :
       {"U.S. Supreme Court", "United States Supreme Court", "U.S. Sup. Ct.",
        "Supreme Court of the United States", "Supreme Court of the U.S.", "SCOTUS"})
    if (guess.abbreviation(name)) {
      cursor = guess;
      return Court{kSupreme, CourtLevel::supreme};
    }
  // The Bluebook's "(U.S. Jan. 9, 2017)"; whatever else follows, "U.S." begins another name.
  if (!guess.abbreviation("U.S.")) return std::nullopt;
  const auto end = guess;
  guess.blanks();
  bool is_alone = guess.at_end() || guess.peek() == ')' || is_digit(guess.peek());
  for (const auto* month : {"Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.",
                            "Oct.", "Nov.", "Dec."})
    is_alone = is_alone || guess.abbreviation(month);
  if (!is_alone) return std::nullopt;
  cursor = end;
  return Court{kSupreme, CourtLevel::supreme};
}

std::optional<Court> read_state_of(TextCursor& cursor, char direction) {
  for (const auto& district : kDistricts) {
    if (district.direction != direction) continue;
    if (!cursor.abbreviation(district.abbreviation) && !cursor.abbreviation(district.name))
      continue;
    return Court{district.id, CourtLevel::district};
  }
  return std::nullopt;
}

std::optional<Court> read_district(TextCursor& cursor) {
  TextCursor begin = cursor;
  skip_words(begin, {"United States District Court", "U.S. District Court", "District Court"});
  skip_words(begin, {"for the", "of the", "of"});
  for (const auto& direction : kDirections) {
    TextCursor guess = begin;
    if (!guess.abbreviation(direction.abbreviation)) {
      if (!direction.name.empty() && (!guess.abbreviation(direction.name) || !guess.blanks()))
        continue;
      if (!guess.abbreviation("District of")) continue;
      guess.blanks();
      guess.abbreviation("the");
    }
    guess.blanks();
    if (const auto court = read_state_of(guess, direction.letter)) {
      cursor = guess;
      return court;
    }
  }
  return std::nullopt;
}

// The districts' bankruptcy courts, by the districts' places in the table: "deb" of "ded".
const std::array<std::string, kDistricts.size()>& bankruptcy_ids() {
  static const auto ids = [] {
    std::array<std::string, kDistricts.size()> made;
    for (std::size_t at = 0; at < made.size(); ++at) {
      made[at] = kDistricts[at].id;
      made[at].back() = 'b';
      if (made[at] == "azb") made[at] = "arb";  // CourtListener's ids for two of them
      if (made[at] == "neb") made[at] = "nebraskab";
    }
    return made;
  }();
  return ids;
}

Court bankruptcy_court_of(const Court& district) {
  const auto found = std::ranges::find(kDistricts, district.id, &District::id);
  return {bankruptcy_ids()[static_cast<std::size_t>(found - kDistricts.begin())],
          CourtLevel::bankruptcy};
}

// "Bankr. D. Del.", "U.S. Bankruptcy Court for the District of Delaware".
std::optional<Court> read_bankruptcy(TextCursor& cursor) {
  TextCursor guess = cursor;
  const bool is_one =
      guess.abbreviation("Bankr.") || guess.abbreviation("United States Bankruptcy Court") ||
      guess.abbreviation("U.S. Bankruptcy Court") || guess.abbreviation("Bankruptcy Court");
  if (!is_one) return std::nullopt;
  guess.character(',');
  guess.blanks();
  const auto district = read_district(guess);
  if (!district) return std::nullopt;
  cursor = guess;
  return bankruptcy_court_of(*district);
}

}  // namespace

std::optional<Court> court_with_id(std::string_view id) {
  if (id == kSupreme) return Court{kSupreme, CourtLevel::supreme};
  if (id == kCapitalCircuit) return Court{kCapitalCircuit, CourtLevel::appeals};
  const auto district = std::ranges::find(kDistricts, id, &District::id);
  if (district != kDistricts.end()) return Court{district->id, CourtLevel::district};
  if (id == "azb") id = "arb";  // PACER's
  const auto bankruptcy = std::ranges::find(bankruptcy_ids(), id);
  if (bankruptcy != bankruptcy_ids().end()) return Court{*bankruptcy, CourtLevel::bankruptcy};
  const auto circuit = std::ranges::find(kCircuits, id, &Circuit::id);
  if (circuit != kCircuits.end()) return Court{circuit->id, CourtLevel::appeals};
  return std::nullopt;
}

std::optional<Court> read_court(TextCursor& cursor) {
  TextCursor guess = cursor;
  if (const auto court = court_with_id(guess.word())) {
    cursor = guess;
    return court;
  }
  if (auto court = read_circuit(cursor)) return court;
  if (auto court = read_supreme(cursor)) return court;
  if (auto court = read_bankruptcy(cursor)) return court;
  if (auto court = read_district(cursor)) return court;
  if (const auto state = read_state_court(cursor)) return Court{*state, CourtLevel::state};
  return std::nullopt;
}

}  // namespace timeloom
