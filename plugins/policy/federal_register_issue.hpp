// A whole issue of the Federal Register as XML, from govinfo.gov: <FEDREG>.
#pragma once

#include <string_view>

#include "policy/parsed_file.hpp"
#include "shared/source_files.hpp"

namespace timeloom::policy {

bool looks_like_federal_register_issue(std::string_view head);

// Rules, proposed rules, notices and presidential documents, in order of the issue. Effective dates
// and comment deadlines stand in prose there and are taken where the DATES paragraph has the usual
// words. Throws Failure where the XML is broken.
ParsedFile read_federal_register_issue(const plugin::SourceFile& file);

}  // namespace timeloom::policy
