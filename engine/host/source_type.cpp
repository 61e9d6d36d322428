#include "host/source_type.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "host/abi_struct.hpp"
#include "host/abi_text.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kLongestSchema = std::size_t{1} << 20;
constexpr std::size_t kMostKinds = 10'000;

constexpr std::array<std::string_view, 8> kColours{"blue",   "orange", "green", "red",
                                                   "purple", "teal",   "brown", "grey"};
constexpr std::array<std::string_view, 9> kSymbols{
    "circle", "square", "diamond", "triangle", "cross", "star", "triangle-down", "flag", "bar"};

class DescriptorReader {
public:
  DescriptorReader(const PluginLibrary& library, Diagnostics& diagnostics)
      : file_(library.path().string()), diagnostics_(diagnostics) {}

  std::vector<std::string> list(timeloom_string_list list, std::string field) {
    std::vector<std::string> texts;
    if (list.count == 0) return texts;
    if (list.items == nullptr || list.count > kMostKinds) {
      warn(std::move(field),
           "is a list of " + std::to_string(list.count) + " that cannot be read; it is left out");
      return texts;
    }
    for (std::size_t i = 0; i < list.count; ++i)
      texts.push_back(copy_abi_text(list.items[i], kLongestText));
    return texts;
  }

  std::vector<Kind> kinds(const timeloom_descriptor& descriptor) {
    std::vector<Kind> kinds;
    if (descriptor.kind_count == 0) return kinds;
    const auto stride = descriptor.kinds == nullptr ? 0 : abi_size(descriptor.kinds);
    if (stride < kFirstSize<timeloom_kind> || descriptor.kind_count > kMostKinds) {
      warn("kinds", "are " + std::to_string(descriptor.kind_count) +
                        " that cannot be read; they are left out");
      return kinds;
    }
    const auto* address = reinterpret_cast<const char*>(descriptor.kinds);
    for (std::size_t i = 0; i < descriptor.kind_count; ++i, address += stride) {
      auto kind = read_kind(read_abi_struct<timeloom_kind>(address));
      if (!kind.id.empty()) kinds.push_back(std::move(kind));
    }
    return kinds;
  }

private:
  Kind read_kind(const timeloom_kind& given) {
    Kind kind{.id = copy_abi_text(given.id, kLongestText),
              .label = copy_abi_text(given.label, kLongestText),
              .colour = copy_abi_text(given.colour, kLongestText),
              .symbol = copy_abi_text(given.symbol, kLongestText),
              .importance = given.importance};
    if (kind.id.empty()) warn("kinds", "one has no id; it is left out");
    check_word(kind, kind.colour, kColours, "colour");
    check_word(kind, kind.symbol, kSymbols, "symbol");
    if (!(kind.importance >= 0 && kind.importance <= 1)) {
      warn("kinds", "the importance of \"" + kind.id + "\" is not between 0 and 1");
      kind.importance = std::isnan(kind.importance) ? 0.5F : std::clamp(kind.importance, 0.F, 1.F);
    }
    return kind;
  }

  template <std::size_t N>
  void check_word(const Kind& kind, std::string& word, const std::array<std::string_view, N>& known,
                  const char* what) {
    if (word.empty() || std::ranges::find(known, word) != known.end()) return;
    warn("kinds", "the " + std::string(what) + " \"" + word + "\" of \"" + kind.id +
                      "\" is not known; one is chosen");
    word.clear();
  }

  void warn(std::string field, std::string message) {
    diagnostics_.add({.severity = Severity::warning,
                      .file = file_,
                      .field = std::move(field),
                      .message = std::move(message)});
  }

  std::string file_;
  Diagnostics& diagnostics_;
};

}  // namespace

Result<SourceType> read_source_type(std::shared_ptr<const PluginLibrary> library,
                                    std::uint32_t index, Diagnostics& diagnostics) {
  const auto failed = [&](const std::string& why) {
    return fail("source type " + std::to_string(index + 1) + " of \"" + library->path().string() +
                "\" cannot be used: " + why);
  };
  const timeloom_descriptor* address = nullptr;
  try {
    address = library->factory().descriptor(index);
  } catch (...) {
    return failed("the plugin threw an exception when it was asked");
  }
  if (address == nullptr) return failed("it has no descriptor");
  if (abi_size(address) < kFirstSize<timeloom_descriptor>)
    return failed("its descriptor is too small (" + std::to_string(abi_size(address)) + " bytes)");
  const auto descriptor = read_abi_struct<timeloom_descriptor>(address);

  DescriptorReader reader(*library, diagnostics);
  SourceType type;
  type.id = copy_abi_text(descriptor.id, kLongestText);
  if (type.id.empty()) return failed("it has no id");
  type.name = copy_abi_text(descriptor.name, kLongestText);
  if (type.name.empty()) type.name = type.id;
  type.version = copy_abi_text(descriptor.version, kLongestText);
  type.licence = copy_abi_text(descriptor.licence, kLongestText);
  type.summary = copy_abi_text(descriptor.summary, kLongestText);
  type.uri_schemes = reader.list(descriptor.uri_schemes, "uri_schemes");
  type.file_patterns = reader.list(descriptor.file_patterns, "file_patterns");
  type.mime_types = reader.list(descriptor.mime_types, "mime_types");
  type.options_schema = copy_abi_text(descriptor.options_schema, kLongestSchema);
  type.kinds = reader.kinds(descriptor);
  type.library = std::move(library);
  type.index = index;
  return type;
}

}  // namespace timeloom
