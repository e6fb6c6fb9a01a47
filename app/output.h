// Where a command writes what it makes, and in which format.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/render/formats.h"

namespace griot {

class Arguments;
class Session;

// What this program can write. In `griot-corpus` all formats; in `griot`, which starts
// fast, those that need no library.
std::span<const OutputFormat> output_formats();

// By the end of its name; null where that is none of a format written here.
const OutputFormat* format_of_file(std::string_view file);

// What --to names, else what --output ends in, else `fallback`. Throws Error{usage} with
// the nearest name.
const OutputFormat& wanted_format(const Arguments& arguments, std::string_view fallback);

// To the file that --output names, else to the output; a format that is no text needs a
// file when the output is a terminal (Error{usage}).
void write_output(const Arguments& arguments, const OutputFormat& format,
                  const std::string& bytes, Session& session);

}  // namespace griot
