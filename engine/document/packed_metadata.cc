#include "engine/document/packed_metadata.h"

#include <utility>

namespace griot {

void pack(Packer& packer, const Value& value) {
  packer(value.value.index());
  std::visit([&](const auto& one) { packer(one); }, value.value);
}

void unpack(Unpacker& unpacker, Value& value) {
  switch (unpacker.next<std::size_t>()) {
    case 0:
      value.value = unpacker.next<std::string>();
      return;
    case 1:
      value.value = unpacker.next<Value::List>();
      return;
    case 2:
      value.value = unpacker.next<Value::Map>();
      return;
    default:
      throw Unpacker::Unreadable();
  }
}

void pack(Packer& packer, const Metadata& metadata) {
  packer(metadata.fields().size());
  for (const Field& field : metadata.fields()) {
    packer(field.key, field.value, static_cast<int>(field.source));
  }
}

void unpack(Unpacker& unpacker, Metadata& metadata) {
  for (std::size_t left = unpacker.size(); left > 0; --left) {
    auto key = unpacker.next<std::string>();
    auto value = unpacker.next<Value>();
    const int source = unpacker.next<int>();
    if (source < 0 || source > static_cast<int>(Source::by_default)) {
      throw Unpacker::Unreadable();
    }
    metadata.set(std::move(key), std::move(value), static_cast<Source>(source));
  }
}

}  // namespace griot
