// Who is to do it, where a note says so by its signs: "Awa : …", "… (Awa)", "… – Awa",
// "… par Awa", "Awa → …", "À Awa de …".
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/find_last.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/task_fields.h"
#include "engine/knowledge/task_reader.h"

namespace griot {
namespace {

constexpr std::string_view some_day = "2000-01-01";

}  // namespace

bool TaskReader::read_fields() {
  const TaskFields fields = task_fields_of(text_, rules_);
  if (!due_date(fields.until, place_.met).empty()) {
    form_.until = fields.until;
    form_.deadline = true;
  }
  if (fields.who.empty()) return false;
  form_.assigned = form_.named = true;
  form_.to_be_done =
      text_.ends_with(')') && !form_.done;  // "Stand de Lyon (Mandatée : Awa)"
  form_.who = fields.who;
  return true;
}

// "Enregistrement : mis en ligne par le Réseau sous huit jours", "Subvention : dossier à
// déposer par le trésorier", "Vidéo : montage confié à Awa", "Salle : réservée": the head
// is what it is done to.
bool TaskReader::read_what_happens_to(const std::string& head, const std::string& rest) {
  constexpr std::size_t reach = 4;  // words behind the colon
  if (are_persons(head)) return false;
  const Tokens words = tokens_of(rest);
  std::size_t done = 0;  // behind the participle, or "à"
  bool open = false;
  for (std::size_t k = 0; k < words.size() && k < reach && done == 0; ++k) {
    open = is_preposition_a(rest, words[k]) && k + 1 < words.size() &&
           is_infinitive_at(rest, words, k + 1, rules_);
    const bool small = rest[words[k].from] >= 'a' && rest[words[k].from] <= 'z';
    const bool agrees =
        small && !words[k].stop &&
        rules_.verbs().participle(rest, words[k]).tense == Tense::participle;
    // "montage confié à Awa", not "31 personnes passées à la permanence"
    const bool given = agrees && k > 0 && !words[k - 1].stop &&
                       rules_.has("confie", std::span(words).subspan(k, 1));
    if (open || (agrees && k == 0) || given) done = k + 1;
  }
  if (done == 0) return false;
  std::string who;
  const std::size_t by = rest.find(" par ");
  if (by != std::string::npos) {
    who = up_to_deadline(rest.substr(by + 5));
  } else if (done < words.size() &&
             rules_.has("confie", std::span(words).subspan(done - 1, 1)) &&
             (is_preposition_a(rest, words[done]) || words[done].word == "au")) {
    who = up_to_deadline(rest.substr(words[done].to));
  } else if (const std::size_t bracket = rest.rfind('('); bracket != std::string::npos) {
    const std::string inside =
        rest.substr(bracket + 1, rest.find(')', bracket) - bracket - 1);
    who = without_edges(inside.substr(0, inside.find(',')));
    if (inside.find(',') != std::string::npos)
      read_date_behind(inside.substr(inside.find(',')));
  }
  who = without_edges(who);
  if (!who.empty() && !is_somebody(who)) who.clear();
  if (!open && who.empty() && !form_.deadline) {
    form_.done = true;  // "Salle : réservée."
    return true;
  }
  if (!open && !form_.deadline && !place_.of_tasks) {
    form_.done = true;  // "Affiches : imprimées par Awa"
    return true;
  }
  form_.to_be_done = true;
  form_.state = form_.past = form_.says = false;
  if (who.empty()) return true;
  form_.assigned = form_.named = true;
  form_.who = who;
  return true;
}

void TaskReader::read_colon() {
  if (text_.starts_with('[') ||
      text_.starts_with('(')) {  // "[Aminata] appeler la pharmacie"
    const std::size_t close = text_.find(text_.front() == '[' ? ']' : ')');
    const std::string name = text_.substr(1, close == std::string::npos ? 0 : close - 1);
    // "(merci à Awa)" is all of it.
    const bool goes_on = close != std::string::npos && close + 2 < text_.size();
    if (goes_on && name.size() <= longest_actor && is_somebody(name)) {
      form_.named = true;
      const auto behind = std::ranges::find_if(
          tokens_, [&](const Token& token) { return token.from > close; });
      const auto rest = static_cast<std::size_t>(behind - tokens_.begin());
      form_.infinitive =
          form_.infinitive || is_infinitive_at(text_, tokens_, rest, rules_);
      return assign(name);
    }
  }
  std::size_t colon = text_.find(" :");
  if (colon == std::string::npos) colon = text_.find(':');
  if (colon == std::string::npos) return read_arrow();
  if (tokens_.back().to <= colon) return;  // announces
  const std::string head = without_edges(text_.substr(0, colon));
  // "Koffi : « Il faudra payer. »": his words.
  const std::string quote = text_.substr(text_.find_first_not_of(" :", colon));
  if ((quote.starts_with("«") || quote.starts_with("“")) && are_persons(head)) {
    form_.says = true;
    form_.duty = form_.group = form_.arranged = false;
    return;
  }
  if (form_.duty && !are_persons(head)) return;  // "Assurance : à vérifier"
  if (read_what_happens_to(head, text_.substr(colon + 1))) return;
  // "Tojo : il leur faut un agrément": what somebody says.
  const Tokens head_tokens = tokens_of(head);
  const bool answers = rules_.begins("etiquette-reponse", head_tokens) > 0 ||
                       rules_.begins("etiquette-question", head_tokens) > 0;
  if (answers) form_.says = true;
  // "Awa : faire la liste de ce que l'on a"
  const auto begin = std::ranges::find_if(
      tokens_, [&](const Token& token) { return token.from > colon; });
  const bool orders = begin != tokens_.end() &&
                      (begin->word == "ne" ||
                       rules_.verbs().form(text_, *begin).tense == Tense::infinitive);
  const bool speech = clause_.found() && clause_.subject_end > 0 && !orders &&
                      tokens_[clause_.verb].from > colon && !form_.promises;
  if (speech) return;
  // "Les équipes sont autonomes : …" is no name.
  const bool tells =
      clause_.found() && clause_.subject_end > 0 && tokens_[clause_.verb].from < colon;
  // "Lieu : le gymnase"
  std::string behind = without_edges(text_.substr(std::min(colon + 2, text_.size())));
  // "Comité de suivi : le 10 juin": when they meet.
  const bool meeting =
      !head_tokens.empty() && rules_.has("seance", std::span(head_tokens).first(1)) &&
      (!day_in(behind).empty() || behind.find(" 20") != std::string::npos);
  const bool notes = meeting || rules_.begins("rubrique-de-note", head_tokens) > 0 ||
                     rules_.begins("masque", tokens_of(behind)) > 0;
  // "Carte : 31 personnes": a figure.
  if (!behind.empty() && is_digit(behind[0]) && due_date(behind, place_.met).empty())
    return;
  const std::string day =
      without_edges(behind.substr(std::min(behind.find(','), behind.size())));
  behind = without_edges(behind.substr(0, behind.find(',')));
  // "Relance des bénévoles : Awa"
  const bool turned = are_persons(behind) && !are_persons(head);
  // "Affiches : impression (Awa, 3 mars)": read at its end.
  if (!are_persons(head) && text_.ends_with(')')) {
    const std::string inside = text_.substr(text_.rfind('(') + 1);
    if (are_persons(without_edges(inside.substr(0, inside.find_first_of(",)"))))) return;
  }
  if (!tells && !notes && !turned && head.size() <= longest_actor && is_somebody(head)) {
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
        form_.infinitive || (person && is_infinitive_at(text_, tokens_, rest, rules_)) ||
        (person && place_.item &&
         rules_.begins("nom-de-tache", std::span(tokens_).subspan(rest)) > 0);
    form_.state = form_.denied = false;
    form_.who = head;
    if (person) form_.what = without_edges(text_.substr(colon + 1));
    // "Awa et Binta : note commune, fin juin"
    const std::size_t last = text_.rfind(", ");
    const std::string end = last == std::string::npos || last < colon
                                ? std::string()
                                : without_edges(text_.substr(last + 2));
    if (!form_.deadline && person && !due_date(end, place_.met).empty()) {
      form_.deadline = true;
      form_.until = end;
    }
    return;
  }
  // "Traduction du guide : Fatou Ndiaye": "guide" is no verb there.
  const Tokens names = tokens_of(behind);
  const bool full_name =
      names.size() > 1 && std::ranges::all_of(names, [&](const Token& t) {
        return begins_with_capital(behind, t);
      });
  if (!notes && form_.who.empty() && behind.size() <= longest_actor &&
      (full_name || !clause_.found()) && is_somebody(behind)) {
    form_.assigned = true;
    form_.who = behind;
    // "Inscription auprès de la fédération : Awa"
    form_.infinitive = form_.infinitive || (turned && names_doing(head_tokens));
    // Below "Suites": "Basculer le site : Wilfried Diop, le 1er décembre"
    form_.named = form_.named || (full_name && form_.infinitive && place_.of_tasks);
    if (!due_date(day, place_.met).empty()) {
      form_.deadline = true;
      form_.until = day;
    }
  }
}

// "Inscription auprès de la fédération", "Parrainage"; not "Secrétariat", where people
// are listed.
bool TaskReader::names_doing(std::span<const Token> head) const {
  static constexpr std::array<std::string_view, 4> endings = {"age", "tion", "ment",
                                                              "ture"};
  if (head.empty() || rules_.begins("liste-de-personnes", head) > 0) return false;
  const std::string& word = head[0].stop && head.size() > 1 ? head[1].word : head[0].word;
  return rules_.begins("nom-de-tache", head) > 0 ||
         rules_.opening(head) == Rules::Opening::noun ||
         std::ranges::any_of(endings, [&](auto end) { return word.ends_with(end); });
}

void TaskReader::read_day() {
  if (form_.deadline || !form_.person || !form_.present) return;
  // "Elle informe que le solde est versé le 3": of another clause.
  const auto links = [](const Token& token) { return token.word == "que"; };
  if (std::ranges::any_of(tokens_, links)) return;
  const std::string said = day_in(text_);
  form_.deadline = !said.empty() && due_date(said, place_.met) > place_.met;
  if (form_.deadline) form_.until = said;
}

void TaskReader::read_arrow() {
  if (!form_.who.empty()) return;
  for (const std::string_view mark : {" → ", " – ", " — ", " - "}) {
    const std::size_t arrow = text_.find(mark);
    if (arrow == std::string::npos || arrow > longest_actor) continue;
    const std::string head = without_edges(text_.substr(0, arrow));
    if (!is_somebody(head)) continue;
    if (mark != " → ") {  // "Koffi – prévenir les voisins"
      const std::string rest = text_.substr(arrow + mark.size());
      const Tokens behind = tokens_of(rest);
      if (!is_infinitive_at(rest, behind, 0, rules_) || !are_persons(head)) continue;
      form_.infinitive = true;
    } else {
      const std::string rest = text_.substr(arrow + mark.size());
      form_.infinitive =
          form_.infinitive || is_infinitive_at(rest, tokens_of(rest), 0, rules_);
    }
    form_.assigned = form_.named = true;
    form_.who = head;
    return;
  }
}

void TaskReader::read_end() {
  for (const auto& [begin, end] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    const std::size_t open = text_.rfind(begin);
    if (open == std::string::npos || text_.find(end, open) == std::string::npos) continue;
    const std::string all = text_.substr(open + 1, text_.find(end, open) - open - 1);
    // "Achat de tonnelles. (Action Vincent)": said to be one.
    if (const std::string doer = doer_in_parentheses(all, rules_); !doer.empty()) {
      form_.to_be_done = form_.named = true;
      form_.state = form_.says = form_.denied = form_.wished = false;
      return assign(doer);
    }
    // "[S. Ficti – 05/03]", "(Awa, 20 février)"
    const std::size_t cut = std::min(all.find(" – "), all.find(','));
    const std::string inside = without_edges(all.substr(0, cut));
    const Tokens who = tokens_of(inside);
    // "(jardins collectifs)" names nobody.
    const bool noun = !who.empty() && !who[0].stop && inside[0] >= 'a' &&
                      inside[0] <= 'z' && rules_.begins("quelqu-un", who) == 0;
    if (noun || !is_somebody(inside)) continue;
    if (cut != std::string::npos) read_date_behind(all.substr(cut));
    return assign(inside);
  }
  if (const std::size_t by = find_last(text_, " par "); by != std::string::npos) {
    const std::string behind =
        up_to_deadline(text_.substr(by + 5));  // "Envoi … par Binta"
    const bool everyone = behind == "tous" || behind == "toutes" || behind == "chacun";
    if (behind.size() <= longest_actor && !everyone && is_somebody(behind)) {
      // Below "Suites": "déclaration à la préfecture par Rose-Marie, dans le mois"
      const bool noun = place_.of_tasks && form_.infinitive && names_task();
      form_.to_be_done = is_still_to_do(by) || noun;
      form_.named = form_.named || form_.to_be_done;
      if (will_be_done(by, behind)) {
        form_.named = form_.future = true;
        form_.state = form_.arranged = false;
      }
      return assign(behind);
    }
  }
  for (const char* dash : {" → ", " => ", " -> ", " – ", " — "}) {
    const std::size_t first = text_.find(dash);
    if (first == std::string::npos) continue;
    const std::string all = text_.substr(first + std::string_view(dash).size());
    const std::size_t cut = std::min(all.find(dash), all.find(','));
    const std::string behind = without_edges(all.substr(0, cut));
    // "Julie Petit – contacter la banque": who stands before.
    if (rules_.opening(tokens_of(behind)) == Rules::Opening::verb) {
      const std::string head = without_edges(text_.substr(0, first));
      if (head.size() > longest_actor || !is_somebody(head)) continue;
      form_.named = form_.infinitive = true;
      return assign(head);
    }
    const bool is_date = !due_date(behind, some_day).empty();
    if (is_date || behind.size() > longest_actor) continue;
    // "Qui tient le stand ? → Awa"
    form_.to_be_done = std::string_view(dash) != " – " &&
                       std::string_view(dash) != " — " &&
                       (are_persons(behind) || (form_.infinitive && is_somebody(behind)));
    if (form_.to_be_done) form_.named = true;
    if (cut != std::string::npos) read_date_behind(all.substr(cut));
    return assign(behind);
  }
}

// "– 1er mars", ", 20 février": behind who is to do it.
void TaskReader::read_date_behind(std::string_view rest) {
  if (form_.deadline) return;
  for (const std::string_view dash : {" – ", " — ", " → "}) {
    if (rest.starts_with(dash)) rest.remove_prefix(dash.size());
  }
  const std::string date = without_edges(rest);
  if (due_date(date, place_.met).empty()) return;
  form_.deadline = true;
  form_.until = date;
}

bool TaskReader::is_still_to_do(std::size_t by) const {
  for (std::size_t k = 0; k + 1 < tokens_.size() && tokens_[k].from < by; ++k) {
    if (is_preposition_a(text_, tokens_[k]) &&
        is_infinitive_at(text_, tokens_, k + 1, rules_)) {
      return !clause_.found() || clause_.to_be;
    }
  }
  return false;
}

void TaskReader::assign(const std::string& who) {
  form_.assigned = true;
  form_.who = who;
}

}  // namespace griot
