// What minutes say somebody is to do, as their reader comes to it line by line.
//
// Each sentence, item and cell is weighed (to_do.h says by what); a list whose items are
// mostly tasks, boxes, arrows and the heading above speak for it too. What is found goes
// to Minutes::actions, with its paragraph and the headings above it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/knowledge/asking.h"
#include "engine/knowledge/evidence.h"
#include "engine/knowledge/facts.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/rules.h"
#include "engine/knowledge/task_lists.h"
#include "engine/knowledge/task_table.h"
#include "engine/knowledge/to_do.h"

namespace griot {

class MinutesTasks {
 public:
  // `minutes`: its event and speakers are known; actions are added. All that is passed
  // outlives it. `weighed`: where to tell what was weighed, or null.
  MinutesTasks(const Lines& lines, const Metadata& metadata, const Rules& rules,
               const Asking& asks, Minutes& minutes, std::vector<Weighed>* weighed);

  // What the sentence before it leaves to the next is forgotten with each line.
  void begin_line() { at_hand_ = {}; }
  // The line answers a question: what to do is advice.
  void answers() { at_hand_.answers = true; }
  // "Suivi. …": the head run into the paragraph says what it holds.
  void is_below(std::string_view role) { at_hand_.role = role; }

  // What the sentence stands behind, in its paragraph.
  struct Beside {
    bool decision = false;
    bool task = false;
  };
  // Any number of tasks that a sentence gives.
  void read_sentence(std::size_t i, const std::string& sentence,
                     const std::string& speaker, const Beside& beside);
  // "Qui demande l'attestation ? Prisca": whoever is named behind the question.
  bool read_answer(std::size_t i, const std::string& question, const std::string& answer);
  // Boxes to tick, arrows, items of "À faire" or behind "qui fait quoi ?": whether that
  // is what the item is.
  bool read_item(std::size_t i);
  // "Le directeur adressera un état chaque mois" below "Conclusions": somebody's, where
  // the words themselves decide nothing.
  bool read_among_decisions(std::size_t i, const std::string& text);
  void read_note_in_table(std::size_t i, const std::string& text);
  void read_row(std::size_t i, const MinutesRow& row);
  // What a label or a field says is a task.
  void add(std::size_t i, const std::string& text, const char* rule);

  std::size_t count() const { return minutes_.actions.size(); }
  const People& people() const { return people_; }
  bool knows_people() const;
  bool is_note(std::size_t i) const;
  std::string_view met() const { return met_; }  // the day of the meeting, ISO
  // Beside boxes that are ticked, one that is not was not taken.
  bool is_left_open(const Line& line);
  void tell(const std::string& text, const Weighing& evidence);

 private:
  // What one sentence of a line leaves to the next.
  struct AtHand {
    std::string antecedent;  // who acts in the one before
    bool answers = false;
    std::string_view role = {};
  };

  void count_lists();
  TaskPlace place_of(std::size_t i, std::string_view speaker = {}) const;
  bool is_of_tasks(std::size_t i) const;
  // An item as a whole was looked at already, when lists were counted.
  TaskForm form_of(std::size_t i, const std::string& text, const TaskPlace& place) const;
  bool read_behind_arrow(std::size_t i, const std::string& sentence,
                         const std::string& speaker);
  bool read_task(std::size_t i, const std::string& text, const TaskPlace& place,
                 const Beside& beside);
  std::string subject_of(const std::string& text, const std::vector<Token>& tokens) const;
  bool is_bare_task(std::size_t i, const std::string& text,
                    const std::vector<Token>& tokens, const TaskForm& form,
                    const TaskPlace& place) const;
  Weighing evidence_of_place(std::size_t i);
  bool add_by_first_sentence(std::size_t i, const std::string& task,
                             const Weighing& place);
  bool add_if_enough(std::size_t i, const std::string& text, const TaskForm& form,
                     const Weighing& evidence);
  void add(std::size_t i, const std::string& text, const std::string& who,
           const std::string& until, const std::string& rule);

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Rules& rules_;
  const Asking& asks_;
  Minutes& minutes_;
  std::vector<Weighed>* weighed_;
  std::string met_;
  People people_;
  TaskLists lists_;
  std::unordered_map<std::size_t, TaskForm> forms_;  // of items, by their line
  AtHand at_hand_;
};

}  // namespace griot
