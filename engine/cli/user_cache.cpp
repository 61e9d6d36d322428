#include "cli/user_cache.hpp"

#ifdef TIMELOOM_HAS_APP
#include "app/settings.hpp"
#include "base/byte_size.hpp"
#endif

namespace timeloom::cli {

#ifdef TIMELOOM_HAS_APP

std::optional<StoreCache> user_cache() {
  return StoreCache::of_this_user(parse_byte_size(load_settings(settings_file()).cache_size));
}

std::optional<StoreCache> allowed_cache() {
  return load_settings(settings_file()).use_cache ? user_cache() : std::nullopt;
}

#else

std::optional<StoreCache> user_cache() {
  return StoreCache::of_this_user();
}

std::optional<StoreCache> allowed_cache() {
  return user_cache();
}

#endif

}  // namespace timeloom::cli
