#include "engine/knowledge/to_do.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/ascii.h"
#include "engine/base/find_last.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/task_reader.h"

namespace griot {

TaskReader::TaskReader(const std::string& text, const std::vector<Token>& tokens,
                       const TaskPlace& place, const Rules& rules)
    : text_(text),
      tokens_(tokens),
      place_(place),
      rules_(rules),
      clause_(clause_of(text, tokens, rules)) {
  // "Le prochain conseil se réunira le 28 février": announced, not to be done.
  const auto is_next = [](const Token& token) {
    return token.word.starts_with("prochain");
  };
  const auto subject = std::span(tokens_).first(std::min<std::size_t>(2, tokens_.size()));
  const bool step = tokens_.size() > 1 && tokens_[1].word.starts_with("etape");
  if (tokens_.empty() || (!step && std::ranges::any_of(subject, is_next))) return;
  form_.question = text_.ends_with('?');
  form_.to_reader = addresses_reader(text_, tokens_, rules_);
  form_.unassigned = rules_.has("a-designer", tokens_);
  const std::string until = until_in(text_);
  form_.wanted = rules_.has("personne-a-designer", tokens_);
  form_.deadline = (!until.empty() && !due_date(until, place_.met).empty()) ||
                   rules_.has("bientot", tokens_);
  form_.done = ends_done();
  // "Total charges 31 337,65 €": a line of an account.
  if (rules_.begins("ligne-de-compte", tokens_) > 0 && !form_.deadline) return;
  // "Voir le tableau ci-après.", "Il est envisagé de …", but for "(Action Awa)"; of the
  // minutes themselves: "Merci de signaler toute erreur."
  const bool given = text_.ends_with(')') || text_.ends_with(").");
  if (is_about_the_minutes() || (rules_.begins("rien-a-faire", tokens_) > 0 && !given))
    return;
  const Rules::Opening opening = rules_.opening(tokens_);
  form_.infinitive =
      (opening == Rules::Opening::verb && elided_before(text_, tokens_[0]) != "l") ||
      (place_.item && !clause_.found() && opening == Rules::Opening::noun) ||
      ((place_.item || place_.noted || place_.of_tasks) && !clause_.found() &&
       names_task()) ||
      (place_.item && is_pronoun_before_verb(tokens_[0].word) && !clause_.found() &&
       is_infinitive_at(text_, tokens_, 0, rules_));  // "Y mettre le logo"
  // "Ne pas oublier que la salle est fermée": only said.
  if (rules_.begins("rappel-de-fait", tokens_) > 0) form_.infinitive = false;
  // "Reste à trouver un trésorier"
  const std::size_t left = rules_.begins("reste-a", tokens_);
  form_.duty = left > 0 && is_infinitive_at(text_, tokens_, left, rules_);
  read_promise();
  // "Relancer les banques s'il y en a une qui répond": the finite verb is of an inner
  // clause, but in "Organiser un débat permet de se parler".
  const bool inner = opening == Rules::Opening::verb && form_.infinitive &&
                     clause_.found() && clause_.verb > 1;  // "Skander contacte"
  if (inner && is_effect()) form_.infinitive = false;
  const bool explains = inner && form_.infinitive;
  if (clause_.found() && !explains && !form_.duty) {
    read_verb();
    read_second_verb();
  }
  read_unknown_verb();
  read_left();
  read_need();
  read_given();
  read_request();
  read_charged();
  read_falls_to();
  if (!read_fields()) read_colon();
  if (form_.who.empty() && !form_.named) read_end();
  if (const Phrases::Found open = rules_.marker("a-designer", tokens_);
      open.last > 0 && !form_.duty) {
    // "Planning : personne à désigner"
    form_.who = text_.substr(tokens_[open.first].from,
                             tokens_[open.last - 1].to - tokens_[open.first].from);
  }
  // "(on cherche des volontaires)"
  if (place_.item && tokens_[0].word != "si" && !form_.done &&
      rules_.has("on-cherche-quelqu-un", tokens_)) {
    form_.wanted = form_.unassigned = true;
    form_.state = form_.says = form_.present = form_.denied = form_.duty = false;
  }
  // "Laurent fournit les chiffres :": what the meeting hears.
  if (form_.present && text_.ends_with(':') && !form_.deadline) form_.tells = true;
  read_speaker();
  know_person();
  read_day();
  read_writer();
  read_called();
  // "Khady : je vous enverrai la grille": to those who listen, no reader.
  if (form_.first_person && !place_.speaker.empty()) form_.to_reader = false;
}

// "Observations à faire parvenir à Awa"; but "Awa envoie copie de ce compte rendu" does.
bool TaskReader::is_about_the_minutes() const {
  if (!rules_.has("formule-de-diffusion", tokens_)) return false;
  const std::string first =
      tokens_.empty() ? std::string() : text_.substr(0, tokens_[0].to);
  return !are_persons(first);
}

// "Relance des financeurs", not "Contact : Awa".
bool TaskReader::names_task() const {
  const std::size_t words = rules_.begins("nom-de-tache", tokens_);
  if (words == 0) return false;
  // "Courrier rédigé par Awa" is done.
  if (words < tokens_.size() && !tokens_[words].stop &&
      !tokens_[words].word.starts_with("prevu") &&
      text_.substr(tokens_[words - 1].to, 1) == " " &&
      rules_.verbs().participle(text_, tokens_[words]).tense == Tense::participle)
    return false;
  const std::string behind = text_.substr(tokens_[words - 1].to);
  return !behind.starts_with(" :") && !behind.starts_with(":") &&
         !behind.starts_with("@");
}

void TaskReader::read_speaker() {
  if (!form_.infinitive || place_.speaker.empty() || !form_.who.empty()) return;
  assign(std::string(place_.speaker));
  form_.named = true;
}

bool TaskReader::is_effect() const {
  // "Réparer le véhicule coûterait plus cher que d'en louer un"
  if (clause_.form.tense == Tense::conditional && clause_.form.person == 3 &&
      clause_.subject_end > 1 && clause_.verb == clause_.subject_end)
    return true;
  const std::string before = text_.substr(0, tokens_[clause_.verb].from);
  return rules_.begins("effet", std::span(tokens_).subspan(clause_.verb)) > 0 &&
         before.find_first_of(",;:(") == std::string::npos;
}

bool TaskReader::ends_done() const {
  // "FAIT – Awa : envoyer", "[fait] …"
  const bool marked =
      text_[0] == '[' || text_[0] == '(' || is_in_capitals(text_, tokens_[0]);
  if (marked && rules_.begins("deja-fait", tokens_) > 0) {
    // "FAIT DIVERS : …" is done by nobody.
    const std::string behind = without_edges(text_.substr(tokens_[0].to));
    if (behind.empty() || !is_letter(behind[0])) return true;
  }
  // "Awa : appeler le traiteur (fait)", "… ✓"
  if (const std::size_t open = text_.rfind('(');
      open != std::string::npos && text_.ends_with(')')) {
    const Tokens end = tokens_of(std::string_view(text_).substr(open));
    if (end.size() <= 3 && rules_.begins("deja-fait", end) > 0) return true;
  }
  // "Awa : acheter les badges – fait le 10 avril"
  for (const std::string_view dash : {" – ", " — ", " - "}) {
    const std::size_t at = find_last(text_, dash);
    if (at == std::string::npos) continue;
    const Tokens end = tokens_of(text_.substr(at + dash.size()));
    const bool dated = end.size() == 1 ||
                       (end.size() > 1 && (end[1].word == "le" || end[1].word == "en"));
    if (!end.empty() && end.size() <= 5 && dated && rules_.begins("deja-fait", end) > 0)
      return true;
  }
  for (const std::string_view tick : {"✓", "✔", "✅", "☑"})
    if (text_.ends_with(tick) || text_.starts_with(tick)) return true;
  // "Convoquer une assemblée → voir si nécessaire"
  if (const std::size_t arrow = find_last(text_, "→"); arrow != std::string::npos) {
    const Tokens end = tokens_of(std::string_view(text_).substr(arrow + 3));
    // "→ reporté au 12 mai", "→ à confirmer par Awa" are still to do.
    if (end.size() <= 3 && rules_.begins("a-voir-encore", end) > 0) return true;
  }
  // "Badges → rendus le 3 mai"
  if (const std::size_t arrow = text_.find(" → "); arrow != std::string::npos) {
    const Tokens end = tokens_of(std::string_view(text_).substr(arrow + 5));
    const std::string rest = text_.substr(arrow + 5);
    // "Annonce → abbé Justin": who, not what became of it.
    const bool name = end.size() > 1 && begins_with_capital(rest, end[1]);
    if (!end.empty() && end.size() <= 5 && !name && rest[0] >= 'a' && rest[0] <= 'z' &&
        rules_.verbs().participle(rest, end[0]).tense == Tense::participle) {
      return true;
    }
  }
  // "Les tables : déjà louées par Awa"
  if (const std::size_t colon = text_.find(" : "); colon != std::string::npos) {
    const Tokens rest = tokens_of(std::string_view(text_).substr(colon + 3));
    if (rules_.begins("deja", rest) > 0) return true;
  }
  std::size_t last = 0;  // behind the last of the marks
  for (const std::string_view mark : {" – ", " : "}) {
    const std::size_t at = find_last(text_, mark);
    if (at != std::string::npos) last = std::max(last, at + mark.size());
  }
  if (last == 0) return false;
  const Tokens end = tokens_of(std::string_view(text_).substr(last));
  // "… : fait pendant la séance"
  const std::size_t done = rules_.begins("deja-fait", end);
  constexpr std::size_t longest_state = 6;  // words
  return (done > 1 && end.size() <= longest_state) ||
         (end.size() <= 3 && (done > 0 || rules_.begins("deja-suivi", end) > 0));
}

std::size_t TaskReader::first_comma(std::size_t end) const {
  std::size_t words = 0;
  while (words < end && text_.substr(tokens_[words].to, 1) != ",") ++words;
  if (words >= end) return 0;
  // "Néanmoins, il conviendra": what is put between commas ends before the verb.
  const bool closed = text_.substr(tokens_[end - 1].to, 1) == ",";
  return closed || end == words + 1 ? words + 1 : 0;
}

bool TaskReader::only_explains(const Token& first) {
  static constexpr std::array<std::string_view, 9> words = {
      "de", "du", "des", "d", "pour", "avec", "sur", "dans", "chez"};
  return std::ranges::find(words, first.word) != words.end();
}

std::span<const Token> TaskReader::subject_tokens() const {
  return std::span<const Token>(tokens_).first(clause_.subject_end);
}

std::size_t TaskReader::subject_begin(std::size_t end) const {
  if (end == 0) return 0;
  const std::size_t part = part_begin(tokens_[end - 1].from);
  std::size_t begin = 0;
  while (begin < end && tokens_[begin].from < part) ++begin;
  return begin;
}

// Behind the last comma or colon before a place of the text; 0: there is none.
std::size_t TaskReader::part_begin(std::size_t place) const {
  std::size_t begin = 0;
  for (const std::string_view sign : {", ", " : "}) {
    const std::size_t at = text_.rfind(sign, place);
    if (at != std::string::npos) begin = std::max(begin, at + sign.size());
  }
  return begin;
}

bool TaskReader::is_somebody(const std::string& text) const {
  return is_actor(text, tokens_of(text), rules_);
}

bool TaskReader::are_persons(const std::string& who) const {
  return place_.people && !who.empty() &&
         place_.people->are_persons(who, tokens_of(who), rules_);
}

// "Le OKZ", "CTR": capitals.
bool TaskReader::is_written_short(const std::string& who) const {
  const Tokens names = tokens_of(who);
  return !names.empty() && names.size() <= 2 && is_in_capitals(who, names.back());
}

bool TaskReader::begins_object_at(std::size_t i) const {
  return i < tokens_.size() && begins_object(tokens_[i]);
}

void TaskReader::know_person() {
  form_.person = are_persons(form_.who);
  const bool function = form_.assigned && rules_.has("quelqu-un", tokens_of(form_.who)) &&
                        (place_.item || place_.noted) && form_.infinitive;
  form_.named = form_.named || (form_.assigned && form_.person) || function;
  const bool acts = form_.present || form_.must || form_.infinitive || form_.to_be_done;
  // "Vélo Cité compte 40 membres": has them, does nothing.
  const bool has_many = clause_.found() && clause_.verb + 1 < tokens_.size() &&
                        is_digit(tokens_[clause_.verb + 1].word.front()) &&
                        rules_.has("possede", std::span(&tokens_[clause_.verb], 1));
  form_.state = form_.state || has_many;
  form_.brief = (place_.item || place_.noted) && form_.person && acts;
  // "Le OKZ contacte le fournisseur": an organisation of those who met.
  const bool everyone = tokens_[0].word == "chaque" || tokens_[0].word == "chacun" ||
                        tokens_[0].word == "chacune";
  const bool known =
      form_.person || (form_.named && everyone) || (form_.named && place_.noted) ||
      (form_.named && text_.starts_with(form_.who) && is_written_short(form_.who));
  // "Le service des sports vérifie les tables": a group by its name.
  const bool group = form_.named && form_.present && !form_.says && tokens_[0].stop &&
                     rules_.has("quelqu-un", tokens_of(form_.who)) &&
                     text_.starts_with(form_.who) &&
                     rules_.addressees(tokens_of(form_.who)).empty();
  // "Le contrat s'arrête en décembre", "L'école ouvre une classe à la rentrée": when it
  // happens, where nobody of the meeting does it.
  const bool task = (clause_.form.kinds & verb_kind::task) != 0;
  const bool noted = place_.item || place_.noted || place_.of_tasks;
  const bool elided = elided_before(text_, tokens_[0]) == "l";
  const bool thing = form_.present && form_.named && !form_.person && !group &&
                     (tokens_[0].stop || elided);
  if (thing && !task && !noted && !form_.promises && !form_.assigned)
    form_.deadline = false;
  // "Toute entité doit publier …": a rule.
  const bool rule = tokens_[0].word == "tout" || tokens_[0].word == "toute";
  const bool has_to = form_.must && form_.named && !rule && clause_.found() &&
                      (does_task(clause_.verb + 1) ||
                       (form_.person && clause_.form.tense == Tense::future));
  // "Koffi fait le planning", not "fait une remarque"
  const std::size_t made = clause_.found() ? clause_.lexical + 1 : 0;
  const bool makes = form_.person && form_.present && !form_.tells && made > 0 &&
                     is(Rules::Known::faire) && made + 1 < tokens_.size() &&
                     begins_object(tokens_[made]) &&
                     !rules_.has("dit-en-seance", std::span(&tokens_[made + 1], 1));
  // "Awa fait changer la serrure", not "fait remarquer que"
  constexpr std::uint32_t said =
      verb_kind::opinion | verb_kind::telling | verb_kind::state | verb_kind::demand;
  const VerbForm caused = made > 0 && made < tokens_.size()
                              ? rules_.verbs().form(text_, tokens_[made])
                              : VerbForm();
  const bool has_done = form_.person && form_.present && !form_.tells &&
                        is(Rules::Known::faire) && caused.tense == Tense::infinitive &&
                        (caused.kinds & said) == 0 && begins_object_at(made + 1);
  form_.handles = form_.handles || ((makes || has_done) && !form_.brief);
  form_.handles = form_.handles || has_to ||
                  ((known || group) && form_.present && !form_.brief &&
                   (clause_.form.kinds & verb_kind::task) != 0 && !is_reflexive());
}

// "Hugo se retire" does nothing to something; "se renseigne" does.
bool TaskReader::is_reflexive() const {
  if (clause_.verb == 0 || clause_.verb == Clause::none) return false;
  const Token& verb = tokens_[clause_.verb];
  const bool itself =
      tokens_[clause_.verb - 1].word == "se" || elided_before(text_, verb) == "s";
  return itself && !rules_.has("se-faire-une-tache", std::span(&verb, 1));
}

bool TaskReader::is_resuming(std::size_t end) const {
  static constexpr std::array<std::string_view, 4> words = {"elle", "il", "elles", "ils"};
  // "Il faudra lui trouver …" is of nobody.
  const bool impersonal = is(Rules::Known::falloir) || is(Rules::Known::convenir);
  return end == 1 && !place_.antecedent.empty() && !impersonal &&
         std::ranges::find(words, tokens_[0].word) != words.end();
}

bool TaskReader::read_subject(std::size_t end) {
  if (end == 0 || end > 16) return false;
  if (is_resuming(end)) {
    form_.who = place_.antecedent;
    return form_.named = true;
  }
  struct SubjectPart {
    std::size_t begin, end;
  };
  for (const auto& [begin, stop] :
       {SubjectPart{subject_begin(end), end}, SubjectPart{0, end},
        SubjectPart{0, first_comma(end)}}) {
    const auto who = std::span<const Token>(tokens_).subspan(begin, stop - begin);
    if (!is_actor(text_, who, rules_) || only_explains(who.front())) continue;
    // "affiche → Koffi, maquette": no verb, whoever reads one there.
    const std::string_view said = std::string_view(text_).substr(
        who.front().from, who.back().to - who.front().from);
    if (said.find("→") != std::string_view::npos) continue;
    const std::size_t from = begin == 0 ? 0 : part_begin(who.front().from);
    std::size_t to = who.back().to;
    if (text_.substr(to).starts_with(")")) ++to;
    form_.who = without_edges(text_.substr(from, to - from));
    return form_.named = true;
  }
  return false;
}

void TaskReader::read_verb() {
  const Tense tense = clause_.form.tense;
  form_.denied = form_.denied ||
                 (clause_.negated && (tense == Tense::present || tense == Tense::future));
  form_.must = is(Rules::Known::devoir) && tense != Tense::conditional && !clause_.past &&
               must_do_something();
  form_.past = !form_.promises && (clause_.past || rules_.has("passe", tokens_));
  // "Les fondations voudront bien payer": asked of them, politely.
  const bool polite = is(Rules::Known::vouloir) && tense == Tense::future;
  form_.wished = tense == Tense::conditional || polite;
  const std::uint32_t said =
      clause_.form.kinds & (verb_kind::opinion | verb_kind::demand);
  const std::size_t before = clause_.verb > 0 ? clause_.verb - 1 : 0;
  // "Aminata rappelle la mairie mercredi": a call, no reminder.
  const std::size_t next = clause_.verb + 1;
  const bool calls = (form_.deadline || (place_.item && begins_object_at(next))) &&
                     next < tokens_.size() && tokens_[next].word != "que" &&
                     elided_before(text_, tokens_[next]) != "qu" &&
                     clause_.form.verb == rules_.verbs().number_of("rappeler");
  // "Élodie trouve que la scène est trop grande"
  const bool that =
      next < tokens_.size() &&
      (tokens_[next].word == "que" || elided_before(text_, tokens_[next]) == "qu");
  // "Koffi demande un devis": of the printer, in an item.
  const bool orders =
      place_.item && next < tokens_.size() && !that &&
      clause_.form.verb == rules_.verbs().number_of("demander") &&
      (begins_object(tokens_[next]) || is_digit(tokens_[next].word.front())) &&
      !rules_.has("demande-en-seance", std::span(tokens_).subspan(next));
  // "La Maison d'Exemple en propose une d'ici fin novembre", below "Suites"
  const bool delivers = place_.of_tasks && form_.deadline && next < tokens_.size() &&
                        !that && tokens_[next].word != "de" &&
                        elided_before(text_, tokens_[next]) != "d" &&
                        clause_.form.verb == rules_.verbs().number_of("proposer");
  const bool asks_for_it = !calls && !orders && !delivers && (said != 0 || that) &&
                           !clause_.passive && tense == Tense::present;
  form_.says =
      (asks_for_it && !form_.promises) || opens_with_source(text_, tokens_, rules_);
  const bool bodiless =
      rules_.has("futur-sans-acteur",
                 std::span<const Token>(tokens_).subspan(
                     before, std::min<std::size_t>(3, tokens_.size() - before)));
  const bool copula = clause_.to_be || is(Rules::Known::avoir) ||
                      is(Rules::Known::rester) || is(Rules::Known::pouvoir) ||
                      is(Rules::Known::falloir) || is(Rules::Known::savoir) ||
                      is(Rules::Known::valoir) || is(Rules::Known::suffire);
  const bool lasts = (clause_.form.kinds & verb_kind::state) != 0;
  // "Le groupe se réunira": that is no task.
  const bool meets =
      clause_.verb > 0 && tokens_[clause_.verb - 1].word == "se" &&
      rules_.has("se-reunir", std::span(&tokens_[clause_.verb], 1)) &&
      (rules_.has("reunion", subject_tokens()) || rules_.has("seance", subject_tokens()));
  form_.state = !form_.promises && !form_.must &&
                (meets || copula || bodiless || clause_.passive || lasts);
  const bool telling = (clause_.form.kinds & verb_kind::telling) != 0 ||
                       rules_.has("recit", std::span(tokens_).subspan(before));
  // "Awa fait un rapide compte rendu"
  const auto behind = std::span(tokens_).subspan(next);
  const bool reports =
      is(Rules::Known::faire) &&
      rules_.has("fait-en-seance", behind.first(std::min<std::size_t>(4, behind.size())));
  // "Le bureau renvoie à une séance ultérieure la question du local"
  const bool puts_off = !subject_tokens().empty() && rules_.has("report", tokens_) &&
                        rules_.has("reunion", subject_tokens());
  form_.tells =
      !form_.promises && (telling || reports || puts_off) && tense == Tense::present;
  form_.future = tense == Tense::future && !form_.must;
  form_.present =
      tense == Tense::present && !form_.must && !clause_.past && clause_.form.person == 3;
  form_.habit = form_.present && !form_.promises && is_habitual(text_, tokens_, rules_);
  const auto& subject_word =
      clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
  const bool i =
      subject_word == "je" || elided_before(text_, tokens_[clause_.verb]) == "j";
  if (i && !place_.speaker.empty()) {
    form_.first_person = true;
    // "Je m'en charge, je demande un tarif"
    if (rules_.has("je-m-en-charge", tokens_)) form_.says = false;
    if (rules_.has("confirme", std::span(&tokens_[clause_.verb], 1))) form_.says = true;
    form_.who = place_.speaker;
    return;
  }
  if (form_.who.empty() && !clause_.passive) read_subject(clause_.subject_end);
  read_unnamed(bodiless || lasts);
}

namespace {

struct TaskCue {
  bool TaskForm::*there;
  std::string_view name;
};
constexpr std::array task_cues = {
    TaskCue{&TaskForm::named, "nomme"},
    TaskCue{&TaskForm::brief, "puce"},
    TaskCue{&TaskForm::handles, "verbe-de-tache"},
    TaskCue{&TaskForm::wanted, "personne-a-designer"},
    TaskCue{&TaskForm::duty, "il-faudra"},
    TaskCue{&TaskForm::group, "nous"},
    TaskCue{&TaskForm::arranged, "a-organiser"},
    TaskCue{&TaskForm::to_be_done, "a-faire"},
    TaskCue{&TaskForm::tells, "recit"},
    TaskCue{&TaskForm::future, "futur"},
    TaskCue{&TaskForm::present, "present"},
    TaskCue{&TaskForm::promises, "promesse"},
    TaskCue{&TaskForm::must, "doit"},
    TaskCue{&TaskForm::first_person, "je"},
    TaskCue{&TaskForm::assigned, "charge"},
    TaskCue{&TaskForm::unassigned, "a-designer"},
    TaskCue{&TaskForm::deadline, "echeance"},
    TaskCue{&TaskForm::infinitive, "infinitif"},
    TaskCue{&TaskForm::past, "passe"},
    TaskCue{&TaskForm::says, "avis"},
    TaskCue{&TaskForm::state, "etat"},
    TaskCue{&TaskForm::wished, "souhait"},
    TaskCue{&TaskForm::denied, "nie"},
    TaskCue{&TaskForm::question, "question"},
    TaskCue{&TaskForm::done, "fait"},
    TaskCue{&TaskForm::to_reader, "lecteur"},
    TaskCue{&TaskForm::habit, "habitude"},
};

}  // namespace

TaskForm task_form_of(const std::string& text, const std::vector<Token>& tokens,
                      const TaskPlace& place, const Rules& rules) {
  // "C'est Khady qui rappellera la mairie": Khady rappellera.
  if (tokens.size() > 3 && tokens[0].word == "est" &&
      elided_before(text, tokens[0]) == "c") {
    const std::size_t who = text.find(' ');
    const std::size_t link = text.find(" qui ");
    if (who != std::string::npos && link != std::string::npos && link > who &&
        link <= longest_actor) {
      const std::string plain = text.substr(who + 1, link - who) + text.substr(link + 5);
      return TaskReader(plain, tokens_of(plain), place, rules).form();
    }
  }
  // "Il est prévu que Koffi rencontre le maire", "Que chaque famille apporte une houe":
  // they are to.
  const bool orders = tokens.size() > 3 && tokens[0].word == "que" && text[0] == 'Q';
  const std::size_t planned = orders ? 1 : rules.begins("prevu-que", text, tokens);
  if (planned > 0) {
    const std::size_t begin = planned < tokens.size() ? tokens[planned].from : 0;
    const std::string plain = text.substr(begin);
    TaskForm form = TaskReader(plain, tokens_of(plain), place, rules).form();
    form.future = form.future || std::exchange(form.present, false);
    // "Il faut que la mairie réponde": asked of others.
    if (rules.addressees(tokens_of(form.who)).empty()) return form;
  }
  if (const std::string own = without_report(text, tokens, rules); !own.empty()) {
    const TaskForm form = TaskReader(own, tokens_of(own), place, rules).form();
    if (form.named && (form.promises || form.future)) return form;
  }
  return TaskReader(text, tokens, place, rules).form();
}

Weighing evidence_of(const TaskForm& form, const Rules& rules) {
  Weighing evidence("action");
  for (const TaskCue& cue : task_cues) evidence.add_if(form.*cue.there, cue.name, rules);
  return evidence;
}

}  // namespace griot
