#include "engine/render/typography.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace griot;

namespace {

// No-break blanks made visible: "~" for U+00A0, "^" for U+202F.
std::string french(std::string_view text) {
  std::string html;
  append_french(html, text);
  std::string shown;
  for (std::size_t i = 0; i < html.size();) {
    const std::string_view rest = std::string_view(html).substr(i);
    if (rest.starts_with("\u00A0")) {
      shown += '~', i += 2;
    } else if (rest.starts_with("\u202F")) {
      shown += '^', i += 3;
    } else {
      shown += html[i++];
    }
  }
  return shown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(typography)

BOOST_AUTO_TEST_CASE(blanks_before_high_marks_do_not_break) {
  BOOST_TEST(french("Qui ? Nous ; vous ! Ils : eux") == "Qui^? Nous^; vous^! Ils~: eux");
  BOOST_TEST(french("déjà\u00A0! bien\u00A0:") == "déjà^! bien~:");
}

BOOST_AUTO_TEST_CASE(missing_blanks_are_put_in) {
  BOOST_TEST(french("Qui? Nous! Ainsi: oui; non") == "Qui^? Nous^! Ainsi~: oui^; non");
  BOOST_TEST(french("été! fin") == "été^! fin");
}

BOOST_AUTO_TEST_CASE(guillemets_hold_their_words) {
  BOOST_TEST(french("« retour » et «école»") == "«~retour~» et «~école~»");
  BOOST_TEST(french("«\u00A0déjà\u00A0»") == "«~déjà~»");
}

BOOST_AUTO_TEST_CASE(numbers_hold_together) {
  BOOST_TEST(french("12 500 € et 45 %") == "12^500~€ et 45~%");
  BOOST_TEST(french("1 234 567 personnes") == "1^234^567 personnes");
  BOOST_TEST(french("en 2025 300 personnes") == "en 2025 300 personnes");
  BOOST_TEST(french("art. 3 12 fois") == "art. 3 12 fois");
}

BOOST_AUTO_TEST_CASE(ordinals_are_raised) {
  BOOST_TEST(french("le 1er mars") == "le 1<sup>er</sup> mars");
  BOOST_TEST(french("la 2e fois, les 3es") ==
             "la 2<sup>e</sup> fois, les 3<sup>es</sup>");
  BOOST_TEST(french("au XIXe siècle") == "au XIX<sup>e</sup> siècle");
  BOOST_TEST(french("R2e, 1era, 0x1e5, Xe, 1er-juin") ==
             "R2e, 1era, 0x1e5, Xe, 1er-juin");
}

BOOST_AUTO_TEST_CASE(addresses_and_hours_are_left_alone) {
  BOOST_TEST(french("https://x.example/a?b=c;d") == "https://x.example/a?b=c;d");
  BOOST_TEST(french("à 12:30") == "à 12:30");
  BOOST_TEST(french("!!! ...") == "!!! ...");
}

BOOST_AUTO_TEST_CASE(text_is_escaped) {
  BOOST_TEST(french("a < b & \"c\" ; d") == "a &lt; b &amp; &quot;c&quot;^; d");
}

BOOST_AUTO_TEST_CASE(a_voice_does_not_say_the_signs_of_inclusive_writing) {
  // "[·]": on the page and in what is copied, not in what is read aloud.
  const auto aloud = [](std::string_view text) {
    std::string html = french(text);
    for (const auto& [tag, mark] :
         {std::pair("<span aria-hidden=\"true\">", "["), std::pair("</span>", "]")}) {
      for (std::size_t at; (at = html.find(tag)) != std::string::npos;) {
        html.replace(at, std::string_view(tag).size(), mark);
      }
    }
    return html;
  };
  BOOST_TEST(aloud("les adhérent·e·s, tous·tes") == "les adhérent[·]e[·]s, tous[·]tes");
  BOOST_TEST(aloud("lecteur·rice·s !") == "lecteur[·]rice[·]s^!");
  BOOST_TEST(aloud("adhérent(e)s et élu.e.s") == "adhérent[(]e[)]s et élu[.]e[.]s");
  BOOST_TEST(aloud("le directeur/trice") == "le directeur[/]trice");
  BOOST_TEST(aloud("beta.gouv.fr, donne-les, et/ou, p. 2-3, Aix-les-Bains") ==
             "beta.gouv.fr, donne-les, et/ou, p. 2-3, Aix-les-Bains");
}

BOOST_AUTO_TEST_SUITE_END()
