// What `Library::create` puts into a new corpus folder.
#include <algorithm>
#include <system_error>

#include "engine/base/file.h"
#include "engine/base/system_problem.h"
#include "engine/library/library.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// The vocabulary as shipped, without the rows that belong to the sample corpus.
std::string without_examples(const std::string& table) {
  std::string kept;
  int example_column = -1;
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t end = std::min(table.find('\n', from), table.size());
    const std::string_view line = std::string_view(table).substr(from, end - from);
    from = end + 1;
    int column = 0;
    bool is_example = false;
    const bool is_heading = example_column < 0 && !line.starts_with('#');
    if (is_heading) example_column = 1'000;
    for (std::size_t at = 0; at <= line.size(); ++column) {
      const std::size_t tab = std::min(line.find('\t', at), line.size());
      const std::string_view cell = line.substr(at, tab - at);
      if (is_heading && cell == "exemple") example_column = column;
      is_example =
          is_example || (!is_heading && column == example_column && cell == "oui");
      at = tab + 1;
    }
    if (!is_example) kept += std::string(line) + "\n";
  }
  return kept;
}

// What its columns are, and no row: the rest is for the corpus's own programme to say.
std::string columns_alone(const std::string& table) {
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t end = std::min(table.find('\n', from), table.size());
    if (table[from] != '#') return table.substr(from, end - from) + "\n";
    from = end + 1;
  }
  return {};
}

void write_unless_there(const fs::path& path, const std::string& text) {
  if (!fs::exists(path)) write_file(path, text);
}

}  // namespace

void Library::create(const fs::path& corpus, const fs::path& resources) {
  if (fs::exists(corpus / "journal.jsonl")) {
    throw Error(ErrorCode::conflict, corpus.string(), say("ce dossier est déjà un fonds"),
                say("choisissez un autre dossier"));
  }
  std::error_code failure;
  fs::create_directories(corpus / "vocabulary", failure);
  if (failure) {
    throw Error(ErrorCode::io, corpus.string(), system_problem(failure.value()),
                say("choisissez un dossier où vous pouvez écrire"));
  }
  for (const fs::directory_entry& table :
       fs::directory_iterator(resources / "vocabulary")) {
    if (table.path().extension() != ".tsv") continue;
    const std::string text = read_file(table.path());
    const bool own = Vocabulary::is_of_programme(table.path().stem().string());
    write_unless_there(corpus / "vocabulary" / table.path().filename(),
                       own ? columns_alone(text) : without_examples(text));
  }
  write_unless_there(corpus / "griot.toml",
                     read_file(resources / "templates" / "griot.toml"));
  Store::create(corpus);
}

}  // namespace griot
