#include "render/vector/pdf_language.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace timeloom {

namespace {

// The number that follows `name` after `from`.
std::string number_after(const std::string& pdf, std::string_view name, std::size_t from) {
  const auto at = pdf.find(name, from);
  if (at == std::string::npos) return {};
  const auto begin = pdf.find_first_of("0123456789", at + name.size());
  if (begin == std::string::npos) return {};
  return pdf.substr(begin, pdf.find_first_not_of("0123456789", begin) - begin);
}

// A language tag is letters, digits and hyphens; others have no place in a PDF string.
bool is_language(std::string_view language) {
  return !language.empty() && std::all_of(language.begin(), language.end(), [](char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '-';
  });
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
  const auto trailer = pdf.rfind("trailer");
  if (trailer == std::string::npos || !is_language(language)) return pdf;
  const auto size = number_after(pdf, "/Size", trailer), root = number_after(pdf, "/Root", trailer);
  const auto info = number_after(pdf, "/Info", trailer);
  const auto previous = number_after(pdf, "startxref", trailer);
  const auto head = "\n" + root + " 0 obj\n<< /Type /Catalog";
  const auto catalog = pdf.rfind(head, trailer);
  if (size.empty() || root.empty() || info.empty() || previous.empty() ||
      catalog == std::string::npos)
    return pdf;
  const auto begin = catalog + head.size(), end = pdf.find("endobj", begin);
  auto content = pdf.substr(begin, end - begin);
  content.resize(content.rfind(">>"));
  // Cairo says so only where all is within one "Document".
  if (content.find("/StructTreeRoot") != std::string::npos &&
      content.find("/MarkInfo") == std::string::npos)
    content += "   /MarkInfo << /Marked true >>\n";

  const auto object = pdf.size();
  pdf += root + " 0 obj\n<< /Type /Catalog" + content + "   /Lang (" + std::string(language) +
         ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
  const auto table = pdf.size();
  char entry[32];
  std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", object);
  pdf += "xref\n" + root + " 1\n" + entry + "trailer\n<< /Size " + size + "\n   /Root " + root +
         " 0 R\n   /Info " + info + " 0 R\n   /Prev " + previous + "\n>>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
  return pdf;
}

}  // namespace timeloom
