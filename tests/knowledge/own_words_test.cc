// Whose words they are: what a page sets apart and yet says itself, and who speaks.
#include <boost/test/unit_test.hpp>

#include "engine/document/document.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/own_text.h"
#include "engine/knowledge/signatories.h"
#include "tests/knowledge/read_minutes.h"

using namespace griot;

namespace {

bool is_own(const std::string& quoted, bool minutes = false, bool asked = false) {
  const Document document = read_markdown(quoted, "note.md", Limits()).document;
  for (const Block& block : document.blocks) {
    if (const auto* quote = std::get_if<Quote>(&block.value))
      return is_own_text(*quote, minutes, asked, test::rules());
  }
  BOOST_FAIL("no quotation: " + quoted);
  return false;
}

bool names_who_speaks(const std::string& markdown, const std::string& words) {
  Document document = read_markdown(markdown, "note.md", Limits()).document;
  document.metadata.set("type", "note-de-positionnement", Source::person);
  const Lines lines = lines_of(document, test::rules());
  return Signatories(lines, document.metadata, test::rules()).are_named(tokens_of(words));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(own_text_h)

BOOST_AUTO_TEST_CASE(a_letter_or_list_in_a_frame_is_the_pages_own) {
  BOOST_TEST(is_own("> ## Nos demandes\n>\n> Ouvrir un guichet.\n"));
  BOOST_TEST(is_own("> Monsieur le Préfet,\n>\n> Nous soussignés vous écrivons.\n"));
  BOOST_TEST(is_own("> - Ouvrir un guichet.\n> - Former les agents.\n"));
  BOOST_TEST(is_own("> 1) Ouvrir un guichet.\n>\n> 2) Former les agents.\n"));
}

BOOST_AUTO_TEST_CASE(what_somebody_said_is_not) {
  BOOST_TEST(!is_own("> Je suis rentrée en 2019, et personne ne m'attendait.\n"));
  BOOST_TEST(!is_own("> Nous demandons un guichet.\n"));
  BOOST_TEST(is_own("> Nous demandons un guichet.\n", false, true));
  // In minutes a list may be what somebody read out.
  BOOST_TEST(!is_own("> - Ouvrir un guichet.\n> - Former les agents.\n", true));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(signatories_h)

BOOST_AUTO_TEST_CASE(the_noun_of_a_letterhead_stands_for_who_wrote_it) {
  const std::string head = "**OBSERVATOIRE DES VILLAGES**\n\nLes caisses ferment tôt.\n";
  BOOST_TEST(names_who_speaks(head, "l'Observatoire"));
  BOOST_TEST(!names_who_speaks(head, "le ministère"));
}

BOOST_AUTO_TEST_CASE(whom_a_letter_is_addressed_to_does_not_speak) {
  BOOST_TEST(!names_who_speaks("# Lettre au Comité des caisses\n\nElles ferment tôt.\n",
                               "le Comité"));
  BOOST_TEST(
      !names_who_speaks("Note sur les caisses\n\n"
                        "Le Comité des caisses ferme ses guichets à midi.\n",
                        "le Comité"));
}

BOOST_AUTO_TEST_SUITE_END()
