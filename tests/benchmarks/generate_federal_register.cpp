#include "benchmarks/generate_federal_register.hpp"

#include <array>
#include <string_view>

namespace timeloom::benchmarks {
namespace {

struct Agency {
  std::string_view raw_name, name, slug, code;
  int id;
};

constexpr std::array<Agency, 5> kAgencies{{
    {"ENVIRONMENTAL PROTECTION AGENCY", "Environmental Protection Agency",
     "environmental-protection-agency", "EPA", 145},
    {"DEPARTMENT OF TRANSPORTATION", "Transportation Department", "transportation-department",
     "DOT", 492},
    {"DEPARTMENT OF LABOR", "Labor Department", "labor-department", "DOL", 271},
    {"FEDERAL COMMUNICATIONS COMMISSION", "Federal Communications Commission",
     "federal-communications-commission", "FCC", 161},
    {"SECURITIES AND EXCHANGE COMMISSION", "Securities and Exchange Commission",
     "securities-and-exchange-commission", "SEC", 466},
}};

constexpr std::array<std::string_view, 12> kWords{
    "standards", "emissions", "reporting",  "small",    "entities",   "requirements",
    "under",     "the",       "submission", "facility", "additional", "review"};

// What a document is, by its number: six in a row are three papers of one rule and three notices.
struct Paper {
  explicit Paper(std::size_t document)
      : number(document),
        agency(kAgencies[document / 6 % kAgencies.size()]),
        year(2000 + static_cast<int>(document / 30 % 24)),
        stage(document % 6) {}

  bool is_of_rule() const { return stage < 3; }
  std::string_view type() const {
    return stage == 0 ? "Proposed Rule" : stage < 3 ? "Rule" : "Notice";
  }
  std::string_view action() const {
    constexpr std::array<std::string_view, 4> actions{"Notice of proposed rulemaking.",
                                                      "Final rule.", "Final rule; correction.",
                                                      "Notice of information collection."};
    return actions[stage < 3 ? stage : 3];
  }
  std::string id() const {
    return std::to_string(year) + '-' + std::to_string(100'000 + number).substr(0, 7);
  }
  std::string date(int months_later = 0) const {
    const auto month = static_cast<int>(number / 720 % 8) + 1 + static_cast<int>(stage % 3);
    const auto day = static_cast<int>(number % 28) + 1;
    const auto two = [](int value) {
      return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
    };
    return std::to_string(year) + '-' + two(month + months_later) + '-' + two(day);
  }
  std::string rule() const { return std::to_string(number / 6); }
  std::string rin() const {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    const auto at = number / 6;
    const auto tail = std::to_string(100 + at % 100).substr(1);
    return std::to_string(1000 + at / 100 / 576 % 9000) + '-' + letters[at / 100 % 24] +
           letters[at / 2400 % 24] + tail;
  }
  std::string docket() const {
    return std::string(agency.code) + '-' + std::to_string(year) + "-0" + rule();
  }
  std::string citation() const {
    return std::to_string(year - 1935) + " FR " + std::to_string(number % 90'000 + 1);
  }
  std::string title() const {
    return "Standards of Performance for Example Facilities No. " + rule() +
           (stage < 3 ? "; Emissions and Reporting" : "; Agency Information Collection Activities");
  }
  // Some 600 bytes of prose, with what citations are searched in.
  std::string abstract() const {
    std::string text = "The agency ";
    for (std::size_t word = 0; word < 75; ++word)
      text.append(kWords[(number * 7 + word * 5 + word * word) % kWords.size()]).append(" ");
    return text + "as required by Public Law 110-" + std::to_string(1 + number % 500) +
           " and 42 U.S.C. 7411.";
  }
  std::string html_url() const {
    return "https://www.federalregister.gov/documents/2015/01/01/" + id() +
           "/standards-of-performance-for-example-facilities-no-" + rule();
  }
  std::string pdf_url() const {
    return "https://www.govinfo.gov/content/pkg/FR-" + date() + "/pdf/" + id() + ".pdf";
  }

  std::size_t number;
  const Agency& agency;
  int year;
  std::size_t stage;
};

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

void add_document(std::string& json, const Paper& paper) {
  const auto member = [&json](std::string_view name, const std::string& value) {
    json.append("\"").append(name).append("\":").append(value).append(",");
  };
  json += '{';
  member("abstract", quoted(paper.abstract()));
  member("action", quoted(paper.action()));
  const auto agency = [&](std::string_view raw_name, std::string_view name, std::string_view slug,
                          int id) {
    return "{\"raw_name\":" + quoted(raw_name) + ",\"name\":" + quoted(name) +
           ",\"id\":" + std::to_string(id) +
           ",\"url\":\"https://www.federalregister.gov/agencies/" + std::string(slug) +
           "\",\"json_url\":\"https://www.federalregister.gov/api/v1/agencies/" +
           std::to_string(id) + "\",\"parent_id\":null,\"slug\":" + quoted(slug) + "}";
  };
  member("agencies",
         '[' +
             agency(paper.agency.raw_name, paper.agency.name, paper.agency.slug, paper.agency.id) +
             ',' + agency("Office of Examples", "Examples Office", "examples-office", 900) + ']');
  member("agency_names", '[' + quoted(paper.agency.name) + ",\"Examples Office\"]");
  member("citation", quoted(paper.citation()));
  member("comments_close_on", paper.stage == 0 ? quoted(paper.date(2)) : "null");
  member("correction_of", "null");
  member("dates", quoted("Comments must be received or postmarked on or before the date given."));
  member("docket_ids",
         paper.is_of_rule() ? '[' + quoted("Docket No. " + paper.docket()) + ']' : "[]");
  member("document_number", quoted(paper.id()));
  member("effective_on", paper.stage == 1 ? quoted(paper.date(2)) : "null");
  member("executive_order_notes", "null");
  member("executive_order_number", "null");
  member("html_url", quoted(paper.html_url()));
  member("pdf_url", quoted(paper.pdf_url()));
  member("publication_date", quoted(paper.date()));
  member("regulation_id_numbers", paper.is_of_rule() ? '[' + quoted(paper.rin()) + ']' : "[]");
  member("signing_date", "null");
  member("subtype", "null");
  member("title", quoted(paper.title()));
  member("topics", R"(["Air pollution control","Reporting and recordkeeping requirements"])");
  member("type", quoted(paper.type()));
  json.back() = '}';
}

}  // namespace

std::string federal_register_page(std::size_t first, std::size_t count) {
  std::string json =
      "{\"count\":10000,\"description\":\"All documents\",\"total_pages\":10,"
      "\"next_page_url\":\"https://www.federalregister.gov/api/v1/documents?page=2\","
      "\"results\":[";
  for (auto number = first; number < first + count; ++number) {
    add_document(json, Paper(number));
    json += ',';
  }
  json.back() = ']';
  return json + "}";
}

std::string federal_register_csv_header() {
  return "abstract,action,agency_names,citation,comments_close_on,dates,docket_ids,"
         "document_number,effective_on,html_url,pdf_url,publication_date,"
         "regulation_id_numbers,title,topics,type\n";
}

std::string federal_register_csv_row(std::size_t number) {
  const Paper paper(number);
  std::string row;
  const auto add = [&row](std::string_view field) { row.append(field).append(","); };
  add(quoted(paper.abstract()));
  add(paper.action());
  add(std::string(paper.agency.name) + "; Examples Office");
  add(paper.citation());
  add(paper.stage == 0 ? paper.date(2) : "");
  add("Comments must be received or postmarked on or before the date given.");
  add(paper.is_of_rule() ? "Docket No. " + paper.docket() : "");
  add(paper.id());
  add(paper.stage == 1 ? paper.date(2) : "");
  add(paper.html_url());
  add(paper.pdf_url());
  add(paper.date());
  add(paper.is_of_rule() ? paper.rin() : "");
  add(quoted(paper.title()));
  add("Air pollution control; Reporting and recordkeeping requirements");
  add(paper.type());
  row.back() = '\n';
  return row;
}

}  // namespace timeloom::benchmarks
