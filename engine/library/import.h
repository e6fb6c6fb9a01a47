// From files on the disk to documents in the store, one at a time.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/library/library.h"
#include "engine/library/resemblance.h"
#include "engine/library/sheet.h"

namespace griot {

// The files named, and those below the folders named, in order of their names; hidden
// ones and the sheet itself left out. Throws Error{not_found} for a path that is not
// there.
std::vector<std::filesystem::path> files_of(const ImportRequest& request);

// What the files, the sheet and the vocabulary say together about one file, before it is
// stored. `row` may be null. `named` is the file as the receipt shows it.
class ImportJob {
 public:
  ImportJob(Store& store, const Rules& rules, const Settings& settings,
            const ImportRequest& request);

  // Never throws for what a file can cause.
  FileReport run(const std::filesystem::path& path);

  // Keeps what was learned for the next import.
  void finish() const;

 private:
  void import(const std::filesystem::path& path, FileReport& report);
  void complete(Imported& imported, const SheetRow* row,
                const std::optional<Entry>& earlier, const std::filesystem::path& path,
                Decisions& decisions, Proposals& proposals) const;
  void set_aside_idle_title(Metadata& metadata, Findings& findings) const;
  Resemblances& resemblances();
  const SheetRow* row_of(const std::filesystem::path& path) const;

  Store& store_;
  const Rules& rules_;
  const Vocabulary& vocabulary_;
  const Settings& settings_;
  ImportRequest request_;
  std::filesystem::path sheet_;
  std::vector<SheetRow> rows_;
  std::map<std::filesystem::path, const SheetRow*> row_by_file_;
  std::unique_ptr<Resemblances> resemblances_;  // made for the first file that is new
};

}  // namespace griot
