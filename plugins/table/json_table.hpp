// Reads JSON lists of objects, and newline-delimited JSON.
#pragma once

#include <string_view>
#include <timeloom/plugin.hpp>

#include "table/pass_over.hpp"
#include "table/table_options.hpp"

namespace timeloom::table {

// Whether `text`, a JSON file or its beginning, has one object a line. `name` is the file's.
bool is_json_lines(std::string_view text, std::string_view name);

// The first object of the list that would be read; empty where there is none in sight.
std::string_view first_json_record(std::string_view text, std::string_view name);

// Pushes an event for every object, which all cores read. Throws Failure where there is no list to
// read. Tells `pass_over` of every part of the text that is done with.
void read_json_table(plugin::Reader& reader, std::string_view text, const TableOptions& options,
                     const PassOver& pass_over);

}  // namespace timeloom::table
