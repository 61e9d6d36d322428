// What generated events are called.
#pragma once

#include <array>
#include <string_view>

namespace timeloom::cli {

// Titles are one of these and a number; none has a comma or a quote, and no summary a quote.
inline constexpr std::array<std::string_view, 28> kTitleWords = {
    "Hearing in the district court",
    "Motion to dismiss granted in part",
    "Proposed rule on reporting duties",
    "Amendment adopted by voice vote",
    "Inspection at the northern site",
    "Deployment of the billing service",
    "Press conference",
    "Earthquake off the coast",
    "Élection partielle à Besançon",
    "Sitzung des Ausschusses für Verkehr",
    "Reunión de la comisión técnica",
    "Zgromadzenie w Łodzi",
    "Kuruluş yıldönümü",
    "Přijetí nového zákona",
    "Thủ tướng phát biểu",
    "Άνοιγμα της έκθεσης",
    "Заседание верховного суда",
    "Підписання угоди",
    "جلسة المحكمة العليا",
    "נאום בפני הכנסת",
    "सर्वोच्च न्यायालय का फ़ैसला",
    "最高法院判决",
    "記者会見を開催",
    "대법원 판결 선고",
    "Backup of the archive",
    "Launch of a weather satellite",
    "Strike at the harbour",
    "Opening of the bridge"};

inline constexpr std::array<std::string_view, 12> kSummaries = {
    "The parties agreed to postpone the remaining questions until the next term.",
    "Three members voted against; the chair abstained.",
    "No one was hurt, and the line reopened the same evening.",
    "The text was published in full a week later.",
    "A second reading was asked for by the opposition.",
    "Réponse attendue avant la fin du mois.",
    "Die Frist wurde um sechs Wochen verlängert.",
    "Решение может быть обжаловано.",
    "The measurement was repeated with a second instrument.",
    "Observers counted about four hundred people.",
    "The court reserved its judgment.",
    "Traffic fell by a third within two days."};

inline constexpr std::array<std::string_view, 8> kKinds = {
    "hearing", "ruling", "filing", "vote", "publication", "incident", "release", "meeting"};

inline constexpr std::array<std::string_view, 10> kTags = {
    "appeal",   "budget",   "health", "transport", "energy",
    "security", "élection", "océan",  "research",  "urgent"};

inline constexpr std::array<std::string_view, 12> kLaneWords = {
    "North",  "South",         "East",  "West",   "Harbour", "Capital",
    "Ostsee", "Île-de-France", "Κρήτη", "Сибирь", "東京",    "Patagonia"};

}  // namespace timeloom::cli
