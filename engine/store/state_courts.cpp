#include "store/state_courts.hpp"

#include <algorithm>
#include <array>

namespace timeloom {

namespace {

// A state by its highest court. Names are left out where the courts of that name are others.
struct State {
  std::string_view id, abbreviation, name;
};

constexpr std::array<State, 51> kStates{{
    {"ala", "Ala.", "Alabama"},
    {"alaska", "Alaska", "Alaska"},
    {"ariz", "Ariz.", "Arizona"},
    {"ark", "Ark.", "Arkansas"},
    {"cal", "Cal.", "California"},
    {"colo", "Colo.", "Colorado"},
    {"conn", "Conn.", "Connecticut"},
    {"dc", "D.C.", ""},
    {"del", "Del.", "Delaware"},
    {"fla", "Fla.", "Florida"},
    {"ga", "Ga.", "Georgia"},
    {"haw", "Haw.", "Hawaii"},
    {"idaho", "Idaho", "Idaho"},
    {"ill", "Ill.", "Illinois"},
    {"ind", "Ind.", "Indiana"},
    {"iowa", "Iowa", "Iowa"},
    {"kan", "Kan.", "Kansas"},
    {"ky", "Ky.", "Kentucky"},
    {"la", "La.", "Louisiana"},
    {"mass", "Mass.", "Massachusetts"},
    {"md", "Md.", "Maryland"},
    {"me", "Me.", "Maine"},
    {"mich", "Mich.", "Michigan"},
    {"minn", "Minn.", "Minnesota"},
    {"miss", "Miss.", "Mississippi"},
    {"mo", "Mo.", "Missouri"},
    {"mont", "Mont.", "Montana"},
    {"nc", "N.C.", "North Carolina"},
    {"nd", "N.D.", "North Dakota"},
    {"neb", "Neb.", "Nebraska"},
    {"nev", "Nev.", "Nevada"},
    {"nh", "N.H.", "New Hampshire"},
    {"nj", "N.J.", "New Jersey"},
    {"nm", "N.M.", "New Mexico"},
    {"ny", "N.Y.", ""},
    {"ohio", "Ohio", "Ohio"},
    {"okla", "Okla.", "Oklahoma"},
    {"or", "Or.", "Oregon"},
    {"pa", "Pa.", "Pennsylvania"},
    {"ri", "R.I.", "Rhode Island"},
    {"sc", "S.C.", "South Carolina"},
    {"sd", "S.D.", "South Dakota"},
    {"tenn", "Tenn.", "Tennessee"},
    {"tex", "Tex.", "Texas"},
    {"utah", "Utah", "Utah"},
    {"va", "Va.", "Virginia"},
    {"vt", "Vt.", "Vermont"},
    {"wash", "Wash.", "Washington"},
    {"wis", "Wis.", "Wisconsin"},
    {"wva", "W. Va.", "West Virginia"},
    {"wyo", "Wyo.", "Wyoming"},
}};

struct StateCourt {
  std::string_view id, abbreviation;
};

constexpr std::array<StateCourt, 53> kCourts{{
    {"alacivapp", "Ala. Civ. App."},
    {"alacrimapp", "Ala. Crim. App."},
    {"alaskactapp", "Alaska Ct. App."},
    {"arizctapp", "Ariz. Ct. App."},
    {"arkctapp", "Ark. Ct. App."},
    {"calctapp", "Cal. Ct. App."},
    {"coloctapp", "Colo. App."},
    {"coloctapp", "Colo. Ct. App."},
    {"connappct", "Conn. App. Ct."},
    {"delch", "Del. Ch."},
    {"delsuperct", "Del. Super. Ct."},
    {"fladistctapp", "Fla. Dist. Ct. App."},
    {"gactapp", "Ga. Ct. App."},
    {"hawapp", "Haw. Ct. App."},
    {"hawapp", "Haw. App."},
    {"idahoctapp", "Idaho Ct. App."},
    {"illappct", "Ill. App. Ct."},
    {"indctapp", "Ind. Ct. App."},
    {"iowactapp", "Iowa Ct. App."},
    {"kanctapp", "Kan. Ct. App."},
    {"kyctapp", "Ky. Ct. App."},
    {"lactapp", "La. Ct. App."},
    {"massappct", "Mass. App. Ct."},
    {"mdctspecapp", "Md. Ct. Spec. App."},
    {"michctapp", "Mich. Ct. App."},
    {"minnctapp", "Minn. Ct. App."},
    {"missctapp", "Miss. Ct. App."},
    {"moctapp", "Mo. Ct. App."},
    {"ncctapp", "N.C. Ct. App."},
    {"ndctapp", "N.D. Ct. App."},
    {"nebctapp", "Neb. Ct. App."},
    {"njsuperctappdiv", "N.J. Super. Ct. App. Div."},
    {"nmctapp", "N.M. Ct. App."},
    {"nyappdiv", "N.Y. App. Div."},
    {"nyappterm", "N.Y. App. Term"},
    {"nysupct", "N.Y. Sup. Ct."},
    {"ohioctapp", "Ohio Ct. App."},
    {"oklacivapp", "Okla. Civ. App."},
    {"oklacrimapp", "Okla. Crim. App."},
    {"orctapp", "Or. Ct. App."},
    {"pacommwct", "Pa. Commw. Ct."},
    {"pasuperct", "Pa. Super. Ct."},
    {"scctapp", "S.C. Ct. App."},
    {"tenncrimapp", "Tenn. Crim. App."},
    {"tennctapp", "Tenn. Ct. App."},
    {"texcrimapp", "Tex. Crim. App."},
    {"texapp", "Tex. App."},
    {"utahctapp", "Utah Ct. App."},
    {"vactapp", "Va. Ct. App."},
    {"washctapp", "Wash. Ct. App."},
    {"wisctapp", "Wis. Ct. App."},
    {"dc", "D.C. Ct. App."},
    {"ny", "N.Y. Ct. App."},
}};

// Of the program's own, where there is one.
std::optional<std::string_view> known_id(std::string_view word) {
  for (const auto& state : kStates)
    if (state.id == word) return state.id;
  for (const auto& court : kCourts)
    if (court.id == word) return court.id;
  return std::nullopt;
}

// ", 2012)", " Jan. 9, 2017)", ")" or nothing.
bool ends_behind(TextCursor cursor) {
  cursor.character(',');
  cursor.blanks();
  if (cursor.at_end() || cursor.peek() == ')' || is_digit(cursor.peek())) return true;
  return std::ranges::any_of(
      std::array{"Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.",
                 "Nov.", "Dec."},
      [&cursor](const auto* month) { return TextCursor(cursor).abbreviation(month); });
}

// "Cal.", "Cal. Sup. Ct.", "Supreme Court of California", "California Supreme Court".
bool read_highest(TextCursor& cursor, const State& state) {
  TextCursor guess = cursor;
  const bool of = guess.abbreviation("Supreme Court of");
  if (of) guess.blanks();
  const bool by_name = !state.name.empty() && guess.abbreviation(state.name);
  if (!by_name && !guess.abbreviation(state.abbreviation)) return false;
  const auto behind_state = guess;
  guess.blanks();
  const bool is_supreme = of || (!state.name.empty() && (guess.abbreviation("Supreme Court") ||
                                                         guess.abbreviation("Sup. Ct.")));
  if (of) guess = behind_state;
  if (!is_supreme) {
    if (!ends_behind(behind_state)) return false;
    if (by_name && state.name != state.abbreviation) return false;  // "Delaware" is no court
    guess = behind_state;
  }
  cursor = guess;
  return true;
}

}  // namespace

std::optional<std::string_view> read_state_court(TextCursor& cursor) {
  TextCursor guess = cursor;
  if (const auto id = known_id(guess.word()); id && guess.at_end()) {
    cursor = guess;
    return id;
  }
  for (const auto& court : kCourts)
    if (cursor.abbreviation(court.abbreviation)) return court.id;
  for (const auto& state : kStates)
    if (read_highest(cursor, state)) return state.id;
  return std::nullopt;
}

}  // namespace timeloom
