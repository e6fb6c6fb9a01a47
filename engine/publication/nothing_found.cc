#include <algorithm>
#include <set>

#include "engine/publication/names.h"
#include "engine/publication/search_parts.h"
#include "engine/publication/search_request.h"

namespace griot {
namespace {

constexpr std::size_t most_neighbours = 3;
// "transferts de fonds de la diaspora"
constexpr std::size_t longest_label = 6;

class Nothing {
 public:
  Nothing(const PageContext& page, const Query& query) : page_(page), query_(query) {
    view_.set("title", query.text.empty()
                           ? page.text(say("Aucun document pour ces filtres"))
                           : page.text(say("Rien ne répond à « {1} »", {query.text})));
    view_.set("near", View::List());
  }

  View take() { return std::move(view_); }

  void try_spelling(const std::string& suggestion) {
    if (suggestion.empty()) return;
    Query other = query_;
    other.text = suggestion;
    add(page_.text(say("Orthographe")), suggestion, other);
    if (!is_filtered(other)) return;
    Query everywhere;
    everywhere.text = suggestion;
    add(page_.text(say("Orthographe, sans les filtres")), suggestion, everywhere);
  }

  void try_without_filters() {
    for (const ShelfForm& form : searched_forms()) {
      const auto& values = values_of(query_, form.facet);
      if (values.empty()) continue;
      Query wider = query_;
      values_of(wider, form.facet).clear();
      std::vector<std::string> names;
      for (const auto& value : values) names.push_back(page_.label(form.kind, value));
      add(page_.text(say("Sans le filtre")), page_.language.join(names), wider);
    }
  }

  // Themes that the thesaurus puts beside those that were asked for.
  void try_neighbours() {
    std::size_t shown = 0;
    for (const std::string& id : neighbours()) {
      if (shown == most_neighbours) return;
      Query other = query_;
      other.text.clear();
      other.themes = {id};
      shown += add(page_.text(say("Thème voisin")), page_.heading(ShelfKind::theme, id),
                   other);
    }
  }

  void try_filters_alone() {
    if (!is_filtered(query_) || query_.text.empty()) return;
    Query filters = query_;
    filters.text.clear();
    add(page_.text(say("Sans les mots")),
        page_.text(say("tous les documents de ces filtres")), filters);
  }

 private:
  // True when it finds something, and so is worth a link.
  bool add(const std::string& what, const std::string& shown, const Query& query) {
    Query counted = query;
    counted.limit = 1;
    counted.offset = 0;
    counted.passages = 0;
    const Results results = page_.index.search(counted);
    const std::string url = search_link(page_, counted);
    if (results.documents == 0 || !urls_.insert(url).second) return false;
    view_.set("has_near", true);
    view_.append("near", View()
                             .set("label", what)
                             .set("text", shown)
                             .set("url", url)
                             .set("count", count_in_words(page_, results)));
    return true;
  }

  // The themes that the query names, in its words or its filters.
  std::vector<const Concept*> themes_asked_for() const {
    const Vocabulary& vocabulary = page_.site.vocabulary;
    std::vector<const Concept*> themes;
    for (const std::string& id : query_.themes) {
      if (const Concept* known = vocabulary.by_id(Kind::theme, id)) {
        themes.push_back(known);
      }
    }
    const std::string words = spaced_words(query_.text);
    for (std::size_t from = 0; from < words.size(); from = next(words, from)) {
      std::size_t to = next(words, from);
      for (std::size_t n = 0; n < longest_label; ++n) {
        const std::string label = words.substr(from + 1, to - from - 1);
        const Concept* known = vocabulary.find(Kind::theme, label);
        if (known) themes.push_back(known);
        if (to == words.size()) break;
        to = next(words, to);
      }
    }
    return themes;
  }

  static std::size_t next(const std::string& words, std::size_t from) {
    return std::min(words.find(' ', from + 1), words.size());
  }

  // Themselves first, then what the thesaurus links to, what is wider, what is narrower.
  std::vector<std::string> neighbours() const {
    std::vector<std::string> ids;
    const std::vector<const Concept*> asked_for = themes_asked_for();
    for (const Concept* theme : asked_for) {
      const auto& chosen = query_.themes;
      if (std::find(chosen.begin(), chosen.end(), theme->id) == chosen.end()) {
        ids.push_back(theme->id);
      }
    }
    for (const char* column : {"lies", "parent"}) {
      for (const Concept* theme : asked_for) {
        for (const std::string& id : theme->values(column)) ids.push_back(id);
      }
    }
    for (const Concept* theme : asked_for) {
      for (const Concept* other :
           page_.site.vocabulary.narrower(Kind::theme, theme->id)) {
        ids.push_back(other->id);
      }
    }
    return ids;
  }

  const PageContext& page_;
  const Query& query_;
  View view_;
  std::set<std::string> urls_;
};

}  // namespace

View nothing_view(const PageContext& page, const Query& query, const Results& results) {
  Nothing nothing(page, query);
  nothing.try_spelling(results.suggestion);
  nothing.try_without_filters();
  nothing.try_neighbours();
  nothing.try_filters_alone();
  return nothing.take();
}

}  // namespace griot
