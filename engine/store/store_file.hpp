// A built store as a file: written once, and looked at where it lies.
#pragma once

#include "base/result.hpp"
#include "base/sealed_file.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// As the body of the file. The caller finishes it, and learns then whether it could be written.
void write_store(const EventStore& store, SealedFileWriter& file);

// The same store, whose columns lie in the file and are not copied. The file must be whole
// (SealedFile::is_whole). Fails where another version wrote it, or a program that keeps its numbers
// otherwise.
Result<EventStore> view_store(const SealedFile& file);

}  // namespace timeloom
