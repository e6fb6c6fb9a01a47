// The pages' words and marks: Mustache files, read once, checked once, shown often.
//
// A file of the corpus's own `templates/` folder replaces the shipped one of the same
// name. Every name in every file is looked up in template_names.h when it is read, so a
// typing mistake is found at once, not on the page that shows it. {{> name}} includes
// name.mustache; {{#t}}Une phrase{{/t}} is put into the reader's language.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/language/language.h"
#include "engine/publication/view.h"

namespace griot {

class Templates {
 public:
  // Throws Error{invalid} with file and line as place for an unknown name, a missing
  // partial or a syntax error; Error{io} or Error{not_found} when `shipped` cannot be
  // read. `overrides` need not exist.
  Templates(const std::filesystem::path& shipped, const std::filesystem::path& overrides,
            const Languages& languages);
  ~Templates();

  // `root` is one of template_roots(), `language` one of the languages. A name that the
  // view leaves out counts as empty. Safe to call from several threads.
  std::string render(std::string_view root, std::string_view language,
                     const View& view) const;

  // Another one whenever one of the files is another.
  const std::string& digest() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
