#include "engine/publication/template.h"

#include <cassert>
#include <map>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/publication/template_names.h"
#include "engine/publication/template_source.h"
#include "engine/publication/template_text.h"

namespace griot {
namespace {

// What a page sets must be in the table, or no template could ever use it.
[[maybe_unused]] bool all_known(std::string_view scope, const View& view) {
  for (const auto& [name, item] : view.items()) {
    const TemplateName* known = find_template_name(scope, name);
    if (!known && scope != "site") known = find_template_name("site", name);
    if (!known) return false;
    const auto* list = std::get_if<View::List>(&item);
    if ((known->kind == NameKind::list) != (list != nullptr)) return false;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      if (!all_known(known->inside, (*list)[i])) return false;
    }
  }
  return true;
}

void read_folder(const std::filesystem::path& folder, TemplateFiles& files) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".mustache") continue;
    const std::string place = "templates/" + entry.path().filename().string();
    files[entry.path().stem().string()] = {place, read_file(entry.path())};
  }
}

TemplateFiles read_files(const std::filesystem::path& shipped,
                         const std::filesystem::path& overrides) {
  if (!std::filesystem::is_directory(shipped)) {
    throw Error(ErrorCode::not_found, shipped.string(),
                say("le dossier des modèles de page est introuvable"),
                say("réinstallez Griot"));
  }
  TemplateFiles files;
  read_folder(shipped, files);
  if (std::filesystem::is_directory(overrides)) read_folder(overrides, files);
  return files;
}

}  // namespace

struct Templates::State {
  // By language, then root.
  std::map<std::string, std::map<std::string, TemplateText, std::less<>>, std::less<>>
      texts;
  std::string digest;
};

Templates::Templates(const std::filesystem::path& shipped,
                     const std::filesystem::path& overrides, const Languages& languages)
    : state_(std::make_unique<State>()) {
  const TemplateFiles files = read_files(shipped, overrides);
  std::string all;
  for (const auto& [name, file] : files) all += name + '\n' + sha256(file.text) + '\n';
  state_->digest = sha256(all);
  for (const std::string& name : languages.codes()) {
    const Language& language = languages.get(name);
    const Translate translate = [&](const std::string& french) {
      return our_blanks(name, language.text(say(french.c_str())));
    };
    for (const TemplateRoot& root : template_roots()) {
      const std::string whole =
          compose_template(files, root.name, root.layout, translate);
      state_->texts[name].emplace(root.name, TemplateText(whole, root.name));
    }
  }
}

Templates::~Templates() = default;

const std::string& Templates::digest() const {
  return state_->digest;
}

std::string Templates::render(std::string_view root, std::string_view language,
                              const View& view) const {
  assert(all_known(root, view));
  const auto in_language = state_->texts.find(language);
  assert(in_language != state_->texts.end());
  const auto page = in_language->second.find(root);
  assert(page != in_language->second.end());
  return page->second.show(view);
}

}  // namespace griot
