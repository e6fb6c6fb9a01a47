#include <memory>
#include <utility>
#include <vector>

#include "app/corpus.h"

namespace griot {

Library& open_library(LibraryOptions options) {
  static auto& open = *new std::vector<std::unique_ptr<Library>>;
  return *open.emplace_back(std::make_unique<Library>(std::move(options)));
}

}  // namespace griot
