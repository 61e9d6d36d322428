#include "lawsuits/case_attributes.hpp"

#include "shared/attribute_writer.hpp"

namespace timeloom::lawsuits {

void append_attributes(std::string& out, const CaseTexts& texts) {
  plugin::AttributeWriter(out)
      .add("court", texts.court)
      .add("court_name", texts.court_name == texts.court ? std::string_view() : texts.court_name)
      .add("docket", texts.docket)
      .add("judge", texts.judge)
      .add("referred_to", texts.referred_to)
      .add("panel", texts.panel)
      .add("nature_of_suit", texts.nature_of_suit)
      .add("cause", texts.cause)
      .add("jurisdiction", texts.jurisdiction)
      .add("jury_demand", told(texts.jury_demand))
      .add("case_type", texts.case_type)
      .add("last_filing", texts.last_filing)
      .add("appeal_from", texts.appeal_from)
      .add("parties", texts.parties)
      .finish();
}

std::string_view told(std::string_view text) {
  return text == "None" || text == "Unknown" ? std::string_view() : text;
}

}  // namespace timeloom::lawsuits
