#include "app/corpus.h"

#include <cstdlib>

#include "app/arguments.h"
#include "app/configuration.h"
#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace griot {

namespace fs = std::filesystem;

namespace {

std::string named_corpus(const Arguments& arguments) {
  const std::string named = arguments.text("--corpus");
  const char* value = std::getenv("GRIOT_CORPUS");
  return named.empty() && value != nullptr ? value : named;
}

// The nearest folder upward that is a corpus, or an empty path.
fs::path corpus_around(const fs::path& here) {
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "griot.toml")) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace

fs::path find_corpus(const Arguments& arguments) {
  const std::string named = named_corpus(arguments);
  if (!named.empty()) {
    if (fs::is_regular_file(fs::path(named) / "griot.toml")) return named;
    throw Error(ErrorCode::corrupt, named, say("n'est pas un fonds : griot.toml manque"),
                say("créez-le avec « griot init {1} »", {named}));
  }
  const fs::path here = fs::current_path();
  const fs::path around = corpus_around(here);
  if (!around.empty()) return around;
  throw Error(ErrorCode::corrupt, here.string(), say("aucun fonds ici ni au-dessus"),
              say("nommez-le avec --corpus, ou créez-le avec « griot init »"));
}

Settings settings_here(const Arguments& arguments) {
  const bool none =
      named_corpus(arguments).empty() && corpus_around(fs::current_path()).empty();
  return none ? configuration_without_corpus()
              : read_configuration(find_corpus(arguments));
}

GateDecisions gate_decisions(const Arguments& arguments) {
  return {arguments.has("--accept-revisions"), arguments.has("--drop-comments"),
          arguments.has("--drop-hidden")};
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
