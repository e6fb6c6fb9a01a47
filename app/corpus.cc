#include "app/corpus.h"

#include <cstdlib>

#include "app/arguments.h"
#include "app/configuration.h"
#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace griot {

namespace fs = std::filesystem;

fs::path find_corpus(const Arguments& arguments) {
  std::string named = arguments.text("--corpus");
  if (named.empty()) {
    if (const char* value = std::getenv("GRIOT_CORPUS")) named = value;
  }
  if (!named.empty()) {
    if (fs::is_regular_file(fs::path(named) / "griot.toml")) return named;
    throw Error(ErrorCode::corrupt, named, say("n'est pas un fonds : griot.toml manque"),
                say("créez-le avec « griot init {1} »", {named}));
  }
  const fs::path here = fs::current_path();
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "griot.toml")) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw Error(ErrorCode::corrupt, here.string(), say("aucun fonds ici ni au-dessus"),
              say("nommez-le avec --corpus, ou créez-le avec « griot init »"));
}

LibraryOptions library_options(const Arguments& arguments) {
  LibraryOptions options;
  options.corpus = find_corpus(arguments);
  options.settings = read_configuration(options.corpus);
  try {
    options.resources = resource_directory();
  } catch (const Error& error) {
    throw Error(ErrorCode::corrupt, error.place(), error.problem(), error.remedy());
  }
  return options;
}

}  // namespace griot
