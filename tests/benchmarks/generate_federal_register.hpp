// Documents as federalregister.gov publishes them, made up, for measuring.
#pragma once

#include <cstddef>
#include <string>

namespace timeloom::benchmarks {

// A page of the API's results: `count` documents from the number `first` on, with the fields that
// README.md of the policy plugin asks for and those that come with them. Three documents make a
// rule: its proposal, the rule, a correction; half of them are notices of none. The same numbers
// give the same text.
std::string federal_register_page(std::size_t first, std::size_t count);

// The same documents as the API's CSV has them.
std::string federal_register_csv_header();
std::string federal_register_csv_row(std::size_t number);

}  // namespace timeloom::benchmarks
