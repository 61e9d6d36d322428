#include "legislation/billstatus.hpp"

#include <timeloom/plugin.hpp>

#include <algorithm>
#include <pugixml.hpp>

#include "legislation/bill_names.hpp"
#include "shared/line_counter.hpp"
#include "shared/plain_text.hpp"
#include "shared/text_encoding.hpp"

namespace timeloom::legislation {
namespace {

using pugi::xml_node;

std::string text_at(xml_node node, const char* name) {
  return plugin::plain_text(node.child_value(name));
}

void add_unique(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
    list.push_back(std::move(text));
}

// The first of two places that is there: the schemas nest differently.
xml_node either(xml_node parent, const char* nested, xml_node otherwise) {
  const auto child = parent.child(nested);
  return child ? child : otherwise;
}

std::vector<RecordedVote> read_votes(xml_node parent) {
  std::vector<RecordedVote> votes;
  for (const auto vote : parent.child("recordedVotes").children("recordedVote"))
    votes.push_back({.chamber = text_at(vote, "chamber"),
                     .roll = text_at(vote, "rollNumber"),
                     .congress = text_at(vote, "congress"),
                     .session = text_at(vote, "sessionNumber"),
                     .date = text_at(vote, "date"),
                     .url = text_at(vote, "url")});
  return votes;
}

Action read_action(xml_node item) {
  Action action{.date = text_at(item, "actionDate"),
                .time = text_at(item, "actionTime"),
                .system = text_at(item.child("sourceSystem"), "name"),
                .code = text_at(item, "actionCode"),
                .text = text_at(item, "text"),
                .type = text_at(item, "type"),
                .committees = {},
                .votes = read_votes(item)};
  add_unique(action.committees, text_at(item.child("committee"), "name"));
  for (const auto committee : item.child("committees").children("item"))
    add_unique(action.committees, text_at(committee, "name"));
  return action;
}

void read_actions(xml_node bill_node, Bill& bill) {
  for (const auto item : bill_node.child("actions").children("item"))
    bill.actions.push_back(read_action(item));
  std::reverse(bill.actions.begin(), bill.actions.end());  // the file has the newest first
}

void read_subjects(xml_node bill_node, Bill& bill) {
  const auto subjects =
      either(bill_node.child("subjects"), "billSubjects", bill_node.child("subjects"));
  bill.policy_area = text_at(bill_node.child("policyArea"), "name");
  if (bill.policy_area.empty()) bill.policy_area = text_at(subjects.child("policyArea"), "name");
  for (const auto* kind : {"legislativeSubjects", "otherSubjects"})
    for (const auto item : subjects.child(kind).children("item"))
      add_unique(bill.subjects, text_at(item, "name"));
  const auto primary = text_at(subjects.child("primarySubject"), "name");
  if (bill.policy_area.empty()) bill.policy_area = primary;
}

void read_people_and_titles(xml_node bill_node, Bill& bill) {
  for (const auto item : bill_node.child("sponsors").children("item"))
    add_unique(bill.sponsors, text_at(item, "fullName"));
  for (const auto item : bill_node.child("cosponsors").children("item"))
    if (*item.child_value("sponsorshipWithdrawnDate") == '\0') ++bill.cosponsor_count;
  for (const auto item :
       either(bill_node.child("committees"), "billCommittees", bill_node.child("committees"))
           .children("item"))
    add_unique(bill.committees, text_at(item, "name"));
  for (const auto item : bill_node.child("titles").children("item"))
    add_unique(bill.titles, text_at(item, "title"));
}

void read_summary(xml_node bill_node, Bill& bill) {
  std::string latest;
  const auto read = [&](xml_node summary) {
    const auto date = text_at(summary, "updateDate");
    if (date < latest) return;
    latest = date;
    bill.summary = text_at(summary, "text");
  };
  for (const auto summary : bill_node.child("summaries").children("summary")) read(summary);
  for (const auto item : bill_node.child("summaries").child("billSummaries").children("item"))
    read(item);
}

void read_relations(xml_node bill_node, Bill& bill) {
  for (const auto item : bill_node.child("relatedBills").children("item")) {
    const auto number =
        bill_number(text_at(item, "congress"), text_at(item, "type"), text_at(item, "number"));
    if (!number) continue;
    RelatedBill related{.number = *number};
    for (const auto detail : item.child("relationshipDetails").children("item"))
      if (text_at(detail, "type").starts_with("Identical")) related.identical = true;
    bill.related.push_back(std::move(related));
  }
  for (const auto item : bill_node.child("laws").children("item"))
    bill.laws.push_back({text_at(item, "type"), text_at(item, "number")});
}

}  // namespace

bool looks_like_billstatus(std::string_view head) {
  return head.substr(0, 4096).find("<billStatus") != head.npos;
}

Bill read_billstatus(std::string_view bytes) {
  const auto text = plugin::utf8_text(bytes);
  pugi::xml_document document;
  const auto result =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    const auto offset =
        std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), text.size());
    plugin::LineCounter lines(text);
    throw plugin::Failure("the XML breaks off at byte " + std::to_string(offset) + " (line " +
                          std::to_string(lines.line_at(offset)) + "): " + result.description());
  }
  const auto node = document.child("billStatus").child("bill");
  if (!node) throw plugin::Failure("this is no BILLSTATUS file: it has no bill in it");

  const auto type = text_at(node, node.child("billType") ? "billType" : "type");
  const auto number = text_at(node, node.child("billNumber") ? "billNumber" : "number");
  const auto congress = text_at(node, "congress");
  const auto name = bill_number(congress, type, number);
  if (!name)
    throw plugin::Failure("the file does not say which bill it is: congress \"" + congress +
                          "\", type \"" + type + "\", number \"" + number + "\"");

  Bill bill{.number = *name,
            .updated = text_at(node, "updateDate"),
            .title = text_at(node, "title"),
            .introduced = text_at(node, "introducedDate"),
            .latest_action_date = text_at(node.child("latestAction"), "actionDate"),
            .latest_action = text_at(node.child("latestAction"), "text"),
            .origin_chamber = text_at(node, "originChamber")};
  read_actions(node, bill);
  read_subjects(node, bill);
  read_people_and_titles(node, bill);
  read_summary(node, bill);
  read_relations(node, bill);
  bill.votes = read_votes(node);
  return bill;
}

}  // namespace timeloom::legislation
