#include "engine/server/source.h"

namespace griot {

ServerSource source_of(const Library& library) {
  return {[&library](const PageRequest& request) { return library.page(request); },
          [&library] { return library.health(); },
          [&library](const Message& message, std::string_view language) {
            return library.languages().get(language).text(message);
          }};
}

}  // namespace griot
