#include "app/app.hpp"

namespace timeloom {

Result<void> run_app(Document, const PluginRegistry&, WindowSize) {
  return fail("The window is still being built.");
}

}  // namespace timeloom
