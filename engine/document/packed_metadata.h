// Metadata in derived files: engine/base/packed.h.
#pragma once

#include "engine/base/packed.h"
#include "engine/document/metadata.h"

namespace griot {

void pack(Packer& packer, const Value& value);
void unpack(Unpacker& unpacker, Value& value);
void pack(Packer& packer, const Metadata& metadata);
void unpack(Unpacker& unpacker, Metadata& metadata);

}  // namespace griot
