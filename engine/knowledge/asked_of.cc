#include "engine/knowledge/asked_of.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/addressing.h"
#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::size_t most_words_of_address = 16;
constexpr std::size_t subject_reach = 25;    // words before a modal verb
constexpr std::size_t longest_subject = 14;  // words, of a verb that is not found
constexpr std::size_t longest_agent = 8;
constexpr std::size_t que_reach = 12;  // words between a verb and its "que"

bool is_third_person(const std::string& word) {
  static constexpr std::array<std::string_view, 8> words = {
      "il", "elle", "ils", "elles", "ceux", "celles", "chacun", "chacune"};
  return is_among(words, word);
}

class AskedOfReader {
 public:
  AskedOfReader(const Line& line, const Rules& rules)
      : text_(line.text),
        tokens_(line.tokens),
        rules_(rules),
        clause_(clause_of(line.text, line.tokens, rules)) {}

  AskedOf read() {
    if (tokens_.empty()) return asked_;
    read_address();
    read_end();
    read_invited();
    read_dative_infinitive();
    read_demand();
    read_impersonal();
    read_subject();
    read_that(0);
    read_agent();
    read_reader();
    return std::move(asked_);
  }

 private:
  using Known = Rules::Known;
  const std::string& word(std::size_t i) const {
    static const std::string none;
    return i < tokens_.size() ? tokens_[i].word : none;
  }
  std::string_view elided(std::size_t i) const {
    return i < tokens_.size() ? elided_before(text_, tokens_[i]) : std::string_view();
  }
  bool is_a(std::size_t i) const {
    return i < tokens_.size() && is_preposition_a(text_, tokens_[i]);
  }
  bool says_que(std::size_t i) const { return word(i) == "que" || elided(i) == "qu"; }
  bool infinitive_at(std::size_t i) const {
    return i < tokens_.size() && is_infinitive_at(text_, tokens_, i, rules_);
  }
  bool of_infinitive_at(std::size_t i) const {
    return (word(i) == "de" && infinitive_at(i + 1)) ||
           (elided(i) == "d" && infinitive_at(i));
  }
  void add(std::size_t from, std::size_t to, bool subject) {
    if (from < to && to <= tokens_.size()) asked_.parts.push_back({from, to, subject});
  }
  void add_other(std::size_t from, std::size_t to) {
    if (from < to && to <= tokens_.size()) asked_.others.push_back({from, to, true});
  }

  // "À la Commission de la CEDEAO : …", "Quant aux communes, …", "De l'Union européenne,
  // nous attendons …"
  void read_address() {
    std::size_t start = rules_.begins("adresse", tokens_);
    const bool of = word(0) == "de" || word(0) == "du" || word(0) == "des";
    if (start == 0 && of && rules_.has("attendu-de", tokens_)) start = 1;
    if (start == 0) return read_label();
    const std::size_t end = text_.find_first_of(":,", tokens_[start - 1].to);
    if (end == std::string_view::npos) return;
    std::size_t words = start;
    while (words < tokens_.size() && tokens_[words].from < end) ++words;
    if (words <= most_words_of_address) add(0, words, false);
  }

  // "Bailleurs : un taux fixé une fois pour toutes"
  void read_label() {
    const std::size_t colon = text_.find(" :");
    if (colon == std::string_view::npos) return;
    std::size_t words = 0;
    while (words < tokens_.size() && tokens_[words].from < colon) ++words;
    if (words > 0 && words <= longest_agent &&
        is_addressing(tokens_.first(words), rules_))
      add(0, words, false);
  }

  // "Création d'un fonds d'amorçage (bailleurs)"
  void read_end() {
    const std::size_t open = text_.rfind('(');
    if (open == std::string_view::npos) return;
    const std::size_t close = text_.find(')', open);
    if (close == std::string_view::npos || close + 3 < text_.size()) return;
    const auto inside = std::ranges::find_if(
        tokens_, [&](const Token& token) { return token.from > open; });
    const auto from = static_cast<std::size_t>(inside - tokens_.begin());
    if (tokens_.size() - from > longest_agent) return;
    if (rules_.opening(tokens_.subspan(from)) == Rules::Opening::none)
      add(from, tokens_.size(), true);
  }

  // "les autorités à publier les comptes": behind "nous appelons :".
  void read_invited() {
    if (clause_.found()) return;
    for (std::size_t i = 1; i < tokens_.size() && i <= longest_agent; ++i) {
      if (is_a(i) && infinitive_at(i + 1)) return add(0, i, true);
    }
  }

  // "À elles d'inscrire", "C'est aux bailleurs de", "aux communes d'ouvrir"
  void read_dative_infinitive() {
    const std::size_t from = word(0) == "est" && elided(0) == "c" ? 1 : 0;
    const std::size_t dative = rules_.begins("adresse", tokens_.subspan(from));
    if (dative == 0) return;
    for (std::size_t i = from + dative; i < tokens_.size() && i <= from + 12; ++i) {
      if (!of_infinitive_at(i) && !says_que(i)) continue;
      if (is_third_person(word(from + dative)) || word(from + dative) == "eux")
        asked_.points_back = true;
      return add(from, i, false);
    }
  }

  // "nous demandons à l'État et aux communes de …", "La délégation invite les élus à …",
  // "il est attendu de l'Espagne un logement"
  void read_demand() {
    std::size_t behind = 0;
    const Phrases::Found said = rules_.marker("demande", tokens_);
    const bool asks = clause_.found() &&
                      (clause_.form.kinds & (verb_kind::demand | verb_kind::demand_with));
    if (said.last > 0) {
      behind = said.last;
    } else if (asks) {
      behind = clause_.lexical + 1;
    } else {
      return;
    }
    const std::size_t verb = behind - 1;
    static constexpr std::array<std::string_view, 4> pronouns = {"leur", "lui", "les",
                                                                 "la"};
    for (std::size_t k = verb; k > 0 && k + 3 > verb; --k) {
      const bool is_pronoun = is_among(pronouns, word(k - 1)) && k < tokens_.size();
      if (is_pronoun || elided(k) == "l") asked_.points_back = true;
      if (word(k - 1) == "vous" && k >= 2 && word(k - 2) == "nous")
        asked_.to_reader = true;
    }
    std::size_t to = behind;
    while (to < tokens_.size() && !ends_complement(to)) ++to;
    add(behind, to, false);
    if (to < tokens_.size() && says_que(to)) read_that(to);
  }
  bool ends_complement(std::size_t i) const {
    return of_infinitive_at(i) || says_que(i) || (is_a(i) && infinitive_at(i + 1)) ||
           word(i) == "pour" || text_.substr(tokens_[i].from - 1, 1) == ":";
  }

  // "Il appartient aux bailleurs de …", "Il faut que les agents soient formés", "Il est
  // temps que …"
  void read_impersonal() {
    if (!clause_.found()) return;
    const std::size_t before = clause_.subject_end;
    const bool it = before == 0 || word(before - 1) == "il" || word(before - 1) == "ce";
    if (!it) return;
    for (std::size_t i = clause_.verb + 1;
         i < tokens_.size() && i <= clause_.verb + que_reach; ++i) {
      if (says_que(i)) return read_that(i);
      if (!of_infinitive_at(i)) continue;
      return add(clause_.verb + 1, i, false);
    }
  }

  // "Les communes publient …", "La préfecture devrait …": not who asks.
  void read_subject() {
    if (!clause_.found() || clause_.verb > subject_reach) {
      // A verb that is not known: "Les consulats affichent leurs délais"
      static constexpr std::array<std::string_view, 5> known_things = {"le", "la", "les",
                                                                       "nos", "chaque"};
      const bool known = is_among(known_things, word(0)) || elided(0) == "l";
      if (known && rules_.opening(tokens_) == Rules::Opening::none)
        add_other(0, std::min<std::size_t>(tokens_.size(), 6));
      return;
    }
    const bool asks =
        !clause_.passive &&
        (clause_.form.kinds & (verb_kind::demand | verb_kind::demand_with)) != 0;
    if (asks || is_thing_asked_for()) return;
    const std::size_t end = clause_.subject_end;
    if (end > 0 && is_third_person(word(0)) && !is_impersonal(0, clause_))
      asked_.points_back = true;
    add(0, end, true);
  }
  // "Un fonds de garantie est nécessaire", "La création d'un fonds s'impose": what is
  // asked for asks nobody.
  bool is_thing_asked_for() const {
    const auto behind = tokens_.subspan(std::min(clause_.verb + 1, tokens_.size()));
    const bool needed =
        clause_.to_be &&
        rules_.has("souhaitable", behind.first(std::min<std::size_t>(2, behind.size())));
    const std::size_t noun = !tokens_.empty() && tokens_[0].stop ? 1 : 0;
    const bool undergoes =
        clause_.passive || clause_.to_be || elided(clause_.verb) == "s";
    const bool deed = undergoes && noun < tokens_.size() &&
                      rules_.opening(tokens_.subspan(noun)) == Rules::Opening::noun;
    const auto named = rules_.addressees(tokens_.first(clause_.subject_end));
    return needed || (deed && (named.empty() || named.front().first > noun));
  }
  bool is_impersonal(std::size_t at, const Clause& clause) const {
    if (word(at) != "il") return false;
    static constexpr std::array verbs = {
        Known::falloir,  Known::revenir,  Known::appartenir,
        Known::incomber, Known::convenir, Known::importer,
        Known::valoir,   Known::suffire,  Known::rester};
    return clause.to_be || std::ranges::any_of(verbs, [&](Known verb) {
             return rules_.is(clause.form, verb);
           });
  }

  // "que les rédactions demandent …", from its "que" on.
  void read_that(std::size_t que) {
    if (!says_que(que)) return;
    const std::size_t begin = word(que) == "que" ? que + 1 : que;
    const auto rest = tokens_.subspan(std::min(begin, tokens_.size()));
    if (rest.empty()) return;
    const Clause clause = clause_of(text_, rest, rules_);
    if (is_third_person(rest[0].word) && !is_impersonal(begin, clause))
      asked_.points_back = true;
    const std::size_t words =
        clause.found() ? clause.subject_end : std::min(rest.size(), longest_subject);
    add(begin, begin + words, true);
  }

  // "est à prévoir par la ville d'envoi", "délivré par les préfectures"
  void read_agent() {
    if (const Phrases::Found charge = rules_.marker("a-charge-de", tokens_);
        charge.last > 0)
      add(charge.last, std::min(charge.last + longest_agent, tokens_.size()), true);
    if (clause_.found() && !clause_.passive && !clause_.to_be) return;
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      if (word(i) != "par" || word(i + 1) == "an" || word(i + 1) == "mois") continue;
      const std::size_t comma = text_.find_first_of(",;:.(", tokens_[i].to);
      std::size_t to = i + 1;
      while (to < tokens_.size() && tokens_[to].from < comma && to < i + longest_agent)
        ++to;
      clause_.found() ? add(i + 1, to, true) : add_other(i + 1, to);
    }
  }

  // "Cessez de …", "par vos services", "Madame la ministre"
  void read_reader() {
    asked_.to_reader = asked_.to_reader ||
                       rules_.opening(tokens_) == Rules::Opening::imperative ||
                       rules_.has("appel", tokens_) || addresses_reader(tokens_, rules_);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const Rules& rules_;
  const Clause clause_;
  AskedOf asked_;
};

}  // namespace

AskedOf asked_of(const Line& sentence, const Rules& rules) {
  return AskedOfReader(sentence, rules).read();
}

}  // namespace griot
