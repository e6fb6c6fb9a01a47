#include "engine/knowledge/to_do.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 90;  // bytes of who is to do it
constexpr std::string_view some_day = "2000-01-01";

bool is_somebody(const std::string& text, const Rules& rules) {
  return is_actor(text, tokens_of(text), rules);
}

class TaskReader {
 public:
  TaskReader(const std::string& text, const std::vector<Token>& tokens,
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
    const auto subject =
        std::span(tokens_).first(std::min<std::size_t>(2, tokens_.size()));
    const bool step = tokens_.size() > 1 && tokens_[1].word.starts_with("etape");
    if (tokens_.empty() || (!step && std::ranges::any_of(subject, is_next))) return;
    form_.question = text_.ends_with('?');
    form_.to_reader = addresses_reader(tokens_, rules_);
    form_.unassigned = rules_.has("a-designer", tokens_);
    const std::string until = until_in(text_);
    form_.wanted = rules_.has("personne-a-designer", tokens_);
    form_.deadline = (!until.empty() && !due_date(until, place_.met).empty()) ||
                     rules_.has("bientot", tokens_);
    form_.done = ends_done();
    const Rules::Opening opening = rules_.opening(tokens_);
    form_.infinitive =
        (opening == Rules::Opening::verb && elided_before(text_, tokens_[0]) != "l") ||
        (opening == Rules::Opening::noun && place_.item && !clause_.found());
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
    if (clause_.found() && !explains && !form_.duty) read_verb();
    read_unknown_verb();
    read_dative();
    read_colon();
    if (form_.who.empty() && !form_.named) read_end();
    if (const Phrases::Found open = rules_.marker("a-designer", tokens_);
        open.last > 0 && !form_.duty) {
      // "Planning : personne à désigner"
      form_.who = text_.substr(tokens_[open.first].from,
                               tokens_[open.last - 1].to - tokens_[open.first].from);
    }
    read_speaker();
    know_person();
    read_day();
  }

  TaskForm form() { return std::move(form_); }

 private:
  // "Marie : contacter l'imprimeur", where that is read as what Marie says.
  void read_speaker() {
    if (!form_.infinitive || place_.speaker.empty() || !form_.who.empty()) return;
    assign(std::string(place_.speaker));
    form_.named = true;
  }

  bool is_effect() const {
    const std::string before = text_.substr(0, tokens_[clause_.verb].from);
    return rules_.begins("effet", std::span(tokens_).subspan(clause_.verb)) > 0 &&
           before.find_first_of(",;:(") == std::string::npos;
  }

  // "Envoi des invitations – fait"
  bool ends_done() const {
    // "Badges → rendus le 3 mai"
    if (const std::size_t arrow = text_.find(" → "); arrow != std::string::npos) {
      const std::vector<Token> end = tokens_of(std::string_view(text_).substr(arrow + 5));
      const std::string rest = text_.substr(arrow + 5);
      if (!end.empty() && end.size() <= 5 && rest[0] >= 'a' && rest[0] <= 'z' &&
          rules_.verbs().participle(rest, end[0]).tense == Tense::participle) {
        return true;
      }
    }
    const std::size_t dash = std::min(text_.rfind(" – "), text_.rfind(" : "));
    if (dash == std::string::npos) return false;
    const std::vector<Token> end = tokens_of(std::string_view(text_).substr(dash + 3));
    return end.size() <= 3 && rules_.begins("deja-fait", end) > 0;
  }

  bool is(Rules::Known verb) const { return rules_.is(clause_.form, verb); }

  // "Ghita, de son côté, partagera": what stands before what is put between commas.
  std::size_t first_comma(std::size_t end) const {
    std::size_t words = 0;
    while (words < end && text_.substr(tokens_[words].to, 1) != ",") ++words;
    return words < end ? words + 1 : 0;
  }
  // "Amina, de la mairie, promet"
  static bool only_explains(const Token& first) {
    static constexpr std::array<std::string_view, 9> words = {
        "de", "du", "des", "d", "pour", "avec", "sur", "dans", "chez"};
    return std::ranges::find(words, first.word) != words.end();
  }

  std::span<const Token> subject_tokens() const {
    return std::span<const Token>(tokens_).first(clause_.subject_end);
  }

  // Of the subject the words behind the last comma: "Pour la musique, Zainaba".
  std::size_t subject_begin(std::size_t end) const {
    if (end == 0) return 0;
    const std::size_t comma = text_.rfind(", ", tokens_[end - 1].from);
    if (comma == std::string::npos || tokens_[0].from > comma) return 0;
    std::size_t begin = 0;
    while (begin < end && tokens_[begin].from < comma) ++begin;
    return begin;
  }

  bool are_persons(const std::string& who) const {
    return place_.people && !who.empty() &&
           place_.people->are_persons(who, tokens_of(who), rules_);
  }

  void know_person() {
    form_.person = are_persons(form_.who);
    form_.named = form_.named || (form_.assigned && form_.person);
    const bool acts = form_.present || form_.must || form_.infinitive || form_.to_be_done;
    form_.brief = place_.item && form_.person && acts;
  }

  // "Elle", where the sentence before is about somebody.
  bool is_resuming(std::size_t end) const {
    static constexpr std::array<std::string_view, 4> words = {"elle", "il", "elles",
                                                              "ils"};
    return end == 1 && !place_.antecedent.empty() &&
           std::ranges::find(words, tokens_[0].word) != words.end();
  }

  // Names `form_.who` where somebody is the subject of the verb behind `end`.
  bool read_subject(std::size_t end) {
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
      std::size_t from = begin == 0 ? 0 : who.front().from;
      if (begin > 0) {
        const std::size_t comma = text_.rfind(", ", who.front().from);
        if (comma != std::string::npos) from = comma + 2;
      }
      std::size_t to = who.back().to;
      if (text_.substr(to).starts_with(")")) ++to;
      form_.who = without_edges(text_.substr(from, to - from));
      return form_.named = true;
    }
    return false;
  }

  // "s'est engagée auprès du foyer à rendre les clés"; "la discussion s'engage" promises
  // nothing.
  Phrases::Found promise() const {
    constexpr std::size_t reach = 9;  // words up to "à"
    const Phrases::Found found = rules_.marker("engagement", text_, tokens_);
    if (found.last > 0) return found;
    const Phrases::Found open = rules_.marker("engagement-a", text_, tokens_);
    if (open.last == 0) return {};
    const std::size_t end = std::min(open.last + reach, tokens_.size());
    for (std::size_t k = open.first; k < end; ++k) {
      if (is_preposition_a(text_, tokens_[k])) return open;
    }
    return {};
  }

  void read_promise() {
    const Phrases::Found found = promise();
    if (found.last == 0 || found.first == 0) return;
    if (describes(text_, tokens_, found.first)) return;
    const bool wished = std::any_of(
        tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(found.first),
        [](const Token& token) {
          return token.word.ends_with("rait") || token.word.ends_with("raient");
        });
    const std::string_view elided = elided_before(text_, tokens_[found.first]);
    if (wished || elided == "n" || tokens_[found.first - 1].word == "ne") {
      form_.denied = true;
      return;
    }
    form_.promises = true;
    std::size_t end = found.first;
    while (end > 0 && (tokens_[end - 1].word == "se" || tokens_[end - 1].word == "en" ||
                       tokens_[end - 1].word == "les" || tokens_[end - 1].word == "y")) {
      --end;
    }
    if (!read_subject(end)) {
      form_.who = without_edges(text_.substr(0, tokens_[end].from));
      for (const std::string_view particle : {" s'", " s’"}) {
        if (form_.who.ends_with(particle)) form_.who.erase(form_.who.rfind(particle));
      }
    }
  }

  // "Maïssara raccourcit le texte": behind a person and before what it is done to, a word
  // that no file of verbs has is one.
  void read_unknown_verb() {
    if (!place_.people || !place_.item || form_.promises) return;
    std::size_t end = 0;
    while (end < tokens_.size() &&
           (begins_with_capital(text_, tokens_[end]) || tokens_[end].word == "et")) {
      ++end;
    }
    std::size_t verb = end;
    while (verb < tokens_.size() && is_pronoun_before_verb(tokens_[verb].word)) ++verb;
    if (end == 0 || verb + 1 >= tokens_.size()) return;
    if (clause_.found() && clause_.verb <= verb) return;
    if (!has_ending_of_present(tokens_[verb]) || !begins_object(tokens_[verb + 1]))
      return;
    if (text_.substr(tokens_[end - 1].to, 1) != " ") return;
    const std::string who = text_.substr(0, tokens_[end - 1].to);
    if (!are_persons(who)) return;
    form_.who = who;
    form_.named = form_.present = true;
    form_.past = form_.says = form_.tells = form_.state = form_.wished = false;
  }

  static bool is_pronoun_before_verb(const std::string& word) {
    static constexpr std::array<std::string_view, 10> words = {
        "se", "le", "la", "les", "leur", "lui", "nous", "vous", "en", "y"};
    return std::ranges::find(words, word) != words.end();
  }

  bool has_ending_of_present(const Token& token) const {
    if (token.stop || token.word.size() < 4) return false;
    const VerbForm form = rules_.verbs().form(text_, token);
    const bool unknown = form.tense == Tense::none;
    return unknown && (token.word.back() == 'e' || token.word.back() == 't');
  }

  static bool begins_object(const Token& token) {
    static constexpr std::array<std::string_view, 19> words = {
        "le", "la",  "les", "un",  "une",   "des",  "du",    "au",   "aux",  "son",
        "sa", "ses", "ce",  "cet", "cette", "deux", "trois", "leur", "notre"};
    return std::ranges::find(words, token.word) != words.end();
  }

  void read_verb() {
    const Tense tense = clause_.form.tense;
    form_.denied = form_.denied || (clause_.negated && tense == Tense::present);
    form_.must = is(Rules::Known::devoir) && tense != Tense::conditional && !clause_.past;
    form_.past = !form_.promises && (clause_.past || rules_.has("passe", tokens_));
    form_.wished = tense == Tense::conditional;
    const std::uint32_t said =
        clause_.form.kinds & (verb_kind::opinion | verb_kind::demand);
    const std::size_t before = clause_.verb > 0 ? clause_.verb - 1 : 0;
    // "Aminata rappelle la mairie mercredi": a call, no reminder.
    const std::size_t next = clause_.verb + 1;
    const bool calls = form_.deadline && next < tokens_.size() &&
                       tokens_[next].word != "que" &&
                       elided_before(text_, tokens_[next]) != "qu" &&
                       clause_.form.verb == rules_.verbs().number_of("rappeler");
    // "Élodie trouve que la scène est trop grande"
    const bool that =
        next < tokens_.size() &&
        (tokens_[next].word == "que" || elided_before(text_, tokens_[next]) == "qu");
    const bool asks_for_it =
        !calls && (said != 0 || that) && !clause_.passive && tense == Tense::present;
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
    const bool meets = clause_.verb > 0 && tokens_[clause_.verb - 1].word == "se" &&
                       rules_.has("se-reunir", std::span(&tokens_[clause_.verb], 1)) &&
                       (rules_.has("reunion", subject_tokens()) ||
                        rules_.has("seance", subject_tokens()));
    form_.state =
        !form_.promises && (meets || copula || bodiless || clause_.passive || lasts);
    const bool telling = (clause_.form.kinds & verb_kind::telling) != 0 ||
                         rules_.has("recit", std::span(tokens_).subspan(before));
    form_.tells = !form_.promises && telling && tense == Tense::present;
    form_.future = tense == Tense::future && !form_.must;
    form_.present = tense == Tense::present && !form_.must && !clause_.past &&
                    clause_.form.person == 3;
    form_.habit = form_.present && !form_.promises && is_habitual(text_, tokens_, rules_);
    const auto& subject_word =
        clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
    const bool i =
        subject_word == "je" || elided_before(text_, tokens_[clause_.verb]) == "j";
    if (i && !place_.speaker.empty()) {
      form_.first_person = true;
      form_.who = place_.speaker;
      return;
    }
    if (form_.who.empty()) read_subject(clause_.subject_end);
    read_unnamed(bodiless || lasts);
  }

  // "Une réunion", "c'est pour cela que des affiches": not there yet.
  static bool is_new(std::span<const Token> subject) {
    static constexpr std::array<std::string_view, 3> articles = {"un", "une", "des"};
    return std::ranges::any_of(subject, [](const Token& token) {
      return std::ranges::find(articles, token.word) != articles.end();
    });
  }

  // "Il faudra faire une liste", "nous choisirons un outil", "une réunion va être
  // organisée": to be done, though by nobody in particular.
  void read_unnamed(bool happens) {
    if (form_.first_person || form_.past || form_.says || clause_.negated) return;
    const bool future = clause_.form.tense == Tense::future;
    if (future && clause_.passive && is_new(subject_tokens()) &&
        rules_.has("a-organiser", std::span(&tokens_[clause_.lexical], 1))) {
      form_.arranged = true;
      form_.state = form_.named = false;
      form_.who.clear();
      return;
    }
    if (form_.named) return;
    const std::string& subject =
        clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
    const std::size_t next = clause_.verb + 1;
    // "Nous devons trouver un local"
    if (form_.must && subject == "nous") {
      form_.group = true;
      form_.who = subject;
    }
    if (!future) return;
    if (is(Rules::Known::falloir)) {
      form_.duty =
          next < tokens_.size() && is_infinitive_at(text_, tokens_, next, rules_);
      if (form_.duty) form_.state = form_.future = false;
    } else if (subject == "nous" || subject == "on") {
      const bool copula = clause_.to_be || is(Rules::Known::avoir) ||
                          is(Rules::Known::pouvoir) || is(Rules::Known::savoir);
      const bool opinion = (clause_.form.kinds & verb_kind::opinion) != 0;
      // "on avisera", "nous verrons" put it off.
      const bool later = rules_.has("plus-tard", std::span(&tokens_[clause_.lexical], 1));
      const bool near = clause_.lexical > clause_.verb;
      form_.group = !later && !happens && !copula && !opinion && !clause_.passive &&
                    (subject == "nous" || near);
      if (form_.group) form_.who = subject;
    }
  }

  // "À Khady de relancer la presse"
  void read_dative() {
    if (!is_preposition_a(text_, tokens_[0]) || !form_.who.empty()) return;
    for (std::size_t k = 2; k < tokens_.size() && k < 8; ++k) {
      const bool of =
          tokens_[k - 1].word == "de" || elided_before(text_, tokens_[k]) == "d";
      if (!of || !is_infinitive_at(text_, tokens_, k, rules_)) continue;
      const std::size_t end = tokens_[k - 1].word == "de" ? k - 1 : k;
      const auto who = std::span<const Token>(tokens_).subspan(1, end - 1);
      if (!is_actor(text_, who, rules_)) return;
      form_.named = form_.assigned = form_.infinitive = true;
      form_.who =
          without_edges(text_.substr(who.front().from, who.back().to - who.front().from));
      return;
    }
  }

  // "Awa EXEMPLE : envoyer …"; "Appel à candidatures : la commission jeunesse"
  void read_colon() {
    if (text_.starts_with('[')) {  // "[Aminata] appeler la pharmacie"
      const std::size_t close = text_.find(']');
      const std::string name =
          text_.substr(1, close == std::string::npos ? 0 : close - 1);
      if (name.size() <= longest_name && is_somebody(name, rules_)) {
        form_.named = true;
        return assign(name);
      }
    }
    std::size_t colon = text_.find(" :");
    if (colon == std::string::npos) colon = text_.find(':');
    if (colon == std::string::npos) return read_arrow();
    if (tokens_.back().to <= colon) return;  // announces
    const std::string head = without_edges(text_.substr(0, colon));
    // "Tojo : il leur faut un agrément": what somebody says.
    const std::vector<Token> head_tokens = tokens_of(head);
    const bool answers = rules_.begins("etiquette-reponse", head_tokens) > 0 ||
                         rules_.begins("etiquette-question", head_tokens) > 0;
    if (answers) form_.says = true;
    const bool speech = clause_.found() && clause_.subject_end > 0 &&
                        tokens_[clause_.verb].from > colon && !form_.promises;
    if (speech) return;
    // "Les équipes sont autonomes : …" is no name.
    const bool tells =
        clause_.found() && clause_.subject_end > 0 && tokens_[clause_.verb].from < colon;
    // "Lieu : le gymnase"
    const bool notes = rules_.begins("rubrique-de-note", head_tokens) > 0;
    std::string behind = without_edges(text_.substr(std::min(colon + 2, text_.size())));
    const std::string day =
        without_edges(behind.substr(std::min(behind.find(','), behind.size())));
    behind = without_edges(behind.substr(0, behind.find(',')));
    // "Relance des bénévoles : Awa"
    const bool turned = are_persons(behind) && !are_persons(head);
    if (!tells && !notes && !turned && head.size() <= longest_name &&
        is_somebody(head, rules_)) {
      form_.assigned = form_.named = true;
      const auto task = std::ranges::find_if(
          tokens_, [&](const Token& token) { return token.from > colon; });
      const auto rest = static_cast<std::size_t>(task - tokens_.begin());
      // "Objectif : réduire …" has the same form and names nobody.
      const bool full_name = head_tokens.size() > 1 &&
                             std::ranges::all_of(head_tokens, [&](const Token& token) {
                               return begins_with_capital(head, token);
                             });
      const bool person =
          are_persons(head) || full_name || rules_.has("quelqu-un", head_tokens);
      form_.infinitive =
          form_.infinitive || (person && is_infinitive_at(text_, tokens_, rest, rules_));
      form_.state = form_.denied = false;
      form_.who = head;
      return;
    }
    if (!notes && form_.who.empty() && behind.size() <= longest_name &&
        !clause_.found() && is_somebody(behind, rules_)) {
      form_.assigned = true;
      form_.who = behind;
      if (!due_date(day, place_.met).empty()) {
        form_.deadline = true;
        form_.until = day;
      }
    }
  }

  // "Irène transmet la version définitive le 30 avril": of a person, a day to come.
  void read_day() {
    if (form_.deadline || !form_.person || !form_.present) return;
    // "Elle informe que le solde est versé le 3": of another clause.
    const auto links = [](const Token& token) { return token.word == "que"; };
    if (std::ranges::any_of(tokens_, links)) return;
    const std::string said = day_in(text_);
    form_.deadline = !said.empty() && due_date(said, place_.met) > place_.met;
    if (form_.deadline) form_.until = said;
  }

  // "Mariam → mairie de Bouaké"
  void read_arrow() {
    const std::size_t arrow = text_.find(" → ");
    if (arrow == std::string::npos || arrow > longest_name || !form_.who.empty()) return;
    const std::string head = without_edges(text_.substr(0, arrow));
    if (!is_somebody(head, rules_)) return;
    form_.assigned = form_.named = true;
    form_.who = head;
  }

  // "… (Awa EXEMPLE, avant le 15 mai)", "Version corrigée – bureau d'études – 18 mars"
  void read_end() {
    const std::size_t open = text_.rfind('(');
    if (open != std::string::npos && text_.find(')', open) != std::string::npos) {
      std::string inside = text_.substr(open + 1, text_.find(')', open) - open - 1);
      inside = without_edges(inside.substr(0, inside.find(',')));
      if (is_somebody(inside, rules_)) return assign(inside);
    }
    if (const std::size_t by = text_.rfind(" par "); by != std::string::npos) {
      const std::string behind =
          up_to_deadline(text_.substr(by + 5));  // "Envoi … par Binta"
      if (behind.size() <= longest_name && is_somebody(behind, rules_)) {
        form_.to_be_done = is_still_to_do(by);
        form_.named = form_.named || form_.to_be_done;
        return assign(behind);
      }
    }
    for (const char* dash : {" → ", " => ", " -> ", " – ", " — "}) {
      const std::size_t first = text_.find(dash);
      if (first == std::string::npos) continue;
      std::string behind = text_.substr(first + std::string_view(dash).size());
      behind = without_edges(behind.substr(0, behind.find(dash)));
      behind = without_edges(behind.substr(0, behind.find(',')));
      const bool is_date = !due_date(behind, some_day).empty();
      if (!is_date && behind.size() <= longest_name) return assign(behind);
    }
  }
  // "Nassur pour la prochaine fois" → "Nassur"
  static std::string up_to_deadline(std::string words) {
    for (const std::string_view mark :
         {" pour ", " avant ", " d'ici", " d’ici", ",", " (", " dès ", " au plus tard"}) {
      words.resize(std::min(words.find(mark), words.size()));
    }
    return without_edges(words);
  }

  // "à relire par": without a verb that is done already.
  bool is_still_to_do(std::size_t by) const {
    for (std::size_t k = 0; k + 1 < tokens_.size() && tokens_[k].from < by; ++k) {
      if (is_preposition_a(text_, tokens_[k]) &&
          is_infinitive_at(text_, tokens_, k + 1, rules_)) {
        return !clause_.found() || clause_.to_be;
      }
    }
    return false;
  }

  void assign(const std::string& who) {
    form_.assigned = true;
    form_.who = who;
  }

  const std::string& text_;
  const std::vector<Token>& tokens_;
  const TaskPlace& place_;
  const Rules& rules_;
  const Clause clause_;
  TaskForm form_;
};

struct TaskCue {
  bool TaskForm::*there;
  std::string_view name;
};
constexpr std::array task_cues = {
    TaskCue{&TaskForm::named, "nomme"},
    TaskCue{&TaskForm::brief, "puce"},
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
        link <= longest_name) {
      const std::string plain = text.substr(who + 1, link - who) + text.substr(link + 5);
      return TaskReader(plain, tokens_of(plain), place, rules).form();
    }
  }
  return TaskReader(text, tokens, place, rules).form();
}

Weighing evidence_of(const TaskForm& form, const Rules& rules) {
  Weighing evidence("action");
  for (const TaskCue& cue : task_cues) evidence.add_if(form.*cue.there, cue.name, rules);
  return evidence;
}

}  // namespace griot
