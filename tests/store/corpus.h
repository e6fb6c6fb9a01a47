// A corpus of a test's own, and documents to put into it.
#pragma once

#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/store/store.h"
#include "tests/library/temporary_folder.h"

namespace griot::test {

struct Corpus {
  Corpus() {
    Store::create(folder.path());
    write_file(folder.path() / "griot.toml", "");
  }

  Store open() const {
    return Store(folder.path(), [] { return Time{std::chrono::seconds{1'772'000'000}}; });
  }

  std::filesystem::path file(const std::string& id, const std::string& name) const {
    return folder.path() / "documents" / id / name;
  }

  TemporaryFolder folder;
};

inline Document document_of(const std::vector<std::string>& paragraphs) {
  Document document;
  document.metadata.set("titre", "Essai", Source::front_matter);
  for (const std::string& text : paragraphs) {
    document.blocks.push_back({Paragraph{{{Text{text}}}}, {}, {}, {}, {}});
  }
  return document;
}

inline Save import_of(int base, const std::string& origin = "a.md") {
  Save save;
  save.base = base;
  save.action = "import";
  save.origin = origin;
  save.source_digest = "d" + std::to_string(base);
  save.words_in_source = save.words_kept = 7;
  return save;
}

}  // namespace griot::test
