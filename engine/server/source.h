// What the server serves, as functions: a Library in the program, anything in a test.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/base/message.h"
#include "engine/library/library.h"

namespace griot {

// Called from several threads at once.
struct ServerSource {
  std::function<Page(const PageRequest&)> page;
  std::function<Health()> health;
  // A message in "fr" or "en".
  std::function<std::string(const Message&, std::string_view language)> text =
      [](const Message& message, std::string_view) { return in_french(message); };
};

// `library` must outlive what is returned.
ServerSource source_of(const Library& library);

}  // namespace griot
