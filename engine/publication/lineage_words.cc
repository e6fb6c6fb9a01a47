// What a lineage says, in sentences.
#include "engine/publication/comparison.h"

namespace griot {
namespace {

using Count = std::int64_t;

// The name of what is counted stands with the first figure only: "3 paragraphes repris,
// 1 reformulé".
struct CountedNoun {
  Message (*same)(Count);
  Message (*reworded)(Count);
  Message (*dropped)(Count);
  Message (*added)(Count);
};

const CountedNoun paragraphs = {
    [](Count n) { return say_n("{1} paragraphe repris", "{1} paragraphes repris", n); },
    [](Count n) { return say_n("{1} reformulé", "{1} reformulés", n); },
    [](Count n) { return say_n("{1} abandonné", "{1} abandonnés", n); },
    [](Count n) { return say_n("{1} nouveau", "{1} nouveaux", n); }};
const CountedNoun recommendations = {
    [](Count n) {
      return say_n("{1} recommandation reprise", "{1} recommandations reprises", n);
    },
    [](Count n) { return say_n("{1} reformulée", "{1} reformulées", n); },
    [](Count n) { return say_n("{1} abandonnée", "{1} abandonnées", n); },
    [](Count n) { return say_n("{1} nouvelle", "{1} nouvelles", n); }};
const CountedNoun headings = {
    [](Count n) { return say_n("{1} titre repris", "{1} titres repris", n); },
    paragraphs.reworded, paragraphs.dropped, paragraphs.added};
const CountedNoun rows = {
    [](Count n) {
      return say_n("{1} ligne de tableau reprise", "{1} lignes de tableau reprises", n);
    },
    [](Count n) { return say_n("{1} modifiée", "{1} modifiées", n); },
    [](Count n) { return say_n("{1} retirée", "{1} retirées", n); },
    [](Count n) { return say_n("{1} nouvelle", "{1} nouvelles", n); }};

std::string counted(const PageContext& page, const CountedNoun& noun,
                    const Tally& tally) {
  const auto number = [](std::size_t count) { return static_cast<Count>(count); };
  std::string words = page.text(noun.same(number(tally.same())));
  if (const auto moved = tally.of(Fate::moved); moved > 0) {
    words += " " + page.text(say("(dont {1} à une autre place)",
                                 {page.language.number(number(moved))}));
  }
  const auto add = [&](Fate fate, Message (*message)(Count)) {
    const Count count = number(tally.of(fate));
    if (count > 0) words += ", " + page.text(message(count));
  };
  add(Fate::reworded, noun.reworded);
  add(Fate::dropped, noun.dropped);
  add(Fate::added, noun.added);
  return words;
}

std::string counted(const PageContext& page, const NameChange& change) {
  const auto number = [&](std::size_t count) {
    return page.language.number(static_cast<Count>(count));
  };
  return page.text(say("{1} organisations → {2} (+{3}, −{4})",
                       {number(change.before), number(change.now),
                        number(change.added.size()), number(change.removed.size())}));
}

}  // namespace

std::vector<std::string> in_words(const PageContext& page, const Lineage& lineage) {
  std::vector<std::string> sentences;
  if (lineage.recommended.all() > 0) {
    sentences.push_back(counted(page, recommendations, lineage.recommended));
  }
  const NameChange& organisations = lineage.organisations;
  if (organisations.before > 0 && organisations.now > 0) {
    sentences.push_back(counted(page, organisations));
  }
  if (lineage.paragraphs.changed()) {
    sentences.push_back(counted(page, paragraphs, lineage.paragraphs));
  }
  if (lineage.rows.changed()) sentences.push_back(counted(page, rows, lineage.rows));
  if (lineage.headings.changed()) {
    sentences.push_back(counted(page, headings, lineage.headings));
  }
  return sentences;
}

}  // namespace griot
