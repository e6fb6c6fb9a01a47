// The versions of a document, and what changed since one of them.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"
#include "engine/publication/word_diff.h"
#include "engine/render/outline.h"

namespace griot {
namespace {

std::string path_of(const Card& card, int number) {
  return "/documents/" + card.id + "/versions/" + std::to_string(number);
}

struct Passage {
  std::string anchor;
  std::string text;
};

std::vector<Passage> passages_in(const Document& document) {
  std::vector<Passage> passages;
  walk(document.blocks, [&](const Block& block) {
    if (block.anchor.empty()) return true;
    std::string text = plain_text(block);
    while (text.ends_with('\n')) text.pop_back();
    passages.push_back({block.anchor, std::move(text)});
    return false;
  });
  return passages;
}

// What readers are shown of a change: the words, gone ones struck, new ones underlined.
std::string marked(const Metadata& metadata, const std::vector<WordRun>& runs) {
  std::string html;
  for (const WordRun& run : runs) {
    const char* name = run.kind == WordRun::Kind::removed ? "del"
                       : run.kind == WordRun::Kind::added ? "ins"
                                                          : nullptr;
    if (name) html += std::string("<") + name + ">";
    html += typeset(metadata, run.text);
    if (name) html += std::string("</") + name + ">";
  }
  return html;
}

// The changes from one version to the current one, in the order of the current one, what
// is gone behind what stood before it.
class Comparison {
 public:
  Comparison(const PageContext& page, const Card& card, const Document& before,
             const Document& now)
      : page_(page),
        card_(card),
        before_(passages_in(before)),
        now_(passages_in(now)),
        numbered_(numbered_paragraphs(now)) {}

  View::List changes() {
    std::map<std::string, std::string> old;
    std::set<std::string> left;
    for (const Passage& passage : before_) old.emplace(passage.anchor, passage.text);
    for (const Passage& passage : now_) left.insert(passage.anchor);
    add_gone("", left);
    for (const Passage& passage : now_) {
      const auto was = old.find(passage.anchor);
      if (was == old.end()) {
        add(say("Ajouté"), passage.anchor, {{WordRun::Kind::added, passage.text}});
      } else if (was->second != passage.text) {
        add(say("Modifié"), passage.anchor, compare_words(was->second, passage.text));
      }
      if (was != old.end()) add_gone(passage.anchor, left);
    }
    return std::move(changes_);
  }

 private:
  // The passages right behind `anchor` that are there no more.
  void add_gone(const std::string& anchor, const std::set<std::string>& left) {
    auto at = before_.begin();
    if (!anchor.empty()) {
      at = std::find_if(at, before_.end(),
                        [&](const Passage& p) { return p.anchor == anchor; });
      if (at != before_.end()) ++at;
    }
    for (; at != before_.end() && !left.contains(at->anchor); ++at) {
      add(say("Retiré"), "", {{WordRun::Kind::removed, at->text}});
    }
  }

  void add(const Message& what, const std::string& anchor,
           const std::vector<WordRun>& runs) {
    View change;
    change.set("label", page_.text(what));
    change.set("text", marked(card_.metadata, runs));
    change.set("code", foreign_language(page_, card_.metadata));
    const auto number = std::find(numbered_.begin(), numbered_.end(), anchor);
    if (!anchor.empty()) {
      change.set("url", page_.link("/documents/" + card_.id + "#" + anchor));
      change.set("place",
                 number == numbered_.end()
                     ? page_.text(say("lire dans le texte"))
                     : page_.text(say("paragraphe {1}",
                                      {std::to_string(number - numbered_.begin() + 1)})));
    }
    changes_.push_back(std::move(change));
  }

  const PageContext& page_;
  const Card& card_;
  std::vector<Passage> before_;
  std::vector<Passage> now_;
  std::vector<std::string> numbered_;
  View::List changes_;
};

View version_frame(const PageContext& page, const Card& card, const Message& heading) {
  View view = frame(page, page.text(heading) + " – " + title_of(page, card), {});
  view.set("heading", page.text(heading));
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

const Version* version_of(const std::vector<Version>& versions, const std::string& text) {
  int number = 0;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size()) return nullptr;
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [&](const Version& v) { return v.number == number; });
  return found == versions.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Page> versions_page(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  View view = version_frame(page, *card, say("Versions"));
  for (const Version& version : page.catalogue.versions(card->id)) {
    View entry;
    entry.set("label", page.text(say("Version {1}", {std::to_string(version.number)})));
    entry.set("date", page.language.date(version.time))
        .set("date_iso", version.time.substr(0, 10));
    const bool current = version.number == card->revision;
    entry.set("current", current);
    if (!current) entry.set("url", page.link(path_of(*card, version.number)));
    view.append("versions", std::move(entry));
  }
  return html_page(page, "versions", view);
}

std::optional<Page> comparison_page(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  const auto versions = page.catalogue.versions(card->id);
  const Version* version = version_of(versions, page.captured.at(1));
  if (!version || version->number == card->revision) return std::nullopt;
  const std::string number = std::to_string(version->number);
  View view =
      version_frame(page, *card, say("Ce qui a changé depuis la version {1}", {number}));
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
  View::List changes = Comparison(page, *card, before, now).changes();
  view.set("has_changes", !changes.empty());
  view.set("count", page.text(say_n("{1} passage changé", "{1} passages changés",
                                    static_cast<std::int64_t>(changes.size()))));
  view.set("changes", std::move(changes));
  return html_page(page, "comparison", view);
}

}  // namespace griot
