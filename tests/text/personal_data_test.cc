// Addresses and telephone numbers: what is one, and what only looks like one.
#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/text/personal_data.h"

namespace griot {
namespace {

// The text with what was found in brackets.
std::string marked(std::string_view text, bool announced = false) {
  std::string out;
  std::size_t at = 0;
  for (const PersonalData& one : personal_data_in(text, announced)) {
    out += text.substr(at, one.from - at);
    out += '[' + std::string(text.substr(one.from, one.to - one.from)) + ']';
    at = one.to;
  }
  return out + std::string(text.substr(at));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(personal_data_h)

BOOST_AUTO_TEST_CASE(addresses_are_found_however_they_are_written) {
  BOOST_TEST(marked("À awa@exemple.org.") == "À [awa@exemple.org].");
  BOOST_TEST(marked("<a.b+c@x-y.example.sn>") == "<[a.b+c@x-y.example.sn]>");
  BOOST_TEST(marked("awa (at) exemple.org") == "[awa (at) exemple.org]");
  BOOST_TEST(marked("awa[arobase]exemple [point] org") ==
             "[awa[arobase]exemple [point] org]");
  BOOST_TEST(marked("Awa, awa @ exemple.org.") == "Awa, [awa @ exemple.org].");
  BOOST_TEST(marked("awa@ exemple.org") == "[awa@ exemple.org]");
  BOOST_TEST(marked("à awa.diop arobase exemple point org, merci") ==
             "à [awa.diop arobase exemple point org], merci");
  BOOST_TEST(marked("AWA AROBASE EXEMPLE.ORG") == "[AWA AROBASE EXEMPLE.ORG]");
  BOOST_TEST(marked("awa@exemple point org") == "[awa@exemple point org]");
  BOOST_TEST(marked("awa@exemple.org point final") == "[awa@exemple.org] point final");
  BOOST_TEST(marked("désirée@exemple.org, b@x.fr") == "[désirée@exemple.org], [b@x.fr]");
  BOOST_TEST(personal_data_in("AWA@Exemple.ORG").at(0).value == "awa@exemple.org");
}

BOOST_AUTO_TEST_CASE(what_is_no_address_stays) {
  for (const char* text :
       {"@griot", "a@b", "3 @ 2", "compte @exemple.org", "(at) a.b", "code@", "x@1.2",
        "le signe arobase se dit ainsi", "4 @ 2.5 m", "à 3 h @ Paris"}) {
    BOOST_TEST(marked(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(numbers_of_the_countries_are_found) {
  for (const char* number :
       {"+221 77 123 45 67", "+33612345678", "00 33 6 12 34 56 78", "06 12 34 56 78",
        "06.12.34.56.78", "0612345678", "034 12 345 67", "07 07 12 34 56",
        "(+237) 6 99 12 34 56", "77 123 45 67", "6 99 12 34 56", "622 12 34 56",
        "+269\u00A0321\u00A012\u00A034", "0661-234567", "90 00 11 22", "76.12.34.56",
        "90-00-11-22"}) {
    BOOST_TEST(marked(std::string("au ") + number + ", merci") ==
               std::string("au [") + number + "], merci");
  }
  BOOST_TEST(marked("(77 123 45 67)") == "([77 123 45 67])");
}

BOOST_AUTO_TEST_CASE(eight_digits_together_are_found_behind_a_name) {
  BOOST_TEST(marked("Kossi, 90001122") == "Kossi, [90001122]");
  BOOST_TEST(marked("- Awa Diop – 771234567") == "- Awa Diop – [771234567]");
  for (const char* text :
       {"Kossi, 20260314", "Budget, 45000000", "population : 28160542", "réf. 90001122",
        "dossier, 90001122", "Cameroun (28160542)", "Kossi, 9000112"}) {
    BOOST_TEST(marked(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(a_word_announces_any_number) {
  BOOST_TEST(marked("Tél. : 98 123 456") == "Tél. : [98 123 456]");
  BOOST_TEST(marked("Téléphone 3211234 / 3334567") == "Téléphone [3211234] / [3334567]");
  BOOST_TEST(marked("98 123 456", true) == "[98 123 456]");
  BOOST_TEST(marked("Keita, 76 12 34 56, Kayes", true) == "Keita, [76 12 34 56], Kayes");
  BOOST_TEST(marked("339 12 34", true) == "[339 12 34]");
  BOOST_TEST(marked("76/12/34/56", true) == "[76/12/34/56]");
  BOOST_TEST(marked("76–12–34–56", true) == "[76–12–34–56]");
  BOOST_TEST(marked("76123456 66123456 70123456", true) ==
             "[76123456 66123456 70123456]");
  BOOST_TEST(marked("14/03/2026 76 12 34 56", true) == "14/03/2026 [76 12 34 56]");
  BOOST_TEST(announces_phone("N° de téléphone"));
  BOOST_TEST(!announces_phone("Contact"));
  BOOST_TEST(heads_phones("Contact"));
  BOOST_TEST(heads_phones("Coordonnées"));
  BOOST_TEST(!heads_phones("Nombre de contacts"));
  BOOST_TEST(!heads_phones("Le contact a été pris avec la mairie de Kayes"));
  BOOST_TEST(!announces_phone("Télévision"));
}

BOOST_AUTO_TEST_CASE(amounts_dates_and_references_are_no_numbers_to_call) {
  for (const char* text : {"12 500 000 €",
                           "930 milliards",
                           "14/03/2026",
                           "2025-2027",
                           "01.02.2026",
                           "+26 %",
                           "+12 500 000 €",
                           "de 1 250 000 personnes",
                           "ISBN 0-19-852663-6",
                           "10 20 30 40",
                           "20 22 24 26",
                           "12 34 56 79",
                           "2026-03-14 10:30",
                           "3,1415926535",
                           "n° 12 345",
                           "12 345 678",
                           "ordinateur portable : 120 000 FCFA",
                           "https://x.example/0612345678",
                           "p. 12-34",
                           "art. 1.2.3.4",
                           "00:10:20",
                           "loi 2006-911 du 24 juillet 2006"}) {
    BOOST_TEST(marked(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(an_announced_date_or_amount_is_still_none) {
  for (const char* text : {"2025", "2025-2027", "2025 – 2027", "2024, 2025", "14/03/2026",
                           "01.02.2026", "14 03 2026", "2026-03-14 10:30", "120 000 FCFA",
                           "12 500 000 F CFA", "USD 120 000", "250 000 €"}) {
    BOOST_TEST(marked(text, true) == text);
  }
}

BOOST_AUTO_TEST_CASE(what_opens_a_meeting_is_found_behind_what_announces_it) {
  BOOST_TEST(marked("Mot de passe : griot2026") == "Mot de passe : [griot2026]");
  BOOST_TEST(marked("(mot de passe Zoom : Baobab)") == "(mot de passe Zoom : [Baobab])");
  BOOST_TEST(marked("Mot de passe : baobab.") == "Mot de passe : [baobab].");
  BOOST_TEST(marked("Code d’accès : 4321-ab, à 18 h") ==
             "Code d’accès : [4321-ab], à 18 h");
  BOOST_TEST(marked("Le code secret est 987654.") == "Le code secret est [987654].");
  BOOST_TEST(marked("Le mot de passe est Baobab.") == "Le mot de passe est [Baobab].");
  BOOST_TEST(marked("code secret 4321") == "code secret [4321]");
  BOOST_TEST(marked("Passcode: 123 456") == "Passcode: [123 456]");
  BOOST_TEST(marked("ID de réunion : 874 5512 3301 ; mdp = x7!k") ==
             "ID de réunion : [874 5512 3301] ; mdp = [x7!k]");
  BOOST_TEST(marked("Meeting ID: 87455123301") == "Meeting ID: [87455123301]");
  BOOST_TEST(marked("Mot de passe : « Karité » puis") ==
             "Mot de passe : « [Karité] » puis");
  BOOST_TEST(marked("https://exemple.org/j/8745?pwd=Ab.3&lang=fr") ==
             "https://exemple.org/j/8745?pwd=[Ab.3]&lang=fr");
}

BOOST_AUTO_TEST_CASE(a_code_is_found_however_blanks_and_letters_are_written) {
  BOOST_TEST(marked("L’ID de réunion : 874\u202F5512\u202F3301") ==
             "L’ID de réunion : [874\u202F5512\u202F3301]");
  BOOST_TEST(marked("ID DE RÉUNION : 874 5512\n3301") ==
             "ID DE RÉUNION : [874 5512\n3301]");
  BOOST_TEST(marked("«\u00A0Mot\u00A0de\u00A0passe\u00A0: Baobab\u00A0»") ==
             "«\u00A0Mot\u00A0de\u00A0passe\u00A0: [Baobab]\u00A0»");
  BOOST_TEST(marked("code secret\u00A04321") == "code secret\u00A0[4321]");
  BOOST_TEST(marked("id de re\u0301union : 87455123301") ==
             "id de re\u0301union : [87455123301]");
  BOOST_TEST(marked("Mot de passe : Baobab ; à 18 h") ==
             "Mot de passe : [Baobab] ; à 18 h");
  BOOST_TEST(marked("Mot de passe : Baobab !") == "Mot de passe : [Baobab] !");
  BOOST_TEST(marked("mot de passe : a7,K9)x") == "mot de passe : [a7,K9)x]");
  // What looks like a number to call is taken whole.
  BOOST_TEST(marked("Mot de passe : +33(0)612345678") ==
             "Mot de passe : [+33(0)612345678]");
  const std::string longest = std::string(200, 'a') + "é7";
  BOOST_TEST(marked("mdp : " + longest) == "mdp : [" + longest + "]");
}

BOOST_AUTO_TEST_CASE(what_is_said_about_passwords_stays) {
  for (const char* text : {"Mot de passe : 12 caractères au moins",
                           "Mot de passe : à demander au bureau",
                           "Mot de passe oublié ? Écrivez-nous.",
                           "Mot de passe oublié : écrivez-nous.",
                           "Le mot de passe est confidentiel",
                           "Mots de passe : longueur, complexité",
                           "Choisir un mot de passe. Il change : 2026",
                           "le code secret de la tontine",
                           "le passcode 12",
                           "ID de réunion : 12",
                           "Le code du travail : article 1234",
                           "https://exemple.org/rec/share/x?pwd=Ab3",
                           "mot de passe",
                           "Mot de passe :",
                           "Mot de passe : https://exemple.org/2026",
                           "un mot de passe ici : boite.exemple.org",
                           "le mot de passe sur https://exemple.org/aide2024",
                           "un mot de passe\n2026-03-14",
                           "Code d'accompagnement : 12345",
                           "Choisir un mot de passe\n\n12 345 personnes"}) {
    BOOST_TEST(marked(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(long_texts_of_digits_and_signs_take_little_time,
                     *boost::unit_test::label("time")) {
  std::string digits, signs;
  for (int i = 0; i < 200'000; ++i) digits += "1 ", signs += "a@(";
  BOOST_TEST(personal_data_in(digits).size() < 200'000u);
  BOOST_TEST(personal_data_in(digits, true).size() < 200'000u);
  BOOST_TEST(personal_data_in(signs).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
