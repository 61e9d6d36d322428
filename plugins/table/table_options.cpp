#include "table/table_options.hpp"

#include <simdjson.h>

#include <timeloom/plugin.hpp>

#include "table/text.hpp"

namespace timeloom::table {

const std::string_view kOptionsSchema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "columns": {
      "type": "object",
      "description": "Which column fills a field: {\"date\": \"Filed On\", \"title\": \"Case\"}. null leaves the field empty.",
      "propertyNames": {
        "enum": ["id", "date", "end", "title", "summary", "kind", "lane", "sources", "source_url",
                 "tags", "importance", "links", "zone", "year", "month", "day", "time", "end_year",
                 "end_month", "end_day", "end_time", "attributes",
                 "picture_label"]
      },
      "additionalProperties": {"type": ["string", "null"]}
    },
    "kind": {"type": "string", "description": "The kind of every event; with columns.kind, of those whose cell is empty."},
    "lane": {"type": "string", "description": "The lane of every event; with columns.lane, of those whose cell is empty."},
    "lane_prefix": {"type": "string", "description": "A lane path that all lanes of this table go below."},
    "zone": {"type": "string", "description": "The time zone of times that carry none: an IANA name or +hh:mm."},
    "date_order": {"enum": ["mdy", "dmy"], "description": "How to read 3/4/2013: month first or day first."},
    "delimiter": {"type": "string", "minLength": 1, "maxLength": 1, "description": "What separates the cells of delimited text; found out where not given."},
    "array": {"type": "string", "description": "The member of a JSON object that holds the events."}
  }
})json";

namespace {

namespace dom = simdjson::dom;
using plugin::Failure;

std::string text_option(std::string_view name, dom::element value) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS)
    throw Failure("the option " + quoted(name) + " must be a text");
  return std::string(text);
}

void read_columns(dom::element value, TableOptions& options) {
  dom::object columns;
  if (value.get(columns) != simdjson::SUCCESS)
    throw Failure("the option \"columns\" must be an object, such as {\"date\": \"Filed On\"}");
  for (const auto [name, column] : columns) {
    const auto role = role_named(name);
    if (!role) {
      std::string known;
      for (std::size_t i = 0; i < kRoleCount; ++i)
        known += (i == 0 ? "" : ", ") + std::string(name_of(static_cast<Role>(i)));
      throw Failure("the option \"columns\" has no field " + quoted(name) + "; it has " + known);
    }
    options.columns[index_of(*role)] = {
        true, column.is_null() ? std::string() : text_option("columns", column)};
  }
}

char read_delimiter(const std::string& text) {
  if (text == "\\t" || text == "tab") return '\t';
  if (text.size() != 1 || text[0] == '"' || text[0] == '\n' || text[0] == '\r')
    throw Failure("the option \"delimiter\" must be one character, such as \";\"");
  return text[0];
}

DateOrder read_date_order(const std::string& text) {
  if (text == "mdy") return DateOrder::month_first;
  if (text == "dmy") return DateOrder::day_first;
  throw Failure("the option \"date_order\" must be \"mdy\" or \"dmy\"");
}

}  // namespace

TableOptions parse_table_options(std::string_view json) {
  TableOptions options;
  if (json.find_first_not_of(" \t\r\n") == json.npos) return options;

  dom::parser parser;
  dom::object object;
  const auto error = parser.parse(json.data(), json.size()).get(object);
  if (error == simdjson::INCORRECT_TYPE) throw Failure("the options must be a JSON object");
  if (error != simdjson::SUCCESS)
    throw Failure(std::string("the options are not valid JSON: ") + simdjson::error_message(error));

  for (const auto [name, value] : object) {
    if (name == "columns")
      read_columns(value, options);
    else if (name == "kind")
      options.kind = text_option(name, value);
    else if (name == "lane")
      options.lane = text_option(name, value);
    else if (name == "lane_prefix")
      options.lane_prefix = text_option(name, value);
    else if (name == "zone")
      options.zone = text_option(name, value);
    else if (name == "array")
      options.array = text_option(name, value);
    else if (name == "delimiter")
      options.delimiter = read_delimiter(text_option(name, value));
    else if (name == "date_order")
      options.date_order = read_date_order(text_option(name, value));
    else
      throw Failure("there is no option " + quoted(name) +
                    "; the options are columns, kind, lane, lane_prefix, zone, date_order, "
                    "delimiter and array");
  }
  return options;
}

}  // namespace timeloom::table
