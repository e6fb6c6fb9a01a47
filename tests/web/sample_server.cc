// Serves the sample corpus on a free port of this machine, for the tests in a browser:
//
//   griot_sample_server [SOURCES]
//
// With SOURCES, the documents of that folder instead, and its metadata.csv if any. Says
// its address on the first line and stops when its input ends.
#include <filesystem>
#include <iostream>
#include <string>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/library/library.h"
#include "engine/server/server.h"
#include "tests/temporary_directory.h"

namespace {

namespace fs = std::filesystem;
using namespace griot;

// A second version, so that there is something to compare.
void revise(const fs::path& file) {
  std::string text = read_file(file);
  const std::string before = "coûterait moins";
  const std::size_t at = text.find(before);
  if (at != std::string::npos) text.replace(at, before.size(), "coûterait bien moins");
  write_file(file, text + "\n\nUn paragraphe ajouté à la seconde version.\n");
}

void serve(const fs::path& corpus, const fs::path& sources) {
  fs::copy(fs::path(GRIOT_SOURCE_DIR) / "corpus", corpus, fs::copy_options::recursive);
  Store::create(corpus);
  LibraryOptions options;
  options.corpus = corpus;
  options.resources = GRIOT_RESOURCE_DIR;
  options.settings.title = "Griot, fonds d’exemple";
  options.settings.licence = "CC-BY-4.0";
  Library library(options);
  const fs::path given = sources.empty() ? corpus / "sources" : sources;
  const fs::path sheet = (sources.empty() ? corpus : given) / "metadata.csv";
  const auto import = [&] {
    library.import({{given}, fs::exists(sheet) ? sheet : fs::path(), false},
                   [](const FileReport&) {});
  };
  import();
  if (sources.empty()) {
    revise(given / "01-accompagner-les-retours-choisis.md");
    import();
    library.set_status("declaration-d-exemple-d-un-forum-national", Status::withdrawn,
                       "retirée pour l’exemple");
  }
  library.index(false);
  ServerOptions any_port;
  any_port.port = 0;
  Server server(source_of(library), any_port);
  server.start();
  std::cout << server.url() << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
  }
  server.stop();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const TemporaryDirectory folder;
    serve(folder / "fonds", argc > 1 ? argv[1] : "");
    return 0;
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
