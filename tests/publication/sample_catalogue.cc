#include "tests/publication/sample_catalogue.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/markdown/markdown.h"
#include "engine/vocabulary/metadata_schema.h"

namespace griot::test {
namespace {

void give_anchors(Blocks& blocks, int& number) {
  for (Block& block : blocks) {
    if (std::holds_alternative<Paragraph>(block.value)) {
      block.anchor = "p-" + std::to_string(++number);
    }
    for (Blocks* inside : children_of(block)) give_anchors(*inside, number);
  }
}

}  // namespace

void SampleCatalogue::add(const std::string& id, std::string_view markdown,
                          int revision) {
  Document document = read_markdown(markdown, id).document;
  Findings findings;
  normalise(document.metadata, vocabulary(), id, findings);
  if (!is_public(document.metadata)) return;
  int number = 0;
  give_anchors(document.blocks, number);
  cards_.push_back({id, revision, "2026-03-14T09:30:00Z", document.metadata, ++position_,
                    id + "@" + std::to_string(revision) + std::string(markdown),
                    digest_of(document.metadata)});
  std::stable_sort(cards_.begin(), cards_.end(), [](const Card& a, const Card& b) {
    return a.metadata.text("date") > b.metadata.text("date");
  });
  documents_[id] = std::move(document);
}

void SampleCatalogue::remove(const std::string& id) {
  std::erase_if(cards_, [&](const Card& card) { return card.id == id; });
  documents_.erase(id);
}

void SampleCatalogue::change(const std::string& id, std::string_view markdown) {
  const auto is_it = [&](const Card& card) { return card.id == id; };
  const auto before = std::find_if(cards_.begin(), cards_.end(), is_it);
  const auto place = before - cards_.begin();
  cards_.erase(before);
  add(id, markdown);
  // Where it was, among those of the same date.
  const auto now = std::find_if(cards_.begin(), cards_.end(), is_it);
  const auto there = cards_.begin() + place;
  if (now->metadata.text("date") != there->metadata.text("date")) return;
  now < there ? std::rotate(now, now + 1, there + 1) : std::rotate(there, now, now + 1);
}

void SampleCatalogue::add_version(const std::string& id, int number,
                                  std::string_view markdown) {
  Document document = read_markdown(markdown, id).document;
  int anchor = 0;
  give_anchors(document.blocks, anchor);
  versions_[{id, number}] = std::move(document);
}

std::vector<Version> SampleCatalogue::versions(std::string_view id) const {
  std::vector<Version> versions;
  for (const Card& card : cards_) {
    if (card.id == id) versions.push_back({card.revision, card.updated});
  }
  for (auto at = versions_.rbegin(); at != versions_.rend(); ++at) {
    if (at->first.first == id)
      versions.push_back({at->first.second, "2026-01-05T08:00:00Z"});
  }
  return versions;
}

Document SampleCatalogue::version(std::string_view id, int number) const {
  return versions_.at({std::string(id), number});
}

void SampleCatalogue::add_withdrawn(const std::string& id, const std::string& title,
                                    const std::string& reason) {
  remove(id);
  Card card{id, 3, "2026-05-02T08:00:00Z", {}, ++position_, id, {}};
  card.metadata.set("titre", title, Source::by_default);
  card.metadata.set("motif", reason, Source::by_default);
  card.listed = digest_of(card.metadata);
  withdrawn_.push_back(std::move(card));
}

void SampleCatalogue::add_media(const std::string& id, const std::string& name,
                                std::string bytes) {
  media_[id + "/" + name] = std::move(bytes);
}

void SampleCatalogue::add_former_passage(const std::string& id, FormerPassage passage) {
  for (Card& card : cards_) {
    if (card.id == id) card.digest += passage.anchor;
  }
  former_[id].push_back(std::move(passage));
}

Document SampleCatalogue::document(std::string_view id) const {
  ++documents_read;
  const auto found = documents_.find(id);
  if (found == documents_.end()) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce document n’est pas publié"));
  }
  return found->second;
}

std::string SampleCatalogue::media(std::string_view id, std::string_view name) const {
  const auto found = media_.find(std::string(id) + "/" + std::string(name));
  if (found == media_.end()) {
    throw Error(ErrorCode::not_found, std::string(name), say("cette image manque"));
  }
  return found->second;
}

std::vector<FormerPassage> SampleCatalogue::former_passages(std::string_view id) const {
  const auto found = former_.find(id);
  return found == former_.end() ? std::vector<FormerPassage>() : found->second;
}

namespace {

constexpr const char* picture =
    "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef.png";

constexpr const char* position = R"(---
titre: Revenir sans repartir de rien
sous-titre: Pour un accueil qui commence avant le départ
type: note-de-positionnement
date: 2026-03-14
pays: [KM]
themes: [retour, jeunesse]
signataires: [Collectif fictif des deux rives, Association Exemple]
financeurs: [Fonds d'exemple]
licence: CC-BY-4.0
remplace: [revenir-2025]
anciennes-adresses: [/notes/revenir.html, /note-revenir]
resume: Propositions d'exemple pour un accueil des personnes de retour.
exemple: true
statut: publie
diffusion: public
---

## Contexte

Nos associations reçoivent des personnes revenues au pays : seules ou en famille[^1].

[^1]: Voir le lexique.

## Constats

Trois familles sur cinq attendent plus d'un trimestre. Voir [le contexte](#contexte).

| Île | 2024 | 2025 |
|---|---:|---:|
| Île A | 9 | 8 |

![Un guichet, vu de la rue](media/5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef.png)
)";

constexpr const char* older = R"(---
titre: Revenir, première édition
type: note-de-positionnement
date: 2025-06
pays: [KM]
themes: [retour]
signataires: [Association Exemple]
exemple: true
statut: publie
diffusion: public
---

Un premier texte, remplacé depuis.
)";

constexpr const char* minutes = R"(---
titre: Savings of the diaspora
type: compte-rendu
date: 2025-11-20
pays: [SN, KM]
themes: [epargne, retour]
intervenants: [Aminata Exemple]
editeur: Observatoire fictif des mobilités
langue: en
exemple: true
statut: publie
diffusion: public
---

# Opening

The session began at ten: everyone was there.
)";

constexpr const char* draft = R"(---
titre: Brouillon canari
type: fiche
date: 2026-01-01
pays: [TN]
statut: brouillon
diffusion: public
---

Texte-canari-jamais-public.
)";

constexpr const char* hostile = R"(---
titre: '</script><script>alert("titre")</script>'
sous-titre: '"><img src=x onerror=alert(1)>'
type: '<b>type</b>'
date: 2026-02-02
pays: [GN]
themes: ['<svg onload=alert(2)>']
signataires: ['"><script>alert(3)</script>']
licence: '<i>libre</i>'
resume: '<script>alert(4)</script>'
statut: publie
diffusion: public
---

Un [lien](javascript:alert(5)) et <script>alert(6)</script>.
)";

}  // namespace

void fill(SampleCatalogue& catalogue) {
  catalogue.add("revenir-2026", position, 2);
  catalogue.add("revenir-2025", older);
  catalogue.add("savings", minutes);
  catalogue.add("canari", draft);
  catalogue.add_withdrawn("retire", "Un titre retiré",
                          "à la demande d’une personne citée");
  catalogue.add_media("revenir-2026", picture, "\x89PNG\r\n\x1a\n");
  catalogue.add_media("revenir-2026", "autre.png", "n'est plus dans le texte");
  catalogue.add_former_passage(
      "revenir-2026",
      {"p-ancien", "Les bourses manquent : il en faut.", "2026-03-02T10:00:00Z", "p-2"});
}

void add_hostile(SampleCatalogue& catalogue) {
  catalogue.add("hostile", hostile);
}

const Languages& languages() {
  static const Languages all(GRIOT_MESSAGES_DIR);
  return all;
}

const Vocabulary& vocabulary() {
  static const Vocabulary all =
      Vocabulary::load(std::filesystem::path(GRIOT_SOURCE_DIR) / "corpus/vocabulary");
  return all;
}

SiteOptions site_options() {
  SiteOptions options;
  options.title = "Griot, fonds d’essai";
  options.base_url = "https://griot.example/";
  options.licence = "CC-BY-4.0";
  options.templates = std::filesystem::path(GRIOT_SOURCE_DIR) / "templates";
  return options;
}

IndexAccess unrelated() {
  IndexAccess index;
  index.related_key = [](std::string_view) { return std::string(); };
  return index;
}

}  // namespace griot::test
