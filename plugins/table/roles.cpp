#include "table/roles.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace timeloom::table {
namespace {

struct RoleWords {
  std::string_view name;
  std::vector<std::string_view> synonyms;
};

// In the order of Role.
const std::array<RoleWords, kRoleCount>& role_words() {
  static const std::array<RoleWords, kRoleCount> words{{
      {"id", {"id", "eventid", "key", "uid", "uuid", "guid"}},
      {"date", {"date",        "startdate",     "datestart",    "start",       "begin",
                "begindate",   "from",          "when",         "datetime",    "startdatetime",
                "timestamp",   "eventdate",     "startedat",    "startsat",    "startat",
                "occurred",    "occurredat",    "occurredon",   "filed",       "filedon",
                "datefiled",   "filingdate",    "filedat",      "decided",     "decidedon",
                "datedecided", "decisiondate",  "issued",       "issuedon",    "dateissued",
                "issuedate",   "published",     "publishedat",  "publishedon", "publicationdate",
                "pubdate",     "datepublished", "released",     "releasedate", "created",
                "createdat",   "createdon",     "creationdate", "datum",       "beginn",
                "startdatum",  "fecha",         "fechainicio",  "inicio",      "datedebut",
                "datededébut", "début",         "日期",         "开始日期",    "日付",
                "開始日",      "تاريخ",         "التاريخ",      "תאריך"}},
      {"end", {"end",      "enddate", "dateend",    "enddatetime", "until",      "to",
               "through",  "finish",  "finishdate", "finished",    "finishedat", "ended",
               "endedat",  "endsat",  "endat",      "ende",        "enddatum",   "bis",
               "fechafin", "fin",     "datefin",    "datedefin",   "结束日期",   "終了日"}},
      {"title",
       {"title",   "headline", "eventtitle",   "name",      "eventname", "event",    "label",
        "caption", "what",     "whathappened", "subject",   "titel",     "ereignis", "título",
        "titulo",  "evento",   "titre",        "événement", "Événement", "标题",     "タイトル",
        "件名",    "عنوان",    "العنوان",      "כותרת"}},
      {"summary",
       {"summary", "description", "desc", "text", "details", "notes", "abstract", "body",
        "beschreibung", "descripción", "descripcion", "résumé", "描述", "説明", "الوصف", "תיאור"}},
      {"kind",
       {"kind", "eventkind", "eventtype", "type", "category", "class", "kategorie", "categoría",
        "categoria", "catégorie"}},
      {"lane", {"lane", "track", "group", "series", "row", "actor"}},
      {"sources",
       {"sources", "source", "references", "reference", "citations", "citation", "quelle",
        "quellen", "fuente", "fuentes", "来源", "出典", "المصدر", "מקור"}},
      {"source_url",
       {"sourceurl", "sourceurls", "citationurl", "referenceurl", "sourcelink", "url", "link",
        "href"}},
      {"tags", {"tags", "keywords", "labels"}},
      {"importance", {"importance", "weight", "priority", "rank"}},
      {"links", {"links", "relations", "related"}},
      {"zone", {"zone", "timezone", "tz"}},
      {"year", {"year", "startyear", "jahr", "año", "année"}},
      {"month", {"month", "startmonth", "monat", "mes", "mois"}},
      {"day", {"day", "startday", "día", "jour"}},
      {"time", {"time", "starttime", "timeofday"}},
      {"end_year", {"endyear"}},
      {"end_month", {"endmonth"}},
      {"end_day", {"endday"}},
      {"end_time", {"endtime"}},
      {"attributes", {"attributes"}},
      {"picture_label", {"picturelabel"}},
  }};
  return words;
}

bool remove_word(std::string& name, std::string_view word) {
  const auto at = name.find(word);
  if (at == name.npos) return false;
  name.erase(at, word.size());
  return true;
}

}  // namespace

std::string_view name_of(Role role) {
  return role_words()[index_of(role)].name;
}

std::optional<Role> role_named(std::string_view name) {
  const auto& words = role_words();
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const RoleWords& role) { return role.name == name; });
  if (found == words.end()) return std::nullopt;
  return static_cast<Role>(found - words.begin());
}

std::span<const std::string_view> synonyms_of(Role role) {
  return role_words()[index_of(role)].synonyms;
}

std::string simplified(std::string_view name) {
  std::string result;
  for (const char character : name) {
    if (std::string_view(" \t\r\n_-.").find(character) != std::string_view::npos) continue;
    const bool upper = character >= 'A' && character <= 'Z';
    result += upper ? static_cast<char>(character - 'A' + 'a') : character;
  }
  return result;
}

std::optional<EpochName> epoch_name(std::string_view simplified_name) {
  std::string rest(simplified_name);
  const bool says_epoch = remove_word(rest, "epoch");
  const bool says_unix = remove_word(rest, "unix");
  if (!says_epoch && !says_unix) return std::nullopt;

  EpochName result;
  for (const std::string_view word : {"timestamp", "time", "date", "start", "begin"})
    remove_word(rest, word);
  result.is_end = remove_word(rest, "end");

  constexpr std::pair<std::string_view, EpochUnit> units[] = {
      {"", EpochUnit::by_size},
      {"s", EpochUnit::seconds},
      {"sec", EpochUnit::seconds},
      {"seconds", EpochUnit::seconds},
      {"ms", EpochUnit::milliseconds},
      {"millis", EpochUnit::milliseconds},
      {"milliseconds", EpochUnit::milliseconds},
      {"us", EpochUnit::microseconds},
      {"micros", EpochUnit::microseconds},
      {"microseconds", EpochUnit::microseconds},
      {"ns", EpochUnit::nanoseconds},
      {"nanos", EpochUnit::nanoseconds},
      {"nanoseconds", EpochUnit::nanoseconds},
  };
  for (const auto& [word, unit] : units) {
    if (rest != word) continue;
    result.unit = unit;
    return result;
  }
  return std::nullopt;
}

}  // namespace timeloom::table
