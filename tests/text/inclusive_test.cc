#include <boost/test/unit_test.hpp>

#include "tests/text/tokens.h"

namespace griot {

using test::covered;
using test::stems;
using test::words;

BOOST_AUTO_TEST_SUITE(inclusive)

BOOST_AUTO_TEST_CASE(every_spelling_gives_both_genders_at_one_place) {
  for (const char* text :
       {"migrant·e·s", "migrant.e.s", "migrant-e-s", "migrant(e)s", "migrant·es",
        "migrant.es", "migrants·es", "migrant‧e‧s", "migrant⋅e⋅s", "migrant•e•s",
        "migrant/e/s", "MIGRANT·E·S", "Migrant(e)(s)", "migrant(es)"}) {
    BOOST_TEST(words(text) == "migrants+migrantes", text);
    BOOST_TEST(stems(text) == "migrant+migrant", text);
    BOOST_TEST(covered(text) == "[" + std::string(text) + "]");
  }
}

BOOST_AUTO_TEST_CASE(feminines_are_the_words_french_has) {
  const std::pair<const char*, const char*> examples[] = {
      {"invité.es", "invites+invitees"},
      {"présent.e.s", "presents+presentes"},
      {"acteur·rice·s", "acteurs+actrices"},
      {"acteur·ices", "acteurs+actrices"},
      {"acteur(trice)s", "acteurs+actrices"},
      {"directeur/trice", "directeur+directrice"},
      {"ambassadeur·drice", "ambassadeur+ambassadrice"},
      {"chercheur·euse", "chercheur+chercheuse"},
      {"travailleur·se·s", "travailleurs+travailleuses"},
      {"auteur·e", "auteur+auteure"},
      {"tous·tes", "tous+toutes"},
      {"tou.te.s", "tous+toutes"},
      {"ceux·celles", "ceux+celles"},
      {"étranger·ère·s", "etrangers+etrangeres"},
      {"usager-ere-s", "usagers+usageres"},
      {"citoyen.ne.s", "citoyens+citoyennes"},
      {"comorien·ne", "comorien+comorienne"},
      {"sénégalais·e·s", "senegalais+senegalaises"},
      {"professionnel·le·s", "professionnels+professionnelles"},
      {"sportif-ve-s", "sportifs+sportives"},
      {"heureux·se", "heureux+heureuse"},
      {"nouveau·elle", "nouveau+nouvelle"},
      {"nouveaux·elles", "nouveaux+nouvelles"},
      {"chacun.e", "chacun+chacune"},
      {"locaux·ales", "locaux+locales"},
      {"régional·e·s", "regionaux+regionales"},
      {"chef·fe·s", "chefs+cheffes"},
      {"élus·es", "elus+elues"},
      {"exclu-e-s", "exclus+exclues"},
      {"maître·sse", "maitre+maitresse"},
      {"SALARIE.E.S", "salaries+salariees"},
      {"participant/participante", "participant+participante"},
      {"un·e", "un+une"},
      {"l’élu·e", "elu+elue"},
      {"d'acteur·rice·s.", "acteurs+actrices"},
      {"sans-papier·e·s", "sans papiers+papieres"},
      {"ex-migrant-e-s", "ex migrants+migrantes"},
  };
  for (const auto& [text, expected] : examples) {
    BOOST_TEST(words(text) == expected, text << " gives " << words(text));
  }
}

BOOST_AUTO_TEST_CASE(a_plural_mark_alone_adds_no_gender) {
  BOOST_TEST(words("enfant(s) bénévole·s") == "enfant benevole");
  BOOST_TEST(covered("enfant(s) là") == "[enfant(s)][là]");
}

BOOST_AUTO_TEST_CASE(the_stems_are_those_of_the_same_words_written_out) {
  BOOST_TEST(stems("acteur·rice·s") == stems("acteurs") + "+" + stems("actrices"));
  BOOST_TEST(stems("élu·e·s") == stems("élus") + "+" + stems("élues"));
}

BOOST_AUTO_TEST_CASE(what_is_not_inclusive_is_left_alone) {
  const std::pair<const char*, const char*> examples[] = {
      {"donne-les", "donne les"},
      {"Aix-les-Bains", "aix les bains"},
      {"Mesnil-le-Roi", "mesnil le roi"},
      {"rendez-vous", "rendez vous"},
      {"est-ce", "est ce"},
      {"dit-elle", "dit elle"},
      {"a-t-il", "a t il"},
      {"Plan-E", "plan e"},
      {"bac-es", "bac es"},
      {"et/ou", "et ou"},
      {"fini.Les autres", "fini les autres"},
      {"Il est parti. Elle reste.", "il est parti elle reste"},
      {"beta.gouv.fr", "beta gouv fr"},
      {"www.invité.es", "www invite es"},
      {"invité.e@exemple.org", "invite e exemple org"},
      {"note.e.docx", "note e docx"},
      {"page.es/liste", "page es liste"},
      {"art. 3(e)", "art 3 e"},
      {"nord·sud", "nord sud"},
      {"e-s", "e s"},
  };
  for (const auto& [text, expected] : examples) {
    BOOST_TEST(words(text) == expected, text << " gives " << words(text));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
