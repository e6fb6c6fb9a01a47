#include "engine/index/stored_passage.h"

#include "engine/index/packing.h"

namespace griot {

std::string pack_passage(const Passage& passage) {
  const std::string strings[] = {passage.anchor, passage.heading, passage.text,
                                 passage.language, passage.boilerplate ? "1" : ""};
  return pack(strings);
}

Passage unpack_passage(std::string_view bytes) {
  std::vector<std::string> strings = unpack(bytes);
  strings.resize(5);
  return {std::move(strings[0]), std::move(strings[1]), std::move(strings[2]),
          std::move(strings[3]), !strings[4].empty()};
}

}  // namespace griot
