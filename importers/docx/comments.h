// The words of comments: never part of a document, read only so that a decision to leave
// one out is remembered for this comment and no other.
#pragma once

#include <map>
#include <string>

#include "importers/docx/package.h"

namespace griot::docx {

// By their ids; empty when the part is not there or cannot be read.
std::map<int, std::string> read_comments(const Package& package, const std::string& part);

}  // namespace griot::docx
