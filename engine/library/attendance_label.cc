#include "engine/library/attendance_label.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/base/is_among.h"
#include "engine/base/utf8.h"
#include "engine/document/clean_text.h"
#include "engine/text/personal_data.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t longest_label = 60;  // bytes

constexpr auto stems =
    std::to_array<std::string_view>({"present", "excuse", "absent", "participant",
                                     "invite", "emargement", "presence", "connecte"});
constexpr auto endings =
    std::to_array<std::string_view>({"", "e", "s", "es", "ee", "ees", "te", "tes"});
// Groups of words that are as good as one of the stems.
constexpr auto openings = std::to_array<std::string_view>({"ont participe",
                                                           "a participe",
                                                           "participaient",
                                                           "participait",
                                                           "participent",
                                                           "ont pris part",
                                                           "a pris part",
                                                           "prenaient part",
                                                           "prennent part",
                                                           "ont assiste",
                                                           "a assiste",
                                                           "assistaient",
                                                           "assistait",
                                                           "assistent",
                                                           "autour de la table",
                                                           "en visio",
                                                           "en visioconference",
                                                           "par visio",
                                                           "par visioconference",
                                                           "via zoom",
                                                           "par zoom",
                                                           "sur zoom",
                                                           "via teams",
                                                           "sur teams",
                                                           "nous etions",
                                                           "pas pu venir",
                                                           "pas pu participer",
                                                           "fait le deplacement",
                                                           "representaient",
                                                           "etaient representes",
                                                           "etaient representees",
                                                           "personnes rencontrees",
                                                           "personnes interrogees",
                                                           "personnes consultees",
                                                           "attendees",
                                                           "in attendance",
                                                           "apologies"});
// These are only in the company of another list.
constexpr auto company = std::to_array<std::string_view>(
    {"en ligne", "dans la salle", "a distance", "sur place", "en presentiel", "en salle",
     "en distanciel", "par telephone", "connectes", "connectees"});
// Of these, those that name no place where people are: alone they announce names only.
constexpr auto afar = std::to_array<std::string_view>(
    {"en ligne", "a distance", "en distanciel", "par telephone", "au telephone",
     "connectes", "connectees"});
constexpr std::string_view fillers =
    " liste des de les la le l d du etaient personnes membres etait sont est se s"
    " feuille aux a seance et ont reunion fiche nom noms atelier au ete nous"
    " suivants organisations suivantes annexe annexes ";
// Beside a plural or an opening only: « Présence en ligne » is about something else.
constexpr std::string_view circumstances =
    " en visio visioconference ligne presentiel distanciel distance zoom teams"
    " physiquement non autre autres tous toutes table ce jour rencontre assemblee"
    " generale bureau conseil comite pilotage elus elues partenaires equipe"
    " benevoles salaries salariees representants exterieurs exterieures pour sur"
    " repondu session journee cette janvier fevrier mars avril mai juin juillet aout"
    " septembre octobre novembre decembre webinaire visite formation matin apresmidi"
    " n avaient y echanges travaux discussions debats reunions rencontres ateliers"
    " seances appel deux trois quatre cinq six sept huit neuf dix onze douze treize"
    " quatorze quinze seize vingt trente quarante cinquante dizaine vingtaine trentaine ";
constexpr auto adverbs =
    std::to_array<std::string_view>({"aussi", "egalement", "notamment", "outre"});
// « Étaient présents M. … »: names may follow without a colon.
constexpr auto verbs = std::to_array<std::string_view>(
    {"etaient",       "etait",       "sont",        "est",
     "ont",           "a",           "se",          "s",
     "participaient", "participait", "participent", "assistaient",
     "assistait",     "assistent",   "prenaient",   "prennent",
     "nous",          "y",           "n",           "avaient"});
// What comes between the word and where people were, or for whom.
constexpr auto prepositions = std::to_array<std::string_view>(
    {"a", "au", "aux", "de", "du", "des", "d", "l", "la", "le", "les", "pour", "cote",
     "sur", "en", "et", "par"});
constexpr auto complements = std::to_array<std::string_view>(
    {"a", "au", "aux", "pour", "de", "du", "le", "cote", "lors"});
constexpr auto phrases = std::to_array<std::string_view>(
    {"prise de note", "secretaire de seance", "secretariat de seance", "redaction",
     "redige par", "compte rendu redige par", "compte-rendu redige par", "relecture",
     "relu par", "rapporteur", "scribe"});
constexpr auto titles = std::to_array<std::string_view>(
    {"M. ", "MM. ", "M ", "MM ", "Mr ", "Mr. ", "Mme ", "Mmes ", "Mlle ", "Monsieur ",
     "Madame ", "Messieurs ", "Mesdames ", "Dr ", "Dr. ", "Pr ", "Pr. ", "Me "});
// How what everyone may read begins.
constexpr auto other_labels = std::to_array<std::string_view>(
    {"lieu",         "date",       "heure",    "horaire",   "duree",    "ordre du jour",
     "odj",          "objet",      "sujet",    "theme",     "titre",    "intervenant",
     "animat",       "moderat",    "facilit",  "prochaine", "document", "contexte",
     "pays",         "langue",     "decision", "releve",    "support",  "objectif",
     "introduction", "conclusion", "points"});
constexpr auto sentence_starts = std::to_array<std::string_view>(
    {"Le ",   "La ", "Les ", "L'",  "L’",     "Il ",  "Elle ", "Ils ", "Elles ", "On ",
     "Nous ", "Un ", "Une ", "Ce ", "Cette ", "Ces ", "Cet ",  "Des ", "Après ", "En "});
constexpr auto telling = std::to_array<std::string_view>(
    {"est", "sont", "a", "ont", "était", "étaient", "sera", "seront", "avait", "avons"});
constexpr auto spokesmen = std::to_array<std::string_view>(
    {"pour ", "cote ", "delegation", "representant", "membre", "equipe"});

bool holds_word(std::string_view words, const std::string& word) {
  return words.find(" " + word + " ") != std::string_view::npos;
}

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool starts_with_capital(std::string_view text) {
  return !text.empty() && is_capital(first_code_point(text).value);
}

// Folded words; the signs of inclusive forms within a word are nothing: "presentes".
std::vector<std::string> words_in_label(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i <= folded.size();) {
    const CodePoint c = first_code_point(std::string_view(folded).substr(i));
    const bool sign = c.value == '.' || c.value == '(' || c.value == ')' ||
                      c.value == '-' || c.value == 0xB7 || c.value == 0x2022 ||
                      c.value == 0x2027 || c.value == 0x22C5;
    const std::size_t next = i + std::max<std::size_t>(c.length, 1);
    if (i < folded.size() && is_small_letter(folded[i])) {
      word += folded[i];
    } else if (!(sign && !word.empty() && next < folded.size() &&
                 (is_small_letter(folded[next]) || folded[next] == '('))) {
      if (!word.empty()) words.push_back(std::exchange(word, {}));
    }
    i = next;
  }
  return words;
}

bool is_attendance_word(std::string_view word) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return word.starts_with(stem) && is_among(endings, word.substr(stem.size()));
  });
}

// Blanks, no-break ones too, colons and the signs of an item at both ends.
std::string_view bare(std::string_view text) {
  static constexpr auto signs = std::to_array<std::string_view>(
      {" ", "\t", "\n", "-", "*", "\xC2\xA0", "\xE2\x80\xAF", "–", "—", "•", "·"});
  const auto cut = [&](std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(sign.size());
    return true;
  };
  while (std::any_of(signs.begin(), signs.end(), cut)) {
  }
  text = trimmed(text);
  while (text.ends_with("\xC2\xA0")) text = trimmed(text.substr(0, text.size() - 2));
  return text;
}

// "Participants REPA": an acronym in a label says whose they are.
std::string without_acronyms(std::string_view label) {
  if (std::none_of(label.begin(), label.end(), is_small_letter))
    return std::string(label);
  std::string left;
  for (std::size_t i = 0; i < label.size();) {
    std::size_t end = i;
    while (end < label.size() && label[end] >= 'A' && label[end] <= 'Z') ++end;
    const bool ends =
        end == label.size() ||
        !(is_small_letter(label[end]) || static_cast<unsigned char>(label[end]) > 0x7F);
    if (end < i + 2 || !ends) left += label.substr(i, std::max(end, i + 1) - i);
    i = std::max(end, i + 1);
  }
  return left;
}

// The words of a label as one text between blanks, without adverbs.
std::string line_of(const std::vector<std::string>& words) {
  std::string line = " ";
  for (const std::string& word : words) {
    if (!is_among(adverbs, word)) line += word + " ";
  }
  return line;
}

bool take(std::string& line, std::string_view opening) {
  const std::string words = " " + std::string(opening) + " ";
  const std::size_t at = line.find(words);
  if (at == std::string::npos) return false;
  line.replace(at, words.size(), " ");
  return true;
}

// "Awa Diallo", "A. Diallo", "DIALLO Awa", "Awa (REPA)".
bool is_like_a_person(std::string_view item) {
  item = bare(item);
  if (!starts_with_capital(item)) return false;
  const bool article =
      std::any_of(sentence_starts.begin(), sentence_starts.end(),
                  [&](std::string_view start) { return item.starts_with(start); });
  const std::size_t blank = item.find(' ');
  if (article || blank == std::string_view::npos) return false;
  std::string_view second = item.substr(blank + 1);
  if (second.starts_with('(')) second.remove_prefix(1);
  return starts_with_capital(second);
}

bool holds_title(std::string_view text) {
  return std::any_of(titles.begin(), titles.end(), [&](std::string_view title) {
    for (std::size_t at = text.find(title); at != std::string_view::npos;
         at = text.find(title, at + 1)) {
      const bool begins = at == 0 || std::string_view(" ,;(\n").find(text[at - 1]) !=
                                         std::string_view::npos;
      if (begins) return true;
    }
    return false;
  });
}

// « Présents pour l'AFD », "Participantes au forum de Kayes"; not "Présente au Mali".
bool has_complement(std::string_view label) {
  if (label.size() > longest_label) return false;
  bool any = false;
  for (const std::string& word : words_in_label(label)) {
    if (any) {
      if (is_among(complements, word)) return true;
      if (!holds_word(fillers, word)) return false;
    } else if (is_attendance_word(word) && word.ends_with('s')) {
      any = true;
    } else if (!holds_word(fillers, word)) {
      return false;
    }
  }
  return false;
}

// "là", "Tous là", "étaient là": with its accent, since "la" is an article.
bool says_who_is_there(std::string_view label) {
  if (!label.ends_with("là") && !label.ends_with("LÀ")) return false;
  const std::vector<std::string> words = words_in_label(label);
  constexpr std::string_view others = " la tous toutes nous etions etaient qui est ";
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return holds_word(others, word); });
}

// "Représentés", "Associations représentées": beside names of people.
bool says_who_is_represented(std::string_view label) {
  const std::vector<std::string> words = words_in_label(label);
  constexpr std::string_view others = " associations organisations structures sont ";
  bool any = false;
  return !words.empty() &&
         std::all_of(
             words.begin(), words.end(),
             [&](const std::string& word) {
               const bool there =
                   word.starts_with("represente") &&
                   is_among(endings, word.substr(std::string("represente").size()));
               any = any || there;
               return there || holds_word(others, word) || holds_word(fillers, word);
             }) &&
         any;
}

// "Mariam, Koffi (Lomé) et Diallo": three at least, each with a capital; or two persons
// with all their names ("Awa Diop, Binta Sow"), "M. Diop".
bool lists_names(std::string_view value, bool whole) {
  std::string text(first_sentence_of(value));
  for (const std::string_view joint : {" et ", " / ", " & "}) {
    for (std::size_t at = text.find(joint); at != std::string::npos;
         at = text.find(joint, at))
      text.replace(at, joint.size(), ", ");
  }
  std::size_t names = 0, persons = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t open = text.find('(', from);
    std::size_t end = std::min(text.find_first_of(",;", from), text.size());
    if (open < end)
      end = std::min(text.find_first_of(",;", text.find(')', open)), text.size());
    const std::string_view each = bare(std::string_view(text).substr(from, end - from));
    const bool sentence =
        std::any_of(sentence_starts.begin(), sentence_starts.end(),
                    [&](std::string_view start) { return each.starts_with(start); });
    if (!starts_with_capital(each) || sentence) return false;
    ++names;
    persons += is_like_a_person(each) || holds_title(each) ? 1U : 0U;
    from = end + 1;
  }
  return (persons == names && names >= 2) || (!whole && names >= 3);
}

// « Mme Awa Kane et M. Paul Dupont étaient présents », « M. Sy s'était excusé »: a
// sentence that begins with who it is about and says no more than whether they came.
std::optional<AttendanceOpening> told_attendance(std::string_view line) {
  const std::string_view sentence = line.substr(0, line.find(". ", 4));
  bool titled = false;
  // "Mme la ministre était présente" is no list of names.
  for (const std::string_view title : titles) {
    titled = titled || (line.starts_with(title) &&
                        starts_with_capital(trimmed(line.substr(title.size()))));
  }
  const std::size_t comma = sentence.find(',');
  const bool named = comma != std::string_view::npos &&
                     is_like_a_person(sentence.substr(0, comma)) &&
                     is_like_a_person(sentence.substr(comma + 1));
  if (!titled && !named) return std::nullopt;
  for (const std::string_view verb :
       {" étaient présent", " était présent", " étaient excusé", " était excusé",
        "s'était excusé", "s’était excusé", "s'étaient excusé", "s’étaient excusé",
        "s'est excusé", "s’est excusé", " se sont excusé", " étaient absent",
        " était absent", " ont pris part", " assistaient à", " ont assisté"}) {
    const std::size_t at = sentence.find(verb);
    if (at == std::string_view::npos) continue;
    return AttendanceOpening{std::string(trimmed(verb)), std::string(line)};
  }
  return std::nullopt;
}

// The longest label that a line opens with when a verb comes first, or nothing.
std::optional<AttendanceOpening> opening_without_colon(std::string_view line) {
  const std::vector<std::string> words = words_in_label(line.substr(0, longest_label));
  if (words.empty() || !is_among(verbs, words.front())) return std::nullopt;
  std::size_t best = 0;
  const std::size_t most = std::min(line.size(), longest_label);
  for (std::size_t at = line.find(' '); at < most; at = line.find(' ', at + 1)) {
    if (is_attendance_label(line.substr(0, at))) best = at;
  }
  if (best == 0) return std::nullopt;
  const std::string_view label = line.substr(0, best);
  const std::string_view value = trimmed(line.substr(best));
  const bool complement = is_among(prepositions, words_in_label(label).back());
  if (!holds_title(value) && (complement || !is_like_a_person(value))) {
    return std::nullopt;
  }
  return AttendanceOpening{std::string(label), std::string(value)};
}

}  // namespace

bool is_attendance_label(std::string_view label) {
  label = bare(label);
  while (label.ends_with(':') || label.ends_with(' ')) label.remove_suffix(1);
  if (label.ends_with("\xC2\xA0")) label.remove_suffix(2);
  if (label.empty() || label.size() > longest_label) return false;
  const std::string folded = fold(label);
  if (std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return folded.starts_with(phrase) && folded.size() < phrase.size() + 12;
      })) {
    return true;
  }
  std::string line = line_of(words_in_label(without_acronyms(label)));
  bool many = false;
  for (const std::string_view opening : openings) many = take(line, opening) || many;
  bool any = many;
  const std::vector<std::string> words = words_in_label(line);
  for (const std::string& word : words) {
    const bool attendance = is_attendance_word(word);
    any = any || attendance;
    many = many || (attendance && (word.ends_with('s') || word.starts_with("excuse")));
  }
  return any && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
           return is_attendance_word(word) || holds_word(fillers, word) ||
                  (many && holds_word(circumstances, word));
         });
}

std::optional<AttendanceOpening> attendance_opening(std::string_view line, bool near) {
  line = bare(line);
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view label = bare(line.substr(0, colon));
  const std::string_view value = bare(line.substr(std::min(colon + 1, line.size())));
  const AttendanceOpening opening{std::string(label), std::string(value)};
  if (is_attendance_label(label)) return opening;
  if (colon < line.size() && says_who_is_there(label) && names_people(value))
    return opening;
  if (colon < line.size() && looks_like_people(value)) {
    if (has_complement(label) || says_who_is_represented(label)) return opening;
    if (near && is_among(company, trimmed(line_of(words_in_label(label)))))
      return opening;
  }
  // "En ligne : Mariam, Koffi et Diallo"; of who sat in the room all names are wanted,
  // since towns are told alike.
  const std::string words = line_of(words_in_label(label));
  const bool far = is_among(afar, trimmed(words)) || label == "Là";
  if (colon < line.size() && (far || is_among(company, trimmed(words))) &&
      lists_names(value, !far))
    return opening;
  if (auto told = told_attendance(line)) return told;
  return opening_without_colon(line);
}

std::string_view first_sentence_of(std::string_view text) {
  constexpr std::size_t longest = 3;  // letters of what is abbreviated
  for (std::size_t stop = text.find(". "); stop != std::string_view::npos;
       stop = text.find(". ", stop + 1)) {
    const std::size_t blank = text.find_last_of(" \n(,;:", stop);
    const std::size_t from = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = text.substr(from, stop - from);
    if (!starts_with_capital(word) || word.size() > longest) return text.substr(0, stop);
  }
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

bool names_people(std::string_view text) {
  int names = 0;
  bool digits = false;
  bool begins = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    const std::string letter = fold(text.substr(i, c.length));
    const bool alphabetic = !letter.empty() && is_small_letter(letter[0]);
    digits = digits || (c.value >= '0' && c.value <= '9');
    if (begins && is_capital(c.value)) ++names;
    begins = !alphabetic;
    i += std::max<std::size_t>(c.length, 1);
  }
  return names >= 2 || (names == 1 && !digits) || !personal_data_in(text).empty();
}

bool looks_like_people(std::string_view text) {
  if (holds_title(text) || !personal_data_in(text).empty()) return true;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;\n", from), text.size());
    if (is_like_a_person(text.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

bool begins_other_text(std::string_view line) {
  line = bare(line);
  const std::string folded = fold(line.substr(0, longest_label));
  if (std::any_of(other_labels.begin(), other_labels.end(),
                  [&](std::string_view label) { return folded.starts_with(label); })) {
    return true;
  }
  const bool starts =
      std::any_of(sentence_starts.begin(), sentence_starts.end(),
                  [&](std::string_view start) { return line.starts_with(start); });
  const bool ends = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
  if (starts && ends && !holds_title(line)) return true;
  std::string_view before;
  int brackets = 0;
  for (std::size_t from = 0; from < line.size();) {
    const std::size_t end = std::min(line.find(' ', from), line.size());
    const std::string_view word = line.substr(from, end - from);
    brackets += word.starts_with('(');
    const bool tells = brackets == 0 && before != "qui" && is_among(telling, word);
    if (tells && (starts || ends)) return true;
    brackets -= brackets > 0 && word.find(')') != std::string_view::npos;
    before = word;
    from = end + 1;
  }
  return false;
}

bool says_for_whom(std::string_view line) {
  line = bare(line);
  const std::string_view label = line.substr(0, std::min(line.find(':'), line.size()));
  const std::string folded = fold(label);
  const std::size_t word = std::min(label.find_first_of(" \xC2("), label.size());
  const bool acronym =
      word >= 2 &&
      std::all_of(label.begin(), label.begin() + static_cast<std::ptrdiff_t>(word),
                  [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '/'; });
  return acronym ||
         std::any_of(spokesmen.begin(), spokesmen.end(),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

}  // namespace griot
