// A plugin of a few lines over plugin.hpp, whose reading throws what the options say.
#include <timeloom/plugin.hpp>

namespace tp = timeloom::plugin;

namespace {

const tp::Description description{.id = "org.timeloom.throwing",
                                  .name = "Throwing",
                                  .version = "1.0.0",
                                  .licence = "MIT",
                                  .summary = "Throws",
                                  .kinds = {{.id = "thing", .label = "A thing"}}};

int probe(const tp::ProbeInput& input) {
  if (input.name == "surprise.throwing") throw std::runtime_error("probing");
  return input.name.ends_with(".throwing") ? 80 : 0;
}

void read(tp::Reader& reader) {
  reader.push({.span = {}, .title = "One", .record = 1});
  if (reader.options() == R"({"throw": "failure"})")
    throw tp::Failure("the server hung up after record 1");
  if (reader.options() == R"({"throw": "int"})") throw 5;
  if (!reader.parse_time("2013-02-30"))
    reader.diagnose({.message = reader.time_error(), .record = 2});
}

}  // namespace

TIMELOOM_PLUGIN(description, probe, read)
