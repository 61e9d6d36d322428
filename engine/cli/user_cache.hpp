// Where this user's large sources are kept, as the settings and the environment have it.
#pragma once

#include <optional>

#include "host/store_cache.hpp"

namespace timeloom::cli {

// Nothing where the system names no folder for it.
std::optional<StoreCache> user_cache();

// The same, and nothing where the settings forbid it.
std::optional<StoreCache> allowed_cache();

}  // namespace timeloom::cli
