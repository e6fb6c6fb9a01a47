// What is wrong with a corpus: files against the journal, links against what is there.
#include <set>
#include <string>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/document/walk.h"
#include "engine/store/state.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

class Checker {
 public:
  Checker(const Layout& layout, Findings& findings) : layout_(layout), findings_(findings) {}

  void check_files(const Known& known) {
    const std::string& id = known.entry.id;
    for (int n = 1; n <= known.entry.revision; ++n) {
      check_digest(id, layout_.revision(id, n), known.digests[static_cast<std::size_t>(n - 1)]);
    }
    check_digest(id, layout_.current(id), known.digests.back());
    if (fs::exists(layout_.revision(id, known.entry.revision + 1))) {
      report("unfinished_revision", id, say("un changement interrompu reste à annuler ; le "
                                            "prochain import le fera"));
    }
    if (!known.original_extension.empty() &&
        !fs::exists(layout_.revision(id, known.original_revision, known.original_extension))) {
      report("missing_original", id, say("le fichier d'origine n'est plus là"));
    }
  }

  void check_references(const Stored& stored, const std::set<std::string>& ids) {
    const std::string& id = stored.entry.id;
    for (const char* key : {"remplace", "met-a-jour", "traduit", "issu-de"}) {
      for (const std::string& other : stored.document.metadata.list(key)) {
        if (!ids.contains(other)) {
          report("unknown_document", id,
                 say("« {1} » nomme « {2} », qui n'est pas dans le fonds", {key, other}));
        }
      }
    }
    walk(stored.document, [&](const Block& block) {
      if (const auto* figure = std::get_if<Figure>(&block.value)) check_image(id, figure->image);
      walk_inlines(block, [&](const Inline& node) {
        if (const auto* image = std::get_if<Image>(&node.value)) check_image(id, *image);
        if (const auto* link = std::get_if<Link>(&node.value)) check_link(id, *link, ids);
      });
      return true;
    });
  }

 private:
  void report(const char* code, const std::string& place, Message message) {
    findings_.push_back({code, Severity::problem, {}, place, std::move(message)});
  }

  void check_digest(const std::string& id, const fs::path& path, const std::string& digest) {
    if (!fs::exists(path)) {
      report("missing_file", id,
             say("« {1} » n'est plus là ; rétablissez-le d'une sauvegarde",
                 {path.filename().string()}));
    } else if (sha256(read_file(path)) != digest) {
      report("wrong_digest", id,
             say("« {1} » n'est pas ce que le journal a enregistré ; s'il a été modifié à la "
                 "main, le prochain import l'adoptera",
                 {path.filename().string()}));
    }
  }

  void check_image(const std::string& id, const Image& image) {
    constexpr std::string_view folder = "media/";
    if (!image.source.starts_with(folder)) return;
    const std::string name = image.source.substr(folder.size());
    if (!is_media_name(name) || !fs::exists(layout_.media(id, name))) {
      report("missing_media", id, say("l'image « {1} » n'est plus là", {name.substr(0, 12)}));
    } else if (sha256(read_file(layout_.media(id, name))) != name.substr(0, 64)) {
      report("wrong_digest", id, say("l'image « {1} » a changé", {name.substr(0, 12)}));
    }
  }

  void check_link(const std::string& id, const Link& link, const std::set<std::string>& ids) {
    constexpr std::string_view folder = "/documents/";
    if (!link.target.starts_with(folder)) return;
    const std::string rest = link.target.substr(folder.size());
    const std::string other = rest.substr(0, rest.find_first_of("#?/."));
    if (!ids.contains(other)) {
      report("dead_link", id, say("un lien mène à « {1} », qui n'est pas dans le fonds",
                                  {other}));
    }
  }

  const Layout& layout_;
  Findings& findings_;
};

}  // namespace

Findings Store::check() const {
  Findings findings;
  Checker checker(state_->layout, findings);
  std::set<std::string> ids;
  std::vector<Known> documents;
  {
    const std::lock_guard guard(state_->mutex);
    state_->refresh();
    for (const auto& [id, known] : state_->known) {
      ids.insert(id);
      documents.push_back(known);
    }
  }
  for (const Known& known : documents) {
    checker.check_files(known);
    try {
      checker.check_references(read(known.entry.id), ids);
    } catch (const Error& error) {
      findings.push_back({name_of(error.code()), Severity::problem, {}, known.entry.id,
                          error.problem()});
    }
  }
  return findings;
}

}  // namespace griot
