// A corpus made by the program in a folder of its own, and files to import.
#pragma once

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/app/process.h"
#include "tests/temporary_directory.h"

namespace griot {

class CorpusFolder {
 public:
  CorpusFolder() { BOOST_REQUIRE_EQUAL(run_griot({"init", corpus()}).status, 0); }

  std::string corpus() const { return (folder_ / "fonds").string(); }
  std::filesystem::path operator/(const std::string& name) const {
    return folder_ / name;
  }

  // Writes a file and returns its path.
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  // A command on this corpus.
  Ran griot(std::vector<std::string> words) const {
    words.insert(words.end(), {"--corpus", corpus()});
    return run_griot(std::move(words));
  }

 private:
  TemporaryDirectory folder_;
};

// A published note with a title and some text.
inline std::string note(const std::string& title, const std::string& text) {
  return "---\ntitre: " + title +
         "\ntype: note-de-positionnement\ndate: 2026-03-14\npays: SN\nsignataires: "
         "Association Exemple\nstatut: publie\ndiffusion: public\n---\n\n# " +
         title + "\n\n" + text + "\n";
}

// Parsed with the caller's library: headers hold none.
template <class Json>
std::vector<Json> json_lines(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(Json::parse(line));
  }
  return lines;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}


// Asks until `good` says so: what another thread of the server does takes a moment.
template <class Good>
bool comes_true(Good good) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < end) {
    if (good()) return true;
  }
  return false;
}

}  // namespace griot
