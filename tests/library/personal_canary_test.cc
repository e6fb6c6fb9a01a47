// Personal data of published documents: in no public output of any kind.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
#include "engine/library/public_view.h"
#include "tests/library/small_corpus.h"

using namespace griot;
using namespace griot::test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> canaries = {"canari@exemple.org",
                                           "canari.lien@exemple.org",
                                           "canari.image@exemple.org",
                                           "canari.resume@exemple.org",
                                           "canari.note@exemple.org",
                                           "77 999 88 77",
                                           "Canari PRESENTE",
                                           "CANARI-CODE@exemple.org",
                                           "Canari CELLULE",
                                           "Canari LIGNE",
                                           "Canari PUCE",
                                           "Canari RUPTURE",
                                           "75 43 21 09",
                                           "canari.colonne@exemple.org",
                                           "Canari SIGNATURE",
                                           "CANARI-AUTEUR",
                                           "CANARI-MODIFIE",
                                           "CANARI-PROPRIETE",
                                           "CANARI-EXIF",
                                           "CANARI-COMMENTAIRE",
                                           "CANARI-SUPPRIME",
                                           "CANARI-MASQUE",
                                           "canari.interne",
                                           "CANARI-CODE-2026",
                                           "CanariPwd77",
                                           "874 5512",
                                           "3301",
                                           "77 888 66 55"};

const char* const minutes = R"(---
titre: Compte rendu public
type: compte-rendu
date: 2026-03-12
statut: publie
diffusion: public
resume: Écrire à canari.resume@exemple.org
contact: accueil@exemple.org
reviseur: canari.interne
---

# Compte rendu public

**Date** : 12 mars 2026
**Présent·e·s** : Canari PRESENTE, Autre PERSONNE

**Étaient présents** :\
– Canari LIGNE (REPA)\
– Canari PUCE (AFD)

| Territoire | Contact |
|---|---|
| Kayes | Amadou Keita, 75 43 21 09, canari.colonne@exemple.org |

| Nom | Courriel |
|---|---|
| Canari SIGNATURE | x@exemple.org |

| Lieu | Dakar |
|---|---|
| Excusé.es | Canari CELLULE et Autre PERSONNE |

**Lieu** : en ligne, [salle](https://exemple.org/j/874?pwd=CanariPwd77), ID de réunion : 874 5512
3301, **mot de passe :** CANARI-CODE-2026. [Awa](https://exemple.org "Tél. 77 888 66 55")

Écrire à can**ari**@exemple.org, au 77 999 88 77, [ici](mailto:canari.lien@exemple.org)
ou à accueil@exemple.org. `CANARI-CODE@exemple.org`[^1]

![De canari.image@exemple.org](media/x.png)

> [!interne]
> canari.interne

[^1]: Voir canari.note@exemple.org.
)";

std::string png() {
  const auto chunk = [](const std::string& name, const std::string& body) {
    std::string length(4, '\0');
    length[3] = static_cast<char>(body.size());
    return length + name + body + "crc!";
  };
  const std::string size = std::string("\0\0\0\1\0\0\0\1\x08\x02\0\0\0", 13);
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", size) +
         chunk("tEXt", "Author\x01 CANARI-EXIF") + chunk("IDAT", "pixels") +
         chunk("IEND", "");
}

std::string word_file() {
  WordFile file;
  const std::string picture =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"i\" descr=\"Une image\"/>"
      "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"image1\"/>"
      "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></"
      "w:r>";
  file.body =
      paragraph(bold("Présents :") + "<w:r><w:br/></w:r>" + run("Canari RUPTURE (REPA)") +
                "<w:r><w:br/></w:r>" + run("Lieu : Dakar")) +
      paragraph(run("Une note publique ") + deleted("CANARI-SUPPRIME") + comment(0) +
                run("CANARI-MASQUE", "<w:vanish/>") + picture);
  file.relationships =
      "<Relationship Id=\"image1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      "image\" "
      "Target=\"media/image1.png\"/>";
  file.parts.push_back({"comments", comments_part({"CANARI-COMMENTAIRE"})});
  file.parts.push_back(
      {"core",
       "<cp:coreProperties "
       "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
       "core-properties\"><cp:lastModifiedBy>CANARI-MODIFIE</cp:lastModifiedBy>"
       "</cp:coreProperties>"});
  file.parts.push_back(
      {"custom",
       "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
       "custom-properties\" "
       "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
       "docPropsVTypes\"><property name=\"Relu "
       "par\"><vt:lpwstr>CANARI-PROPRIETE</vt:lpwstr>"
       "</property></Properties>"});
  StoredZip zip = file.zip();
  zip.add("word/media/image1.png", png());
  return zip.bytes();
}

struct Fixture : SmallCorpus {
  Fixture() {
    text = import("cr.md", minutes).document;
    folder.write("note.docx", word_file());
    ImportRequest request;
    request.decisions = {true, true, true};
    request.sheet = folder.write(
        "m.csv", "fichier,titre,statut,diffusion\nnote.docx,Note,publie,public\n");
    word = import("note.docx", word_file(), request).document;
    library->index(false);
    BOOST_REQUIRE((status(text) == Status::published));
    BOOST_REQUIRE((status(word) == Status::published));
  }

  void expect_none(const std::string& bytes, const std::string& where) {
    for (const std::string& canary : canaries) {
      BOOST_TEST(bytes.find(canary) == std::string::npos, where << " : " << canary);
    }
  }

  std::string page(const std::string& path,
                   std::vector<std::pair<std::string, std::string>> parameters = {}) {
    return library->page({path, "fr", std::move(parameters)}).bytes;
  }

  std::string text, word;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(canaries_of_personal_data, Fixture)

BOOST_AUTO_TEST_CASE(no_file_of_the_site_holds_one) {
  library->publish(folder.path() / "site");
  int pictures = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "site/")) {
    if (!entry.is_regular_file()) continue;
    pictures += entry.path().extension() == ".png";
    const std::string extension = entry.path().extension().string();
    if (extension == ".gz" || extension == ".br") continue;
    expect_none(read_file(entry.path()), entry.path().string());
  }
  BOOST_TEST(pictures >= 1);
}

BOOST_AUTO_TEST_CASE(no_answer_of_the_server_holds_one) {
  for (const std::string& id : {text, word}) {
    for (const std::string& path :
         {"/documents/" + id, "/en/documents/" + id, "/documents/" + id + ".md",
          "/documents/" + id + ".json", "/fragments/" + id,
          std::string("/api/v1/documents")}) {
      const std::string bytes = page(path);
      BOOST_TEST(!bytes.empty(), path);
      expect_none(bytes, path);
    }
  }
  for (const char* path : {"/", "/flux.atom", "/recherche", "/api/v1/search"}) {
    expect_none(page(path, {{"q", "compte rendu"}}), path);
  }
}

BOOST_AUTO_TEST_CASE(the_public_index_does_not_know_one) {
  for (const char* words :
       {"PRESENTE", "CELLULE", "SIGNATURE", "canari", "CANARI-PROPRIETE"}) {
    Query query;
    query.text = words;
    query.public_only = true;
    BOOST_TEST(library->search(query).documents == 0, words);
  }
}

BOOST_AUTO_TEST_CASE(what_is_declared_public_and_the_rest_of_the_text_stay) {
  const std::string html = page("/documents/" + text);
  BOOST_TEST(html.find("accueil@exemple.org") != std::string::npos);
  BOOST_TEST(html.find("[courriel masqué]") != std::string::npos);
  BOOST_TEST(html.find("[téléphone masqué]") != std::string::npos);
  BOOST_TEST(html.find("Dakar") != std::string::npos);
  BOOST_TEST(html.find("12 mars 2026") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(staff_keep_what_was_written_and_are_told_where) {
  const std::string kept =
      read_file(folder.path() / "fonds/documents" / text / "document.md");
  BOOST_TEST(kept.find("Canari PRESENTE") != std::string::npos);
  BOOST_TEST(kept.find("[!interne]") != std::string::npos);
  BOOST_TEST(kept.find("canari.lien@exemple.org") != std::string::npos);
  const FileReport report = import("autre.md", minutes);
  BOOST_TEST(has(report.findings, "attendance_list"));
  BOOST_TEST(has(report.findings, "personal_data"));
  for (const Finding& finding : report.findings) {
    if (finding.code == "personal_data") BOOST_TEST(finding.origin.line > 0);
  }
}

BOOST_AUTO_TEST_CASE(a_list_that_is_declared_public_is_shown) {
  std::string declared = minutes;
  declared.replace(declared.find("contact:"), 0, "presences: public\n");
  const std::string id = import("public.md", declared).document;
  BOOST_TEST(page("/documents/" + id).find("Canari PRESENTE") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

// What everyone reads of a text.
std::string shown(const std::string& markdown, Findings* findings = nullptr) {
  ImportOptions options;
  options.name = "cr.md";
  const Imported imported = convert(markdown, options);
  if (findings) *findings = imported.findings;
  return plain_text(public_view(imported.document));
}

bool names_anyone(const std::string& text) {
  return text.find("Diallo") != std::string::npos ||
         text.find("Dupont") != std::string::npos;
}

std::int64_t masked(const Findings& findings) {
  return std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == "personal_data";
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lists_of_people)

BOOST_AUTO_TEST_CASE(lines_of_one_paragraph_below_a_label_stay_internal) {
  for (const char* text :
       {"Présents :\\\nAïssata Diallo (REPA)\\\nPaul Dupont (AFD)\n",
        "Présents :\nAïssata Diallo (REPA)\nPaul Dupont (AFD)\n",
        "**Présents** :\\\nAïssata Diallo (REPA)\\\nPaul Dupont (AFD)\n",
        "**Présents :**\\\nAïssata Diallo\\\nPaul Dupont\n",
        "Présent·e·s :  \nAïssata Diallo (REPA)  \nPaul Dupont (AFD)\n",
        "Étaient présents\\\n– Aïssata Diallo\\\n– Paul Dupont\n",
        "Présents :\\\nREPA : Aïssata Diallo\\\nAFD : Paul Dupont\n",
        "Présents :\\\nAïssata Diallo, qui a ouvert la séance\\\nPaul Dupont\n",
        "**Présents** : Aïssata Diallo (REPA),\nPaul Dupont (AFD)\n",
        "**Présents** : Awa Kane,\\\nAïssata Diallo\\\nPaul Dupont\n",
        "**Présents** : 2 personnes\\\nAïssata Diallo\\\nPaul Dupont\n",
        "**Étaient présents** : 2 personnes\n\n- Aïssata Diallo\n- Paul Dupont\n",
        "Présents :\n\n- Awa Kane\n\nPour l'AFD :\n\n- Paul Dupont\n",
        "**Présents** :\\\nle maire\\\nPaul Dupont\n",
        "| Présents | Excusés |\n|---|---|\n| Aïssata Diallo | Paul Dupont |\n",
        "**Présents :**\n\nM. Paul Dupont\n\nMme Aïssata Diallo\n",
        "**Présents :**\n\nMme Awa Kane\n\nM. Paul Dupont\n\nDr. Diallo\n",
        "Présents :\nM. Paul Dupont\nMme Aïssata Diallo\n",
        "## Présents\n\nM. Paul Dupont\n\nMme Aïssata Diallo\n",
        "PRÉSENTS\n\nMme Aïssata Diallo (REFB), M. Paul Dupont (UCP)\n",
        "Présents :\n\nMM. Dupont et Kane, Mmes Diallo et Sy\n",
        "**Étaient représentés**\n\nM. Paul Dupont (pouvoir à Mme Aïssata Diallo)\n",
        "| Nom | Structure | Présence |\n|---|---|---|\n"
        "| Aïssata Diallo | REPA | oui |\n| Paul Dupont | AFD | excusé |\n",
        "## Annexe : personnes rencontrées\n\n- Aïssata Diallo\n- Paul Dupont\n",
        "là : Aïssata Diallo, Paul Dupont\n",
        "Représentés : Paul Dupont, Aïssata Diallo\n",
        "Présents :\\\nAwa Kane\\\nExcusés :\\\nPaul Dupont\n"}) {
    Findings findings;
    const std::string left = shown(text, &findings);
    BOOST_TEST(!names_anyone(left), std::string(text) + " → " + left);
    BOOST_TEST(SmallCorpus::has(findings, "attendance_list"), text);
  }
}

BOOST_AUTO_TEST_CASE(a_receipt_calls_a_list_by_what_stands_over_it) {
  const auto label = [](const std::string& text) {
    Findings findings;
    shown(text, &findings);
    std::string labels;
    for (const Finding& finding : findings) {
      if (finding.code != "attendance_list") continue;
      const std::string told = in_french(finding.message);
      labels += "[" + told.substr(0, told.find(", gardée")) + "]";
    }
    return labels;
  };
  BOOST_TEST(label("Présents : Aïssata Diallo, Paul Dupont\n") ==
             "[liste de personnes (« Présents »)]");
  BOOST_TEST(label("# Inscrits\n\n| Nom | Courriel |\n|---|---|\n"
                   "| Aïssata Diallo | aissata@exemple.org |\n") ==
             "[liste de personnes (« Nom, Courriel »)]");
  BOOST_TEST(label("| Présents | Excusés |\n|---|---|\n| Aïssata Diallo | Paul Dupont "
                   "|\n") ==
             "[liste de personnes (« Présents »)]"
             "[liste de personnes (« Excusés »)]");
}

BOOST_AUTO_TEST_CASE(a_list_ends_where_the_minutes_go_on) {
  for (const char* text :
       {"**Présents** :\\\nAïssata Diallo\\\n**Lieu** : Maison Commune, Kayes\n",
        "Présents :\\\nAïssata Diallo\\\nLieu : Maison Commune, Kayes\n",
        "Présents : Aïssata Diallo.\\\nLa Maison Commune de Kayes est ouverte.\n",
        "Présents :\\\nAïssata Diallo\n\nLa Maison Commune de Kayes a ouvert.\n",
        "Présents :\n\n- Aïssata Diallo\n\n1. la Maison Commune de Kayes\n",
        "Présents :\\\nAïssata Diallo\n\nOrdre du jour :\n\n- Maison Commune\n"}) {
    const std::string left = shown(text);
    BOOST_TEST(!names_anyone(left), std::string(text) + " → " + left);
    BOOST_TEST(left.find("Maison Commune") != std::string::npos, text << " → " << left);
  }
}

BOOST_AUTO_TEST_CASE(every_way_to_say_who_was_there_is_known) {
  for (const char* text :
       {"Ont participé : Aïssata Diallo, Paul Dupont",
        "Ont participé à la réunion : Aïssata Diallo",
        "Participaient à la réunion : Aïssata Diallo, Paul Dupont",
        "Autour de la table : Aïssata Diallo, Paul Dupont",
        "En visio : Paul Dupont",
        "En visioconférence : Paul Dupont",
        "Présents : Awa Kane\n\nEn ligne : Paul Dupont\n\nExcusé : Awa Sy",
        "Étaient aussi présentes Mmes Diallo et Dupont",
        "Étaient également présents : Aïssata Diallo",
        "Étaient présents Aïssata Diallo et Paul Dupont.",
        "Ont pris part à la rencontre : Aïssata Diallo",
        "Se sont excusés : Aïssata Diallo, Paul Dupont",
        "S'est excusée : Aïssata Diallo",
        "Se sont excusés M. Dupont et Mme Diallo.",
        "Absents excusés : Paul Dupont",
        "Absents excusés\n\n- Paul Dupont",
        "Invités : Paul Dupont",
        "Nous étions : Aïssata Diallo et Paul Dupont",
        "Les personnes suivantes ont participé : Aïssata Diallo",
        "Assistaient à la séance : Aïssata Diallo",
        "Participants REPA : Aïssata Diallo",
        "Ont également pris part aux travaux : Aïssata Diallo",
        "N'ont pas pu venir : Paul Dupont",
        "Étaient représentées : Aïssata Diallo, par Paul Dupont",
        "Attendees: Aïssata Diallo, Paul Dupont",
        "Présents : Aïssata Diallo",
        "- Étaient présents :\n\n  - Paul Dupont",
        "> Ont participé :\n> Paul Dupont",
        "Présents en visio : Aïssata Diallo",
        "Présents pour l'AFD : Paul Dupont",
        "Étaient présents le 12 mars 2026 : Paul Dupont",
        "Nous étions trois : Aïssata Diallo, Paul Dupont",
        "Mmes Diallo et Kane étaient présentes, M. Dupont s'était excusé.",
        "Aïssata Diallo, Paul Dupont et Awa Kane étaient présents à la réunion.",
        "En ligne : Aïssata Diallo, Paul (Lyon, puis coupé), Awa Kane",
        "En ligne : Aïssata, Paul et Diallo",
        "En ligne : M. Dupont, Mme Diallo, M. Kane",
        "À distance : A. Diallo, B. Dupont, C. Kane",
        "Connectés : Aïssata Diallo / Paul Dupont",
        "Étaient connectés : Aïssata Diallo, Paul Dupont",
        "Sur place : Aïssata Diallo, Paul Dupont",
        "Là : Aïssata, Paul, Diallo"}) {
    const std::string left = shown(std::string(text) + "\n");
    BOOST_TEST(!names_anyone(left), std::string(text) + " → " + left);
  }
}

BOOST_AUTO_TEST_CASE(sentences_about_those_who_were_there_stay) {
  for (const char* text :
       {"Les participants ont demandé un guichet à Kayes et à Dakar.",
        "Les participants ont demandé : un guichet à Kayes, un autre à Dakar.",
        "Ont participé à la hausse des prix : le Mali, la Guinée et le Sénégal.",
        "Ont participé à la Foire Internationale de Dakar douze artisans.",
        "Intervenants : Aïssata Diallo, Paul Dupont",
        "Étaient présents 45 habitants de Kayes.",
        "Autour de la table, le Mali et la Guinée ont parlé de retour.",
        "En ligne : Guide Pratique du Retour",
        "Présente au Mali : Kayes, Bamako.",
        "En visio, Kayes et Dakar ont ouvert la rencontre.",
        "Sont invités à répondre les maires de Kayes et de Ségou.",
        "Est présent dans douze pays le Fonds Commun.",
        "Ont participé aux échanges commerciaux : Mali, Guinée",
        "Les absents du débat sont les jeunes de Kayes et de Ségou.",
        "Les personnes présentes ont demandé un guichet à Kayes.",
        "Part des membres : Mali, Guinée",
        "Là : le marché de Kayes et celui de Ségou.",
        "Associations représentées : douze de Kayes, trois de Ségou.",
        "Mme la ministre de l'Emploi était présente à l'ouverture.",
        "Les maires de Kayes et de Ségou étaient présents.",
        "En ligne : Guide Pratique, Modèle de Statuts",
        "Sur place : Dakar, Kayes, Ségou",
        "Connectés : 45 personnes de Kayes"}) {
    BOOST_TEST(shown(std::string(text) + "\n") == std::string(text) + "\n");
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(columns_of_numbers)

BOOST_AUTO_TEST_CASE(a_heading_that_announces_numbers_masks_all_of_them) {
  for (const char* heading :
       {"Contact", "Contacts", "Tél.", "Téléphone", "Coordonnées", "WhatsApp", "GSM",
        "Portable", "Personne de contact", "Adresse et contact", "N° à joindre"}) {
    const std::string text = std::string("| Lieu | ") + heading +
                             " |\n|---|---|\n| Kayes | Amadou Keita, 76 12 34 56, "
                             "contact@ame.example |\n| Ségou | bureau 339 12 34 |\n";
    Findings findings;
    const std::string left = shown(text, &findings);
    for (const char* number : {"76", "56", "339", "contact@ame"}) {
      BOOST_TEST(left.find(number) == std::string::npos, heading << " → " << left);
    }
    BOOST_TEST(left.find("Amadou Keita, [téléphone masqué], [courriel masqué]") !=
                   std::string::npos,
               left);
    BOOST_TEST(masked(findings) == 2);
  }
}

BOOST_AUTO_TEST_CASE(the_cell_beside_such_a_label_is_announced_too) {
  const std::string left =
      shown("| Lieu | Kayes |\n|---|---|\n| Contact | Amadou Keita 76 12 34 56 |\n");
  BOOST_TEST(left.find("76 12") == std::string::npos, left);
}

BOOST_AUTO_TEST_CASE(years_dates_and_amounts_stay_in_such_a_column) {
  for (const char* value :
       {"2026", "2025-2027", "2025–2027", "14/03/2026", "01.02.2026", "2026-03-14",
        "du 01/02/2026 au 03/02/2026", "120 000 FCFA", "12 500 000 F CFA", "12 500 €"}) {
    const std::string left =
        shown(std::string("| Lieu | Contact |\n|---|---|\n| Kayes | ") + value + " |\n");
    BOOST_TEST(left.find(value) != std::string::npos, value << " → " << left);
  }
  const std::string count = shown(
      "| Lieu | Nombre de contacts |\n|---|---|\n| Kayes | "
      "120 000 |\n");
  BOOST_TEST(count.find("120 000") != std::string::npos, count);
}

BOOST_AUTO_TEST_SUITE_END()
