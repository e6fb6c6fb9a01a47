// What finding duplicates costs among many documents.
//
//   duplicates_scale FOLDER [DOCUMENTS]
//
// Reads the Markdown files of FOLDER, then makes DOCUMENTS (20,000) of their paragraphs,
// shuffled by a fixed seed, and prints CPU times: of reading a file, of its fingerprint,
// of putting one into the index and of asking for its like.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/knowledge/fingerprint.h"
#include "engine/markdown/markdown.h"

using namespace griot;

namespace {

// Microseconds of CPU that `work` takes, divided by `count`.
template <class Work>
double each(std::size_t count, Work work) {
  const std::clock_t from = std::clock();
  work();
  const double all = 1e6 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
  return all / static_cast<double>(std::max<std::size_t>(count, 1));
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  const std::size_t wanted =
      count > 2 ? static_cast<std::size_t>(std::atoi(words[2])) : 20'000;
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(words[1])) {
    if (entry.path().extension() == ".md") texts.push_back(read_file(entry.path()));
  }
  std::vector<Document> read;
  const double reading = each(texts.size(), [&] {
    for (const std::string& text : texts) {
      read.push_back(read_markdown(text, "", {}, FaultyFrontMatter::salvaged).document);
    }
  });
  const double printing = each(read.size(), [&] {
    for (const Document& document : read) full_print_of(document);
  });

  Blocks all;
  for (const Document& document : read) {
    all.insert(all.end(), document.blocks.begin(), document.blocks.end());
  }
  std::mt19937 chance(1);
  std::vector<Fingerprint> prints;
  while (prints.size() < wanted) {
    Document made;
    for (int i = 0; i < 25; ++i) made.blocks.push_back(all[chance() % all.size()]);
    prints.push_back(full_print_of(made).fingerprint);
  }
  FingerprintIndex index;
  const double putting = each(prints.size(), [&] {
    for (std::size_t i = 0; i < prints.size(); ++i) {
      index.put("document-" + std::to_string(i), prints[i]);
    }
  });
  std::size_t found = 0;
  const double asking = each(2'000, [&] {
    for (std::size_t i = 0; i < 2'000; ++i) {
      found += index.alike(prints[i * prints.size() / 2'000], 8).size();
    }
  });
  std::printf("%zu files read: %.0f µs each, fingerprint %.0f µs\n", texts.size(),
              reading, printing);
  std::printf("%zu documents: put in %.1f µs each, asked %.1f µs (%.1f alike)\n",
              prints.size(), putting, asking, static_cast<double>(found) / 2'000);
}
