#include "base/background.hpp"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace timeloom {

void give_way() {
#ifdef __linux__
  // Linux keeps a niceness for each thread, which those that it starts inherit. Half the
  // weight is left: with much less, loading would stand still beside another program's compiler.
  constexpr int kNiceness = 3;
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness);
#endif
}

}  // namespace timeloom
