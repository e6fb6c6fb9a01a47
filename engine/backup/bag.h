// The forms of a BagIt bag (RFC 8493, version 1.0).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/base/error.h"

namespace griot {

inline constexpr const char* bag_declaration_name = "bagit.txt";
inline constexpr const char* bag_information_name = "bag-info.txt";
inline constexpr const char* bag_manifest_name = "manifest-sha256.txt";
inline constexpr const char* bag_tag_manifest_name = "tagmanifest-sha256.txt";
inline constexpr const char* bag_payload_folder = "data/";

std::string bag_declaration();

// "<digest>  <path>" a line, by path; % and line breaks of paths are percent-encoded
// (section 2.1.3).
using Manifest = std::map<std::string, std::string>;  // path → digest
std::string write_manifest(const Manifest& manifest);
// Throws Error{invalid} with `place` and the line.
Manifest read_manifest(std::string_view text, const std::string& place);

// True for what may be written below a folder: relative, without "..", empty or hidden
// parts, control bytes, backslashes (safety rule 6).
bool is_inside_path(std::string_view path);

// "fonds.zip, documents/note/document.md : cette sauvegarde est abîmée ; …"
Error damaged_backup(const std::string& archive, std::string_view place, Message why);

}  // namespace griot
