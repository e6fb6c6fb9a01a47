// Any text is read: cut, joined and mistyped sentences say what they say, or nothing, and
// what is read of them stays UTF-8.
#include <boost/test/unit_test.hpp>

#include <random>

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"

using namespace griot;

namespace {

const std::vector<std::string> lines = {
    "## Recommandations", "## Relevé de décisions", "### Suites à donner", "",
    "- Aux communes : ouvrir un guichet du retour.",
    "1. Les États doivent garantir l’accès à l’école ;",
    "R2. Création d’un fonds, abondé par les bailleurs (PTF).",
    "a) que le visa soit délivré avant trois mois…",
    "Nous demandons aux bailleurs : moins d’ateliers, plus de suivi.",
    "| Quoi | Qui | Quand |", "|---|---|---|", "| Imprimer le guide | Awa EXEMPLE | 3 mai |",
    "- [ ] Awa EXEMPLE : écrire au maire avant le 3 mai 2026.", "- [x] Salle réservée",
    "Décision : le guide est traduit, adopté par 12 voix contre 2.",
    "Il est acté que la cotisation passe à 10 €.", "→ Mariam envoie la note demain.",
    "[10:25] Secrétariat : adopté, on garde la date.", "**Présent.e.s** : Jo DISCRET",
    "> « Nous voulons rentrer », dit-elle.", "L’Union africaine (UA) gagnerait à publier.",
    "Qui paie le billet ? Personne encore.", "Envoi du compte rendu par Binta – 12 juin"};
const std::vector<std::string> signs = {":", " :", " – ", "→", "(", ")", "«", " »", "\"", ".",
                                        ";", "?", "- ", "[", "]", "|", "*", "\u00a0",
                                        "\u202f", "’", "é", "👩🏽‍💻", "\u0301", "n° "};

std::size_t a_place_in(const std::string& text, std::mt19937& random) {
  std::size_t at = random() % (text.size() + 1);
  while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
  return at;
}

std::string mistyped(std::string text, std::mt19937& random) {
  for (auto n = random() % 4; n > 0; --n) {
    const std::size_t at = a_place_in(text, random);
    switch (random() % 4) {
      case 0:
        text.resize(at);
        break;
      case 1:
        text.erase(0, at);
        break;
      default:
        text.insert(at, signs[random() % signs.size()]);
    }
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(odd_texts_are_read_like_others) {
  const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
  const Rules rules(GRIOT_VOCABULARY_DIR, {}, words);
  std::mt19937 random(7);
  std::size_t found = 0;
  for (int n = 0; n < 400; ++n) {
    std::string text;
    for (auto more = 3 + random() % 20; more > 0; --more) {
      text += mistyped(lines[random() % lines.size()], random) + "\n";
    }
    Document document = read_markdown(text, "note.md", Limits()).document;
    document.metadata.set("type", n % 2 == 0 ? "compte-rendu" : "note-de-positionnement",
                          Source::person);
    const DocumentFacts facts = read_facts(document, rules);
    std::string all;
    for (const auto& each : facts.recommendations) all += each.text + each.deadline;
    for (const auto& each : facts.minutes.decisions) all += each.text;
    for (const auto& each : facts.minutes.actions) all += each.text + each.who + each.until;
    for (const auto& each : facts.minutes.questions) all += each.text + each.answer;
    BOOST_TEST(is_utf8(all), text);
    found += all.empty() ? 0 : 1;
  }
  BOOST_TEST(found > 200u);
}

BOOST_AUTO_TEST_CASE(a_colon_may_end_a_task) {
  const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
  const Rules rules(GRIOT_VOCABULARY_DIR, {}, words);
  for (const char* text : {"Il reste à faire ceci avant le 3 mai:", "La suite:", ":"}) {
    Document document =
        read_markdown(std::string("## Suites\n\n") + text + "\n\n- " + text + "\n",
                      "cr.md", Limits())
            .document;
    document.metadata.set("type", "compte-rendu", Source::person);
    BOOST_CHECK_NO_THROW(read_facts(document, rules));
  }
}
