// Lets tests stop the program at each of its steps on the disk.
//
// The hook is called before every system call of engine/base/file that changes the disk
// ("create", "write", "fsync", "rename", "remove", "link", "mkdir", "truncate"). A hook that
// throws is a disk that fails; one that kills the process is a power cut. While one is
// set, writes are cut in two, with a step between the halves. Without one it costs a test
// of a null pointer. Not thread-safe: set it before any thread writes.
#pragma once

#include <functional>
#include <string_view>

namespace griot {

using DiskHook = std::function<void(std::string_view step)>;

// An empty hook ends it.
void set_disk_hook(DiskHook hook);

}  // namespace griot
