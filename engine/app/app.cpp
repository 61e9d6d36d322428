#include "app/app.hpp"

#include <utility>

#include "app/session.hpp"
#include "app/window.hpp"
#include "base/byte_size.hpp"
#include "base/user_folders.hpp"

namespace timeloom {

namespace {

// Writes the settings where they are others now.
void keep_settings(AppState& state, Settings& kept, const std::filesystem::path& file) {
  if (state.settings == kept || file.empty()) return;
  kept = state.settings;
  if (const auto saved = save_settings(kept, file); !saved)
    report_open_error(state, saved.error().message);
}

}  // namespace

Result<void> run_app(Document document, const std::filesystem::path& file,
                     const PluginRegistry& registry, bool with_cache, WindowSize size) {
  const auto window = Window::create("Timeloom", size);
  if (!window) return tl::unexpected(window.error());
  const auto file_of_settings = settings_file();
  auto settings = load_settings(file_of_settings);
  const auto session = Session::create(
      std::move(document), registry, Window::wake, (*window)->clipboard(),
      {.document = file,
       .state = state_folder(),
       .cache = with_cache ? StoreCache::of_this_user(parse_byte_size(settings.cache_size))
                           : std::nullopt,
       .settings = settings});
  if (!session) return tl::unexpected(session.error());
  while (!(*session)->state().quit) {
    (*window)->wait((*session)->pause());  // nothing is drawn while nothing happens
    if ((*window)->take_close_wish()) request_quit((*session)->state());
    (*session)->frame((*window)->take_input());
    (*window)->set_title((*session)->title());
    (*window)->set_cursor((*session)->cursor());
    (*window)->swap();
    keep_settings((*session)->state(), settings, file_of_settings);
  }
  return {};
}

}  // namespace timeloom
