#include "engine/knowledge/minutes.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/asking.h"
#include "engine/knowledge/decided.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speech_turn.h"
#include "engine/knowledge/task_table.h"
#include "engine/knowledge/to_do.h"

namespace griot {
namespace {

constexpr int most_parts_of_label = 3;
constexpr std::size_t promise_reach = 9;  // words between "s'engage" and "à"

class MinutesReader {
 public:
  MinutesReader(const Lines& lines, const Metadata& metadata, const Rules& rules)
      : lines_(lines.all),
        context_(lines),
        metadata_(metadata),
        rules_(rules),
        asks_(lines, metadata, rules) {}

  Minutes find() {
    minutes_.is_minutes = true;
    minutes_.event = event_of(context_, metadata_, rules_);
    minutes_.speakers = speakers_of(context_, metadata_);
    count_tasks_of_lists();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.summary || line.kind == Line::Kind::heading) continue;
      if (line.quoted) {
        // "> Décision 1. …": set apart, not said by someone.
        read_labelled(i, line.text);
      } else if (line.kind == Line::Kind::table) {
        look_at_table(i);
      } else {
        look_at(i);
      }
    }
    return std::move(minutes_);
  }

 private:
  struct TaskCount {
    std::size_t tasks = 0, all = 0, ticked = 0;
  };
  // Items of one list, or directly of one section.
  TaskCount& list_of(const Line& line) {
    const std::size_t above = line.lead != no_line ? line.lead : line.section;
    return lists_[above == no_line ? lines_.size() : above];
  }

  // What most items of a list are, the others are too: first each by itself.
  void count_tasks_of_lists() {
    lists_.resize(lines_.size() + 1);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind != Line::Kind::item || line.quoted || line.summary) continue;
      if (line.task == Line::Task::done) ++list_of(line).ticked;
      if (asks_.is_where_demands_are(i) && !asks_.is_to_do(i)) continue;
      const TaskForm form = task_form_of(line.text, line.tokens, {}, met(), rules_);
      TaskCount& count = list_of(line);
      ++count.all;
      if (form.named && evidence_of(form, rules_).is_enough(rules_)) ++count.tasks;
    }
  }

  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    if (line.text.empty()) return;
    const std::string_view role = role_of(i);
    if (read_label(i) || read_labelled(i, line.text)) return;
    if (role == "echanges" && read_question(i)) return read_sentences(i, line.text, {});
    // What the meeting asks of others is read as recommendations.
    const bool asked = asks_.is_in_asking_section(i) || asks_.is_announced(i);
    if (asked && !asks_.is_to_do(i)) return;
    const bool item = line.kind == Line::Kind::item;
    if (role == "decisions" && item && is_list_of_tasks(line) && read_action_item(i)) return;
    if (role == "decisions" && item && line.parent == no_line) {
      // Beside boxes that are ticked, one that is not was not taken.
      if (line.task == Line::Task::open && list_of(line).ticked > 0) return;
      if (!is_refused(line.tokens)) add_decision(i, line.text, "section");
      return;
    }
    if (role == "decisions" && line.kind == Line::Kind::paragraph)
      return read_resolved(i);
    if (item && read_action_item(i)) return;
    if (role == "actions" && item) return;
    if (role == "interventions" || role == "considerants") return;
    const SpeechTurn turn = speech_turn_of(line);
    if (item && is_concluded_list(line)) return read_concluded_item(i);
    read_sentences(i, turn.text, turn.speaker);
  }

  // "Conclusions" above a list of minutes: what was concluded; of one speaker elsewhere.
  std::string_view role_of(std::size_t i) const {
    const std::string_view role = context_.role_at(i);
    const Line& line = lines_[i];
    if (role != "presentation" || line.section == no_line) return role;
    const std::span<const Token> heading(lines_[line.section].tokens);
    const bool concludes = line.kind == Line::Kind::item && heading.size() <= 4 &&
                           std::ranges::any_of(heading, [](const Token& token) {
                             return token.word == "conclusions";
                           });
    return concludes ? "decisions" : role;
  }

  bool is_refused(std::span<const Token> tokens) const {
    return rules_.has("refus", tokens) || rules_.has("report", tokens);
  }

  // "Du coup, pour aujourd'hui :", "On retient :" above a list.
  bool is_concluded_list(const Line& line) const {
    if (line.lead == no_line || lines_[line.lead].kind != Line::Kind::paragraph)
      return false;
    const Line& lead = lines_[line.lead];
    if (!lead.ends_with(':')) return false;
    const std::vector<std::string> sentences = sentences_of(lead.text);
    const std::string& last = sentences.back();
    return is_conclusive(last, last.size() - 1, rules_);
  }

  // "ok de tout le monde pour ceci : le groupe reste ouvert"
  void read_concluded_item(std::size_t i) {
    const std::string& text = lines_[i].text;
    if (is_refused(lines_[i].tokens) || text.ends_with('?')) return;
    const std::size_t colon = text.find(" : ");
    const bool head = colon != std::string::npos && is_conclusive_head(text, colon);
    add_decision(i, head ? text.substr(colon + 3) : text, "annonce");
  }

  bool is_conclusive_head(const std::string& text, std::size_t colon) const {
    if (is_conclusive(text, colon, rules_)) return true;
    const std::vector<Token> head = tokens_of(text.substr(0, colon));
    return rules_.has("reste-dit", head);
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
    // "Décision 1. Une indemnité est versée."
    const std::size_t dot = text.find(". ");
    if (dot != std::string_view::npos && dot > 0 && is_digit(text[dot - 1])) {
      const std::vector<Token> label = tokens_of(text.substr(0, dot));
      if (label.size() == 2 && rules_.begins("etiquette-decision", label) == 1) {
        return add_decision(i, std::string(text.substr(dot + 2)), "etiquette"), true;
      }
    }
    for (int part = 0; part < most_parts_of_label; ++part) {
      std::size_t colon = std::min(text.find(':'), text.find("–"));
      if (colon == std::string::npos || colon > 40) return false;
      const std::vector<Token> head = tokens_of(text.substr(0, colon));
      const bool dash = text[colon] != ':';
      if (head.size() > 4) return false;
      colon += dash ? std::string_view("–").size() : 1U;
      // Word for word from here, its last stop too.
      const std::size_t begin = text.find_first_not_of(" :,.", colon);
      if (begin == std::string_view::npos) return false;
      text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
      if (rules_.begins("etiquette-decision", head) > 0) {
        return add_decision(i, std::string(text), "etiquette"), true;
      }
      if (rules_.begins("etiquette-action", head) > 0) {
        return add_action(i, std::string(text), "etiquette"), true;
      }
      if (!dash) return false;
    }
    return false;
  }

  // Under a heading of decisions or resolutions: what a paragraph says, but for how it
  // was voted; nothing of what was not adopted.
  void read_resolved(std::size_t i) {
    const Line& line = lines_[i];
    if (line.ends_with(':') || line.ends_with('?') || line.text.starts_with('(')) return;
    const std::vector<std::string> sentences = sentences_of(line.text);
    if (std::ranges::any_of(sentences, [&](const std::string& each) {
          return rejects_what_was_said(each);
        })) {
      return;
    }
    for (const std::string& whole : sentences) {
      if (read_labelled(i, whole)) continue;
      const std::string sentence = behind_its_point(whole);
      const std::vector<Token> tokens = tokens_of(sentence);
      if (is_refused(tokens) || is_only_about_the_vote(sentence, tokens, rules_))
        continue;
      if (tokens.size() < 4 || rules_.has("vote", tokens) ||
          rules_.has("passe", tokens)) {
        continue;
      }
      add_decision(i, sentence, "section");
    }
  }

  // "Sur le deuxième point, le loyer : il est payé par moitié": what stands behind.
  std::string behind_its_point(const std::string& sentence) const {
    const std::vector<Token> tokens = tokens_of(sentence);
    static constexpr std::array<std::string_view, 4> openings = {"sur", "concernant",
                                                                 "quant", "pour"};
    const std::size_t colon = sentence.find(" : ");
    const bool points =
        colon != std::string::npos && !tokens.empty() &&
        std::ranges::find(openings, tokens[0].word) != openings.end() &&
        !clause_of(sentence, tokens_of(sentence.substr(0, colon)), rules_).found();
    return points ? sentence.substr(colon + 3) : sentence;
  }

  // "Cette résolution est rejetée par 40 voix", "Ajourné.": of the whole paragraph.
  bool rejects_what_was_said(const std::string& sentence) const {
    const std::vector<Token> tokens = tokens_of(sentence);
    const std::span<const Token> begin =
        std::span(tokens).first(std::min<std::size_t>(3, tokens.size()));
    return is_refused(tokens) &&
           (tokens.size() <= 6 || rules_.has("mot-de-vote", begin) ||
            begin[0].word == "elle" || begin[0].word == "il");
  }

  void read_sentences(std::size_t i, const std::string& text,
                      const std::string& speaker) {
    std::string before;  // the sentence before, for a verdict that follows it
    bool is_taken = false, any = false, tasked = false;
    const std::vector<std::string> sentences = sentences_of(text);
    const bool ends = ends_a_point(i) && speaker.empty();
    for (const std::string& whole : sentences) {
      const std::string sentence = without_link(whole);
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
      is_taken = minutes_.decisions.size() > decisions || verdict == Verdict::adopted;
    }
  }

  // The last text below a numbered heading of an agenda.
  bool ends_a_point(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.section == no_line || line.kind != Line::Kind::paragraph) return false;
    const Line& heading = lines_[line.section];
    const bool numbered = !heading.label.empty() ||
                          marker_of(heading.text, rules_).length > 0 ||
                          (!heading.text.empty() && is_digit(heading.text.front()));
    if (!numbered || !context_.role_at(i).empty()) return false;
    return i + 1 == lines_.size() || lines_[i + 1].section != line.section ||
           lines_[i + 1].kind == Line::Kind::heading;
  }

  // "De son côté, l'union imprimera …" → "l'union imprimera …"
  std::string without_link(const std::string& sentence) const {
    const std::vector<Token> tokens = tokens_of(sentence);
    const std::size_t words = rules_.begins("liaison", tokens);
    const std::size_t comma = sentence.find(", ");
    const bool links = words > 0 && words < tokens.size() && comma != std::string::npos &&
                       comma >= tokens[words - 1].to && comma < tokens[words].from;
    return links ? sentence.substr(comma + 2) : sentence;
  }

  enum class Verdict { none, adopted, rejected };

  Verdict read_sentence(std::size_t i, const std::string& sentence,
                        const std::string& speaker, bool beside_a_decision,
                        bool beside_a_task, bool ends_a_point) {
    if (read_labelled(i, sentence)) return Verdict::none;
    const std::vector<Token> tokens = tokens_of(sentence);
    if (sentence.starts_with("«") || tokens.empty()) return Verdict::none;
    if (read_behind_colon(i, sentence)) return Verdict::none;
    const DecisionForm form = decision_form_of(sentence, tokens, rules_);
    if (form.verdict_only) {
      return form.refused || form.put_off ? Verdict::rejected : Verdict::adopted;
    }
    Weighing evidence = evidence_of(form, rules_);
    evidence.add_if(beside_a_decision, "voisine", rules_);
    const bool concludes =
        ends_a_point && (form.stands || form.will_be || form.from_now || form.abstains);
    evidence.add_if(concludes, "point", rules_);
    // "Hicham : d'accord pour le vôtre": one voice of a chat.
    const bool one_voice = form.agrees && !speaker.empty();
    const bool says = evidence.cues().size() > (beside_a_decision ? 1U : 0U);
    if (says && evidence.is_enough(rules_) && !sentence.ends_with(':') && !one_voice) {
      add_decision(i, form.content, evidence.reasons(rules_));
      return Verdict::none;
    }
    for (const std::string& task : tasks_in(sentence, rules_))
      read_task(i, task, speaker, beside_a_task);
    return Verdict::none;
  }

  // "Tout le monde est d'accord : …", "Vert aussi, avec deux abstentions : …"
  bool read_behind_colon(std::size_t i, const std::string& sentence) {
    const std::size_t colon = sentence.find(" : ");
    // "Sont élues : Awa et Binta": all of it is decided.
    for (const std::string_view verb : {"Sont ", "Est ", "Ont été ", "A été "}) {
      if (sentence.starts_with(verb)) return false;
    }
    if (colon == std::string::npos || !is_conclusive(sentence, colon, rules_))
      return false;
    const std::string rest = sentence.substr(colon + 3);
    const std::vector<Token> tokens = tokens_of(rest);
    if (tokens.size() < 3 || is_refused(tokens) || rest.ends_with('?')) return false;
    // "…, et l'OEI sera remercié": two, where the second has its own subject and verb.
    const std::size_t joint = rest.find(", et ");
    if (joint != std::string::npos) {
      const std::string second = rest.substr(joint + 5);
      const std::vector<Token> words = tokens_of(second);
      const Clause clause = clause_of(second, words, rules_);
      if (clause.found() && clause.subject_end > 0) {
        add_decision(i, rest.substr(0, joint), "annonce");
        add_decision(i, second, "annonce");
        return true;
      }
    }
    add_decision(i, rest, "annonce");
    return true;
  }

  // `beside_a_task`: the sentence before gives one.
  bool read_task(std::size_t i, const std::string& text, const std::string& speaker,
                 bool beside_a_task) {
    const std::vector<Token> tokens = tokens_of(text);
    TaskForm form = task_form_of(text, tokens, speaker, met(), rules_);
    // A sentence that only names somebody beside a colon or in brackets gives no task.
    const bool does = form.future || form.present || form.promises || form.must;
    const bool by_someone = form.named || form.first_person || form.promises;
    if (!by_someone || (!does && !form.infinitive)) return false;
    Weighing evidence = evidence_of(form, rules_);
    const std::string_view role = context_.role_at(i);
    evidence.add_if(form.named && (role == "actions" || role == "suites"), "section",
                    rules_);
    evidence.add_if(form.named && beside_a_task, "voisines", rules_);
    if (!evidence.is_enough(rules_)) return false;
    Action action = begun(i, text);
    action.who = form.who;
    action.rule = evidence.reasons(rules_);
    finish(action);
    // In running text, who promises is told apart: "d'apporter le registre"; an item is
    // kept whole.
    const bool prose = lines_[i].kind == Line::Kind::paragraph && !form.who.empty();
    if (form.promises && prose)
      action.text = what_is_promised(text, tokens, form.promise_end);
    minutes_.actions.push_back(std::move(action));
    return true;
  }

  // "s'engage à imprimer" → "à imprimer", "ont promis de prêter" → "de prêter"
  std::string what_is_promised(const std::string& text, const std::vector<Token>& tokens,
                               std::size_t next) const {
    if (next > 0 && next <= tokens.size() && tokens[next - 1].word.size() <= 2) --next;
    if (next >= tokens.size()) return text;
    // "s'est engagée auprès du foyer à rendre les clés"
    for (std::size_t k = next; k < tokens.size() && k < next + promise_reach; ++k) {
      if (is_preposition_a(text, tokens[k]) &&
          is_infinitive_at(text, tokens, k + 1, rules_)) {
        next = k;
        break;
      }
    }
    const std::string_view elided = elided_before(text, tokens[next]);
    std::size_t from = tokens[next].from;
    if (!elided.empty()) {
      from -= elided.size() + (text.compare(from - 1, 1, "'") == 0 ? 1 : 3);
    }
    return text.substr(from);
  }

  std::string met() const {
    return minutes_.event.date.empty() ? metadata_.text("date") : minutes_.event.date;
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
    place.add_if(is_list_of_tasks(line), "annonce", rules_);
    const TaskCount& siblings = list_of(line);
    const bool most = siblings.tasks > 1 && siblings.tasks * 2 >= siblings.all;
    place.add_if(most, "voisines", rules_);
    if (place.sum() == 0) return false;
    if (line.task == Line::Task::done) return true;
    bool any = false;
    const std::vector<std::string> tasks = tasks_in(line.text, rules_);
    for (const std::string& task : tasks) {
      const std::vector<Token> tokens = tokens_of(task);
      TaskForm form = task_form_of(task, tokens, {}, met(), rules_);
      // "→ Koffi explique le retard au maire": to be said, behind an arrow.
      const bool reports = task.find(" que ") != std::string::npos ||
                           task.find(" qu'") != std::string::npos;
      if (line.label == "→" && form.named && form.present && !reports) form.says = false;
      Weighing evidence = evidence_of(form, rules_);
      for (const std::string_view cue : place.cues()) evidence.add(cue, rules_);
      // Somebody has to be named, or the list itself says that it is of tasks.
      if (!evidence.is_enough(rules_)) continue;
      Action action = begun(i, task);
      action.who = form.who;
      action.rule = evidence.reasons(rules_);
      finish(action);
      minutes_.actions.push_back(std::move(action));
      any = true;
    }
    return any;
  }

  bool is_list_of_tasks(const Line& line) const {
    if (line.lead == no_line || lines_[line.lead].kind != Line::Kind::paragraph)
      return false;
    const Line& lead = lines_[line.lead];
    return (lead.ends_with(':') || lead.ends_with('?')) && lead.tokens.size() <= 14 &&
           (rules_.section(lead.tokens) == "actions" ||
            rules_.has("etiquette-action", lead.tokens));
  }

  void look_at_table(std::size_t i) {
    const Grid grid = grid_of(std::get<Table>(lines_[i].block->value), rules_);
    const TaskColumns tasks = task_columns_of(grid, rules_);
    const std::size_t who = tasks.who, what = tasks.what;
    const std::size_t decided = grid.column("decision");
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      const auto text = [&](std::size_t column) {
        return column < grid.rows[row].size() ? grid.rows[row][column].text
                                              : std::string();
      };
      if (decided != Grid::none && !text(decided).empty() &&
          !is_refused(tokens_of(text(decided)))) {
        add_decision(i, text(decided), "tableau");
      }
      if (who == Grid::none || what == Grid::none || text(what).empty()) continue;
      Action action = begun(i, text(what));
      action.who = text(who);
      if (tasks.when != Grid::none) action.until = text(tasks.when);
      if (action.who.empty() && action.until.empty()) continue;
      const std::vector<Token> state = tokens_of(grid.text(row, "suivi"));
      if (rules_.begins("deja-fait", state) > 0) continue;
      if (rules_.begins("deja-fait", tokens_of(action.until)) > 0) continue;
      finish(action);
      action.rule = "tableau";
      minutes_.actions.push_back(std::move(action));
    }
  }

  bool read_question(std::size_t i) {
    const Line& line = lines_[i];
    const std::size_t mark = line.text.find('?');
    const bool labelled = rules_.begins("etiquette-question", line.tokens) > 0;
    if (mark != std::string::npos && (labelled || mark + 1 == line.text.size())) {
      Question question;
      question.anchor = line.anchor;
      question.text = without_label(line.text.substr(0, mark + 1));
      question.answer = without_edges(std::string_view(line.text).substr(mark + 1));
      name_answerer(question);
      minutes_.questions.push_back(std::move(question));
      return true;
    }
    if (minutes_.questions.empty() || line.section != question_section_) {
      question_section_ = line.section;
      if (minutes_.questions.empty()) return false;
    }
    Question& open = minutes_.questions.back();
    if (!open.answer.empty()) open.answer += '\n';
    open.answer += line.text;
    name_answerer(open);
    return true;
  }

  // "Question 1. Faut-il …" → "Faut-il …"
  std::string without_label(const std::string& text) const {
    const std::vector<Token> tokens = tokens_of(text);
    const std::size_t words = rules_.begins("etiquette-question", tokens);
    if (words == 0 || words >= tokens.size()) return text;
    std::size_t next = words;
    const std::string& number = tokens[next].word;
    if (!number.empty() && number[0] >= '0' && number[0] <= '9') ++next;
    return next < tokens.size() ? text.substr(tokens[next].from) : text;
  }

  static void name_answerer(Question& question) {
    const std::size_t colon = question.answer.find(" :");
    if (!question.answered_by.empty() || colon == std::string::npos || colon > 60) return;
    question.answered_by = question.answer.substr(0, colon);
  }

  Action begun(std::size_t i, const std::string& text) const {
    Action action;
    action.anchor = lines_[i].anchor;
    action.text = text;
    action.heading = context_.headings_of(i);
    return action;
  }

  void finish(Action& action) const {
    if (action.until.empty()) action.until = until_in(action.text);
    action.due = due_date(action.until, met());
    const std::vector<Token> who = tokens_of(action.who);
    const std::vector<std::string> known = rules_.ids(Kind::organisation, who);
    action.organisation = known.empty() ? organisation_of(action.who) : known.front();
  }

  // "Awa EXEMPLE (Centre Exemple)": in parentheses; else the organisation of a speaker of
  // this name; else whoever it is.
  std::string organisation_of(const std::string& who) const {
    const std::size_t open = who.find('(');
    if (open != std::string::npos)
      return without_edges(who.substr(open + 1, who.find(')') - open - 1));
    for (const Speaker& speaker : minutes_.speakers) {
      if (!speaker.name.empty() && who.find(speaker.name) != std::string::npos) {
        return speaker.organisation;
      }
    }
    return who;
  }

  Action action_of(std::size_t i, const std::string& text) const {
    Action action = begun(i, text);
    action.who = task_form_of(text, tokens_of(text), {}, met(), rules_).who;
    finish(action);
    return action;
  }

  void add_action(std::size_t i, const std::string& text, const char* rule) {
    Action action = action_of(i, text);
    action.rule = rule;
    minutes_.actions.push_back(std::move(action));
  }

  void add_decision(std::size_t i, const std::string& text, const std::string& rule) {
    // "Relevé : 4": a reading of a table is no decision.
    if (std::ranges::none_of(text, is_letter)) return;
    minutes_.decisions.push_back(
        {lines_[i].anchor, text, context_.headings_of(i), rule, Standing()});
  }

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Metadata& metadata_;
  const Rules& rules_;
  const Asking asks_;
  std::vector<TaskCount> lists_;  // by the line above them
  std::size_t question_section_ = no_line;
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
  return MinutesReader(lines, metadata, rules).find();
}

}  // namespace griot
