#include "engine/knowledge/to_do.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t longest_name = 90;  // bytes of who is to do it
constexpr std::size_t most_tasks = 8;     // of a sentence; what is left stays together
constexpr std::size_t most_joints = 32;   // commas looked at in one sentence
constexpr std::string_view some_day = "2000-01-01";

bool is_somebody(const std::string& text, const Rules& rules) {
  return is_actor(text, tokens_of(text), rules);
}

class TaskReader {
 public:
  TaskReader(const std::string& text, const std::vector<Token>& tokens,
             std::string_view speaker, std::string_view met, const Rules& rules)
      : text_(text),
        tokens_(tokens),
        rules_(rules),
        clause_(clause_of(text, tokens, rules)) {
    // "Le prochain conseil se réunira le 28 février": announced, not to be done.
    const auto is_next = [](const Token& token) {
      return token.word.starts_with("prochain");
    };
    const auto subject =
        std::span(tokens_).first(std::min<std::size_t>(2, tokens_.size()));
    if (tokens_.empty() || std::ranges::any_of(subject, is_next)) return;
    form_.question = text_.ends_with('?');
    form_.unassigned = rules_.has("a-designer", tokens_);
    const std::string until = until_in(text_);
    form_.deadline = (!until.empty() && !due_date(until, met).empty()) ||
                     rules_.has("bientot", tokens_);
    form_.done = ends_done();
    form_.infinitive = rules_.opening(tokens_) == Rules::Opening::verb;
    read_promise();
    if (clause_.found()) read_verb(speaker);
    read_dative();
    read_colon();
    if (form_.who.empty() && !form_.named) read_end();
    if (const Phrases::Found open = rules_.marker("a-designer", tokens_); open.last > 0) {
      // "Planning : personne à désigner"
      form_.who = text_.substr(tokens_[open.first].from,
                               tokens_[open.last - 1].to - tokens_[open.first].from);
    }
  }

  TaskForm form() { return std::move(form_); }

 private:
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

  // Of the subject the words behind the last comma: "Pour la musique, Zainaba".
  std::size_t subject_begin(std::size_t end) const {
    if (end == 0) return 0;
    const std::size_t comma = text_.rfind(", ", tokens_[end - 1].from);
    if (comma == std::string::npos || tokens_[0].from > comma) return 0;
    std::size_t begin = 0;
    while (begin < end && tokens_[begin].from < comma) ++begin;
    return begin;
  }

  // Names `form_.who` where somebody is the subject of the verb behind `end`.
  bool read_subject(std::size_t end) {
    if (end == 0 || end > 16) return false;
    for (const std::size_t begin : {subject_begin(end), std::size_t{0}}) {
      const auto who = std::span<const Token>(tokens_).subspan(begin, end - begin);
      if (!is_actor(text_, who, rules_)) continue;
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

  void read_promise() {
    const Phrases::Found found = rules_.marker("engagement", tokens_);
    if (found.last == 0 || found.first == 0) return;
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
    form_.promise_end = found.last;
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

  void read_verb(std::string_view speaker) {
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
    const bool asks_for_it =
        !calls && said != 0 && !clause_.passive && tense == Tense::present;
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
    form_.state = !form_.promises && (copula || bodiless || clause_.passive);
    form_.future = tense == Tense::future && !form_.must;
    form_.present = tense == Tense::present && !form_.must && !clause_.past &&
                    clause_.form.person == 3;
    const auto& subject_word =
        clause_.subject_end > 0 ? tokens_[clause_.subject_end - 1].word : tokens_[0].word;
    const bool i =
        subject_word == "je" || elided_before(text_, tokens_[clause_.verb]) == "j";
    if (i && !speaker.empty()) {
      form_.first_person = true;
      form_.who = speaker;
      return;
    }
    if (form_.who.empty()) read_subject(clause_.subject_end);
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
    const std::string head = without_edges(text_.substr(0, colon));
    // "Tojo : il leur faut un agrément": what somebody says.
    const std::vector<Token> head_tokens = tokens_of(head);
    const bool answers = rules_.begins("etiquette-reponse", head_tokens) > 0 ||
                         rules_.begins("etiquette-question", head_tokens) > 0;
    if (answers) form_.says = true;
    const bool speech = clause_.found() && clause_.subject_end > 0 &&
                        tokens_[clause_.verb].from > colon && !form_.promises;
    if (speech) return;
    if (head.size() <= longest_name && is_somebody(head, rules_)) {
      form_.assigned = form_.named = true;
      form_.state = form_.denied = false;
      form_.who = head;
      return;
    }
    std::string behind = without_edges(text_.substr(std::min(colon + 2, text_.size())));
    behind = without_edges(behind.substr(0, behind.find(',')));
    if (form_.who.empty() && behind.size() <= longest_name && !clause_.found() &&
        is_somebody(behind, rules_)) {
      form_.assigned = true;
      form_.who = behind;
    }
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
      const std::string behind = without_edges(text_.substr(by + 5));  // "Envoi … par Binta"
      if (behind.size() <= longest_name && is_somebody(behind, rules_))
        return assign(behind);
    }
    for (const char* dash : {" → ", " – ", " — "}) {
      const std::size_t first = text_.find(dash);
      if (first == std::string::npos) continue;
      std::string behind = text_.substr(first + std::string_view(dash).size());
      behind = without_edges(behind.substr(0, behind.find(dash)));
      behind = without_edges(behind.substr(0, behind.find(',')));
      const bool is_date = !due_date(behind, some_day).empty();
      if (!is_date && behind.size() <= longest_name) return assign(behind);
    }
  }
  void assign(const std::string& who) {
    form_.assigned = true;
    form_.who = who;
  }

  const std::string& text_;
  const std::vector<Token>& tokens_;
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
};

// "Mariam → mairie de Bouaké", "Awa : la salle"
bool is_assignment(const std::string& part, const Rules& rules) {
  for (const std::string_view mark : {" → ", " : "}) {
    const std::size_t at = part.find(mark);
    if (at != std::string::npos && at <= longest_name) {
      return is_somebody(part.substr(0, at), rules);
    }
  }
  return false;
}

// Whether a part of a sentence has its own subject and verb.
bool is_own_clause(const std::string& part, const Rules& rules) {
  const std::vector<Token> tokens = tokens_of(part);
  if (tokens.size() < 2) return false;
  if (const Phrases::Found promise = rules.marker("engagement", tokens);
      promise.last > 0 && promise.first > 0 && promise.first <= 6) {
    return true;
  }
  const Clause clause = clause_of(part, tokens, rules);
  if (!clause.found() || clause.subject_end == 0) return false;
  return is_actor(part, std::span<const Token>(tokens).first(clause.subject_end), rules);
}

}  // namespace

TaskForm task_form_of(const std::string& text, const std::vector<Token>& tokens,
                      std::string_view speaker, std::string_view met,
                      const Rules& rules) {
  // "C'est Khady qui rappellera la mairie": Khady rappellera.
  if (tokens.size() > 3 && tokens[0].word == "est" &&
      elided_before(text, tokens[0]) == "c") {
    const std::size_t who = text.find(' ');
    const std::size_t link = text.find(" qui ");
    if (who != std::string::npos && link != std::string::npos && link > who &&
        link <= longest_name) {
      const std::string plain = text.substr(who + 1, link - who) + text.substr(link + 5);
      return TaskReader(plain, tokens_of(plain), speaker, met, rules).form();
    }
  }
  return TaskReader(text, tokens, speaker, met, rules).form();
}

Weighing evidence_of(const TaskForm& form, const Rules& rules) {
  Weighing evidence("action");
  for (const TaskCue& cue : task_cues) evidence.add_if(form.*cue.there, cue.name, rules);
  return evidence;
}

std::vector<std::string> tasks_in(const std::string& sentence, const Rules& rules) {
  std::vector<std::string> tasks;
  std::size_t begin = 0;  // of the task that is open
  std::size_t at = 0;
  for (std::size_t joints = 0; joints < most_joints && tasks.size() + 1 < most_tasks;
       ++joints) {
    std::size_t joint = std::string::npos, length = 0;
    for (const std::string_view mark : {" ; ", ", et ", ", ", " et "}) {
      const std::size_t found = sentence.find(mark, at);
      const bool longer = found == joint && mark.size() > length;
      if (found < joint || longer) joint = found, length = mark.size();
    }
    if (joint == std::string::npos) break;
    const std::size_t next = joint + length;
    const std::size_t end =
        std::min({sentence.find(" ; ", next), sentence.find(", ", next),
                  sentence.find(" et ", next), sentence.size()});
    at = next;
    const std::string before = sentence.substr(begin, joint - begin);
    const std::string behind = sentence.substr(next, end - next);
    const bool stop = sentence.compare(joint, 3, " ; ") == 0;
    const bool apart =
        (is_own_clause(behind, rules) && (stop || is_own_clause(before, rules))) ||
        (stop && is_assignment(before, rules) && is_assignment(behind, rules));
    if (!apart) continue;
    tasks.push_back(before);
    begin = next;
  }
  tasks.push_back(sentence.substr(begin));
  return tasks;
}

}  // namespace griot
