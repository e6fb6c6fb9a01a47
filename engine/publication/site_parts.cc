#include "engine/publication/site_parts.h"

#include <algorithm>
#include <unordered_set>

#include "engine/publication/comparison.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/experiences.h"
#include "engine/publication/fact_keys.h"
#include "engine/publication/indicators.h"
#include "engine/publication/meetings.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/part_key.h"
#include "engine/publication/register_request.h"
#include "engine/render/citation.h"

namespace griot {
namespace {

class PartList {
 public:
  explicit PartList(const PageContext& page) : page_(page), facts_(page) {
    PartKey listed, whole, shelves, withdrawn, directories;
    std::string last;
    for (const Card& card : page.catalogue.cards()) {
      listed.add(card.id).add(card.listed);
      whole.add(card.id).add(card.digest);
      last = std::max(last, card.updated);
      const auto& types = page.shelves.places(card, ShelfKind::type);
      if (std::find(types.begin(), types.end(), directory_type) != types.end()) {
        directories.add(card.id).add(card.listed).add(card.digest);
      }
    }
    for (const Card& card : page.catalogue.withdrawn()) {
      withdrawn.add(card.id).add(card.updated);
    }
    for (const ShelfForm& form : shelf_forms()) {
      for (const Shelf& shelf : page.shelves.of(form.kind)) {
        shelves.add(form.path).add(shelf.id).add(shelf.label).add(shelf.cards.size());
      }
    }
    listed_ = listed.add(shelves.made()).made();
    whole_ = whole.add(listed_).made();
    shelves_ = shelves.made();
    directories_ = directories.made();
    last_day_ = last.substr(0, 10);
    withdrawn_ = withdrawn.made();
    recommended_ = PartKey().add(listed_).add(facts_.recommended()).made();
  }

  std::vector<SitePart> all() {
    add_plain("/robots.txt", "");
    add_sitemaps();
    for (const auto& [name, bytes] : page_.site.assets.all()) {
      add_plain("/assets/" + name, "");
    }
    add("/", listed_);
    add("/matrice", listed_);
    add("/frise", listed_);
    add("/recherche", shelves_);
    add("/404", "");
    add("/flux.atom", whole_);
    add("/opensearch.xml", "");
    add_shelves();
    add_countries_by_theme();
    add_register();
    add_coverage();
    add_registers();
    for (const Card& card : page_.catalogue.withdrawn()) {
      add("/documents/" + card.id, PartKey().add(card.digest).add(card.listed).made());
    }
    for (const Card& card : page_.catalogue.cards()) add_document(card);
    for (const auto& [path, card] : page_.shelves.former_addresses()) {
      add_plain(path, PartKey().add(card->id).add(card->listed).made());
    }
    return std::move(parts_);
  }

 private:
  void add(std::string name, std::string key, bool in_each_language = true) {
    if (!known_.insert(name).second) return;
    parts_.push_back({std::move(name), std::move(key), in_each_language});
  }
  void add_plain(std::string name, std::string key) {
    add(std::move(name), std::move(key), false);
  }

  void add_sitemaps() {
    const std::size_t others = sitemaps_for(page_.catalogue.cards().size());
    add_plain("/sitemap.xml", others == 0 ? whole_ : std::to_string(others));
    if (others == 0) return;
    add_plain("/sitemap-0.xml", shelves_);
    const std::vector<const Card*> by_id = page_.shelves.by_id();
    for (std::size_t n = 1; n <= others; ++n) {
      PartKey key;
      for (const Card* card : cards_of_sitemap(by_id, n)) {
        key.add(card->id).add(card->updated);
      }
      add_plain("/sitemap-" + std::to_string(n) + ".xml", key.made());
    }
  }

  // What is read in documents, as lists of it show it.
  void add_register() {
    const std::string with_revisions =
        PartKey().add(recommended_).add(facts_.recommended_in()).made();
    for (const char* path : {register_table_path, register_data_path}) {
      add(path, with_revisions);
    }
    for (std::string& path : register_paths(page_)) add(std::move(path), recommended_);
    const std::string met = PartKey().add(listed_).add(facts_.minutes()).made();
    // These state the day of the last change.
    for (const char* path : {"/actions", "/actions.csv", "/actions.json"}) {
      add(path, PartKey().add(met).add(last_day_).made());
    }
    const std::string told = PartKey().add(listed_).add(facts_.told()).made();
    for (std::string& path : experience_paths(page_)) add(std::move(path), told);
    add("/rencontres", met);
    add("/rencontres.json", met);
    for (const Meeting& meeting : meetings_of(page_)) {
      add("/rencontres/" + meeting.card->id,
          PartKey()
              .add(meeting.card->listed)
              .add(FactKeys::of(page_.catalogue.facts(), meeting.document))
              .made());
    }
  }

  std::string facts_of(const Card& card) const {
    const Register& all = page_.catalogue.facts();
    return FactKeys::of(all, all.document(card.id));
  }

  // The pages of one list. `around` is what they show beside it.
  void add_list(const std::string& path, const std::vector<const Card*>& cards,
                const std::string& around) {
    const bool example =
        std::ranges::any_of(cards, [](const Card* card) { return is_example(*card); });
    const std::size_t pages = pages_for(cards.size());
    for (std::size_t n = 1; n <= pages; ++n) {
      PartKey key;
      key.add(around).add(cards.size()).add(example);
      const std::size_t first = (n - 1) * cards_a_page;
      for (std::size_t i = first; i < std::min(first + cards_a_page, cards.size()); ++i) {
        key.add(cards[i]->id).add(cards[i]->listed);
      }
      const char* between = path.ends_with('/') ? "page/" : "/page/";
      add(n == 1 ? path : path + between + std::to_string(n), key.made());
    }
  }

  // The references of each page of a list.
  void add_references(const std::string& path, const std::vector<const Card*>& cards) {
    for (std::size_t n = 1; n <= pages_for(cards.size()); ++n) {
      PartKey key;
      const std::size_t first = (n - 1) * cards_a_page;
      for (std::size_t i = first; i < std::min(first + cards_a_page, cards.size()); ++i) {
        key.add(cards[i]->id).add(cards[i]->digest);
      }
      const std::string page = n == 1 ? path : path + "/page/" + std::to_string(n);
      for (const CitationFormat& format : citation_formats()) {
        add_plain(page + format.extension, key.made());
      }
    }
  }

  void add_shelves() {
    std::vector<const Card*> cards;
    for (const Card& card : page_.catalogue.cards()) cards.push_back(&card);
    add_list("/documents/", cards, shelves_);
    add_references("/documents", cards);
    for (const ShelfForm& form : shelf_forms()) {
      add(form.path, shelves_);
      // The page of a theme leads to its neighbours, with their counts.
      const bool neighbours = form.kind == ShelfKind::theme;
      // That of a country is a directory of all its documents.
      const bool directory = form.kind == ShelfKind::country;
      for (const Shelf& shelf : page_.shelves.of(form.kind)) {
        const std::string path = form.path + shelf.id;
        PartKey around;
        around.add(shelf.label).add(neighbours ? shelves_ : std::string());
        for (const Card* card : shelf.cards) {
          if (directory) around.add(card->listed);
        }
        add_around(form.kind, shelf, around);
        add_list(path, shelf.cards, around.made());
        add_references(path, shelf.cards);
      }
    }
    for (const auto& id : countries_of_interest(page_)) add("/pays/" + id, shelves_);
  }

  void add_countries_by_theme() {
    for (const auto& id : countries_of_interest(page_)) {
      const Shelf* country = page_.shelves.find(ShelfKind::country, id);
      if (!country) continue;
      for (const Shelf& theme : page_.shelves.of(ShelfKind::theme)) {
        const auto both = on_both(*country, theme);
        if (both.empty()) continue;
        add_list("/pays/" + id + "/themes/" + theme.id, both,
                 country->label + "\n" + theme.label);
      }
    }
  }

  // What the pages of organisations, persons and events say beside their documents.
  void add_around(ShelfKind kind, const Shelf& shelf, PartKey& around) {
    const bool organisation = kind == ShelfKind::organisation;
    if (!organisation && kind != ShelfKind::person && kind != ShelfKind::event) return;
    around.add(directories_).add(shelves_);
    if (organisation) around.add(facts_.of_organisation(shelf.id));
    for (const Card* card : shelf.cards) {
      around.add(card->listed);
      if (!organisation) around.add(facts_of(*card));
    }
  }

  // Each perimeter, by type and by year.
  void add_coverage() {
    std::vector<std::string> perimeters = {"tout"};
    for (const Concept& perimeter : page_.site.vocabulary.concepts(Kind::perimeter)) {
      perimeters.push_back(perimeter.id);
    }
    for (const std::string& perimeter : perimeters) {
      const std::string path = "/matrice/" + perimeter;
      add(path, listed_);
      add(path + ".csv", listed_);
      for (const Shelf& type : page_.shelves.of(ShelfKind::type)) {
        add(path + "/types/" + type.id, listed_);
      }
      for (const Shelf& year : page_.shelves.of(ShelfKind::year)) {
        add(path + "/annees/" + year.id, listed_);
      }
    }
  }

  void add_registers() {
    const Vocabulary& vocabulary = page_.site.vocabulary;
    const std::string listed = PartKey().add(listed_).add(directories_).made();
    if (has_programme(page_)) add("/programme", listed);
    for (const char* path : {"/annuaire", "/annuaire.csv", "/annuaire.geojson"}) {
      add(path, directories_);
    }
    if (has_focal_points(page_)) add("/points-focaux/", listed);
    for (const std::string& id : focal_countries(page_)) {
      add("/points-focaux/" + id, listed);
    }
    const std::string counted = PartKey()
                                    .add(recommended_)
                                    .add(directories_)
                                    .add(last_day_)
                                    .add(withdrawn_)
                                    .made();
    add("/indicateurs", counted);
    add("/indicateurs.csv", counted);
    add("/indicateurs.docx", counted);
    for (const TableLine& row : vocabulary.table("indicateurs")) {
      if (is_counted(row, vocabulary)) add("/indicateurs/" + row.cell("id"), counted);
    }
    // Those that have no document have a page all the same, where something leads to it.
    const auto alone = [&](const std::string& id) {
      PartKey key;
      key.add(directories_).add(shelves_).add(facts_.of_organisation(id));
      add("/organisations/" + id, key.made());
    };
    for (const Concept& each : vocabulary.concepts(Kind::organisation)) alone(each.id);
    for (const ListedOrganisation& each :
         page_.catalogue.organisations(vocabulary).all()) {
      alone(each.id);
    }
    for (const TableLine& row : vocabulary.table("activites")) {
      add_known(row.cell("page"), ShelfKind::theme);
      add_known(row.cell("page"), ShelfKind::type);
    }
  }

  // The page of a concept that may have no document yet.
  void add_known(const std::string& path, ShelfKind kind) {
    const ShelfForm& form = form_of(kind);
    if (!path.starts_with(form.path) || !form.concepts) return;
    const std::string id = path.substr(std::string_view(form.path).size());
    if (page_.site.vocabulary.by_id(*form.concepts, id)) add(path, shelves_);
  }

  // Its page tells what became of what it replaces; both stand side by side on another.
  void add_kin(const Card& card, PartKey& key) {
    for (const Kin& kin : page_.shelves.kin(card)) {
      key.add(kin.form->key).add(kin.card->id).add(kin.card->listed);
      if (!kin.forward || !kin.form->comparable) continue;
      key.add(kin.card->digest).add(facts_of(*kin.card));
      PartKey both;
      both.add(facts_of(card)).add(facts_of(*kin.card));
      both.add(card.digest).add(card.listed);
      both.add(kin.card->digest).add(kin.card->listed);
      add(editions_path(card, *kin.card), both.made());
    }
  }

  void add_document(const Card& card) {
    PartKey key;
    key.add(card.digest).add(card.listed);
    add_kin(card, key);
    // Names that the vocabulary does not know are written as the first document does.
    for (const ShelfForm& form : shelf_forms()) {
      for (const std::string& id : page_.shelves.places(card, form.kind)) {
        key.add(page_.shelves.find(form.kind, id)->label);
      }
    }
    key.add(page_.index.related_key(card.id));
    key.add(facts_of(card));
    add("/documents/" + card.id, key.made());
  }

  const PageContext& page_;
  const FactKeys facts_;
  std::string shelves_;      // changes with what stands on a shelf
  std::string listed_;       // with what lists show of any document
  std::string whole_;        // with any document
  std::string directories_;  // with any cartography
  std::string recommended_;  // with what any recommends, or a decision on it
  std::string last_day_;     // of a change of what is public
  std::string withdrawn_;    // with what is withdrawn, and when
  std::vector<SitePart> parts_;
  std::unordered_set<std::string> known_;
};

std::string as_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) {
    return std::to_string(text->size()) + ":" + *text;
  }
  std::string all = "(";
  if (const auto* list = std::get_if<Value::List>(&value.value)) {
    for (const Value& item : *list) all += as_text(item);
  } else {
    for (const auto& [key, item] : std::get<Value::Map>(value.value)) {
      all += key + "=" + as_text(item);
    }
  }
  return all + ")";
}

}  // namespace

std::vector<SitePart> parts_of_site(const PageContext& page) {
  return PartList(page).all();
}

std::string digest_of(const Metadata& metadata) {
  PartKey key;
  for (const Field& field : metadata.fields()) {
    key.add(field.key).add(as_text(field.value));
  }
  return key.made();
}

}  // namespace griot
