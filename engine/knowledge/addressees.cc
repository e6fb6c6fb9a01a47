#include "engine/knowledge/addressees.h"

#include <algorithm>
#include <array>

#include "engine/knowledge/asking.h"
#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::size_t modal_verb_reach = 25;  // words before a modal verb
constexpr std::size_t most_words_of_address = 16;
constexpr const char* origin_states = "etats-origine";
constexpr const char* residence_states = "etats-residence";

void add_once(std::vector<std::string>& list, const std::string& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

void Addressees::set(Recommendation& made, const std::vector<Token>& tokens,
                     const std::string& written) const {
  std::vector<std::string> ids;
  for (const Rules::Named& named : rules_.addressees(tokens)) add_once(ids, named.id);
  const std::vector<std::string> states = states_of(tokens);
  if (ids.empty()) ids = states;
  if (ids.empty()) return;
  // "Aux gouvernements du Sénégal et de la Guinée": these and no others.
  if (states.size() == 1) {
    const char* others = states[0] == origin_states ? residence_states : origin_states;
    const bool both = std::ranges::find(ids, states[0]) != ids.end();
    if (both) std::erase(ids, others);
  }
  made.addressees = std::move(ids);
  made.addressed_to = written;
}

// "Pour le Maroc": a country stands for its state, of origin where the document is about
// it.
std::vector<std::string> Addressees::states_of(std::span<const Token> tokens) const {
  std::vector<std::string> ids;
  const std::vector<std::string> about = metadata_.list("pays");
  for (const std::string& country : rules_.ids(Kind::country, tokens)) {
    const bool origin = std::find(about.begin(), about.end(), country) != about.end();
    add_once(ids, origin ? origin_states : residence_states);
  }
  return ids;
}

void Addressees::find(std::size_t i, const Line& line, const Recommendation* before,
                      Recommendation& made) const {
  find_in_sentence(line, before, made);
  for (std::size_t lead = line.parent != no_line ? line.parent : line.lead;
       lead != no_line && made.addressees.empty();
       lead = lines_[lead].parent != no_line ? lines_[lead].parent : lines_[lead].lead) {
    if (!lines_[lead].ends_with(':') && lines_[lead].kind != Line::Kind::item) break;
    set(made, lines_[lead].tokens, lines_[lead].text);
  }
  for (const std::size_t section : context_.sections_of(i)) {
    if (!made.addressees.empty()) return;
    if (lines_[section].role != "recommandations" ||
        rules_.has("adresse", lines_[section].tokens)) {
      set(made, lines_[section].tokens, lines_[section].text);
    }
  }
  const std::vector<std::string> all = metadata_.list("destinataires");
  if (made.addressees.empty() && all.size() == 1) {
    set(made, tokens_of(all.front()), all.front());
  }
  for (const char* key : {"sous-titre", "titre"}) {
    if (made.addressees.empty()) find_in_title(metadata_.text(key), made);
  }
}

// "Huit propositions aux équipes municipales"
void Addressees::find_in_title(const std::string& title, Recommendation& made) const {
  const std::vector<Token> tokens = tokens_of(title);
  for (const Rules::Named& named : rules_.addressees(tokens)) {
    if (named.first == 0) continue;
    const std::string& before = tokens[named.first - 1].word;
    if (before != "aux" && before != "au" && before != "a") continue;
    add_once(made.addressees, named.id);
    made.addressed_to = title;
  }
}

// "Aux bailleurs, un fonds …", "Les communes publient …": how many words name them.
std::size_t Addressees::named_first(std::span<const Token> tokens) const {
  const auto named = rules_.addressees(tokens);
  const std::size_t start = rules_.begins("adresse", tokens);
  if (named.empty() || named.front().first > std::max<std::size_t>(start, 1) + 1)
    return 0;
  if (rules_.opening(tokens) != Rules::Opening::none) return 0;
  std::size_t last = named.front().last;
  for (const Rules::Named& next : named) {
    if (next.first <= last + 2) last = std::max(last, next.last);
  }
  return last;
}

// "À la Commission de la CEDEAO : …": how many words stand before the colon or comma behind
// whom it is addressed to; 0 where nobody is.
std::size_t Addressees::addressed(const Line& line) const {
  const std::span<const Token> tokens = line.tokens;
  const std::size_t start = rules_.begins("adresse", tokens);
  if (start == 0) return 0;
  const std::size_t end = line.text.find_first_of(":,", tokens[start - 1].to);
  std::size_t words = start;
  while (words < tokens.size() && tokens[words].from < end) ++words;
  const bool brief = end != std::string::npos && words <= most_words_of_address;
  return brief ? words : 0;
}

void Addressees::find_in_sentence(const Line& line, const Recommendation* before,
                                  Recommendation& made) const {
  const std::span<const Token> tokens = line.tokens;
  std::size_t from = 0, to = 0;
  if (const Phrases::Found verb = rules_.marker("demande", tokens); verb.last > 0) {
    // "nous demandons à l'État et aux communes de …"
    from = verb.last;
    for (to = from; to < tokens.size(); ++to) {
      const std::string& word = tokens[to].word;
      const bool goes_on = word == "de" || word == "d" || word == "que" || word == "qu";
      if (goes_on && to + 1 < tokens.size() &&
          (word.starts_with('q') ||
           rules_.opening(tokens.subspan(to + 1)) == Rules::Opening::verb)) {
        break;
      }
    }
  } else if (const Phrases::Found modal = rules_.marker("devoir", tokens);
             modal.last > 0 && modal.first <= modal_verb_reach &&
             rules_.opening(tokens) != Rules::Opening::verb) {
    to = modal.first;
    // "Il appartient aux bailleurs de …"
    if (modal.first == 0) from = modal.last, to = std::min(from + 6, tokens.size());
  }
  set_by_words(line, 0, addressed(line), made);
  if (made.addressees.empty()) set_by_words(line, from, to, made);
  // "Nos associations demandent que …": who asks stands first.
  const Clause clause = clause_of(line.text, tokens, rules_);
  const bool asks = clause.found() && !clause.passive &&
                    (clause.form.kinds & verb_kind::demand) != 0;
  if (made.addressees.empty() && !asks) {
    set_by_words(line, 0, named_first(tokens), made);
  }
  // "Elle devrait aussi …": whom the sentence before names.
  constexpr std::array pronouns = {"il", "elle", "ils", "elles"};
  const bool goes_on = !tokens.empty() && std::find(pronouns.begin(), pronouns.end(),
                                                    tokens[0].word) != pronouns.end();
  if (made.addressees.empty() && goes_on && before && before->anchor == line.anchor &&
      rules_.begins("devoir", tokens) == 0) {
    made.addressees = before->addressees;
    made.addressed_to = before->addressed_to;
  }
}

void Addressees::set_by_words(const Line& line, std::size_t from, std::size_t to,
                              Recommendation& made) const {
  const std::span<const Token> tokens = line.tokens;
  if (to <= from || to > tokens.size()) return;
  const std::vector<Token> part(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                                tokens.begin() + static_cast<std::ptrdiff_t>(to));
  set(made, part,
      line.text.substr(part.front().from, part.back().to - part.front().from));
}

}  // namespace griot
