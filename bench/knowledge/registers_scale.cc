// What reading facts costs beside importing, and how long registers take to answer.
//
//   registers_scale FOLDER [DOCUMENTS] [RECOMMENDATIONS]
//
// Makes DOCUMENTS (20,000) of the paragraphs of the Markdown files of FOLDER, shuffled by
// a fixed seed, so that RECOMMENDATIONS (5,000) of their list items stand in sections
// that recommend; imports them into a corpus in a temporary folder; reads what they say;
// and asks for each register. CPU times of one run, so that their ratio is one of likes;
// answers are medians of wall times.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/file.h"
#include "engine/base/resources.h"
#include "engine/knowledge/read_facts.h"
#include "engine/library/library.h"
#include "engine/library/public_view.h"

using namespace griot;
namespace fs = std::filesystem;

namespace {

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Blank-separated pieces of all files: paragraphs, lists, tables, headings.
std::vector<std::string> pieces_of(const fs::path& folder) {
  std::vector<std::string> pieces;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = read_file(entry.path());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", at), text.size());
      if (end - at > 30 && text.compare(at, 3, "---") != 0) {
        pieces.push_back(text.substr(at, end - at));
      }
      at = end + 2;
    }
  }
  return pieces;
}

std::string sentence_of(const std::string& piece, std::size_t number) {
  std::string line = "Ouvrir le guichet n° " + std::to_string(number) + " : ";
  for (const char c : piece.substr(0, 120)) line += c == '\n' ? ' ' : c;
  return line + ".";
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // minutes pass between its lines
  const auto number = [&](int at, std::size_t otherwise) {
    return count > at ? static_cast<std::size_t>(std::atoi(words[at])) : otherwise;
  };
  const std::size_t documents = number(2, 20'000), wanted = number(3, 5'000);
  constexpr std::size_t items = 10;
  const std::vector<std::string> pieces = pieces_of(words[1]);
  const fs::path folder = fs::temp_directory_path() / "griot-registers-scale";
  fs::remove_all(folder);
  fs::create_directories(folder / "files");
  std::mt19937 chance(1);
  const char* countries[] = {"CM", "KM", "CI", "GN", "MG", "MA", "SN", "TN"};
  const char* types[] = {"note-de-positionnement", "compte-rendu", "capitalisation"};
  for (std::size_t i = 0; i < documents; ++i) {
    std::string text =
        "---\ntitre: Texte " + std::to_string(i) + "\ntype: " + types[i % 3] +
        "\ndate: 202" + std::to_string(i % 7) + "-03-14\npays: [" + countries[i % 8] +
        "]\nsignataires: [Association Exemple]\nstatut: publie\ndiffusion: "
        "public\n---\n\n";
    for (int k = 0; k < 25; ++k) text += pieces[chance() % pieces.size()] + "\n\n";
    if (i * items < wanted) {
      text += "## Recommandations\n\n";
      for (std::size_t k = 0; k < items; ++k) {
        text +=
            "- " + sentence_of(pieces[chance() % pieces.size()], i * items + k) + "\n";
      }
    }
    write_disposable_file(folder / "files" / (std::to_string(i) + ".md"), text);
  }
  Library::create(folder / "corpus", resource_directory());
  LibraryOptions options;
  options.corpus = folder / "corpus";
  options.resources = resource_directory();
  Library library(options);
  const double before_import = cpu_seconds();
  std::size_t refused = 0;
  ImportRequest request;
  request.paths = {folder / "files"};
  library.import(request, [&](const FileReport& report) {
    refused += report.status == FileReport::Status::refused;
  });
  const double importing = cpu_seconds() - before_import;

  // Reading alone, as indexing does it with documents at hand.
  const Rules rules(options.corpus / "vocabulary", {}, library.vocabulary());
  double reading = 0, opening = 0;
  std::size_t found = 0;
  for (const Entry& entry : library.store().entries()) {
    const double begin = cpu_seconds();
    const Document view = public_view(library.store().read(entry.id).document);
    const double opened = cpu_seconds();
    found += read_facts(view, rules).recommendations.size();
    reading += cpu_seconds() - opened;
    opening += opened - begin;
  }
  std::printf(
      "%zu documents (%zu refused): import %.1f s CPU, facts %.1f s (%.2f of it; "
      "opening documents %.1f s), %zu recommendations\n",
      documents, refused, importing, reading, reading / importing, opening, found);

  const double before_register = cpu_seconds();
  library.give_ids();
  std::printf("register made from the corpus: %.1f s CPU, %zu recommendations\n",
              cpu_seconds() - before_register, library.facts()->recommendations().size());
  library.page({"/", "fr", {}});
  for (const char* path :
       {"/recommandations", "/recommandations/pays/KM", "/actions", "/rencontres",
        "/experiences", "/api/v1/recommendations?limit=50", "/recommandations.csv",
        "/recommandations.json", "/organisations/association-exemple"}) {
    std::string only = path;
    PageRequest asked{only.substr(0, only.find('?')), "fr", {}};
    if (only.find('?') != std::string::npos) asked.parameters = {{"limit", "50"}};
    library.page(asked);
    std::vector<double> times;
    std::size_t bytes = 0;
    for (int k = 0; k < 11; ++k) {
      const auto begin = std::chrono::steady_clock::now();
      bytes = library.page(asked).bytes.size();
      times.push_back(std::chrono::duration<double, std::milli>(
                          std::chrono::steady_clock::now() - begin)
                          .count());
    }
    std::printf("  %-40s %6.1f ms (%zu bytes)\n", path, median(times), bytes);
  }
  fs::remove_all(folder);
}
