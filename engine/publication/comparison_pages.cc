// What changed between two versions of a document, or two documents of which one follows
// the other: side by side, told in words first.
#include <algorithm>
#include <charconv>

#include "engine/publication/comparison.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/word_diff.h"
#include "engine/render/outline.h"
#include "engine/text/word_as_read.h"

namespace griot {
namespace {

// Words of one side as HTML: what only this side has is marked.
std::string side(const Metadata& metadata, const std::vector<WordRun>& runs,
                 WordRun::Kind own, const char* mark) {
  std::string html;
  for (const WordRun& run : runs) {
    if (run.kind == own) {
      html +=
          std::string("<") + mark + ">" + typeset(metadata, run.text) + "</" + mark + ">";
    } else if (run.kind == WordRun::Kind::same) {
      html += typeset(metadata, run.text);
    }
  }
  return html;
}

Message name_of(Fate fate) {
  switch (fate) {
    case Fate::kept:
      return say("Repris");
    case Fate::moved:
      return say("Déplacé");
    case Fate::retouched:
      return say("Retouché : majuscules ou accents");
    case Fate::reworded:
      return say("Modifié");
    case Fate::dropped:
      return say("Retiré");
    case Fate::added:
      return say("Ajouté");
  }
  return say("Repris");
}

// One edition of the two.
struct Edition {
  const Card& card;
  std::string path;  // where its passages are read; "" when they are not any more
  std::vector<std::string> numbered;
};

class Changes {
 public:
  Changes(const PageContext& page, Edition before, Edition now)
      : page_(page), before_(std::move(before)), now_(std::move(now)) {}

  View::List of(const Lineage& lineage) {
    for (const PassagePair& passage : lineage.passages) {
      if (passage.fate == Fate::kept) {
        ++same_;
      } else if (passage.fate == Fate::retouched &&
                 read_alike(passage.before, passage.now)) {
        ++same_;
        ++retyped_;
        any_retyped_ = true;
      } else {
        add(passage);
      }
    }
    end_same();
    return std::move(changes_);
  }

  std::int64_t count() const { return count_; }
  bool any_retyped() const { return any_retyped_; }

 private:
  void end_same() {
    if (same_ == 0) return;
    run_ = 0;
    std::string told = page_.text(
        say_n("{1} passage inchangé", "{1} passages inchangés", std::exchange(same_, 0)));
    if (const std::int64_t retyped = std::exchange(retyped_, 0); retyped > 0) {
      told += " " + page_.text(say("(dont {1} à la typographie près)",
                                   {page_.language.number(retyped)}));
    }
    changes_.push_back(View().set("same", std::move(told)));
  }

  void add(const PassagePair& passage) {
    end_same();
    ++count_;
    const auto runs = compare_words(passage.before, passage.now);
    const bool one_sided = passage.fate == Fate::added || passage.fate == Fate::dropped;
    run_ = one_sided && run_ > 0 && fate_ == passage.fate ? run_ + 1 : one_sided ? 1 : 0;
    fate_ = passage.fate;
    if (run_ > 1) return add_to_run(runs);
    View change;
    change.set("label", page_.text(name_of(passage.fate)));
    change.set("before",
               side(before_.card.metadata, runs, WordRun::Kind::removed, "del"));
    change.set("now", side(now_.card.metadata, runs, WordRun::Kind::added, "ins"));
    change.set("code", foreign_language(page_, now_.card.metadata));
    if (!passage.now_anchor.empty()) {
      link(now_, passage.now_anchor, passage.kind, change);
    } else if (!before_.path.empty()) {
      link(before_, passage.before_anchor, passage.kind, change);
    }
    changes_.push_back(std::move(change));
  }

  // What came or went together is told together.
  void add_to_run(const std::vector<WordRun>& runs) {
    const bool added = fate_ == Fate::added;
    View& change = changes_.back();
    const Metadata& metadata = (added ? now_ : before_).card.metadata;
    const auto kind = added ? WordRun::Kind::added : WordRun::Kind::removed;
    change.set(
        "label",
        page_.text(added ? say_n("{1} passage ajouté", "{1} passages ajoutés", run_)
                         : say_n("{1} passage retiré", "{1} passages retirés", run_)));
    change.append("more",
                  View().set("text", side(metadata, runs, kind, added ? "ins" : "del")));
  }

  void link(const Edition& edition, const std::string& anchor, PassagePair::Kind kind,
            View& change) {
    if (anchor.empty()) return;
    const auto number =
        std::find(edition.numbered.begin(), edition.numbered.end(), anchor);
    change.set("url", page_.link(edition.path + "#" + anchor));
    change.set(
        "place",
        kind == PassagePair::Kind::row ? page_.text(say("tableau"))
        : number == edition.numbered.end()
            ? page_.text(say("lire dans le texte"))
            : page_.text(say("paragraphe {1}",
                             {std::to_string(number - edition.numbered.begin() + 1)})));
  }

  const PageContext& page_;
  Edition before_, now_;
  View::List changes_;
  std::int64_t same_ = 0, count_ = 0;
  std::int64_t retyped_ = 0;  // of the same: those typed otherwise
  bool any_retyped_ = false;
  std::int64_t run_ = 0;  // of passages that came, or went, one behind the other
  Fate fate_ = Fate::kept;
};

const Version* version_of(const std::vector<Version>& versions, const std::string& text) {
  int number = 0;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size()) return nullptr;
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [&](const Version& v) { return v.number == number; });
  return found == versions.end() ? nullptr : &*found;
}

void add_names(const PageContext& page, const Message& label,
               const std::vector<std::string>& names, View& view) {
  if (names.empty()) return;
  view.append(
      "lists",
      View().set("label", page.text(label)).set("text", page.language.join(names)));
}

const std::vector<Recommendation>& recommended_in(const PageContext& page,
                                                  const Card& card) {
  static const std::vector<Recommendation> none;
  const RegisteredDocument* known = page.catalogue.facts().document(card.id);
  return known ? known->facts.recommendations : none;
}

// Of two documents that are public now.
Lineage lineage_of(const PageContext& page, const Card& older, const Document& before,
                   const Card& newer, const Document& now) {
  Lineage lineage = lineage_of(before, now, {false, page.site.directories});
  add_recommendations(recommended_in(page, older), recommended_in(page, newer), lineage);
  return lineage;
}

// "R-2025-003, R-2025-004"
void add_numbers(const PageContext& page, const Message& label, const Lineage& lineage,
                 Fate fate, View& view) {
  std::vector<std::string> ids;
  for (const RecommendationPair& each : lineage.recommendations) {
    const std::string& id = each.now_id.empty() ? each.before_id : each.now_id;
    if (each.fate == fate && !id.empty()) ids.push_back(id);
  }
  add_names(page, label, ids, view);
}

Page finish(const PageContext& page, const Lineage& lineage, Edition before, Edition now,
            View view) {
  for (const std::string& sentence : in_words(page, lineage)) {
    view.append("summary", View().set("text", sentence)).set("has_summary", true);
  }
  add_numbers(page, say("Recommandations reformulées"), lineage, Fate::reworded, view);
  add_numbers(page, say("Recommandations abandonnées"), lineage, Fate::dropped, view);
  add_numbers(page, say("Recommandations nouvelles"), lineage, Fate::added, view);
  add_names(page, say("Organisations ajoutées"), lineage.organisations.added, view);
  add_names(page, say("Organisations retirées"), lineage.organisations.removed, view);
  Changes all(page, std::move(before), std::move(now));
  View::List changes = all.of(lineage);
  view.set("has_changes", all.count() > 0 || all.any_retyped());
  view.set("count",
           page.text(all.count() == 0 ? say("Aucun mot changé")
                                      : say_n("{1} passage changé",
                                              "{1} passages changés", all.count())));
  view.set("changes", std::move(changes));
  return html_page(page, "comparison", view);
}

std::string dated_title(const PageContext& page, const Card& card) {
  const std::string date = card.metadata.text("date");
  const std::string title = page.text(say("« {1} »", {title_of(page, card)}));
  return date.empty() ? title : title + " (" + page.language.date(date) + ")";
}

}  // namespace

View comparison_frame(const PageContext& page, const Card& card,
                      const std::string& heading) {
  View view = frame(page, heading + " – " + title_of(page, card), {});
  view.set("heading", heading);
  view.set("title", prose(page, card.metadata, "titre"));
  view.set("code", foreign_language(page, card.metadata));
  view.append("links",
              View().set("label", page.text(say("Accueil"))).set("url", page.link("/")));
  view.append("links", View()
                           .set("label", title_of(page, card))
                           .set("code", foreign_language(page, card.metadata))
                           .set("url", page.link("/documents/" + card.id)));
  return view;
}

std::string version_path(const Card& card, int number) {
  return "/documents/" + card.id + "/versions/" + std::to_string(number);
}

std::string editions_path(const Card& newer, const Card& older) {
  return "/documents/" + newer.id + "/depuis/" + older.id;
}

bool are_editions(const PageContext& page, const Card& newer, const Card& older) {
  const auto& kin = page.shelves.kin(newer);
  return std::any_of(kin.begin(), kin.end(), [&](const Kin& each) {
    return each.forward && each.form->comparable && each.card == &older;
  });
}

Lineage lineage_of_editions(const PageContext& page, const Card& newer,
                            const Card& older) {
  return lineage_of(page, older, page.catalogue.document(older.id), newer,
                    page.catalogue.document(newer.id));
}

std::optional<Page> comparison_page(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  const auto versions = page.catalogue.versions(card->id);
  const Version* version = version_of(versions, page.captured.at(1));
  if (!version || version->number == card->revision) return std::nullopt;
  const std::string number = std::to_string(version->number);
  View view = comparison_frame(
      page, *card, page.text(say("Ce qui a changé depuis la version {1}", {number})));
  leave_out_of_search_engines(view);
  view.append("links",
              View()
                  .set("label", page.text(say("Versions")))
                  .set("url", page.link("/documents/" + card->id + "/versions")));
  view.set("intro", page.text(say("De la version {1}, du {2}, à la version {3}, du {4}.",
                                  {number, page.language.date(version->time),
                                   std::to_string(card->revision),
                                   page.language.date(card->updated)})));
  const Document before = page.catalogue.version(card->id, version->number);
  const Document now = page.catalogue.document(card->id);
  Lineage lineage = lineage_of(before, now, {true, page.site.directories});
  if (page.index.recommended) {
    add_recommendations(page.index.recommended(card->id, version->number),
                        recommended_in(page, *card), lineage);
  }
  return finish(page, lineage, {*card, "", {}},
                {*card, "/documents/" + card->id, numbered_paragraphs(now)},
                std::move(view));
}

std::optional<Page> editions_page(const PageContext& page) {
  const Card* newer = page.shelves.card(page.captured.at(0));
  const Card* older = page.shelves.card(page.captured.at(1));
  if (!newer || !older || !are_editions(page, *newer, *older)) return std::nullopt;
  View view = comparison_frame(page, *newer,
                               page.text(say("Ce qui a changé d’une édition à "
                                             "l’autre")));
  view.append("links", View()
                           .set("label", title_of(page, *older))
                           .set("code", foreign_language(page, older->metadata))
                           .set("url", page.link("/documents/" + older->id)));
  view.set("intro", page.text(say("De {1} à {2}.", {dated_title(page, *older),
                                                    dated_title(page, *newer)})));
  warn_of_examples(page, view, {newer, older});
  const Document before = page.catalogue.document(older->id);
  const Document now = page.catalogue.document(newer->id);
  const Lineage lineage = lineage_of(page, *older, before, *newer, now);
  return finish(
      page, lineage, {*older, "/documents/" + older->id, numbered_paragraphs(before)},
      {*newer, "/documents/" + newer->id, numbered_paragraphs(now)}, std::move(view));
}

}  // namespace griot
