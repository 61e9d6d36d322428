// How members of CourtListener's and juriscraper's JSON are read.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace timeloom::lawsuits {

std::string clean_text(const nlohmann::json& object, std::string_view key);  // plain, not HTML
std::string first_of(const nlohmann::json& object, std::initializer_list<std::string_view> keys);

// "dcd" out of "https://www.courtlistener.com/api/rest/v4/courts/dcd/"; other text as it is.
std::string last_part(std::string_view url);
// "/docket/1/" at courtlistener.com; other addresses as they are.
std::string absolute(std::string_view url);
// Empty where the text stands for "nobody said".
std::string told_text(std::string text);

}  // namespace timeloom::lawsuits
