// Which plugin reads a source, and what is said where none does.
#ifndef _WIN32
#include <unistd.h>
#endif

#include "plugin/misbehaving/fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;
namespace fs = std::filesystem;

namespace {

struct Fixture {
  Fixture() : folder(fs::temp_directory_path() / "timeloom_choice_test") {
    fs::create_directories(folder);
    REQUIRE(registry.add_library(module_file("misbehaving")));
    REQUIRE(registry.add_library(module_file("throwing")));
  }
  ~Fixture() { fs::remove_all(folder); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return (folder / name).string();
  }
  std::string refusal(const std::string& uri, std::string_view plugin = {}) const {
    const auto choice = registry.choose(uri, plugin);
    return choice ? "chosen: " + choice->type->id : choice.error().message;
  }

  fs::path folder;
  PluginRegistry registry;
};

const std::string kAnswers =
    " (asked with these answers, 0 to 100: org.timeloom.misbehaving: 0, org.timeloom.throwing: 0)";

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the surest plugin is taken, and the next one named") {
  const auto choice = registry.choose(write("a.throwing", "text"));
  REQUIRE(choice);
  CHECK(choice->type->id == "org.timeloom.throwing");
  CHECK(choice->confidence == 80);
  CHECK(choice->reason == "confidence 80");
  CHECK(choice->diagnostics.total() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a plugin can be named, in full or by its last part") {
  const auto file = write("a.throwing", "text");
  CHECK(registry.choose(file, "misbehaving")->type->id == "org.timeloom.misbehaving");
  CHECK(registry.choose(file, "org.timeloom.misbehaving")->reason == "named by the user");
  CHECK(refusal(file, "table") ==
        "there is no plugin \"table\"; there are: org.timeloom.misbehaving, "
        "org.timeloom.throwing");
  CHECK(refusal((folder / "nowhere").string(), "throwing") ==
        "\"" + (folder / "nowhere").string() + "\" does not exist");
}

TEST_CASE_FIXTURE(Fixture, "files that cannot be read say what they are") {
  const auto missing = (folder / "nowhere.csv").string();
  CHECK(refusal(missing) == "\"" + missing + "\" does not exist");
  const auto empty = write("empty.csv", "");
  CHECK(refusal(empty) == "\"" + empty + "\" is empty");
  const auto binary = write("a.bin", std::string("\x7F"
                                                 "ELF\0\0",
                                                 6));
  CHECK(refusal(binary) ==
        "\"" + binary + "\" is a binary file that no plugin recognises" + kAnswers);
  const auto bytes = write("b.bin", std::string(3000, '\xFE'));
  CHECK(contains(refusal(bytes), "is a binary file"));
  CHECK(refusal(folder.string()) == "\"" + folder.string() + "\" is a folder that no plugin reads" +
                                        kAnswers + "; name the files in it");
  const auto text = write("a.txt", "some text that ends within a caf\xC3");
  CHECK(refusal(text) == "\"" + text + "\" is not recognised by any plugin" + kAnswers +
                             "; if you know which one reads it, name it");
  CHECK(refusal("") == "a source without a path or URI");
  CHECK(refusal(missing + "/below/" + std::string(5000, 'x')).find("cannot be read: ") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "file URIs are read as files") {
  const auto file = write("a b.throwing", "text");
  CHECK(registry.choose("file://" + folder.string() + "/a%20b.throwing"));
}

#ifndef _WIN32
TEST_CASE_FIXTURE(Fixture, "files that nobody may read, and things that are no files") {
  CHECK(refusal("/dev/null") == "\"/dev/null\" is neither a file nor a folder");
  if (geteuid() == 0) return;  // may read everything
  const auto file = write("secret.csv", "text");
  fs::permissions(file, fs::perms::none);
  CHECK(refusal(file) == "\"" + file + "\" cannot be read: Permission denied");
  const auto inner = folder / "secret";
  fs::create_directory(inner);
  fs::permissions(inner, fs::perms::none);
  CHECK(refusal(inner.string()) == "\"" + inner.string() + "\" cannot be read: Permission denied");
  fs::permissions(inner, fs::perms::owner_all);
}
#endif

TEST_CASE_FIXTURE(Fixture, "schemes go to the plugins that name them") {
  CHECK(registry.choose("misbehave:anything")->type->id == "org.timeloom.misbehaving");
  CHECK(registry.choose("MISBEHAVE://x/y")->confidence == 1);
  CHECK(refusal("gopher://example.org/x") ==
        "\"gopher://example.org/x\" is no file, and no plugin opens gopher: sources (there are "
        "plugins for misbehave:)");
}

TEST_CASE_FIXTURE(Fixture, "impossible confidence is cut to 0 to 100 and listed") {
  const auto sure = registry.choose(write("a.probe", "250"));
  REQUIRE(sure);
  CHECK(sure->confidence == 100);
  CHECK(contains(to_text(sure->diagnostics),
                 "warning: the plugin org.timeloom.misbehaving answered that it is 250 % sure; 0 "
                 "to 100 would make sense"));
  CHECK(contains(refusal(write("b.probe", "-7")), "org.timeloom.misbehaving: 0"));
  CHECK(contains(refusal(write("c.probe", "throw")), "org.timeloom.misbehaving: 0"));
}

TEST_CASE("without plugins that is what is said") {
  const PluginRegistry none;
  const auto file = fs::path(TIMELOOM_SOURCE_DIR) / "LICENSE";
  CHECK(none.choose(file.string()).error().message ==
        "\"" + file.string() + "\" cannot be read: there are no plugins");
  CHECK(none.choose(file.string(), "table").error().message ==
        "there is no plugin \"table\": no plugins were found");
  CHECK(none.choose("x-y:z").error().message ==
        "\"x-y:z\" is no file, and no plugin opens x-y: sources");
}
