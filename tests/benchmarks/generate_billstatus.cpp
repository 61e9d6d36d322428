#include "benchmarks/generate_billstatus.hpp"

#include <array>
#include <random>
#include <string_view>

namespace timeloom::benchmarks {
namespace {

constexpr std::array<std::string_view, 12> kWords{"health", "energy",   "veterans", "commerce",
                                                  "water",  "defense",  "trade",    "land",
                                                  "tax",    "internet", "labor",    "schools"};

bool becomes_law(std::size_t number) {
  return number % 30 == 0;
}

// Writes indented elements, one a line.
class Writer {
public:
  void open(std::string_view name) {
    indent();
    text_.append("<").append(name).append(">\n");
    ++depth_;
  }
  void close(std::string_view name) {
    --depth_;
    indent();
    text_.append("</").append(name).append(">\n");
  }
  void leaf(std::string_view name, std::string_view value) {
    indent();
    if (value.empty()) {
      text_.append("<").append(name).append("/>\n");
      return;
    }
    text_.append("<").append(name).append(">").append(value);
    text_.append("</").append(name).append(">\n");
  }
  std::string take() { return std::move(text_); }

private:
  void indent() { text_.append(2 * depth_, ' '); }

  std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";
  std::size_t depth_ = 0;
};

class Bill {
public:
  explicit Bill(std::size_t number)
      : number_(number), random_(static_cast<std::mt19937::result_type>(number)) {}

  std::string xml() {
    out_.open("billStatus");
    out_.leaf("version", "3.0.0");
    out_.open("bill");
    out_.leaf("number", std::to_string(number_));
    out_.leaf("updateDate", "2021-03-04T05:06:07Z");
    out_.leaf("updateDateIncludingText", "2021-03-04T05:06:07Z");
    out_.leaf("originChamber", "House");
    out_.leaf("originChamberCode", "H");
    out_.leaf("type", "HR");
    out_.leaf("introducedDate", day(1));
    out_.leaf("congress", "115");
    out_.leaf("constitutionalAuthorityStatementText",
              "<![CDATA[<pre>[Congressional Record Volume 163][House] By Ms. EXAMPLE: Congress has "
              "the power to enact this legislation pursuant to the following: Article I, Section 8 "
              "of the Constitution. [Page H1290]</pre>]]>");
    committees();
    related_bills();
    actions();
    people();
    if (becomes_law(number_)) law();
    subjects();
    summaries();
    titles();
    text_versions();
    out_.open("latestAction");
    out_.leaf("actionDate", becomes_law(number_) ? day(400) : day(15));
    out_.leaf("text", "Referred to the Subcommittee on Crime, Terrorism, and Investigations.");
    out_.close("latestAction");
    out_.close("bill");
    out_.close("billStatus");
    return out_.take();
  }

private:
  std::size_t pick(std::size_t bound) { return random_() % bound; }
  std::string word() { return std::string(kWords[pick(kWords.size())]); }

  std::string day(std::size_t offset) const {
    const auto months = (number_ / 37 + offset / 28) % 22;
    const auto two = [](std::size_t value) {
      return (value < 10 ? "0" : "") + std::to_string(value);
    };
    return std::to_string(2017 + months / 12) + "-" + two(1 + months % 12) + "-" +
           two(1 + offset % 28);
  }

  void action(std::size_t offset, std::string_view time, std::string_view text,
              std::string_view type, std::string_view code, std::string_view system) {
    out_.open("item");
    out_.leaf("actionDate", day(offset));
    if (!time.empty()) out_.leaf("actionTime", time);
    out_.leaf("text", text);
    out_.leaf("type", type);
    if (!code.empty()) out_.leaf("actionCode", code);
    out_.open("sourceSystem");
    out_.leaf("code", system == "Senate" ? "0" : system == "Library of Congress" ? "9" : "2");
    out_.leaf("name", system);
    out_.close("sourceSystem");
    out_.close("item");
  }

  void actions() {
    constexpr std::string_view library = "Library of Congress", house = "House floor actions";
    out_.open("actions");
    if (becomes_law(number_)) {
      const auto became = "Became Public Law No: 115-" + std::to_string(number_ / 30) + ".";
      action(400, "", became, "BecameLaw", "36000", library);
      action(400, "", became, "President", "E40000", house);
      action(400, "", "Signed by President.", "President", "E30000", house);
      action(390, "", "Presented to President.", "President", "28000", library);
      action(380, "",
             "Passed/agreed to in Senate: Passed Senate without amendment by Yea-Nay Vote. "
             "97 - 2. Record Vote Number: 60.(consideration: CR S1849)",
             "Floor", "17000", library);
      action(380, "",
             "Passed Senate without amendment by Yea-Nay Vote. 97 - 2. Record Vote Number: "
             "60.",
             "Floor", "", "Senate");
      action(300, "18:49:03",
             "Passed/agreed to in House: On passage Passed by recorded vote: 388 - "
             "25 (Roll no. 91).(text: CR H1290)",
             "Floor", "8000", library);
      action(300, "18:49:03",
             "On passage Passed by recorded vote: 388 - 25 (Roll no. 91). (text: CR "
             "H1290)",
             "Floor", "H37100", house);
      for (std::size_t debate = 0; debate < 6; ++debate)
        action(300, "17:0" + std::to_string(debate) + ":00",
               "DEBATE - The House proceeded with one hour of debate on H.R. " +
                   std::to_string(number_) + ".",
               "Floor", "H8D000", house);
      action(200, "", "Reported by the Committee on Judiciary. H. Rept. 115-572.", "Committee",
             "5000", library);
    }
    action(15, "", "Referred to the Subcommittee on Crime, Terrorism, and Investigations.",
           "Committee", "", "House committee actions");
    action(1, "", "Referred to the House Committee on the Judiciary.", "IntroReferral", "H11100",
           house);
    action(1, "", "Introduced in House", "IntroReferral", "Intro-H", library);
    action(1, "", "Introduced in House", "IntroReferral", "1000", library);
    out_.close("actions");
  }

  void committees() {
    out_.open("committees");
    for (std::size_t count = 1 + pick(2); count > 0; --count) {
      out_.open("item");
      out_.leaf("systemCode", "hsju00");
      out_.leaf("name", "Committee on " + word());
      out_.leaf("chamber", "House");
      out_.leaf("type", "Standing");
      out_.open("activities");
      out_.open("item");
      out_.leaf("name", "Referred to");
      out_.leaf("date", day(1) + "T15:04:10Z");
      out_.close("item");
      out_.close("activities");
      out_.close("item");
    }
    out_.close("committees");
  }

  void related_bills() {
    out_.open("relatedBills");
    for (auto count = pick(3); count > 0; --count) {
      out_.open("item");
      out_.leaf("title", "A bill about " + word() + " and " + word());
      out_.leaf("congress", "115");
      out_.leaf("number", std::to_string(1 + pick(10000)));
      out_.leaf("type", "HR");
      out_.open("relationshipDetails");
      out_.open("item");
      out_.leaf("type", "Related bill");
      out_.leaf("identifiedBy", "CRS");
      out_.close("item");
      out_.close("relationshipDetails");
      out_.close("item");
    }
    out_.close("relatedBills");
  }

  void person(bool is_cosponsor) {
    const auto name = std::to_string(pick(440));
    out_.open("item");
    out_.leaf("bioguideId", "X000" + name);
    out_.leaf("fullName", "Rep. Example " + name + ", Ann [R-MO-2]");
    out_.leaf("firstName", "ANN");
    out_.leaf("lastName", "EXAMPLE " + name);
    out_.leaf("party", "R");
    out_.leaf("state", "MO");
    out_.leaf("district", "2");
    if (is_cosponsor) {
      out_.leaf("sponsorshipDate", day(3));
      out_.leaf("isOriginalCosponsor", "True");
    }
    out_.close("item");
  }

  void people() {
    out_.open("sponsors");
    person(false);
    out_.close("sponsors");
    out_.open("cosponsors");
    for (auto count = pick(24); count > 0; --count) person(true);
    out_.close("cosponsors");
  }

  void law() {
    out_.open("laws");
    out_.open("item");
    out_.leaf("type", "Public Law");
    out_.leaf("number", "115-" + std::to_string(number_ / 30));
    out_.close("item");
    out_.close("laws");
  }

  void subjects() {
    out_.open("policyArea");
    out_.leaf("name", word());
    out_.close("policyArea");
    out_.open("subjects");
    out_.open("legislativeSubjects");
    for (auto count = pick(12); count > 0; --count) {
      out_.open("item");
      out_.leaf("name", "Matters of " + word() + " and " + word());
      out_.close("item");
    }
    out_.close("legislativeSubjects");
    out_.close("subjects");
  }

  void summaries() {
    std::string text = "<![CDATA[<p><strong>Example Act</strong></p> <p>";
    for (auto count = 4 + pick(30); count > 0; --count)
      text += "This bill requires the agency for " + word() + " to report on " + word() +
              " &amp; its cost. ";
    out_.open("summaries");
    out_.open("summary");
    out_.leaf("versionCode", "00");
    out_.leaf("actionDate", day(1));
    out_.leaf("actionDesc", "Introduced in House");
    out_.leaf("updateDate", "2018-05-01T00:00:00Z");
    out_.leaf("text", text + "</p>]]>");
    out_.close("summary");
    out_.close("summaries");
  }

  void titles() {
    const auto title = "Example " + word() + " and " + word() + " Act of 2017";
    out_.leaf("title", title);
    out_.open("titles");
    for (const auto* const type :
         {"Display Title", "Official Title as Introduced", "Short Title(s) as Introduced"}) {
      out_.open("item");
      out_.leaf("titleType", type);
      out_.leaf("titleTypeCode", "45");
      out_.leaf("updateDate", "2021-03-04T05:06:07Z");
      out_.leaf("title",
                *type == 'O' ? "To provide for " + word() + ", and for other purposes." : title);
      out_.close("item");
    }
    out_.close("titles");
  }

  void text_versions() {
    out_.open("textVersions");
    out_.open("item");
    out_.leaf("type", "Introduced in House");
    out_.leaf("date", day(1) + "T04:00:00Z");
    out_.open("formats");
    out_.open("item");
    out_.leaf("url", "https://www.govinfo.gov/content/pkg/BILLS-115hr" + std::to_string(number_) +
                         "ih/xml/BILLS-115hr" + std::to_string(number_) + "ih.xml");
    out_.close("item");
    out_.close("formats");
    out_.close("item");
    out_.close("textVersions");
  }

  std::size_t number_;
  std::mt19937 random_;
  Writer out_;
};

}  // namespace

std::string billstatus_xml(std::size_t number) {
  return Bill(number).xml();
}

}  // namespace timeloom::benchmarks
