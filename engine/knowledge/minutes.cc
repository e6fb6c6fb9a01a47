#include "engine/knowledge/minutes.h"

#include <algorithm>
#include <utility>

#include "engine/base/ascii.h"
#include "engine/knowledge/asking.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/meeting_questions.h"
#include "engine/knowledge/minutes_evidence.h"
#include "engine/knowledge/minutes_label.h"
#include "engine/knowledge/minutes_place.h"
#include "engine/knowledge/minutes_sentence.h"
#include "engine/knowledge/minutes_tasks.h"
#include "engine/knowledge/minutes_topic.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speakers.h"
#include "engine/knowledge/speech_turn.h"
#include "engine/knowledge/task_fields.h"
#include "engine/knowledge/task_table.h"

namespace griot {
namespace {

class MinutesReader {
 public:
  // `minutes`: its event and speakers are known, the rest is added.
  MinutesReader(const Lines& lines, const Metadata& metadata, const Rules& rules,
                Minutes& minutes, std::vector<Weighed>* weighed)
      : lines_(lines.all),
        context_(lines),
        rules_(rules),
        minutes_(minutes),
        asks_(lines, metadata, rules),
        tasks_(lines, metadata, rules, asks_, minutes, weighed),
        questions_(rules),
        names_(names_of(lines, metadata, minutes.event)) {}

  void read() {
    std::size_t here = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      above_ = here;
      here = minutes_.decisions.size();
      if (line.summary || line.kind == Line::Kind::heading) continue;
      tasks_.begin_line();
      behind_act_ = false;
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
  }

 private:
  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    if (line.text.empty()) return;
    if (line.kind == Line::Kind::paragraph && lists_persons(line, rules_)) return;
    if (line.kind == Line::Kind::paragraph && read_set_out(i)) return;
    if (line.kind == Line::Kind::paragraph && read_vote(i)) return;
    if (read_label(i) || read_labelled(i, line.text)) return;
    if (line.kind == Line::Kind::paragraph && read_run_in(i)) return;
    const std::string_view role = role_in_minutes(context_, i, rules_);
    const bool spoken = !speech_turn_of(line).speaker.empty();
    if (role == "echanges" && !spoken && questions_.read(line)) {
      tasks_.answers();
      return read_sentences(i, line.text, speaker_of_answer(line.text, rules_));
    }
    if (is_only_considered(context_, i, rules_)) return;
    // What the meeting asks of others is read as recommendations.
    const bool asked = asks_.is_in_asking_section(i) || asks_.is_announced(i);
    if (asked && !asks_.is_to_do(i) && !is_act_of_meeting(line, rules_)) return;
    const bool item = line.kind == Line::Kind::item;
    if (role == "decisions" && item && is_of_list_of_tasks(context_, line, rules_) &&
        tasks_.read_item(i))
      return;
    // "Place des élus. Deux membres proposent … Le comité s'adjoint deux personnes."
    if (role == "decisions" && item && tells_and_decides(line, rules_))
      return read_sentences(i, line.text, {});
    if (role == "decisions" && item && line.parent == no_line) {
      if (tasks_.is_left_open(line) || is_refused(line.tokens, rules_) ||
          line.ends_with(':') || is_only_told(line.text, line.tokens, rules_) ||
          tasks_.read_among_decisions(i, line.text))
        return;
      add_decision(i, line.text, "section");
      return;
    }
    if (role == "decisions" && line.kind == Line::Kind::paragraph) {
      // "Vu la délibération …", "Considérant que …"
      if (rules_.begins("considerant", line.tokens) > 0) return;
      return read_resolved(i, line.text);
    }
    if (item && read_act_of_list(i)) return;
    // "Il est convenu que le webinaire portera sur …" among what is to be done
    if (item && rules_.begins("il-est-decide", line.tokens) > 0)
      return read_sentences(i, line.text, {});
    if (item && tasks_.read_item(i)) return;
    if (role == "actions" && item) return;
    if (role == "interventions" || role == "considerants") return;
    // "Choix d'un nom" below "Ordre du jour"
    if (item && role == "presentation" && is_of_aims(context_, i, rules_)) return;
    const SpeechTurn turn = turn_of(line);
    behind_act_ = is_label_of_decision(
        std::string_view(line.text).substr(0, line.text.size() - turn.text.size()),
        rules_);
    if (item && is_below_conclusion(context_, line, rules_))
      return read_concluded_item(i);
    const std::string doer = named_above(context_, i, rules_);
    read_sentences(i, turn.text, turn.speaker.empty() ? doer : turn.speaker);
  }

  // "[13:20] Prix retenu : 5 €": nobody speaks, where those who do are known.
  SpeechTurn turn_of(const Line& line) const {
    const SpeechTurn turn = speech_turn_of(line);
    const bool topic =
        line.text.starts_with('[') && !turn.speaker.empty() && tasks_.knows_people() &&
        !tasks_.people().are_persons(turn.speaker, tokens_of(turn.speaker), rules_);
    if (topic) return {{}, without_time(line.text)};
    // "**Constat** – je résume" is a label of the document.
    const std::string name = turn.speaker.empty() ? bold_speaker_of(line) : std::string();
    const Tokens words = tokens_of(name);
    if (name.empty() || !rules_.section(words).empty() ||
        is_label_of_decision(name, rules_) ||
        rules_.begins("etiquette-action", words) > 0)
      return turn;
    return {name, turn.text};
  }

  // "ok de tout le monde pour ceci : le groupe reste ouvert"
  void read_concluded_item(std::size_t i) {
    const std::string& text = lines_[i].text;
    if (is_refused(lines_[i].tokens, rules_) || text.ends_with('?')) return;
    const std::size_t colon = text.find(" : ");
    const bool head =
        colon != std::string::npos && is_conclusive_head(text, colon, rules_);
    if (!head && tasks_.read_among_decisions(i, text)) return;
    add_decision(i, head ? text.substr(colon + 3) : text, "annonce");
  }

  // "Le conseil :" above "DÉCIDE d'ouvrir une antenne ;": its subject stands above.
  bool read_act_of_list(std::size_t i) {
    const Line& line = lines_[i];
    if (!is_below_its_subject(context_, line, rules_)) return false;
    const std::string whole = "Le bureau " + line.text;
    const Tokens tokens = tokens_of(whole);
    const DecisionForm form = decision_form_of(whole, tokens, rules_);
    if (!evidence_of(form, rules_).is_enough(rules_)) return false;
    const bool all = form.content.size() == whole.size();
    add_decision(i, all ? line.text : form.content, "verbe-de-decision");
    return true;
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
    if (!formal && (chosen == 0 || role_in_minutes(context_, i, rules_) != "decisions"))
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
    if (code && line.label[0] == 'A') return tasks_.add(i, line.text, "etiquette"), true;
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
    } else if (labelled.kind == LabelledText::Kind::action) {
      tasks_.add(i, labelled.text, "etiquette");
    }
    return true;
  }

  // "Pour : 22 – Contre : 51. La résolution est rejetée." below what was voted on.
  bool read_vote(std::size_t i) {
    if (minutes_.decisions.size() == above_ ||
        !tells_only_the_vote(lines_[i].text, rules_))
      return false;
    const std::vector<std::string> sentences = sentences_of(lines_[i].text);
    if (std::ranges::any_of(sentences, [&](const std::string& each) {
          const DecisionForm form = decision_form_of(each, tokens_of(each), rules_);
          const bool counts = std::ranges::any_of(each, is_digit);
          return !counts && form.verdict_only && form.refused;
        })) {
      minutes_.decisions.pop_back();
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
      tasks_.is_below(head.role);
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
    std::vector<std::string> sentences = sentences_of(text);
    // "La cotisation passe à 12 €. Rejeté.": nothing of what stands before.
    const auto rejects = std::find_if(
        sentences.rbegin(), sentences.rend(),
        [&](const std::string& each) { return rejects_what_was_said(each, rules_); });
    // … but what was voted by itself: "On achète un vélo (adopté par 12 voix)."
    const auto voted =
        std::find_if(rejects, sentences.rend(), [&](const std::string& each) {
          const Tokens words = tokens_of(each);
          return rules_.has("vote", words) && !is_refused(words, rules_);
        });
    sentences.erase(voted.base(), rejects.base());
    for (const std::string& whole : sentences) {
      if (read_labelled(i, whole)) continue;
      const std::string sentence = behind_topic(
          behind_its_point(without_link(whole, rules_), rules_), tasks_.people(), rules_);
      const Tokens tokens = tokens_of(sentence);
      const DecisionForm form = decision_form_of(sentence, tokens, rules_);
      const bool decided = evidence_of(form, rules_).is_enough(rules_);
      // "L'appellation est abandonnée" refuses nothing.
      if ((is_refused(tokens, rules_) && !decided) ||
          announces_what_follows(sentence, tokens, rules_) ||
          is_only_about_the_vote(sentence, tokens, rules_) ||
          is_part_of_sentence(sentence, tokens, rules_) ||
          tells_of_older_meeting(sentence, tokens, tasks_.met(), rules_) ||
          rules_.begins("cloture-d-acte", tokens) > 0)
        continue;
      if (is_own_duty(sentence, tokens, rules_)) {
        tasks_.add(i, sentence, "section");
        continue;
      }
      if (tokens.size() < 4 || is_only_how_it_was_voted(sentence, tokens, rules_) ||
          rules_.has("passe", tokens) || is_only_told(sentence, tokens, rules_)) {
        continue;
      }
      if (form.nothing || tasks_.read_among_decisions(i, sentence)) continue;
      // "D'accord aussi pour dire que la clinique prend douze lits"
      const bool led_to = form.agrees && decided;
      add_decision(i, led_to ? form.content : sentence, "section",
                   led_to ? sentence : std::string());
    }
  }

  void read_sentences(std::size_t i, const std::string& text,
                      const std::string& speaker) {
    std::string before;  // the sentence before, for a verdict that follows it
    bool is_taken = false, any = false, tasked = false;
    std::size_t kept = minutes_.decisions.size();  // before the sentence at hand
    const std::vector<std::string> sentences = with_fields(sentences_of(text), rules_);
    const bool ends = ends_a_point(context_, i, rules_) && speaker.empty();
    for (const std::string& whole : sentences) {
      const std::string sentence = without_link(whole, rules_);
      if (tasks_.read_answer(i, before, sentence)) continue;
      const std::size_t decisions = minutes_.decisions.size();
      const std::size_t actions = minutes_.actions.size();
      const Verdict verdict = read_sentence(i, sentence, speaker, any, tasked,
                                            ends && &whole == &sentences.back());
      tasked = minutes_.actions.size() > actions;
      any = any || minutes_.decisions.size() > decisions;
      // "Awa propose de louer. Adopté.": what was adopted, and that it was.
      if (verdict == Verdict::adopted && !is_taken && !before.empty()) {
        add_decision(i, before + ' ' + whole, "vote");
      } else if (verdict == Verdict::rejected && is_taken) {
        minutes_.decisions.resize(kept);
      }
      kept = decisions;
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
    if (is_someones_words(whole) || is_hypothesis(whole, rules_) ||
        read_behind_colon(i, whole))
      return Verdict::none;
    const std::string sentence = behind_topic(whole, tasks_.people(), rules_);
    const Tokens tokens = tokens_of(sentence);
    if (tokens.empty()) return Verdict::none;
    const DecisionForm form = decision_form_of(sentence, tokens, rules_);
    if (form.verdict_only) {
      return form.refused || form.put_off ? Verdict::rejected : Verdict::adopted;
    }
    const DecisionPlace place{.line = &lines_[i],
                              .met = tasks_.met(),
                              .knows_people = tasks_.knows_people(),
                              .noted = tasks_.is_note(i),
                              .beside_decision = beside_a_decision,
                              .behind_act = std::exchange(behind_act_, false),
                              .ends_a_point = ends_a_point,
                              .names = names_};
    const Weighing evidence = evidence_of(form, sentence, tokens, place, rules_);
    // "Hicham : d'accord pour le vôtre": one voice of a chat.
    const bool one_voice = form.agrees && !speaker.empty();
    const std::size_t own = evidence.cues().size();
    const bool says = own > (beside_a_decision ? 1U : 0U);
    tasks_.tell(sentence, evidence);
    if (says && evidence.is_enough(rules_) && !sentence.ends_with(':') && !one_voice) {
      const bool whole = form.content.size() == sentence.size();
      const std::string said = whole ? without_manner(sentence, rules_) : form.content;
      const std::vector<std::string> parts =
          whole ? acts_in(said, rules_) : decisions_in(said, rules_);
      const bool part_of_it = parts.size() == 1 && parts.front().size() < sentence.size();
      for (const std::string& each : parts)
        add_decision(i, each, evidence.reasons(rules_),
                     part_of_it ? sentence : std::string());
      return Verdict::none;
    }
    tasks_.read_sentence(i, sentence, speaker,
                         {.decision = beside_a_decision, .task = beside_a_task});
    return Verdict::none;
  }

  bool read_behind_colon(std::size_t i, const std::string& sentence) {
    const std::vector<std::string> decisions = decided_behind_colon(sentence, rules_);
    for (const std::string& each : decisions) add_decision(i, each, "annonce");
    return !decisions.empty();
  }

  void look_at_table(std::size_t i) {
    const Grid grid = grid_of(std::get<Table>(lines_[i].block->value), rules_);
    // "Suivi des actions décidées en décembre :" above a column that says how far it is
    const std::size_t lead = lines_[i].lead;
    if (grid.column("suivi") != Grid::none && lead != no_line && lead + 1 == i &&
        rules_.has("suivi-d-avant", lines_[lead].tokens))
      return;
    for (const MinutesRow& row : minutes_rows_of(grid, rules_)) {
      if (!row.decided.empty()) add_decision(i, row.decided, "tableau");
      tasks_.read_row(i, row);
      if (!row.note.empty()) read_note_in_table(i, row.note);
    }
    for (const std::string& note : notes_in(grid, rules_)) read_note_in_table(i, note);
  }

  void read_note_in_table(std::size_t i, const std::string& text) {
    const Tokens tokens = tokens_of(text);
    if (tokens.empty() || text.ends_with('?')) return;
    const DecisionForm form = decision_form_of(text, tokens, rules_);
    Weighing decided = evidence_of(form, rules_);
    decided.add_if(!decided.cues().empty(), "puce", rules_);
    if (decided.is_enough(rules_)) return add_decision(i, form.content, "tableau");
    tasks_.read_note_in_table(i, text);
  }

  void add_decision(std::size_t i, const std::string& text, const std::string& rule,
                    const std::string& sentence = {}) {
    // "Relevé : 4": a reading of a table is no decision.
    if (std::ranges::none_of(text, is_letter) || is_count_of_votes(text, rules_)) return;
    minutes_.decisions.push_back(
        {lines_[i].anchor, text, context_.headings_of(i), rule, Standing(), sentence});
    const std::string who = task_fields_of(text, rules_).who;
    if (!who.empty() && !rules_.has("a-designer", tokens_of(who)))
      tasks_.add(i, text, "responsable");
  }

  // What says who met: the title, the event, the authors, the first heading.
  static std::vector<Token> names_of(const Lines& lines, const Metadata& metadata,
                                     const Event& event) {
    std::string all = metadata.text("titre") + ' ' + event.name;
    for (const std::string& author : metadata.list("auteurs")) all += ' ' + author;
    if (!lines.all.empty() && lines.all[0].kind == Line::Kind::heading)
      all += ' ' + lines.all[0].text;
    return tokens_of(all);
  }

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Rules& rules_;
  Minutes& minutes_;
  const Asking asks_;
  MinutesTasks tasks_;
  MeetingQuestions questions_;
  const std::vector<Token> names_;
  bool behind_act_ = false;         // the sentence stands behind "Septième résolution."
  std::size_t above_ = 0;           // decisions before those of the line above
  std::size_t behind_set_out_ = 0;  // the first line that belongs to no decision above
};

Minutes read_minutes(const Lines& lines, const Metadata& metadata, const Rules& rules,
                     std::vector<Weighed>* weighed) {
  Minutes minutes;
  if (lines.type != minutes_type) return minutes;
  minutes.is_minutes = true;
  minutes.event = event_of(lines, metadata, rules);
  minutes.speakers = speakers_of(lines, metadata, rules);
  MinutesReader(lines, metadata, rules, minutes, weighed).read();
  return minutes;
}

}  // namespace

Minutes minutes_of(const Lines& lines, const Metadata& metadata, const Rules& rules) {
  return read_minutes(lines, metadata, rules, nullptr);
}

std::vector<Weighed> weighed_in_minutes(const Lines& lines, const Metadata& metadata,
                                        const Rules& rules) {
  std::vector<Weighed> weighed;
  read_minutes(lines, metadata, rules, &weighed);
  return weighed;
}

}  // namespace griot
