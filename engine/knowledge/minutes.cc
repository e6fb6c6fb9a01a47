#include "engine/knowledge/minutes.h"

#include <algorithm>
#include <utility>

#include "engine/base/ascii.h"
#include "engine/knowledge/asking.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/meeting_questions.h"
#include "engine/knowledge/minutes_action.h"
#include "engine/knowledge/minutes_evidence.h"
#include "engine/knowledge/minutes_label.h"
#include "engine/knowledge/minutes_place.h"
#include "engine/knowledge/minutes_sentence.h"
#include "engine/knowledge/minutes_topic.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speech_turn.h"
#include "engine/knowledge/task_fields.h"
#include "engine/knowledge/task_lists.h"
#include "engine/knowledge/task_table.h"
#include "engine/knowledge/to_do.h"

namespace griot {
namespace {

constexpr std::size_t fewest_names = 2;
constexpr std::string_view arrow_within = " → ";

class MinutesReader {
 public:
  MinutesReader(const Lines& lines, const Metadata& metadata, const Rules& rules,
                std::vector<Weighed>* weighed)
      : lines_(lines.all),
        context_(lines),
        metadata_(metadata),
        rules_(rules),
        asks_(lines, metadata, rules),
        lists_(lines.all),
        questions_(rules),
        weighed_(weighed) {}

  Minutes find() {
    minutes_.is_minutes = true;
    minutes_.event = event_of(context_, metadata_, rules_);
    met_ = first_day_of(minutes_.event.date.empty() ? metadata_.text("date")
                                                    : minutes_.event.date);
    minutes_.speakers = speakers_of(context_, metadata_);
    people_ = People(context_, minutes_.speakers, rules_);
    count_tasks_of_lists();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.summary || line.kind == Line::Kind::heading) continue;
      at_hand_ = {};
      if (i < behind_set_out_) continue;
      if (line.quoted) {
        // "> Décision 1. …": set apart, not said by someone.
        if (!read_labelled(i, line.text)) read_set_apart(i);
      } else if (line.kind == Line::Kind::table) {
        look_at_table(i);
      } else {
        look_at(i);
      }
    }
    minutes_.questions = questions_.take();
    return std::move(minutes_);
  }

 private:
  // What one sentence of a line leaves to the next.
  struct AtHand {
    bool resolved = false;       // the next stands behind "Septième résolution."
    std::string antecedent;      // who acts in the one before
    bool answers = false;        // a question: what to do is advice
    std::string_view role = {};  // of the head run into its paragraph: "Suivi. …"
  };

  // First each item by itself.
  void count_tasks_of_lists() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind != Line::Kind::item || line.quoted || line.summary) continue;
      if (line.task == Line::Task::done) ++lists_.of(line).ticked;
      if (asks_.is_where_demands_are(i) && !asks_.is_to_do(i)) continue;
      const TaskForm form = task_form_of(line.text, line.tokens, place_of(i), rules_);
      TaskLists::Count& count = lists_.of(line);
      ++count.all;
      if (form.named && evidence_of(form, rules_).is_enough(rules_)) ++count.tasks;
    }
  }

  TaskPlace place_of(std::size_t i, std::string_view speaker = {}) const {
    return {.speaker = speaker,
            .met = met_,
            .antecedent = at_hand_.antecedent,
            .people = &people_,
            .item = lines_[i].kind == Line::Kind::item,
            .noted = lines_[i].noted,
            .of_tasks = is_of_tasks(i)};
  }

  bool is_of_tasks(std::size_t i) const {
    const std::string_view role =
        at_hand_.role.empty() ? context_.role_at(i) : at_hand_.role;
    return role == "actions" || role == "suites";
  }

  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    if (line.text.empty()) return;
    if (line.kind == Line::Kind::paragraph && lists_persons(line, rules_)) return;
    if (line.kind == Line::Kind::paragraph && read_set_out(i)) return;
    if (read_label(i) || read_labelled(i, line.text)) return;
    if (line.kind == Line::Kind::paragraph && read_run_in(i)) return;
    const std::string_view role = role_in_minutes(context_, i);
    if (role == "echanges" && questions_.read(line)) {
      at_hand_.answers = true;
      return read_sentences(i, line.text, speaker_of_answer(line.text, rules_));
    }
    if (is_only_considered(context_, i, rules_)) return;
    // What the meeting asks of others is read as recommendations.
    const bool asked = asks_.is_in_asking_section(i) || asks_.is_announced(i);
    if (asked && !asks_.is_to_do(i)) return;
    const bool item = line.kind == Line::Kind::item;
    if (role == "decisions" && item && is_of_list_of_tasks(context_, line, rules_) &&
        read_action_item(i))
      return;
    if (role == "decisions" && item && line.parent == no_line) {
      // Beside boxes that are ticked, one that is not was not taken.
      if (line.task == Line::Task::open && lists_.of(line).ticked > 0) return;
      if (is_refused(line.tokens, rules_) || line.ends_with(':') ||
          is_only_told(line.text, line.tokens, rules_) ||
          read_task_among_decisions(i, line.text))
        return;
      add_decision(i, line.text, "section");
      return;
    }
    if (role == "decisions" && line.kind == Line::Kind::paragraph) {
      // "Vu la délibération …", "Considérant que …"
      if (rules_.begins("considerant", line.tokens) > 0) return;
      return read_resolved(i, line.text);
    }
    if (item && read_action_item(i)) return;
    if (role == "actions" && item) return;
    if (role == "interventions" || role == "considerants") return;
    // "Choix d'un nom" below "Ordre du jour"
    if (item && role == "presentation" && is_of_aims(context_, i, rules_)) return;
    const SpeechTurn turn = speech_turn_of(line);
    at_hand_.resolved = is_label_of_decision(
        std::string_view(line.text).substr(0, line.text.size() - turn.text.size()),
        rules_);
    if (item && is_below_conclusion(context_, line, rules_))
      return read_concluded_item(i);
    const std::string doer = named_above(context_, i, rules_);
    read_sentences(i, turn.text, turn.speaker.empty() ? doer : turn.speaker);
  }

  // "ok de tout le monde pour ceci : le groupe reste ouvert"
  void read_concluded_item(std::size_t i) {
    const std::string& text = lines_[i].text;
    if (is_refused(lines_[i].tokens, rules_) || text.ends_with('?')) return;
    const std::size_t colon = text.find(" : ");
    const bool head =
        colon != std::string::npos && is_conclusive_head(text, colon, rules_);
    if (!head && read_task_among_decisions(i, text)) return;
    add_decision(i, head ? text.substr(colon + 3) : text, "annonce");
  }

  // "L'assemblée désigne," and below it who; "… adopte l'objectif suivant :" and below it
  // its words: one decision.
  bool read_set_out(std::size_t i) {
    const Line& line = lines_[i];
    const std::size_t chosen = end_of_chosen(context_, i, rules_);
    const std::size_t end = chosen > 0 ? chosen : end_of_words(context_, i, rules_);
    if (end == 0) return false;
    const DecisionForm form = decision_form_of(line.text, line.tokens, rules_);
    const bool formal = evidence_of(form, rules_).is_enough(rules_);
    if (!formal && (chosen == 0 || role_in_minutes(context_, i) != "decisions"))
      return false;
    std::string text = line.text;
    for (std::size_t k = i + 1; k < end; ++k) text += '\n' + lines_[k].text;
    add_decision(i, text, formal ? "verbe-de-decision" : "section");
    behind_set_out_ = end;
    return true;
  }

  // "Décision : …", "D1 – …", "Action 2 : …"
  bool read_label(std::size_t i) {
    const Line& line = lines_[i];
    const bool code =
        line.label.size() >= 2 && line.label[1] >= '0' && line.label[1] <= '9';
    if (code && line.label[0] == 'D')
      return add_decision(i, line.text, "etiquette"), true;
    if (code && line.label[0] == 'A') return add_action(i, line.text, "etiquette"), true;
    return false;
  }

  // "Décision : …", "Décision n° 2 – …" at the beginning of a text, or behind what it is
  // about: "Lettre au ministre – Décision : …".
  bool read_labelled(std::size_t i, std::string_view text) {
    if (const std::string act = act_behind_title(text, rules_); !act.empty())
      return read_sentences(i, act, {}), true;
    const LabelledText labelled = labelled_text_of(text, rules_);
    if (labelled.kind == LabelledText::Kind::none) return false;
    if (labelled.kind == LabelledText::Kind::decision) {
      add_decision(i, labelled.text, "etiquette");
    } else {
      add_action(i, labelled.text, "etiquette");
    }
    return true;
  }

  // "> Les statuts sont approuvés à l'unanimité.": what was resolved, and no one's words.
  void read_set_apart(std::size_t i) {
    if (is_resolved_apart(lines_[i], rules_))
      add_decision(i, lines_[i].text, "verbe-de-decision");
  }

  // "Décision. Les travaux sont engagés. Suivi. …"
  bool read_run_in(std::size_t i) {
    const RunInHead head = run_in_head_of(lines_[i].text, rules_);
    if (head.role == "decisions") {
      read_resolved(i, head.text);
    } else if (head.role == "actions" || head.role == "suites") {
      at_hand_.role = head.role;
      read_sentences(i, head.text, {});
    } else {
      return head.role == "considerants";
    }
    return true;
  }

  // Under a heading of decisions or resolutions: what a paragraph says, but for how it
  // was voted; nothing of what was not adopted.
  void read_resolved(std::size_t i, const std::string& text) {
    if (text.ends_with(':') || text.ends_with('?') || text.starts_with('(')) return;
    const std::vector<std::string> sentences = sentences_of(text);
    if (std::ranges::any_of(sentences, [&](const std::string& each) {
          return rejects_what_was_said(each, rules_);
        })) {
      return;
    }
    for (const std::string& whole : sentences) {
      if (read_labelled(i, whole)) continue;
      const std::string sentence = behind_its_point(without_link(whole, rules_), rules_);
      const std::vector<Token> tokens = tokens_of(sentence);
      if (is_refused(tokens, rules_) ||
          is_only_about_the_vote(sentence, tokens, rules_) ||
          is_part_of_sentence(sentence, tokens, rules_) ||
          tells_of_older_meeting(sentence, tokens, met_, rules_) ||
          rules_.begins("cloture-d-acte", tokens) > 0)
        continue;
      if (is_own_duty(sentence, tokens, rules_)) {
        add_action(i, sentence, "section");
        continue;
      }
      if (tokens.size() < 4 || is_only_how_it_was_voted(sentence, tokens, rules_) ||
          rules_.has("passe", tokens) || is_only_told(sentence, tokens, rules_)) {
        continue;
      }
      if (!read_task_among_decisions(i, sentence)) add_decision(i, sentence, "section");
    }
  }

  // "Le directeur adressera un état chaque mois" below "Conclusions": somebody's, where
  // the words themselves decide nothing.
  bool read_task_among_decisions(std::size_t i, const std::string& text) {
    const std::vector<Token> tokens = tokens_of(text);
    const TaskForm form = task_form_of(text, tokens, place_of(i), rules_);
    if (!form.named || form.who.empty() || (!form.present && !form.future)) return false;
    const std::vector<Token> who = tokens_of(form.who);
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

  void read_sentences(std::size_t i, const std::string& text,
                      const std::string& speaker) {
    std::string before;  // the sentence before, for a verdict that follows it
    bool is_taken = false, any = false, tasked = false;
    const std::vector<std::string> sentences = with_fields(sentences_of(text), rules_);
    const bool ends = ends_a_point(context_, i, rules_) && speaker.empty();
    for (const std::string& whole : sentences) {
      const std::string sentence = without_link(whole, rules_);
      const std::size_t decisions = minutes_.decisions.size();
      const std::size_t actions = minutes_.actions.size();
      const Verdict verdict = read_sentence(i, sentence, speaker, any, tasked,
                                            ends && &whole == &sentences.back());
      tasked = minutes_.actions.size() > actions;
      any = any || minutes_.decisions.size() > decisions;
      if (verdict == Verdict::adopted && !is_taken && !before.empty()) {
        add_decision(i, before, "vote");
      } else if (verdict == Verdict::rejected && is_taken) {
        minutes_.decisions.pop_back();
      }
      if (verdict == Verdict::none) before = sentence;
      is_taken = minutes_.decisions.size() > decisions ||
                 (verdict == Verdict::adopted && is_taken);
    }
  }

  enum class Verdict { none, adopted, rejected };

  Verdict read_sentence(std::size_t i, const std::string& whole,
                        const std::string& speaker, bool beside_a_decision,
                        bool beside_a_task, bool ends_a_point) {
    if (read_labelled(i, whole)) return Verdict::none;
    if (whole.starts_with("«") || is_hypothesis(whole, rules_) ||
        read_behind_colon(i, whole))
      return Verdict::none;
    const std::string sentence = behind_topic(whole, people_, rules_);
    const std::vector<Token> tokens = tokens_of(sentence);
    if (tokens.empty()) return Verdict::none;
    const DecisionForm form = decision_form_of(sentence, tokens, rules_);
    if (form.verdict_only) {
      return form.refused || form.put_off ? Verdict::rejected : Verdict::adopted;
    }
    const DecisionPlace place{.line = &lines_[i],
                              .met = met_,
                              .knows_people = people_.count() >= fewest_names,
                              .noted = is_note(i),
                              .beside_decision = beside_a_decision,
                              .behind_act = std::exchange(at_hand_.resolved, false),
                              .ends_a_point = ends_a_point};
    const Weighing evidence = evidence_of(form, sentence, tokens, place, rules_);
    // "Hicham : d'accord pour le vôtre": one voice of a chat.
    const bool one_voice = form.agrees && !speaker.empty();
    const std::size_t own = evidence.cues().size();
    const bool says = own > (beside_a_decision ? 1U : 0U);
    note(sentence, evidence);
    if (says && evidence.is_enough(rules_) && !sentence.ends_with(':') && !one_voice) {
      const bool whole = form.content.size() == sentence.size();
      add_decision(i, whole ? without_manner(sentence, rules_) : form.content,
                   evidence.reasons(rules_));
      return Verdict::none;
    }
    read_tasks(i, sentence, speaker, beside_a_decision, beside_a_task);
    return Verdict::none;
  }

  void read_tasks(std::size_t i, const std::string& sentence, const std::string& speaker,
                  bool beside_a_decision, bool beside_a_task) {
    // "on a oublié les cuisinières → Halima leur écrit": what follows from it.
    const std::size_t arrow = sentence.find(arrow_within);
    if (arrow != std::string::npos && arrow > 0) {
      const std::string behind = sentence.substr(arrow + arrow_within.size());
      const std::vector<Token> tokens = tokens_of(behind);
      // "affiche → Camille, maquette pour le 1er mars" is one task.
      const std::string who = behind.substr(0, behind.find(','));
      const bool named = people_.are_persons(who, tokens_of(who), rules_);
      const TaskForm form = task_form_of(behind, tokens, place_of(i, speaker), rules_);
      if (!named && form.named && (form.present || form.future || form.infinitive)) {
        Weighing evidence = evidence_of(form, rules_);
        evidence.add("fleche", rules_);
        if (add_if_enough(i, behind, form, evidence)) return;
      }
    }
    const std::string own = without_topic(sentence, place_of(i, speaker), rules_);
    for (const std::string& task : tasks_in(own, rules_)) {
      read_task(i, task, place_of(i, speaker), beside_a_task, beside_a_decision);
    }
  }

  bool is_note(std::size_t i) const {
    return people_.count() >= fewest_names && griot::is_note(context_, i);
  }

  bool read_behind_colon(std::size_t i, const std::string& sentence) {
    const std::vector<std::string> decisions = decided_behind_colon(sentence, rules_);
    for (const std::string& each : decisions) add_decision(i, each, "annonce");
    return !decisions.empty();
  }

  // `beside_a_task`: the sentence before gives one.
  bool read_task(std::size_t i, const std::string& text, const TaskPlace& place,
                 bool beside_a_task, bool beside_a_decision) {
    const std::vector<Token> tokens = tokens_of(text);
    const TaskForm form = task_form_of(text, tokens, place, rules_);
    at_hand_.antecedent = form.person && form.named ? form.who : std::string();
    // A sentence that only names somebody beside a colon or in brackets gives no task.
    const bool does = form.future || form.present || form.promises || form.must ||
                      form.infinitive || form.to_be_done || form.duty || form.arranged;
    // "Relancer les banques." in a point of its own; within a paragraph where the verb
    // is one of tasks.
    const bool task = opens_with_task(text, tokens, rules_);
    // "Organisation du festival" is a point of an agenda.
    const bool alone = task || (lines_[i].text.starts_with(text) &&
                                rules_.opening(tokens) == Rules::Opening::verb);
    const bool in_notes = task && is_note(i) && tokens.size() >= 3;
    const bool bare = form.infinitive && !form.named && alone &&
                      (people_.count() > 0 || (task && !place.item)) &&
                      (in_notes || (lines_[i].lead == no_line && tokens.size() >= 4)) &&
                      context_.role_at(i).empty() && !is_of_aims(context_, i, rules_) &&
                      text.find(" :") == std::string::npos;
    const bool unnamed = form.duty || form.group || form.arranged || bare;
    const bool by_someone = form.named || form.first_person || form.promises || unnamed;
    const bool noted = place.item && form.assigned && form.person && form.deadline;
    if (!(by_someone && (does || noted)) && !form.wanted) return false;
    const bool commits =
        form.promises || form.future || form.first_person || form.deadline;
    if (at_hand_.answers && !commits) return false;
    Weighing evidence = evidence_of(form, rules_);
    evidence.add_if(bare, "consigne", rules_);
    evidence.add_if(form.named && is_of_tasks(i), "section", rules_);
    evidence.add_if(form.named && beside_a_task, "voisines", rules_);
    evidence.add_if(form.person && form.present && beside_a_decision, "apres-decision",
                    rules_);
    return add_if_enough(i, text, form, evidence);
  }

  bool add_if_enough(std::size_t i, const std::string& text, const TaskForm& form,
                     const Weighing& evidence) {
    note(text, evidence);
    if (!evidence.is_enough(rules_)) return false;
    Action action = begun(i, text);
    action.who = form.who;
    action.rule = evidence.reasons(rules_);
    action.until = form.until;
    finish(action);
    minutes_.actions.push_back(std::move(action));
    return true;
  }

  void note(const std::string& text, const Weighing& evidence) {
    if (weighed_ && !evidence.cues().empty()) weighed_->push_back({text, evidence});
  }

  // Boxes to tick, arrows, items of "À faire" or behind "qui fait quoi ?".
  bool read_action_item(std::size_t i) {
    const Line& line = lines_[i];
    const std::string_view role = context_.role_at(i);
    Weighing place("action");
    place.add_if(line.label == "→", "fleche", rules_);
    place.add_if(line.task == Line::Task::open, "case", rules_);
    place.add_if(line.task == Line::Task::done, "fait", rules_);
    place.add_if(role == "actions" || role == "suites", "section", rules_);
    place.add_if(is_of_list_of_tasks(context_, line, rules_), "annonce", rules_);
    place.add_if(lists_.are_mostly_tasks(line), "voisines", rules_);
    if (place.sum() == 0) return false;
    if (line.task == Line::Task::done) return true;
    const DecisionForm decision = decision_form_of(line.text, line.tokens, rules_);
    if (decision.voted) return false;
    // "→ on décale l'exposition": decided, not somebody's.
    if (line.label == "→" && (decision.chooses || decision.does || decision.agrees))
      return false;
    bool any = false;
    // Behind an arrow all of it is the task.
    const std::string own =
        line.label == "→" ? line.text : without_topic(line.text, place_of(i), rules_);
    const std::vector<std::string> tasks = tasks_in(own, rules_);
    for (const std::string& task : tasks) {
      const std::vector<Token> tokens = tokens_of(task);
      TaskForm form = task_form_of(task, tokens, place_of(i), rules_);
      // "→ Koffi explique le retard au maire": to be said, behind an arrow.
      const bool reports = task.find(" que ") != std::string::npos ||
                           task.find(" qu'") != std::string::npos;
      if (line.label == "→" && form.named && form.present && !reports)
        form.says = form.tells = false;
      any = any || (form.done && line.label == "→");
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

  // "Awa : appeler le foyer. L'an dernier, il était fermé.": the rest only says why.
  bool add_by_first_sentence(std::size_t i, const std::string& task,
                             const Weighing& place) {
    const std::string first = sentences_of(task).front();
    const TaskForm form = task_form_of(first, tokens_of(first), place_of(i), rules_);
    const bool given = form.assigned && form.infinitive && !form.done;
    if (!given || first.size() == task.size()) return false;
    Weighing evidence = evidence_of(form, rules_);
    for (const std::string_view cue : place.cues()) evidence.add(cue, rules_);
    return add_if_enough(i, task, form, evidence);
  }

  void look_at_table(std::size_t i) {
    const Grid grid = grid_of(std::get<Table>(lines_[i].block->value), rules_);
    for (const MinutesRow& row : minutes_rows_of(grid, rules_)) {
      if (!row.decided.empty()) add_decision(i, row.decided, "tableau");
      if (row.what.empty()) continue;
      Action action = begun(i, row.what);
      action.who = row.who;
      action.until = row.until;
      finish(action);
      action.rule = "tableau";
      minutes_.actions.push_back(std::move(action));
    }
    for (const std::string& note : notes_in(grid, rules_)) read_note_in_table(i, note);
  }

  void read_note_in_table(std::size_t i, const std::string& text) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.empty() || text.ends_with('?')) return;
    const DecisionForm form = decision_form_of(text, tokens, rules_);
    Weighing decided = evidence_of(form, rules_);
    decided.add_if(!decided.cues().empty(), "puce", rules_);
    if (decided.is_enough(rules_)) return add_decision(i, form.content, "tableau");
    TaskPlace place = place_of(i);
    place.item = place.of_tasks = true;
    for (const std::string& task : tasks_in(text, rules_)) {
      const TaskForm each = task_form_of(task, tokens_of(task), place, rules_);
      Weighing evidence = evidence_of(each, rules_);
      if (evidence.cues().empty()) continue;
      evidence.add("section", rules_);
      add_if_enough(i, task, each, evidence);
    }
  }

  Action begun(std::size_t i, const std::string& text) const {
    Action action;
    action.anchor = lines_[i].anchor;
    action.text = text;
    action.heading = context_.headings_of(i);
    return action;
  }

  void finish(Action& action) const { complete(action, minutes_.speakers, met_, rules_); }

  void add_action(std::size_t i, const std::string& text, const char* rule) {
    Action action = begun(i, text);
    const TaskForm form = task_form_of(text, tokens_of(text), place_of(i), rules_);
    action.who = form.who;
    action.until = form.until;
    finish(action);
    action.rule = rule;
    minutes_.actions.push_back(std::move(action));
  }

  void add_decision(std::size_t i, const std::string& text, const std::string& rule) {
    // "Relevé : 4": a reading of a table is no decision.
    if (std::ranges::none_of(text, is_letter) || is_count_of_votes(text, rules_)) return;
    minutes_.decisions.push_back(
        {lines_[i].anchor, text, context_.headings_of(i), rule, Standing()});
    const std::string who = task_fields_of(text, rules_).who;
    if (!who.empty() && !rules_.has("a-designer", tokens_of(who)))
      add_action(i, text, "responsable");
  }

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Metadata& metadata_;
  const Rules& rules_;
  const Asking asks_;
  TaskLists lists_;
  MeetingQuestions questions_;
  std::string met_;  // the day of the meeting
  AtHand at_hand_;
  std::size_t behind_set_out_ = 0;  // the first line that belongs to no decision above
  People people_;
  std::vector<Weighed>* weighed_;  // where to tell what was weighed, or null
  Minutes minutes_;
};

}  // namespace

bool is_minutes(const Lines& lines, const Metadata& metadata, const Rules& rules) {
  const std::string type = metadata.text("type");
  if (!type.empty()) return type == "compte-rendu";
  std::vector<Token> title = tokens_of(metadata.text("titre"));
  if (rules.has("compte-rendu", title)) return true;
  return !lines.all.empty() && rules.has("compte-rendu", lines.all.front().tokens);
}

Minutes minutes_of(const Lines& lines, const Metadata& metadata, const Rules& rules) {
  if (!is_minutes(lines, metadata, rules)) return {};
  return MinutesReader(lines, metadata, rules, nullptr).find();
}

std::vector<Weighed> weighed_in_minutes(const Lines& lines, const Metadata& metadata,
                                        const Rules& rules) {
  std::vector<Weighed> weighed;
  if (is_minutes(lines, metadata, rules))
    MinutesReader(lines, metadata, rules, &weighed).find();
  return weighed;
}

}  // namespace griot
