#include "engine/publication/template.h"

#include <cassert>
#include <deque>
#include <kainjow/mustache.hpp>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/publication/template_names.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

namespace mustache = kainjow::mustache;
using Compiled = mustache::mustache;

// Reads names out of our views without copying them into the library's own tree: a list
// becomes a list of empty objects, and the object that is pushed leads back to its view.
class ViewContext : public mustache::basic_context<std::string> {
 public:
  ViewContext(const View& root, std::string_view scope)
      : frames_{{&root, "site"}, {&root, scope}} {}

  void push(const mustache::data* data) override {
    const auto found = frame_of_.find(data);
    frames_.push_back(found == frame_of_.end() ? Frame{} : found->second);
  }
  void pop() override { frames_.pop_back(); }

  // A name belongs to the innermost scope that lists it, set or not: a card without a
  // summary never shows the summary of the page around it.
  const mustache::data* get(const std::string& name) const override {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
      if (!frame->view) continue;
      const TemplateName* known = find_template_name(frame->scope, name);
      if (!known) continue;
      const View::Item* item = frame->view->find(name);
      return item ? data_of(*item, known->inside) : &data_.emplace_back(false);
    }
    assert(false && "compose_template has looked every name up");
    return &data_.emplace_back(false);
  }

  // Partials are in place before the renderer sees a template.
  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  struct Frame {
    const View* view = nullptr;  // null for a section of a text or a flag
    std::string_view scope;
  };

  const mustache::data* data_of(const View::Item& item, std::string_view inside) const {
    if (const auto* text = std::get_if<std::string>(&item)) {
      return text->empty() ? &data_.emplace_back(false) : &data_.emplace_back(*text);
    }
    if (const bool* flag = std::get_if<bool>(&item)) return &data_.emplace_back(*flag);
    const auto& list = std::get<View::List>(item);
    mustache::data& data = data_.emplace_back(mustache::data::type::list);
    for (std::size_t i = 0; i < list.size(); ++i) data << mustache::data();
    for (std::size_t i = 0; i < list.size(); ++i) {
      frame_of_[&data.list_value()[i]] = {&list[i], inside};
    }
    return &data;
  }

  std::vector<Frame> frames_;  // innermost last
  mutable std::deque<mustache::data> data_;
  mutable std::unordered_map<const mustache::data*, Frame> frame_of_;
};

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
  // By language, then root. Rendering reads the parsed template and changes nothing in
  // it, though the library does not say so in its types.
  mutable std::map<std::string, std::map<std::string, Compiled, std::less<>>, std::less<>>
      compiled;
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
      Compiled parsed(compose_template(files, root.name, root.layout, translate));
      if (!parsed.is_valid()) {
        throw Error(ErrorCode::invalid, std::string(root.name) + ".mustache",
                    say("le modèle est illisible : {1}", {parsed.error_message()}));
      }
      parsed.set_custom_escape([](const std::string& text) { return escape_html(text); });
      state_->compiled[name].emplace(root.name, std::move(parsed));
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
  const auto in_language = state_->compiled.find(language);
  assert(in_language != state_->compiled.end());
  const auto page = in_language->second.find(root);
  assert(page != in_language->second.end());
  ViewContext context(view, page->first);
  return page->second.render(context);
}

}  // namespace griot
