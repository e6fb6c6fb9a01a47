#include "engine/knowledge/minutes_tasks.h"

#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/minutes_action.h"
#include "engine/knowledge/minutes_place.h"
#include "engine/knowledge/minutes_topic.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t fewest_names = 2;
constexpr std::string_view arrow_within = " → ";

}  // namespace

MinutesTasks::MinutesTasks(const Lines& lines, const Metadata& metadata,
                           const Rules& rules, const Asking& asks, Minutes& minutes,
                           std::vector<Weighed>* weighed)
    : lines_(lines.all),
      context_(lines),
      rules_(rules),
      asks_(asks),
      minutes_(minutes),
      weighed_(weighed),
      met_(first_day_of(minutes.event.date.empty() ? metadata.text("date")
                                                   : minutes.event.date)),
      people_(lines, minutes.speakers, rules),
      lists_(lines.all) {
  count_lists();
}

// First each item by itself.
void MinutesTasks::count_lists() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (line.kind != Line::Kind::item || line.quoted || line.summary) continue;
    if (line.task == Line::Task::done) ++lists_.of(line).ticked;
    if (asks_.is_where_demands_are(i) && !asks_.is_to_do(i)) continue;
    const TaskForm& form =
        forms_.emplace(i, task_form_of(line.text, line.tokens, place_of(i), rules_))
            .first->second;
    TaskLists::Count& count = lists_.of(line);
    ++count.all;
    if (form.named && evidence_of(form, rules_).is_enough(rules_)) ++count.tasks;
  }
}

TaskForm MinutesTasks::form_of(std::size_t i, const std::string& text,
                               const TaskPlace& place) const {
  const bool alone =
      place.speaker.empty() && place.antecedent.empty() && at_hand_.role.empty();
  const auto counted = forms_.find(i);
  if (alone && counted != forms_.end() && text == lines_[i].text) return counted->second;
  return task_form_of(text, tokens_of(text), place, rules_);
}

bool MinutesTasks::knows_people() const {
  return people_.count() >= fewest_names;
}

bool MinutesTasks::is_note(std::size_t i) const {
  return knows_people() && griot::is_note(context_, i);
}

bool MinutesTasks::is_left_open(const Line& line) {
  return line.task == Line::Task::open && lists_.of(line).ticked > 0;
}

bool MinutesTasks::is_of_tasks(std::size_t i) const {
  const std::string_view role =
      at_hand_.role.empty() ? context_.role_at(i) : at_hand_.role;
  return role == "actions" || role == "suites";
}

TaskPlace MinutesTasks::place_of(std::size_t i, std::string_view speaker) const {
  return {.speaker = speaker,
          .met = met_,
          .antecedent = at_hand_.antecedent,
          .people = &people_,
          .item = lines_[i].kind == Line::Kind::item,
          .noted = lines_[i].noted,
          .of_tasks = is_of_tasks(i)};
}

void MinutesTasks::read_sentence(std::size_t i, const std::string& sentence,
                                 const std::string& speaker, const Beside& beside) {
  if (read_behind_arrow(i, sentence, speaker)) return;
  const std::string own = without_topic(sentence, place_of(i, speaker), rules_);
  for (const std::string& task : tasks_in(own, rules_)) {
    read_task(i, task, place_of(i, speaker), beside);
  }
}

bool MinutesTasks::read_answer(std::size_t i, const std::string& question,
                               const std::string& answer) {
  if (!question.ends_with('?')) return false;
  const std::string what = behind_topic(question, people_, rules_);
  const Tokens asked = tokens_of(what);
  if (asked.size() < 3 || asked[0].word != "qui") return false;
  const std::string who = without_edges(answer);
  if (!people_.are_persons(who, tokens_of(who), rules_)) return false;
  const Clause clause = clause_of(what, asked, rules_);
  const bool over = rules_.has("passe", asked) || clause.past || clause.to_be;
  if (over) return false;
  add(i, what + ' ' + answer, who, {}, "question");
  return true;
}

// "on a oublié les cuisinières → Halima leur écrit": what follows from it.
bool MinutesTasks::read_behind_arrow(std::size_t i, const std::string& sentence,
                                     const std::string& speaker) {
  const std::size_t arrow = sentence.find(arrow_within);
  if (arrow == std::string::npos || arrow == 0) return false;
  const std::string behind = sentence.substr(arrow + arrow_within.size());
  // "affiche → Camille, maquette pour le 1er mars" is one task.
  const std::string who = behind.substr(0, behind.find(','));
  if (people_.are_persons(who, tokens_of(who), rules_)) return false;
  const TaskForm form =
      task_form_of(behind, tokens_of(behind), place_of(i, speaker), rules_);
  if (!form.named || !(form.present || form.future || form.infinitive)) return false;
  Weighing evidence = evidence_of(form, rules_);
  evidence.add("fleche", rules_);
  return add_if_enough(i, behind, form, evidence);
}

bool MinutesTasks::read_task(std::size_t i, const std::string& text,
                             const TaskPlace& place, const Beside& beside) {
  const Tokens tokens = tokens_of(text);
  const TaskForm form = form_of(i, text, place);
  at_hand_.antecedent = form.person && form.named ? form.who : subject_of(text, tokens);
  // A sentence that only names somebody beside a colon or in brackets gives no task.
  const bool does = form.future || form.present || form.promises || form.must ||
                    form.infinitive || form.to_be_done || form.duty || form.arranged;
  const bool bare = is_bare_task(i, text, tokens, form, place);
  const bool unnamed = form.duty || form.group || form.arranged || bare;
  const bool by_someone = form.named || form.first_person || form.promises || unnamed;
  // "Brice : première version de la charte, 30 octobre", also below "Suites"
  const bool noted =
      (place.item || place.of_tasks) && form.assigned && form.person && form.deadline;
  if (!(by_someone && (does || noted)) && !form.wanted) return false;
  const bool commits = form.promises || form.future || form.first_person || form.deadline;
  if (at_hand_.answers && !commits) return false;
  Weighing evidence = evidence_of(form, rules_);
  evidence.add_if(bare, "consigne", rules_);
  evidence.add_if(form.named && is_of_tasks(i), "section", rules_);
  evidence.add_if(form.named && beside.task, "voisines", rules_);
  evidence.add_if(form.person && form.present && beside.decision, "apres-decision",
                  rules_);
  return add_if_enough(i, text, form, evidence);
}

// "Awa s'était engagée à écrire": a person whom "elle" may stand for, though no task.
std::string MinutesTasks::subject_of(const std::string& text,
                                     const std::vector<Token>& tokens) const {
  const Clause clause = clause_of(text, tokens, rules_);
  if (!clause.found() || clause.subject_end == 0) return {};
  const std::string who = text.substr(0, tokens[clause.subject_end - 1].to);
  return people_.are_persons(who, tokens_of(who), rules_) ? who : std::string();
}

// "Relancer les banques." in a point of its own; within a paragraph where the verb is one
// of tasks. "Organisation du festival" is a point of an agenda.
bool MinutesTasks::is_bare_task(std::size_t i, const std::string& text,
                                const std::vector<Token>& tokens, const TaskForm& form,
                                const TaskPlace& place) const {
  if (!form.infinitive || form.named) return false;
  // "Être accueillie, c'est …", "Permettre à trois pays de comparer": nothing done.
  static constexpr std::array<std::string_view, 4> states = {"etre", "avoir", "pouvoir",
                                                             "permettre"};
  if (is_among(states, tokens[0].word)) return false;
  const bool task = opens_with_task(text, tokens, rules_);
  const bool alone = task || (lines_[i].text.starts_with(text) &&
                              rules_.opening(tokens) == Rules::Opening::verb);
  if (!alone || !(people_.count() > 0 || (task && !place.item))) return false;
  const bool in_notes = task && is_note(i) && tokens.size() >= 3;
  if (!in_notes && (lines_[i].lead != no_line || tokens.size() < 4)) return false;
  return context_.role_at(i).empty() && !is_of_aims(context_, i, rules_) &&
         text.find(" :") == std::string::npos;
}

bool MinutesTasks::read_item(std::size_t i) {
  const Line& line = lines_[i];
  const Weighing place = evidence_of_place(i);
  if (place.sum() == 0) return false;
  if (line.task == Line::Task::done) return true;
  const bool arrow = line.label == "→";
  const DecisionForm decision = decision_form_of(line.text, line.tokens, rules_);
  if (decision.voted) return false;
  // "→ on décale l'exposition": decided, not somebody's.
  if (arrow && (decision.chooses || decision.does || decision.agrees)) return false;
  bool any = false;
  // Behind an arrow all of it is the task.
  const std::string own =
      arrow ? line.text : without_topic(line.text, place_of(i), rules_);
  for (const std::string& task : tasks_in(own, rules_)) {
    TaskForm form = form_of(i, task, place_of(i));
    // "→ Koffi explique le retard au maire": to be said, behind an arrow.
    const bool reports =
        task.find(" que ") != std::string::npos || task.find(" qu'") != std::string::npos;
    if (arrow && form.named && form.present && !reports) form.says = form.tells = false;
    any = any || (form.done && arrow);
    Weighing evidence = evidence_of(form, rules_);
    const bool any_sign = !evidence.cues().empty();
    for (const std::string_view cue : place.cues()) {
      // "→ Lieu : la salle": beside tasks, and no sign of one itself.
      if (cue != "voisines" || any_sign) evidence.add(cue, rules_);
    }
    // Somebody has to be named, or the list itself says that it is of tasks.
    any = add_if_enough(i, task, form, evidence) ||
          add_by_first_sentence(i, task, place) || any;
  }
  return any;
}

// What the item's label, its box, its list and the heading above say.
Weighing MinutesTasks::evidence_of_place(std::size_t i) {
  const Line& line = lines_[i];
  const std::string_view role = context_.role_at(i);
  Weighing place("action");
  place.add_if(line.label == "→", "fleche", rules_);
  place.add_if(line.task == Line::Task::open, "case", rules_);
  place.add_if(line.task == Line::Task::done, "fait", rules_);
  place.add_if(role == "actions" || role == "suites", "section", rules_);
  place.add_if(is_of_list_of_tasks(context_, line, rules_), "annonce", rules_);
  place.add_if(lists_.are_mostly_tasks(line), "voisines", rules_);
  return place;
}

// "Awa : appeler le foyer. L'an dernier, il était fermé.": the rest only says why.
bool MinutesTasks::add_by_first_sentence(std::size_t i, const std::string& task,
                                         const Weighing& place) {
  const std::string first = sentences_of(task).front();
  const TaskForm form = task_form_of(first, tokens_of(first), place_of(i), rules_);
  const bool given = form.assigned && form.infinitive && !form.done;
  if (!given || first.size() == task.size()) return false;
  Weighing evidence = evidence_of(form, rules_);
  for (const std::string_view cue : place.cues()) evidence.add(cue, rules_);
  return add_if_enough(i, task, form, evidence);
}

bool MinutesTasks::read_among_decisions(std::size_t i, const std::string& text) {
  const Tokens tokens = tokens_of(text);
  const TaskForm form = form_of(i, text, place_of(i));
  if (!form.named || form.who.empty() || (!form.present && !form.future)) return false;
  const Tokens who = tokens_of(form.who);
  const bool itself =
      rules_.has("reunion", who) || (who.size() <= 2 && rules_.has("soi-meme", who));
  const bool beside_tasks =
      lines_[i].kind == Line::Kind::item && lists_.are_mostly_tasks(lines_[i]);
  // "Le Kiosque ouvre aussi" is no task: a person's, a function's or a group's is.
  const bool can_act = form.person || (!itself && rules_.has("quelqu-un", who));
  if (!can_act && !beside_tasks) return false;
  if (evidence_of(decision_form_of(text, tokens, rules_), rules_).sum() != 0)
    return false;
  Weighing evidence = evidence_of(form, rules_);
  evidence.add("section", rules_);
  evidence.add_if(beside_tasks, "voisines", rules_);
  return add_if_enough(i, text, form, evidence);
}

void MinutesTasks::read_note_in_table(std::size_t i, const std::string& text) {
  TaskPlace place = place_of(i);
  place.item = place.of_tasks = true;
  for (const std::string& task : tasks_in(text, rules_)) {
    const TaskForm form = task_form_of(task, tokens_of(task), place, rules_);
    Weighing evidence = evidence_of(form, rules_);
    if (evidence.cues().empty()) continue;
    evidence.add("section", rules_);
    add_if_enough(i, task, form, evidence);
  }
}

void MinutesTasks::read_row(std::size_t i, const MinutesRow& row) {
  if (!row.what.empty()) add(i, row.what, row.who, row.until, "tableau");
}

void MinutesTasks::add(std::size_t i, const std::string& text, const char* rule) {
  const TaskForm form = form_of(i, text, place_of(i));
  add(i, text, form.who, form.until, rule);
}

bool MinutesTasks::add_if_enough(std::size_t i, const std::string& text,
                                 const TaskForm& form, const Weighing& evidence) {
  tell(text, evidence);
  if (!evidence.is_enough(rules_)) return false;
  add(i, text, form.who, form.until, evidence.reasons(rules_));
  minutes_.actions.back().what = form.what;
  return true;
}

void MinutesTasks::add(std::size_t i, const std::string& text, const std::string& who,
                       const std::string& until, const std::string& rule) {
  Action action;
  action.anchor = lines_[i].anchor;
  action.text = text;
  action.heading = context_.headings_of(i);
  action.who = who;
  action.until = until;
  action.rule = rule;
  complete(action, minutes_.speakers, people_, met_, rules_);
  minutes_.actions.push_back(std::move(action));
}

void MinutesTasks::tell(const std::string& text, const Weighing& evidence) {
  if (weighed_ && !evidence.cues().empty()) weighed_->push_back({text, evidence});
}

}  // namespace griot
