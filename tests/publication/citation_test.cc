#include "engine/render/citation.h"

#include <boost/test/unit_test.hpp>

#include "tests/publication/sample_catalogue.h"

namespace griot::test {
namespace {

struct Fixture {
  Fixture() : site(site_options(), languages(), vocabulary()) { fill(catalogue); }

  Page get(const std::string& path,
           std::vector<std::pair<std::string, std::string>> parameters = {}) const {
    return site.page({path, "fr", std::move(parameters)}, catalogue, {});
  }
  bool says(const std::string& path, const std::string& words) const {
    return get(path).bytes.find(words) != std::string::npos;
  }

  Site site;
  SampleCatalogue catalogue;
};

std::string written(std::string_view name, const Reference& reference) {
  for (const CitationFormat& format : citation_formats()) {
    if (name == format.name) return format.write(std::vector{reference});
  }
  return {};
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(citations, Fixture)

BOOST_AUTO_TEST_CASE(a_document_is_cited_in_each_format_with_its_version) {
  BOOST_TEST(says("/documents/revenir-2026.bib", "@techreport{revenir-2026,"));
  BOOST_TEST(
      says("/documents/revenir-2026.bib",
           "author = {{Collectif fictif des deux rives} and {Association Exemple}}"));
  BOOST_TEST(says("/documents/revenir-2026.ris", "AU  - Association Exemple\r\n"));
  BOOST_TEST(says("/documents/revenir-2026.ris", "PY  - 2026\r\nDA  - 2026/03/14/\r\n"));
  BOOST_TEST(
      says("/documents/revenir-2026.csl.json", "\"literal\": \"Association Exemple\""));
  for (const char* extension : {".bib", ".ris", ".csl.json"}) {
    const std::string path = std::string("/documents/revenir-2026") + extension;
    BOOST_TEST(says(path, "version 2"), path);
    BOOST_TEST(says(path, "https://griot.example/documents/revenir-2026"), path);
  }
}

BOOST_AUTO_TEST_CASE(a_collection_that_is_the_author_is_no_publisher_again) {
  catalogue.add("sans-auteur", "---\ntitre: Fiche\nstatut: publie\ndiffusion: public\n"
                               "---\n\nTexte.\n");
  const std::string ris = get("/documents/sans-auteur.ris").bytes;
  BOOST_TEST(ris.find("AU  - Griot") != std::string::npos, ris);
  BOOST_TEST(ris.find("PB  - ") == std::string::npos, ris);
  BOOST_TEST(!says("/documents/sans-auteur", "version 1. Griot"));
  BOOST_TEST(says("/documents/revenir-2026", "version 2. Griot"));
}

BOOST_AUTO_TEST_CASE(a_passage_is_cited_at_its_own_address) {
  const Page page = get("/documents/revenir-2026.ris", {{"passage", "p-2"}});
  BOOST_TEST(page.bytes.find("UR  - https://griot.example/documents/revenir-2026#p-2") !=
             std::string::npos);
  BOOST_TEST(page.bytes.find("¶ 2") != std::string::npos);
  BOOST_TEST(get("/documents/revenir-2026.ris", {{"passage", "p-99"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_list_is_cited_whole) {
  const auto listed = catalogue.cards().size();
  BOOST_TEST(count(get("/documents.bib").bytes, "@") == listed);
  BOOST_TEST(count(get("/documents.ris").bytes, "ER  - ") == listed);
  BOOST_TEST(says("/annees/2026.ris", "ID  - revenir-2026"));
  BOOST_TEST(!says("/annees/2026.ris", "ID  - savings"));
  BOOST_TEST(get("/pays/XX.ris").status == 404);
  BOOST_TEST(get("/documents/inconnu.bib").status == 404);
  BOOST_TEST(get("/documents/retire.bib").status == 410);
}

BOOST_AUTO_TEST_CASE(no_text_ends_a_field_or_begins_another) {
  Reference reference;
  reference.key = "a";
  reference.title = "Un}}, url = {x\nER  - \nTY  - BOOK 100 % \\input{a}";
  reference.authors = {"A\r\nER  -"};
  const std::string ris = written("ris", reference);
  BOOST_TEST(count(ris, "\r\nER  - ") == 1u);
  BOOST_TEST(count(ris, "\nTY  - ") == 0u);
  const std::string bibtex = written("bibtex", reference);
  BOOST_TEST(bibtex.find("Un\\}\\}, url = \\{x ER") != std::string::npos);
  BOOST_TEST(bibtex.find("\\textbackslash{}input\\{a\\}") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(people_and_institutions_are_told_apart) {
  BOOST_TEST(person_name("Awa DIOP").family == "DIOP");
  BOOST_TEST(person_name("Marie-Anne N'DIAYE SOW").given == "Marie-Anne");
  for (const char* institution :
       {"FORIM", "Collectif fictif", "Réseau Migration et FORIM", "Un Monde Avenir",
        "ONG FORIM", "Forum 21 OSIM"}) {
    BOOST_TEST(person_name(institution).family.empty(), institution);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
