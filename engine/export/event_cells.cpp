#include "export/event_cells.hpp"

#include <algorithm>
#include <cmath>

#include "time/edtf.hpp"

namespace timeloom {

namespace {

using Json = nlohmann::ordered_json;

bool has_any(std::string_view text, std::string_view characters) {
  return text.find_first_of(characters) != std::string_view::npos;
}

bool is_plain(const Json& source) {
  const auto label = source.value("label", std::string());
  const auto url = source.value("url", std::string());
  return !has_any(label, "|<>[]\n\t") && label.find("://") == std::string::npos &&
         !has_any(url, "|<> \n\t");
}

}  // namespace

std::string printed(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

EventDates event_dates(const EventStore& store, EventRow row) {
  const auto span = store.span(row);
  auto text = to_edtf(span);
  const auto slash = text.find('/');
  if (!span.is_interval() || slash == std::string::npos) return {std::move(text), {}};
  EventDates dates{text.substr(0, slash), text.substr(slash + 1)};
  // A table's end says less than EDTF where a beginning is open, or either end is not known.
  const bool is_split = !dates.date.empty() && dates.date != ".." && !dates.end.empty();
  return is_split ? dates : EventDates{std::move(text), {}};
}

Json source_list(const EventStore& store, EventRow row) {
  Json list = Json::array();
  for (const auto& reference : store.references(row)) {
    Json source = Json::object();
    if (const auto label = store.text(reference.label); !label.empty()) source["label"] = label;
    if (const auto url = store.text(reference.url); !url.empty()) source["url"] = url;
    list.push_back(std::move(source));
  }
  return list;
}

Json tag_list(const EventStore& store, EventRow row) {
  Json list = Json::array();
  for (const auto tag : store.tags(row)) list.push_back(store.text(tag));
  return list;
}

Json link_list(const EventStore& store, EventRow row) {
  Json list = Json::array();
  for (const auto& link : store.links_from(row)) {
    if (link.is_found) continue;
    // The source's name, which the text may have, is not that of the table.
    const auto id = link.to == kNoEvent ? std::string_view() : store.id(link.to);
    list.push_back({{"relation", store.text(link.relation)},
                    {"target", id.empty() ? store.text(link.target) : id}});
  }
  return list;
}

std::string source_cell(const EventStore& store, EventRow row) {
  const auto list = source_list(store, row);
  if (!std::all_of(list.begin(), list.end(), is_plain)) return printed(list);
  std::string cell;
  for (const auto& source : list) {
    if (!cell.empty()) cell += " | ";
    cell += source.value("label", std::string());
    if (!source.contains("url")) continue;
    if (source.contains("label")) cell += ' ';
    cell += '<' + source["url"].get<std::string>() + '>';
  }
  return cell;
}

std::string tag_cell(const EventStore& store, EventRow row) {
  const auto list = tag_list(store, row);
  const bool is_one = list.size() == 1;
  const bool all_plain = std::all_of(list.begin(), list.end(), [&](const Json& tag) {
    return !has_any(tag.get<std::string>(), is_one ? ";,[" : ";[");
  });
  if (!all_plain) return printed(list);
  std::string cell;
  for (const auto& tag : list) cell += (cell.empty() ? "" : ";") + tag.get<std::string>();
  return cell;
}

std::string link_cell(const EventStore& store, EventRow row) {
  const auto list = link_list(store, row);
  const bool all_plain = std::all_of(list.begin(), list.end(), [](const Json& link) {
    const auto relation = link["relation"].get<std::string>();
    return !relation.empty() && !has_any(relation, ";:[") &&
           !has_any(link["target"].get<std::string>(), ";") &&
           !link["target"].get<std::string>().starts_with("//");
  });
  if (!all_plain) return printed(list);
  std::string cell;
  for (const auto& link : list)
    cell += (cell.empty() ? "" : ";") + link["relation"].get<std::string>() + ":" +
            link["target"].get<std::string>();
  return cell;
}

std::string importance_cell(const EventStore& store, EventRow row) {
  // As the store keeps it.
  const auto kept = [](double importance) { return std::lround(importance * 65'535); };
  const double importance = double{store.importance(row)};
  for (int digits = 0;; ++digits) {
    const double scale = std::pow(10.0, digits);
    const auto rounded = std::lround(importance * scale);
    if (digits < 5 && kept(static_cast<double>(rounded) / scale) != kept(importance)) continue;
    auto text = std::to_string(rounded);
    if (digits == 0) return text;
    text.insert(
        0, static_cast<std::size_t>(std::max(0, digits + 1 - static_cast<int>(text.size()))), '0');
    text.insert(text.size() - static_cast<std::size_t>(digits), ".");
    return text;
  }
}

Json event_record(const EventStore& store, EventRow row) {
  Json record = Json::object();
  const auto put = [&](const char* name, auto&& value) {
    if (!value.empty()) record[name] = value;
  };
  const auto dates = event_dates(store, row);
  put("id", store.id(row));
  put("date", dates.date);
  put("end", dates.end);
  put("title", store.title(row));
  put("kind", store.kinds()[store.kind(row)].id);
  put("lane", store.lanes()[store.lane(row)].path);
  put("summary", store.summary(row));
  put("sources", source_list(store, row));
  put("tags", tag_list(store, row));
  record["importance"] = Json::parse(importance_cell(store, row));
  put("links", link_list(store, row));
  put("zone", store.zone(row));
  auto attributes = Json::parse(store.attributes(row), nullptr, false);
  if (attributes.is_object()) record["attributes"] = std::move(attributes);
  return record;
}

}  // namespace timeloom
