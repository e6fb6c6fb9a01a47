#include "app/corpus.h"

#include <cstdlib>

#include "app/arguments.h"
#include "app/configuration.h"
#include "app/did_you_mean.h"
#include "app/setting_table.h"
#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace griot {

namespace fs = std::filesystem;

namespace {

// The nearest folder upward that is a corpus, or an empty path.
fs::path corpus_around(const fs::path& here) {
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (fs::is_regular_file(folder / "griot.toml")) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace

std::optional<CorpusHere> corpus_here(const Arguments& arguments) {
  CorpusHere found{arguments.text("--corpus"),
                   {ValueOrigin::Kind::command_line, "--corpus"}};
  const char* variable = std::getenv("GRIOT_CORPUS");
  if (found.folder.empty() && variable != nullptr) {
    found = {variable, {ValueOrigin::Kind::environment, "GRIOT_CORPUS"}};
  }
  if (found.folder.empty()) {
    found = {corpus_around(fs::current_path()), {ValueOrigin::Kind::file, ""}};
    if (found.folder.empty()) return std::nullopt;
  }
  if (fs::is_regular_file(found.folder / "griot.toml")) return found;
  const std::string named = found.folder.string();
  throw Error(ErrorCode::corrupt, named, say("n'est pas un fonds : griot.toml manque"),
              say("créez-le avec « griot init {1} »", {named}));
}

fs::path find_corpus(const Arguments& arguments) {
  if (const auto found = corpus_here(arguments)) return found->folder;
  throw Error(ErrorCode::corrupt, fs::current_path().string(),
              say("aucun fonds ici ni au-dessus"),
              say("nommez-le avec --corpus, ou créez-en un avec « griot init DIR »"));
}

Settings settings_here(const Arguments& arguments) {
  const auto corpus = corpus_here(arguments);
  return corpus ? read_configuration(corpus->folder).settings
                : configuration_without_corpus().settings;
}

fs::path vocabulary_here(const Arguments& arguments) {
  const auto corpus = corpus_here(arguments);
  return (corpus ? corpus->folder : resource_directory()) / "vocabulary";
}

GateDecisions gate_decisions(const Arguments& arguments) {
  return {arguments.has("--accept-revisions"), arguments.has("--drop-comments"),
          arguments.has("--drop-hidden")};
}

LibraryOptions library_options(const Arguments& arguments) {
  LibraryOptions options = library_options(find_corpus(arguments));
  const std::string address = arguments.text("--base-url");
  if (address.empty()) return options;
  const Message problem = find_setting("", "adresse")->set(options.settings, address);
  if (!problem.empty()) {
    throw Error(ErrorCode::usage, "--base-url", problem,
                say("écrivez par exemple https://griot.example/"));
  }
  return options;
}

LibraryOptions library_options(const fs::path& corpus) {
  LibraryOptions options;
  options.corpus = corpus;
  options.settings = read_configuration(options.corpus).settings;
  try {
    options.resources = resource_directory();
  } catch (const Error& error) {
    throw Error(ErrorCode::corrupt, error.place(), error.problem(), error.remedy());
  }
  return options;
}

}  // namespace griot
