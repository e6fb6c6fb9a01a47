// Addresses of passages, as a Word file goes through a year of editing.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>

#include "engine/base/file.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/library/catalogue.h"
#include "engine/library/library.h"
#include "tests/importers/word_file.h"
#include "tests/library/small_corpus.h"
#include "tests/library/temporary_folder.h"

using namespace griot;
using griot::test::SmallCorpus;
using griot::test::TemporaryFolder;
using griot::test::WordFile;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

const Lines first_words = {
    "# Constats",
    "Les personnes de retour arrivent sans papiers d'école, et personne ne les attend.",
    "Les guichets ouvrent deux matinées par semaine, loin des gares.",
    "Les familles avancent les frais, puis attendent un an d'être remboursées.",
    "# Notre position",
    "Le retour se prépare avant le départ, avec celles et ceux qui partent.",
    "Un accueil digne coûte moins qu'une seconde errance.",
    "# Recommandations",
    "Ouvrir un guichet unique dans chaque chef-lieu de région.",
    "Reconnaître les années d'école suivies à l'étranger.",
    "Financer l'accompagnement pendant les six premiers mois.",
};

std::size_t index_of(const Lines& lines, std::string_view start) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
    return line.starts_with(start);
  });
  BOOST_REQUIRE(found != lines.end());
  return static_cast<std::size_t>(found - lines.begin());
}

void edit(Lines& lines, std::string_view start, std::string words) {
  lines[index_of(lines, start)] = std::move(words);
}

void insert(Lines& lines, std::size_t at, std::string words) {
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::move(words));
}

std::string taken(Lines& lines, std::string_view start) {
  const auto at = lines.begin() + static_cast<std::ptrdiff_t>(index_of(lines, start));
  std::string words = *at;
  lines.erase(at);
  return words;
}

using Edit = void (*)(Lines& lines);
constexpr Edit edits[] = {
    [](Lines& l) {
      edit(l, "Un accueil", "Un accueil digne coûte moins qu’une errance.");
    },
    [](Lines& l) { insert(l, 0, "Note adoptée en assemblée générale."); },
    [](Lines& l) { insert(l, 3, taken(l, "Financer")); },
    [](Lines& l) { edit(l, "# Constats", "# Nos constats"); },
    [](Lines& l) {
      edit(l, "Les personnes", "Les personnes de retour arrivent sans papiers d'école.");
      insert(l, index_of(l, "Les guichets"), "À l'aéroport, personne ne les attend.");
    },
    [](Lines& l) { taken(l, "Les familles"); },
    [](Lines& l) {
      const std::string second = taken(l, "Reconnaître");
      edit(l, "Ouvrir",
           "Ouvrir un guichet unique dans chaque chef-lieu de région. " + second);
    },
    [](Lines& l) { l.push_back("Ouvrir une ligne téléphonique gratuite."); },
    [](Lines& l) { edit(l, "Le retour", "Le retour se prépare bien avant le départ."); },
    [](Lines& l) {
      l.push_back(
          "Les familles avancent les frais, puis attendent un an d'être "
          "remboursées.");
    },
    [](Lines& l) { insert(l, 2, "Idem."); },
    [](Lines& l) { l.push_back("Idem."); },
    [](Lines& l) { taken(l, "Idem."); },
    [](Lines& l) { std::reverse(l.begin(), l.end()); },
    [](Lines& l) { std::reverse(l.begin(), l.end()); },
    [](Lines& l) {
      edit(l, "Note adoptée", "Texte sans aucun rapport avec le précédent.");
    },
    [](Lines& l) {
      for (std::string& line : l) line += " Ajout commun.";
    },
    [](Lines& l) { l.erase(l.begin() + 2, l.begin() + 6); },
    [](Lines& l) { l = first_words; },
    [](Lines& l) {
      edit(l, "Les guichets", "Les guichets ouvrent trois matinées, loin.");
    },
};

std::string word_file_of(const Lines& lines) {
  WordFile file;
  for (const std::string& line : lines) {
    const bool heading = line.starts_with("# ");
    file.body += "<w:p>";
    if (heading) file.body += "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>";
    file.body += "<w:r><w:t>" + (heading ? line.substr(2) : line) + "</w:t></w:r></w:p>";
  }
  return file.bytes();
}

struct Fixture {
  Fixture() {
    Library::create(folder.path() / "fonds", GRIOT_RESOURCE_DIR);
    LibraryOptions options;
    options.corpus = folder.path() / "fonds";
    options.resources = GRIOT_RESOURCE_DIR;
    options.clock = [this] { return Time{std::chrono::seconds{seconds += 86'400}}; };
    library = std::make_unique<Library>(options);
  }

  void import(const Lines& lines, const std::string& status = "publie") {
    const fs::path file = folder.write("note.docx", word_file_of(lines));
    const fs::path sheet = folder.write(
        "feuille.csv",
        "fichier;titre;type;date;pays;signataires;statut;diffusion\n"
        "note.docx;Revenir;note-de-positionnement;2026-03-14;Sénégal;Association "
        "Exemple;" +
            status + ";public\n");
    library->import({{file}, sheet, false}, [&](const FileReport& report) {
      BOOST_TEST((report.status == FileReport::Status::imported));
      id = report.document;
    });
  }

  std::set<std::string> anchors() const {
    std::set<std::string> anchors;
    walk(library->store().read(id).document.blocks, [&](const Block& block) {
      if (!block.anchor.empty()) anchors.insert(block.anchor);
      return true;
    });
    return anchors;
  }

  std::string page() const { return library->page({"/documents/" + id, "fr", {}}).bytes; }

  TemporaryFolder folder;
  std::int64_t seconds = 1'772'000'000;
  std::unique_ptr<Library> library;
  std::string id;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(links, Fixture)

BOOST_AUTO_TEST_CASE(twenty_edits_of_a_word_file_break_no_link) {
  Lines lines = first_words;
  std::set<std::string> ever;
  import(lines);
  const std::set<std::string> first = anchors();
  ever.merge(anchors());
  for (const Edit change : edits) {
    change(lines);
    import(lines);
    const std::set<std::string> now = anchors();
    ever.insert(now.begin(), now.end());
  }

  const std::string shown = page();
  std::size_t dead = 0;
  for (const std::string& anchor : ever) {
    dead += shown.find(" id=\"" + anchor + "\"") == std::string::npos;
  }
  BOOST_TEST(std::size(edits) == 20u);
  BOOST_TEST(library->store().find(id)->revision == 21);
  BOOST_TEST(dead == 0u);
  // Text that came back has its first addresses.
  std::set<std::string> kept;
  const std::set<std::string> now = anchors();
  std::set_intersection(first.begin(), first.end(), now.begin(), now.end(),
                        std::inserter(kept, kept.end()));
  BOOST_TEST(kept.size() == first.size());
  BOOST_TEST_MESSAGE(ever.size() << " addresses, " << now.size() << " alive");
}

BOOST_AUTO_TEST_CASE(a_removed_passage_answers_with_its_words_and_a_date) {
  import(first_words);
  const std::string gone =
      library->store().read(id).document.blocks[2].anchor;  // "Les guichets …"
  Lines lines = first_words;
  taken(lines, "Les guichets");
  import(lines);

  const std::string shown = page();
  const std::size_t at = shown.find("<li id=\"" + gone + "\">");
  BOOST_REQUIRE(at != std::string::npos);
  BOOST_TEST(shown.find("Passage retiré le ", at) != std::string::npos);
  BOOST_TEST(shown.find("Les guichets ouvrent deux matinées", at) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_that_were_never_public_stay_unknown) {
  Lines lines = first_words;
  lines.push_back("Nom du témoin : à retirer avant publication.");
  import(lines, "brouillon");
  import(first_words);

  BOOST_TEST(page().find("Nom du témoin") == std::string::npos);
  BOOST_TEST(page().find("Passages retirés") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(joined_passages_lead_to_where_their_words_are) {
  import(first_words);
  const std::string gone = library->store().read(id).document.blocks[9].anchor;
  Lines lines = first_words;
  const std::string second = taken(lines, "Reconnaître");
  edit(lines, "Ouvrir",
       "Ouvrir un guichet unique dans chaque chef-lieu de région. " + second);
  import(lines);

  const StoreCatalogue catalogue(library->store(), std::make_shared<const Register>(),
                                 fs::path());
  const auto former = catalogue.former_passages(id);
  BOOST_REQUIRE_EQUAL(former.size(), 1u);
  BOOST_TEST(former[0].now_at == library->store().read(id).document.blocks[8].anchor);
  BOOST_TEST((former[0].anchor == gone));
}

BOOST_AUTO_TEST_CASE(cards_are_kept_and_a_damaged_file_of_them_is_made_again) {
  import(first_words);
  const fs::path kept = folder.path() / "cards";
  const StoreCatalogue made(library->store(), std::make_shared<const Register>(), kept);
  const std::string bytes = read_file(kept);
  const StoreCatalogue again(library->store(), std::make_shared<const Register>(), kept);
  BOOST_REQUIRE_EQUAL(again.cards().size(), 1u);
  BOOST_TEST((again.cards()[0].metadata == made.cards()[0].metadata));
  BOOST_TEST(again.cards()[0].digest == made.cards()[0].digest);

  write_file(kept, bytes.substr(0, bytes.size() / 2));
  BOOST_TEST(StoreCatalogue(library->store(), std::make_shared<const Register>(), kept)
                 .cards()
                 .size() == 1u);
  BOOST_TEST(read_file(kept) == bytes);
}

BOOST_AUTO_TEST_CASE(cards_of_drafts_say_nothing) {
  import(first_words, "brouillon");
  const fs::path kept = folder.path() / "cards";
  const StoreCatalogue made(library->store(), std::make_shared<const Register>(), kept);

  BOOST_TEST(made.cards().empty());
  BOOST_TEST(read_file(kept).find("Revenir") == std::string::npos);
  BOOST_TEST(read_file(kept).find("Sénégal") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_draft_that_is_withdrawn_has_no_notice) {
  import(first_words, "brouillon");
  library->set_status(id, Status::withdrawn, "abandonné");
  BOOST_TEST(library->page({"/documents/" + id, "fr", {}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_text_that_opens_with_its_title_says_it_once) {
  SmallCorpus corpus;
  const auto add = [&](const std::string& name, const std::string& heading) {
    corpus.import(name,
                  "---\ntitre: Dire une fois\ntype: fiche\nstatut: publie\n"
                  "diffusion: public\n---\n\n# " +
                      heading + "\n\nUn mot.\n\n## Deux\n\nAutre mot.\n");
    corpus.library->index(false);
  };
  const auto get = [&](const std::string& path) {
    return corpus.library->page({path, "fr", {}}).bytes;
  };
  add("une.md", "*Dire* une fois");
  const std::string once = get("/documents/dire-une-fois");
  BOOST_TEST(once.find("<h1 id=\"p-") != std::string::npos);
  BOOST_TEST(once.find("<em>Dire</em>") == std::string::npos);
  BOOST_TEST(get("/fragments/dire-une-fois").find("<em>Dire</em>") == std::string::npos);
  const std::size_t at = once.find("<h1 id=\"p-") + 8;
  const std::string anchor = once.substr(at, once.find('"', at) - at);
  const Page part =
      corpus.library->page({"/fragments/dire-une-fois", "fr", {{"passage", anchor}}});
  BOOST_TEST(part.status == 200);

  // Letters and digits decide, to the last one.
  const std::string long_title =
      "Dire une fois ce que les guichets du retour ont appris des familles en ";
  corpus.import("longue.md", "---\ntitre: " + long_title +
                                 "2026\ntype: fiche\n"
                                 "statut: publie\ndiffusion: public\n---\n\n# " +
                                 long_title + "2025\n\nUn mot.\n");
  corpus.library->index(false);
  const auto found = corpus.library->store().entries();
  const auto other = std::find_if(found.begin(), found.end(), [](const Entry& entry) {
    return entry.id != "dire-une-fois";
  });
  BOOST_REQUIRE(other != found.end());
  BOOST_TEST(get("/documents/" + other->id).find("familles en 2025</h2>") !=
             std::string::npos);

  add("une.md", "Dire deux fois");
  const std::string twice = get("/documents/dire-une-fois");
  BOOST_TEST(twice.find("<h1>") != std::string::npos);
  BOOST_TEST(twice.find("Dire deux fois</h2>") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
