// What the server serves, as functions: a Library in the program, anything in a test.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/message.h"
#include "engine/library/library.h"
#include "engine/server/base_path.h"

namespace griot {

// What answers depend on beside their request: the same version, the same answers.
struct SourceVersion {
  std::int64_t corpus = 0;     // the position of the journal
  std::int64_t index = 0;      // the position of the index
  std::int64_t templates = 0;  // counts reloads of templates and settings
  bool operator==(const SourceVersion&) const = default;
};

// Called from several threads at once.
struct ServerSource {
  std::function<Page(const PageRequest&)> page;
  std::function<Health()> health;
  // Asked at every request, so it has to be cheap. Without it nothing is kept.
  std::function<SourceVersion()> version = {};
  // The brotli form of a page of the published site, where the site holds this very page.
  std::function<std::optional<std::string>(std::string_view path, const Page& page)>
      brotli = {};
  // Requests may come with it or, from a proxy that strips it, without. Asked at every
  // request.
  std::function<BasePath()> base_path = [] { return BasePath(); };
  // Of a preview: the number of what there is to see, once it is another than `known` or
  // after some seconds.
  std::function<std::int64_t(std::int64_t known)> changes = {};
  // A message in "fr" or "en".
  std::function<std::string(const Message&, std::string_view language)> text =
      [](const Message& message, std::string_view) { return in_french(message); };
};

// `library` must outlive what is returned. Throws Error{usage} as read_base_path() does.
ServerSource source_of(const Library& library);

}  // namespace griot
