// Memory that was freed and that the allocator keeps for later.
#pragma once

namespace timeloom {

// Gives it back to the system, where the C library can: after much was freed in small pieces, before
// much is needed in large ones. Takes longer the more was freed.
void give_back_memory();

}  // namespace timeloom
