#include "legislation/bill_names.hpp"

#include <algorithm>
#include <array>

namespace timeloom::legislation {
namespace {

struct BillType {
  std::string_view code, label, url;
};

constexpr std::array<BillType, 8> kBillTypes{{
    {"hr", "H.R.", "house-bill"},
    {"s", "S.", "senate-bill"},
    {"hjres", "H.J.Res.", "house-joint-resolution"},
    {"sjres", "S.J.Res.", "senate-joint-resolution"},
    {"hconres", "H.Con.Res.", "house-concurrent-resolution"},
    {"sconres", "S.Con.Res.", "senate-concurrent-resolution"},
    {"hres", "H.Res.", "house-resolution"},
    {"sres", "S.Res.", "senate-resolution"},
}};

const BillType* find_type(std::string_view code) {
  const auto found = std::find_if(kBillTypes.begin(), kBillTypes.end(),
                                  [code](const BillType& type) { return type.code == code; });
  return found == kBillTypes.end() ? nullptr : &*found;
}

bool is_number(std::string_view text, std::size_t most_digits = 6) {
  return !text.empty() && text.size() <= most_digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "115th", "93rd", "111th"
std::string ordinal(const std::string& number) {
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  const char last = number.back();
  if (teen || last == '0' || last > '3') return number + "th";
  return number + (last == '1' ? "st" : last == '2' ? "nd" : "rd");
}

bool is_law_number(std::string_view text) {
  const auto dash = text.find('-');
  return dash != text.npos && is_number(text.substr(0, dash)) && is_number(text.substr(dash + 1));
}

bool is_private(const Law& law) {
  return law.type.starts_with("Private");
}

}  // namespace

std::optional<BillNumber> bill_number(std::string_view congress, std::string_view type,
                                      std::string_view number) {
  std::string code(type);
  for (char& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (!is_number(congress, 3) || !is_number(number) || find_type(code) == nullptr)
    return std::nullopt;
  return BillNumber{std::string(congress), std::move(code), std::string(number)};
}

std::optional<BillNumber> bill_from_id(std::string_view id) {
  const auto digits = id.find_first_of("0123456789");
  const auto dash = id.find('-');
  if (digits == id.npos || dash == id.npos || dash < digits) return std::nullopt;
  return bill_number(id.substr(dash + 1), id.substr(0, digits), id.substr(digits, dash - digits));
}

std::string bill_id(const BillNumber& number) {
  return number.type + number.number + "-" + number.congress;
}

std::string bill_label(const BillNumber& number) {
  return std::string(find_type(number.type)->label) + " " + number.number + " (" +
         ordinal(number.congress) + ")";
}

std::string bill_url(const BillNumber& number) {
  return "https://www.congress.gov/bill/" + ordinal(number.congress) + "-congress/" +
         std::string(find_type(number.type)->url) + "/" + number.number;
}

std::string law_url(const Law& law) {
  if (!is_law_number(law.number)) return {};
  const auto dash = law.number.find('-');
  return "https://www.govinfo.gov/app/details/PLAW-" + law.number.substr(0, dash) +
         (is_private(law) ? "pvt" : "publ") + law.number.substr(dash + 1);
}

std::string law_citation(const Law& law) {
  if (!is_law_number(law.number)) return {};
  return (is_private(law) ? "Pvt. L. " : "Pub. L. ") + law.number;
}

}  // namespace timeloom::legislation
