// French verbs and the main clause of a sentence.
#include <boost/test/unit_test.hpp>

#include "engine/knowledge/clause.h"

using namespace griot;

namespace {

const Rules& verb_rules() {
  static const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
  static const Rules read(GRIOT_VOCABULARY_DIR, {}, words);
  return read;
}

Clause main_clause(const std::string& text) {
  return clause_of(text, tokens_of(text), verb_rules());
}

// The main verb as written, or "".
std::string main_verb(const std::string& text) {
  const Tokens tokens = tokens_of(text);
  const Clause clause = clause_of(text, tokens, verb_rules());
  return clause.found() ? std::string(written(text, tokens[clause.verb])) : std::string();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clause_h)

BOOST_AUTO_TEST_CASE(the_main_verb_is_none_of_a_relative_or_conditional_clause) {
  BOOST_TEST(main_verb("Les fiches qui manquent seront imprimées.") == "seront");
  BOOST_TEST(main_verb("Si rien ne vient, le bureau tranchera.") == "tranchera");
  BOOST_TEST(main_verb("Le guide que Moussa rédige paraît en mai.") == "paraît");
}

BOOST_AUTO_TEST_CASE(a_noun_is_no_verb_though_it_is_written_like_one) {
  BOOST_TEST(main_verb("Une demande de visa sans accord écrit") == "");
  BOOST_TEST(main_verb("Mise en place d'un guichet") == "");
  BOOST_TEST(main_verb("La CEDEAO en publie les résultats") == "publie");
  BOOST_TEST(main_verb("Koffi les met en page") == "met");
}

BOOST_AUTO_TEST_CASE(accents_and_elided_words_count) {
  BOOST_TEST(main_clause("Le groupe a choisi un cahier.").past);
  BOOST_TEST(!main_clause("À Dakar, le groupe choisit un cahier.").past);
  BOOST_TEST(main_clause("Le bureau n'accepte pas le devis.").negated);
  BOOST_TEST(main_clause("La charte est adoptée.").passive);
  BOOST_TEST(!main_clause("La trésorière est partie.").passive);
  BOOST_TEST(main_clause("Le conseil avait décidé.").long_past);
}

BOOST_AUTO_TEST_CASE(forms_follow_the_infinitive) {
  const auto tense = [](const char* text) { return main_clause(text).form.tense; };
  BOOST_TEST((tense("Il transmettra le dossier") == Tense::future));
  BOOST_TEST((tense("Ils transmettent le dossier") == Tense::present));
  BOOST_TEST((tense("Ils considéraient le dossier") == Tense::imperfect));
  BOOST_TEST((tense("Ils devraient lire le dossier") == Tense::conditional));
}

BOOST_AUTO_TEST_SUITE_END()
