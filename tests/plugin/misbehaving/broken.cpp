// Plugins that break before anything is read; BROKEN_* says how. One small module each.
#include <timeloom/plugin.h>

#include <cstdint>
#include <cstring>

namespace {

[[maybe_unused]] std::int32_t probe(std::uint32_t, const timeloom_probe_input* input) {
#if defined(BROKEN_DUPLICATE)
  static_cast<void>(input);
  return 99;
#else
  return std::strncmp(input->head.data, "newer", 5) == 0 ? 70 : 0;
#endif
}

[[maybe_unused]] timeloom_status open(std::uint32_t, const timeloom_open_input*,
                                      const timeloom_host*, timeloom_source**) {
  return TIMELOOM_FAILED;
}

#if defined(BROKEN_DUPLICATE)
#define PLUGIN_ID "org.timeloom.misbehaving"
#elif defined(BROKEN_NO_ID)
#define PLUGIN_ID ""
#else
#define PLUGIN_ID "org.timeloom.newer"
#endif

[[maybe_unused]] const timeloom_descriptor description{sizeof(timeloom_descriptor),
                                                       {PLUGIN_ID, sizeof(PLUGIN_ID) - 1},
                                                       {},
                                                       {},
                                                       {},
                                                       {},
                                                       {},
                                                       {},
                                                       {},
                                                       {},
                                                       nullptr,
                                                       0};

[[maybe_unused]] const timeloom_source_factory factory {
#if defined(BROKEN_SMALL_FACTORY)
  12,
#else
  sizeof(timeloom_source_factory),
#endif
      [] { return std::uint32_t{1}; }, [](std::uint32_t) { return &description; }, probe,
#if defined(BROKEN_NULL_OPEN)
      nullptr
#else
      open
#endif
};

}  // namespace

#if !defined(BROKEN_NO_SYMBOL)
extern "C" TIMELOOM_EXPORT const timeloom_plugin timeloom_plugin_entry = {
#if defined(BROKEN_SMALL_ENTRY)
    16,
#else
    sizeof(timeloom_plugin),
#endif
#if defined(BROKEN_MAJOR)
    2,
    0,
#elif defined(NEWER_MINOR)
    1,
    99,
#else
    TIMELOOM_ABI_MAJOR, TIMELOOM_ABI_MINOR,
#endif
    [](timeloom_string) -> timeloom_status {
#if defined(BROKEN_INIT)
      return TIMELOOM_FAILED;
#elif defined(BROKEN_INIT_THROWS)
      throw 1;
#else
      return TIMELOOM_OK;
#endif
    },
    [] {},
    [](const char* id) -> const void* {
#if defined(BROKEN_NULL_FACTORY)
      static_cast<void>(id);
      return nullptr;
#else
      return std::strcmp(id, TIMELOOM_SOURCE_FACTORY) == 0 ? &factory : nullptr;
#endif
    }};
#endif
