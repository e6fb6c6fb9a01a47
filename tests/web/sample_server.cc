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
#include "engine/library/library.h"
#include "engine/server/server.h"
#include "tests/temporary_directory.h"

namespace {

namespace fs = std::filesystem;
using namespace griot;

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
  const fs::path sheet = given / "metadata.csv";
  library.import({{given},
                  sources.empty()     ? corpus / "metadata.csv"
                  : fs::exists(sheet) ? sheet
                                      : fs::path(),
                  false},
                 [](const FileReport&) {});
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
