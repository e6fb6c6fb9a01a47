// Files of derived data that are believed only when whole: the first line names the form
// and the SHA-256 of what follows. What is missing, cut, altered or of another form reads
// as nothing, so that whoever asks makes it again. No fsync; any
// thread. Of writers at once the last one stands, whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace griot {

// What follows the first line. Never throws for what is on the disk. `form` has no line end.
std::optional<std::string> read_sealed_file(const std::filesystem::path& path,
                                            std::string_view form);

// Makes the folder too. Throws Error where the disk refuses.
void write_sealed_file(const std::filesystem::path& path, std::string_view form,
                       std::string_view body);

}  // namespace griot
