#include "engine/knowledge/minutes.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/event.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t longest_who = 90;  // bytes
constexpr std::size_t subject_words = 14;
constexpr int most_parts_of_label = 3;

std::string bare(std::string_view text) {
  const auto is_edge = [](char c) {
    return c == ' ' || c == ':' || c == ',' || c == '.';
  };
  while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
  return std::string(text);
}

// "transmettra", "enverront": the future of a third person.
bool is_future(const std::string& word) {
  constexpr std::array not_verbs = {"para",  "opera", "camera", "extra",
                                    "ultra", "infra", "contra", "sahara"};
  const bool ends = (word.size() >= 5 && word.ends_with("ra")) ||
                    (word.size() >= 6 && word.ends_with("ront")) || word == "fera";
  return ends && std::find(not_verbs.begin(), not_verbs.end(), word) == not_verbs.end();
}

// A word in capitals of three letters or more: a family name or an acronym.
bool has_capitals(std::string_view text, std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const std::string_view written = text.substr(token.from, token.to - token.from);
    return written.size() >= 3 && written[0] >= 'A' && written[0] <= 'Z' &&
           std::none_of(written.begin(), written.end(),
                        [](char c) { return c >= 'a' && c <= 'z'; });
  });
}

bool names_someone(std::string_view text, std::span<const Token> tokens,
                   const Rules& rules) {
  if (has_capitals(text, tokens)) return true;
  return !rules.ids(Kind::organisation, tokens).empty() ||
         !rules.addressees(tokens).empty() || rules.has("quelqu-un", tokens);
}

class MinutesReader {
 public:
  MinutesReader(const Lines& lines, const Metadata& metadata, const Rules& rules)
      : lines_(lines.all), context_(lines), metadata_(metadata), rules_(rules) {}

  Minutes find() {
    minutes_.is_minutes = true;
    minutes_.event = event_of(context_, metadata_, rules_);
    minutes_.speakers = speakers_of(context_, metadata_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.quoted || line.summary || line.kind == Line::Kind::heading) continue;
      if (line.kind == Line::Kind::table) {
        look_at_table(i);
      } else {
        look_at(i);
      }
    }
    return std::move(minutes_);
  }

 private:
  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    if (line.text.empty()) return;
    const std::string_view role = context_.role_at(i);
    const std::size_t actions = minutes_.actions.size();
    if (read_label(i) || read_labelled(i, line.text)) return;
    if (role == "echanges" && read_question(i)) return read_sentences(i);
    const bool item = line.kind == Line::Kind::item;
    if (role == "decisions" && item && line.parent == no_line) {
      return add_decision(i, line.text, "section-item");
    }
    if (role == "decisions" && line.kind == Line::Kind::paragraph)
      return read_resolved(i);
    if ((role == "actions" || role == "suites") && item) read_action_item(i);
    if (role == "actions" && item) return;
    if (minutes_.actions.size() > actions) return;
    if (role != "interventions" && role != "recommandations") read_sentences(i);
  }

  // "Décision : …", "D1 – …", "Action 2 : …"
  bool read_label(std::size_t i) {
    const Line& line = lines_[i];
    const bool code =
        line.label.size() >= 2 && line.label[1] >= '0' && line.label[1] <= '9';
    if (code && line.label[0] == 'D') return add_decision(i, line.text, "label"), true;
    if (code && line.label[0] == 'A') return add_action(i, line.text, "label"), true;
    if (line.label == "→") return add_action(i, line.text, "label"), true;
    return false;
  }

  // "Décision : …", "Décision n° 2 – …" at the beginning of a text, or behind what it is
  // about: "Lettre au ministre – Décision : …".
  bool read_labelled(std::size_t i, std::string_view text) {
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
        return add_decision(i, std::string(text), "label"), true;
      }
      if (rules_.begins("etiquette-action", head) > 0) {
        return add_action(i, std::string(text), "label"), true;
      }
      if (!dash) return false;
    }
    return false;
  }

  // Under a heading of decisions or resolutions: what a paragraph says, but for how it
  // was voted; nothing of what was not adopted.
  void read_resolved(std::size_t i) {
    const Line& line = lines_[i];
    if (line.ends_with(':') || line.ends_with('?') || rules_.has("refus", line.tokens))
      return;
    for (const std::string& sentence : sentences_of(line.text)) {
      if (read_labelled(i, sentence)) continue;
      const std::vector<Token> tokens = tokens_of(sentence);
      if (tokens.size() < 4 || rules_.has("vote", tokens) ||
          rules_.has("passe", tokens)) {
        continue;
      }
      add_decision(i, sentence, "section-sentence");
    }
  }

  // "Les deux parties se sont entendues : le guichet rouvrira.", "OK pour publier."
  bool read_agreed(std::size_t i, const std::string& sentence,
                   const std::vector<Token>& tokens) {
    if (const std::size_t words = rules_.begins("accord-bref", tokens);
        words > 0 && words < tokens.size()) {
      return add_decision(i, sentence.substr(tokens[words].from), "agreed"), true;
    }
    const std::size_t colon = sentence.find(" : ");
    const Phrases::Found found = rules_.marker("accord", tokens);
    if (colon == std::string::npos || found.last == 0 ||
        tokens[found.first].from > colon) {
      return false;
    }
    const std::string rest = sentence.substr(colon + 3);
    if (tokens_of(rest).size() < 3 || rules_.has("refus", tokens)) return false;
    return add_decision(i, rest, "agreed"), true;
  }

  void read_sentences(std::size_t i) {
    for (const std::string& whole : sentences_of(lines_[i].text)) {
      for (const std::string& clause : clauses_of(without_link(whole))) {
        read_clause(i, clause);
      }
    }
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

  // "Awa s'occupe de l'envoi, et Binta se charge de la salle": two promises.
  std::vector<std::string> clauses_of(const std::string& sentence) const {
    const auto promises = [&](const std::string& text) {
      return rules_.has("engagement", tokens_of(text));
    };
    for (const std::string_view joint : {", et ", " ; ", ", "}) {
      const std::size_t at = sentence.find(joint);
      if (at == std::string::npos) continue;
      const std::string first = sentence.substr(0, at);
      const std::string second = sentence.substr(at + joint.size());
      const bool both = (promises(first) || is_due(first, tokens_of(first))) &&
                        (promises(second) || is_to_do(second, tokens_of(second)));
      const bool apart = joint == " ; " && !promises(first) &&
                         (promises(second) || is_to_do(second, tokens_of(second)));
      if (both || apart) return {first, second};
    }
    return {sentence};
  }

  void read_clause(std::size_t i, const std::string& sentence) {
    if (read_labelled(i, sentence)) return;
    const std::vector<Token> tokens = tokens_of(sentence);
    if (rules_.has("passe", tokens) || sentence.ends_with('?')) return;
    if (read_agreed(i, sentence, tokens)) return;
    if (const Phrases::Found promise = rules_.marker("engagement", tokens);
        promise.last > 0 && !is_denied(sentence, tokens[promise.first].from) &&
        !is_only_wished(tokens, promise.first)) {
      add_promise(i, sentence, tokens, promise.last);
    } else if (const Phrases::Found found = rules_.marker("decision", tokens);
               found.last > 0 && !says_nothing(tokens, found.first) &&
               !is_long_past(tokens, found.first) && !rules_.has("refus", tokens)) {
      add_decision(i, what_is_decided(sentence, tokens, found.last), "sentence");
    } else if (is_resolved(tokens)) {
      add_decision(i, sentence, "sentence");
    } else if (is_to_do(sentence, tokens)) {
      add_action(i, sentence, "future");
    } else if (is_due(sentence, tokens)) {
      add_action(i, sentence, "present");
    }
  }

  // "La cotisation est portée à 25 euros": all of it is what was decided.
  bool is_resolved(const std::vector<Token>& tokens) const {
    const Phrases::Found found = rules_.marker("decision-entiere", tokens);
    return found.last > 0 && (found.first > 0 || tokens[0].word == "on") &&
           !says_nothing(tokens, found.first) && !is_long_past(tokens, found.first) &&
           !rules_.has("refus", tokens);
  }

  // In running text, who promises is told apart: "d'apporter le registre"; an item is
  // kept whole.
  void add_promise(std::size_t i, const std::string& sentence,
                   const std::vector<Token>& tokens, std::size_t next) {
    Action action = action_of(i, sentence);
    action.rule = "promise";
    const bool prose = lines_[i].kind == Line::Kind::paragraph && !action.who.empty();
    // "à ouvrir", "de demander"
    if (prose && tokens[next - 1].word == "a") --next;
    if (prose && next < tokens.size()) {
      action.text = what_is_decided(sentence, tokens, next);
    }
    minutes_.actions.push_back(std::move(action));
  }

  // "souhaiterait que l'union s'en occupe": a wish of somebody.
  static bool is_only_wished(const std::vector<Token>& tokens, std::size_t verb) {
    return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                       [](const Token& token) {
                         return token.word.ends_with("rait") ||
                                token.word.ends_with("raient");
                       });
  }

  // "le bureau avait décidé": before this meeting.
  static bool is_long_past(const std::vector<Token>& tokens, std::size_t verb) {
    if (verb == 0) return false;
    const std::string& before = tokens[verb - 1].word;
    return before == "avait" || before == "avaient" || before == "aurait";
  }

  // "Ousmane appelle le propriétaire avant la fin du mois.": somebody by name, a verb in
  // the present, and a day.
  bool is_due(const std::string& sentence, const std::vector<Token>& tokens) const {
    if (tokens.size() < 4 || tokens[0].from != 0 || until_in(sentence).empty())
      return false;
    if (due_date(until_in(sentence), met()).empty()) return false;
    std::size_t verb = 0;
    while (verb < tokens.size() && verb < 4 && is_name(sentence, tokens[verb])) ++verb;
    // "Mme Awa", "La présidente"
    const Phrases::Found role = rules_.marker(
        "quelqu-un", std::span(tokens).first(std::min<std::size_t>(tokens.size(), 4)));
    if (role.last > verb && role.first <= 1) {
      verb = role.last;
      while (verb < tokens.size() && verb < 6 && is_name(sentence, tokens[verb])) ++verb;
    }
    constexpr std::array pronouns = {"les", "la",  "le",   "l",  "en",
                                     "y",   "lui", "leur", "se", "s"};
    while (verb > 0 && verb < tokens.size() &&
           std::find(pronouns.begin(), pronouns.end(), tokens[verb].word) !=
               pronouns.end()) {
      ++verb;
    }
    if (verb == 0 || verb >= tokens.size()) return false;
    return is_present(tokens[verb].word);
  }

  // A word with a capital that opens no common word: "Ousmane", "EH", "FICTIF".
  static bool is_name(const std::string& text, const Token& token) {
    const unsigned char first = static_cast<unsigned char>(text[token.from]);
    const bool capital = (first >= 'A' && first <= 'Z') || first == 0xC3;
    return capital && !token.stop;
  }

  // "appelle", "refait", "envoie", "relisent": the third person, as far as its end says.
  static bool is_present(const std::string& word) {
    constexpr std::array nouns = {"et", "est", "ne", "de", "le", "une", "sont", "dit"};
    if (std::find(nouns.begin(), nouns.end(), word) != nouns.end()) return false;
    return word.size() >= 3 &&
           (word.ends_with("e") || word.ends_with("t") || word.ends_with("nd"));
  }

  std::string met() const {
    return minutes_.event.date.empty() ? metadata_.text("date") : minutes_.event.date;
  }

  // "une parole n'engage que la personne": the verb at `verb` promises nothing.
  static bool is_denied(std::string_view text, std::size_t verb) {
    const std::string_view before = text.substr(0, verb);
    return before.ends_with("n'") || before.ends_with("n’") || before.ends_with(" ne ");
  }

  // "rien n'a été tranché"
  static bool says_nothing(const std::vector<Token>& tokens, std::size_t verb) {
    return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                       [](const Token& token) { return token.word == "rien"; });
  }

  // "Il a été décidé de tester …" → "de tester …"; "que" is left out.
  static std::string what_is_decided(const std::string& sentence,
                                     const std::vector<Token>& tokens, std::size_t next) {
    if (next < tokens.size() &&
        (tokens[next].word == "que" || tokens[next].word == "qu")) {
      ++next;
    }
    if (next >= tokens.size()) return sentence;
    std::size_t from = tokens[next].from;
    // "l'idée": the article belongs to it.
    for (const char* apostrophe : {"'", "’"}) {
      const std::size_t length = std::string_view(apostrophe).size() + 1;
      if (from > length && sentence.substr(from - length + 1, length - 1) == apostrophe) {
        from -= length;
      }
    }
    return sentence.substr(from);
  }

  // "Slim FICTIF enverra la version arabe avant mars."
  bool is_to_do(const std::string& sentence, const std::vector<Token>& tokens) const {
    const auto verb = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
      return is_future(token.word);
    });
    const auto place = static_cast<std::size_t>(verb - tokens.begin());
    if (verb == tokens.end() || place == 0 || place > subject_words) return false;
    if (rules_.marker("futur-sans-acteur", tokens).first <= place &&
        rules_.has("futur-sans-acteur", tokens)) {
      return false;  // "se tiendra", "sera": nobody is to do it
    }
    const auto subject = std::span(tokens).first(place);
    return has_capitals(sentence, subject) || is_somebody(subject);
  }

  // "Le secrétaire général", "L'Association Exemple": whoever opens the sentence.
  bool is_somebody(std::span<const Token> subject) const {
    const Phrases::Found found = rules_.marker("quelqu-un", subject);
    return found.last > 0 && found.first <= 1 && !rules_.has("devoir", subject);
  }

  // What is to be done after the meeting needs someone who does it.
  void read_action_item(std::size_t i) {
    Action action = action_of(i, lines_[i].text);
    if (action.who.empty()) name_opening(lines_[i], action);
    if (action.who.empty()) return;
    action.rule = "section-item";
    minutes_.actions.push_back(std::move(action));
  }

  // "Le secrétaire général dépose le procès-verbal": who opens the item.
  void name_opening(const Line& line, Action& action) {
    const Phrases::Found found = rules_.marker("quelqu-un", line.tokens);
    if (found.last == 0 || found.first > 1) return;
    action.who = line.text.substr(0, line.tokens[found.last - 1].to);
    finish(action);
  }

  void look_at_table(std::size_t i) {
    const Grid grid = grid_of(std::get<Table>(lines_[i].block->value), rules_);
    const std::size_t who = grid.column("qui");
    std::size_t what = grid.column("quoi");
    if (what == Grid::none) what = grid.column("recommandation");
    const std::size_t decided = grid.column("decision");
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      const auto text = [&](std::size_t column) {
        return column < grid.rows[row].size() ? grid.rows[row][column].text
                                              : std::string();
      };
      if (decided != Grid::none && !text(decided).empty()) {
        add_decision(i, text(decided), "table-row");
      }
      if (who == Grid::none || what == Grid::none || text(what).empty()) continue;
      Action action = begun(i, text(what));
      action.who = text(who);
      action.until = grid.text(row, "quand");
      if (action.who.empty() && action.until.empty()) continue;
      const std::vector<Token> state = tokens_of(grid.text(row, "suivi"));
      if (rules_.begins("deja-fait", state) > 0) continue;
      finish(action);
      action.rule = "table-row";
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
      question.answer = bare(std::string_view(line.text).substr(mark + 1));
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
      return bare(who.substr(open + 1, who.find(')') - open - 1));
    for (const Speaker& speaker : minutes_.speakers) {
      if (!speaker.name.empty() && who.find(speaker.name) != std::string::npos) {
        return speaker.organisation;
      }
    }
    return who;
  }

  Action action_of(std::size_t i, const std::string& text) const {
    Action action = begun(i, text);
    const std::vector<Token> tokens = tokens_of(text);
    find_who(text, tokens, action);
    finish(action);
    return action;
  }

  void find_who(const std::string& text, const std::vector<Token>& tokens,
                Action& action) const {
    // "Awa EXEMPLE : envoyer …"
    const std::size_t colon =
        text.find(" :") != std::string::npos ? text.find(" :") : text.find(':');
    if (colon != std::string::npos && colon <= longest_who) {
      const std::string head = bare(text.substr(0, colon));
      if (names_someone(head, tokens_of(head), rules_)) {
        action.who = head;
        return;
      }
    }
    // "X s'engage à", "X transmettra"
    std::size_t verb = rules_.marker("engagement", tokens).first;
    if (rules_.marker("engagement", tokens).last == 0) {
      const auto found =
          std::find_if(tokens.begin(), tokens.end(),
                       [](const Token& token) { return is_future(token.word); });
      verb = found == tokens.end() ? tokens.size()
                                   : static_cast<std::size_t>(found - tokens.begin());
    }
    if (verb > 0 && verb < tokens.size() && verb <= subject_words) {
      std::string who = text.substr(0, tokens[verb].from);
      // "s'" and "se" belong to the verb.
      who = bare(who);
      for (const char* particle : {" s'", " s’", " se", " en", " y", " les", " leur"}) {
        if (!who.ends_with(particle)) continue;
        who.erase(who.size() - std::string_view(particle).size());
      }
      action.who = bare(who);
      return;
    }
    // "… (Awa EXEMPLE, avant le 15 mai)"
    const std::size_t open = text.rfind('(');
    if (open != std::string::npos && text.find(')', open) != std::string::npos) {
      std::string inside = text.substr(open + 1, text.find(')', open) - open - 1);
      inside = bare(inside.substr(0, inside.find(',')));
      if (names_someone(inside, tokens_of(inside), rules_)) action.who = inside;
    }
    // "Version corrigée – bureau d'études – 18 mars"
    for (const char* dash : {" → ", " – ", " — "}) {
      const std::size_t first = text.find(dash);
      if (!action.who.empty() || first == std::string::npos) continue;
      std::string behind = text.substr(first + std::string_view(dash).size());
      behind = bare(behind.substr(0, behind.find(dash)));
      behind = bare(behind.substr(0, behind.find(',')));
      const bool is_date = !due_date(behind, "2000-01-01").empty();
      if (!is_date && behind.size() <= longest_who) action.who = behind;
    }
  }

  void add_action(std::size_t i, const std::string& text, const char* rule) {
    Action action = action_of(i, text);
    action.rule = rule;
    minutes_.actions.push_back(std::move(action));
  }

  void add_decision(std::size_t i, const std::string& text, const char* rule) {
    // "Relevé : 4": a reading of a table is no decision.
    if (std::ranges::none_of(text, is_letter)) return;
    minutes_.decisions.push_back(
        {lines_[i].anchor, text, context_.headings_of(i), rule, Standing()});
  }

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Metadata& metadata_;
  const Rules& rules_;
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
