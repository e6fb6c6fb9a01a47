#include <boost/test/unit_test.hpp>

#include "engine/publication/word_diff.h"
#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

// "a [-b-] {+c+} d"
std::string compared(std::string_view before, std::string_view now) {
  std::string shown;
  for (const WordRun& run : compare_words(before, now)) {
    if (run.kind == WordRun::Kind::removed) shown += "[-" + run.text + "-]";
    if (run.kind == WordRun::Kind::added) shown += "{+" + run.text + "+}";
    if (run.kind == WordRun::Kind::same) shown += run.text;
  }
  return shown;
}

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) {
    catalogue.add("note",
                  "---\ntitre: Note\nstatut: publie\ndiffusion: public\n---\n"
                  "Un accueil digne.\n\nDeux.\n\nTrois \\<b\\>.\n",
                  3);
    catalogue.add_version("note", 1, "Un accueil rapide.\n\nDeux.\n");
  }
  Page get(const std::string& path) const {
    return site.page({path, "fr", {}}, catalogue, {});
  }

  Site site;
  SampleCatalogue catalogue;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(versions, Fixture)

BOOST_AUTO_TEST_CASE(words_are_compared_one_by_one) {
  BOOST_TEST(compared("un deux trois", "un deux trois") == "un deux trois");
  BOOST_TEST(compared("un deux trois", "un quatre trois") ==
             "un [-deux -]{+quatre +}trois");
  BOOST_TEST(compared("un deux", "un deux trois") == "un deux {+trois+}");
  BOOST_TEST(compared("un deux trois", "deux") == "[-un -]deux[-trois-]");
  BOOST_TEST(compared("", "un") == "{+un+}");
  BOOST_TEST(compared("", "") == "");
}

BOOST_AUTO_TEST_CASE(signs_typed_otherwise_change_no_word) {
  BOOST_TEST(compared("L'accueil \"digne\" - enfin...", "L’accueil « digne » – enfin…") ==
             "L’accueil « digne » – enfin…");
  BOOST_TEST(compared("Qui? Nous : 10 000 F", "Qui\u202F? Vous\u00A0: 10\u202F000 F") ==
             "Qui\u202F? [-Nous : -]{+Vous\u00A0: +}10\u202F000 F");
  BOOST_TEST(compared("un marche", "un marché") == "un [-marche-]{+marché+}");
}

BOOST_AUTO_TEST_CASE(wordings_too_long_to_compare_are_shown_one_after_the_other) {
  std::string before, now;
  for (int i = 0; i < 3'000; ++i) {
    before += "a" + std::to_string(i) + " ";
    now += "b" + std::to_string(i) + " ";
  }
  const auto runs = compare_words(before, now);
  BOOST_REQUIRE_EQUAL(runs.size(), 2u);
  BOOST_TEST(runs[0].text == before);
  BOOST_TEST(runs[1].text == now);
}

BOOST_AUTO_TEST_CASE(a_document_lists_its_versions) {
  const Page page = get("/documents/note/versions");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.bytes.find("Version 3") != std::string::npos);
  BOOST_TEST(page.bytes.find("href=\"/documents/note/versions/1\"") != std::string::npos);
  BOOST_TEST(page.bytes.find("href=\"/documents/note/versions/3\"") == std::string::npos);
  BOOST_TEST(get("/documents/note").bytes.find("/documents/note/versions\"") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_changed_is_marked_word_by_word) {
  const Page page = get("/documents/note/versions/1");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.bytes.find("Un accueil <del>rapide.</del>") != std::string::npos);
  BOOST_TEST(page.bytes.find("Un accueil <ins>digne.</ins>") != std::string::npos);
  BOOST_TEST(page.bytes.find("<ins>Trois &lt;b&gt;.</ins>") != std::string::npos);
  BOOST_TEST(page.bytes.find("Deux.") == std::string::npos);
  BOOST_TEST(page.bytes.find("2 passages changés") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(passages_typed_otherwise_are_unchanged_but_for_their_typography) {
  catalogue.add("saisie",
                "---\ntitre: Saisie\nstatut: publie\ndiffusion: public\n---\n"
                "L’accueil « digne ».\n\nDeux.\n",
                2);
  catalogue.add_version("saisie", 1, "L'accueil \"digne\".\n\nDeux.\n");

  const Page page = get("/documents/saisie/versions/1");

  BOOST_TEST(page.bytes.find("Aucun mot changé") != std::string::npos);
  BOOST_TEST(page.bytes.find("2 passages inchangés (dont 1 à la typographie près)") !=
             std::string::npos);
  BOOST_TEST(page.bytes.find("<ins>") == std::string::npos);
  BOOST_TEST(page.bytes.find("Modifié") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_version_that_was_not_public_is_unknown) {
  for (const char* path : {"/documents/note/versions/2", "/documents/note/versions/3",
                           "/documents/note/versions/x", "/documents/rien/versions"}) {
    BOOST_TEST(get(path).status == 404, path);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
