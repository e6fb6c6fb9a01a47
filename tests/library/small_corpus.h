// A corpus of a test's own beside a folder of files to import.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/library/library.h"
#include "tests/importers/word_file.h"
#include "tests/library/temporary_folder.h"

namespace griot::test {

struct SmallCorpus {
  SmallCorpus() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    options.clock = [this] { return now; };
    library = std::make_unique<Library>(options);
  }

  FileReport import(const std::string& name, std::string_view bytes,
                    ImportRequest request = {}) {
    request.paths = {folder.write(name, bytes)};
    FileReport report;
    library->import(request, [&](const FileReport& it) { report = it; });
    return report;
  }

  Stored stored(const std::string& id) const { return library->store().read(id); }
  Status status(const std::string& id) const {
    return status_of(stored(id).document.metadata);
  }

  static bool has(const Findings& findings, std::string_view code) {
    for (const Finding& finding : findings) {
      if (finding.code == code) return true;
    }
    return false;
  }

  Time now{std::chrono::seconds{1'772'000'000}};
  TemporaryFolder folder;
  std::unique_ptr<Library> library;
};

// A paragraph of a Word file: runs as XML.
inline std::string paragraph(const std::string& runs) {
  return "<w:p>" + runs + "</w:p>";
}
inline std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}
inline std::string bold(const std::string& text) {
  return run(text, "<w:b/>");
}
inline std::string deleted(const std::string& text) {
  return "<w:del w:id=\"1\" w:author=\"CANARI-AUTEUR\"><w:r><w:delText>" + text +
         "</w:delText></w:r></w:del>";
}
inline std::string comment(int id) {
  return "<w:r><w:commentReference w:id=\"" + std::to_string(id) + "\"/></w:r>";
}
inline std::string comments_part(const std::vector<std::string>& texts) {
  std::string part;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    part += "<w:comment w:id=\"" + std::to_string(i) + "\" w:author=\"CANARI-AUTEUR\">" +
            paragraph(run(texts[i])) + "</w:comment>";
  }
  return part;
}

}  // namespace griot::test
