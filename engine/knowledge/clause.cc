#include "engine/knowledge/clause.h"

#include <algorithm>
#include <array>

#include "engine/base/is_among.h"
#include "engine/knowledge/actor.h"
#include "engine/text/date.h"

namespace griot {
namespace {

constexpr std::size_t auxiliary_reach = 4;  // "a été, après débat, adopté"

// Behind these stands a noun.
bool goes_before_nouns(std::string_view word) {
  static constexpr std::array<std::string_view, 70> words = {
      "apres",    "avant",   "depuis",    "selon",    "malgre",   "sauf",      "hors",
      "faute",    "parmi",   "un",        "une",      "des",      "de",        "d",
      "du",       "au",      "aux",       "a",        "en",       "par",       "pour",
      "sur",      "sans",    "sous",      "dans",     "cette",    "ces",       "cet",
      "son",      "sa",      "ses",       "leurs",    "notre",    "nos",       "votre",
      "vos",      "chaque",  "tout",      "toute",    "toutes",   "tous",      "aucun",
      "aucune",   "avec",    "entre",     "quel",     "quelle",   "quels",     "quelles",
      "contre",   "vers",    "chez",      "mon",      "ma",       "mes",       "ton",
      "ta",       "deux",    "trois",     "quatre",   "meme",     "premier",   "premiere",
      "deuxieme", "seconde", "troisieme", "derniere", "nouvelle", "prochaine", "simple"};
  return is_among(words, word);
}
// Behind these a noun, or a verb where they are pronouns.
bool may_be_article(std::string_view word) {
  static constexpr std::array<std::string_view, 5> words = {"le", "la", "les", "l",
                                                            "leur"};
  return is_among(words, word);
}
bool is_clitic(std::string_view word) {
  static constexpr std::array<std::string_view, 18> words = {
      "ne", "n",    "se",   "s",  "me", "m",   "te", "lui",  "y",
      "en", "nous", "vous", "le", "la", "les", "l",  "leur", "pas"};
  return is_among(words, word);
}
bool opens_other_clause(std::string_view text, const Token& token) {
  static constexpr std::array<std::string_view, 17> words = {
      "qui",      "que",      "qu",         "dont",   "si",     "lorsque",
      "lorsqu",   "quand",    "puisque",    "comme",  "tandis", "lequel",
      "laquelle", "lesquels", "lesquelles", "auquel", "duquel"};
  // ", car …", and not "le car part".
  const std::string_view word = token.word;
  const bool reason = word == "car" && text.substr(0, token.from).ends_with(", ");
  return is_among(words, word) || reason || written(text, token) == "où";
}

// Words that end like verbs of the third person plural and are none.
bool is_noun_in_ent(std::string_view word) {
  static constexpr std::array<std::string_view, 30> words = {
      "argent",    "agent",     "client",     "president", "content",  "souvent",
      "cent",      "recent",    "different",  "frequent",  "absent",   "present",
      "accident",  "continent", "patient",    "parent",    "urgent",   "talent",
      "excellent", "permanent", "equivalent", "competent", "adherent", "referent",
      "precedent", "occident",  "orient",     "evident",   "coherent", "suffisent_"};
  return word.ends_with("ment") || is_among(words, word);
}

bool is_finite(const VerbForm& form) {
  return form.tense == Tense::present || form.tense == Tense::future ||
         form.tense == Tense::conditional || form.tense == Tense::imperfect;
}

bool is_certain(const VerbForm& form) {
  return form.tense == Tense::future || form.tense == Tense::conditional;
}

class ClauseReader {
 public:
  ClauseReader(std::string_view text, std::span<const Token> tokens, const Rules& rules)
      : text_(text), tokens_(tokens), rules_(rules) {}

  Clause read() {
    Clause clause;
    std::size_t others = 0;  // verbs of clauses within
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i > 0 && !compares(i) && opens_other_clause(text_, tokens_[i])) {
        ++others;
        continue;
      }
      if (i == 0 && is_conditional_opening(tokens_[i])) ++others;
      const std::string_view elided = elided_before(text_, tokens_[i]);
      const bool if_it = elided == "s" && (word(i) == "il" || word(i) == "ils");
      if ((i > 0 && elided.ends_with("qu") && elided != "jusqu" && elided != "quelqu") ||
          if_it)
        ++others;
      const VerbForm form = finite_at(i);
      if (form.tense == Tense::none) continue;
      if (others > 0) {
        --others;
        // "qui a manqué"; but "qui manquent seront imprimées"
        const bool auxiliary =
            rules_.is(form, Rules::Known::avoir) || rules_.is(form, Rules::Known::etre);
        if (auxiliary) i = skip_participle(i);
        continue;
      }
      fill(clause, i, form);
      break;
    }
    return clause;
  }

 private:
  std::string_view word(std::size_t i) const { return tokens_[i].word; }
  // "comme une fête", "plus que jamais": no clause of its own.
  bool compares(std::size_t i) const {
    static constexpr std::array<std::string_view, 5> ends = {
        "jamais", "possible", "necessaire", "rien", "prevu"};
    if (i + 1 >= tokens_.size()) return false;
    const std::string_view next = word(i + 1);
    return (word(i) == "comme" && goes_before_nouns(next)) ||
           (word(i) == "que" && (is_among(ends, next) || is_only(next)));
  }
  // "ne parle que de cela", "plutôt que par la loi"
  static bool is_only(std::string_view next) {
    static constexpr std::array<std::string_view, 6> words = {"de",  "par",  "pour",
                                                              "sur", "avec", "sans"};
    return is_among(words, next);
  }
  static bool is_conditional_opening(const Token& token) {
    static constexpr std::array<std::string_view, 6> words = {
        "si", "lorsque", "lorsqu", "quand", "puisque", "comme"};
    return is_among(words, token.word);
  }

  VerbForm finite_at(std::size_t i) const {
    const Token& token = tokens_[i];
    // "E. Exemple et A. Exemple"
    const bool initial = token.word.size() == 1 && begins_with_capital(text_, token) &&
                         text_.substr(token.to).starts_with(". ");
    if (initial && i > 0) return {};
    VerbForm form = rules_.verbs().form(text_, token);
    if (is_participle_behind_noun(i, form)) return {};
    const std::string_view elided = elided_before(text_, token);
    if (elided == "d" || is_set_phrase(i)) return {};
    // "l'accès", but "l'ont organisé"
    const bool has = rules_.is(form, Rules::Known::avoir);
    // "Karim l'appelle"
    const bool by_name = elided == "l" && i > 0 && is_name(tokens_[i - 1]);
    if (elided == "l" && !is_certain(form) && form.person == 3 && !has && !by_name)
      return {};
    std::string_view before;
    if (i > 0 && !(elided == "l" && (has || by_name))) {
      before = elided.empty() ? std::string_view(tokens_[i - 1].word) : elided;
    }
    if (!is_finite(form)) {
      const bool plural = word(i).size() >= 5 && word(i).ends_with("ent") &&
                          !is_noun_in_ent(word(i)) && form.tense == Tense::none;
      if (!plural || i == 0 || goes_before_nouns(before) || may_be_article(before))
        return {};
      return {Tense::present, 3, 0, 0, true};
    }
    // "entre en vigueur", not "une distance entre les guichets"
    if (word(i) == "entre" &&
        (i + 1 >= tokens_.size() ||
         (word(i + 1) != "en" && word(i + 1) != "dans" && word(i + 1) != "au" &&
          !is_preposition_a(text_, tokens_[i + 1]))))
      return {};
    // "nous sommes", not "les sommes versées"
    if (word(i) == "sommes" && (i == 0 || (before != "nous" && before != "ne")) &&
        elided != "n")
      return {};
    if (form.person == 2 && i > 0 && word(i - 1) != "vous") return {};
    if (i == 0) return form.person == 3 && elided != "j" ? VerbForm() : form;
    // "Tout commence", "Aucune ne part"
    const bool is_subject = i == 1 && (before == "tout" || before == "aucune");
    const bool pronoun = before == "en" && (form.verb != 0 || is_certain(form));
    const bool noun_before = goes_before_nouns(before) && !is_subject && !pronoun;
    if (noun_before && before != "tous" && before != "toutes") return {};
    if (may_be_article(before) && !is_certain(form)) {
      // "la demande", but "nous l'acceptons", "on les garde", "ne le dit"
      if (i < 2 || form.person != 3) return form.person == 3 ? VerbForm() : form;
      static constexpr std::array<std::string_view, 10> subjects = {
          "on", "il", "elle", "ils", "elles", "je", "nous", "ne", "qui", "se"};
      // "Koffi les met", "le secrétariat leur notifie"
      const bool name =
          is_name(tokens_[i - 2]) || (before == "leur" && !tokens_[i - 2].stop &&
                                      text_.substr(tokens_[i - 2].to, 1) == " ");
      if (!name && !is_among(subjects, tokens_[i - 2].word)) return {};
    }
    return form;
  }

  bool is_name(const Token& token) const {
    return begins_with_capital(text_, token) && !token.stop;
  }

  // "sans accord écrit": a present elsewhere ("le bureau écrit").
  bool is_participle_behind_noun(std::size_t i, const VerbForm& form) const {
    static constexpr std::array<std::string_view, 9> words = {
        "sans", "par", "avec", "de", "sur", "en", "pour", "sous", "d"};
    if (i < 2 || form.tense != Tense::present || form.plural) return false;
    if (!is_among(words, tokens_[i - 2].word)) return false;
    return rules_.verbs().participle(text_, tokens_[i]).tense == Tense::participle;
  }

  // "en place", "en compte": no verb, though "en publie" is one.
  bool is_set_phrase(std::size_t i) const {
    static constexpr std::array<std::string_view, 13> nouns = {
        "place",   "charge", "compte", "forme", "cause", "note",   "demande",
        "demeure", "suite",  "face",   "vente", "cours", "reserve"};
    return i > 0 && word(i - 1) == "en" && is_among(nouns, tokens_[i].word);
  }

  std::size_t participle_behind(std::size_t i) const {
    std::size_t end = i + auxiliary_reach;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= end; ++k) {
      // "sont par ailleurs ramenées", "est donc, à nouveau, admis"
      if (const std::size_t words = rules_.begins("adverbe", tokens_.subspan(k));
          words > 0) {
        k += words - 1;
        end += words;
        continue;
      }
      const VerbForm form = rules_.verbs().participle(text_, tokens_[k]);
      if (form.tense == Tense::participle) return k;
      const bool noun =
          goes_before_nouns(tokens_[k].word) && word(k) != "tout" && word(k) != "tous";
      if (noun || may_be_article(tokens_[k].word)) return Clause::none;
    }
    return Clause::none;
  }

  std::size_t skip_participle(std::size_t i) const {
    const std::size_t behind = participle_behind(i);
    return behind == Clause::none ? i : behind;
  }

  void fill(Clause& clause, std::size_t i, const VerbForm& form) const {
    static constexpr std::array<std::string_view, 18> moving = {
        "alle",   "venu",   "parti",   "arrive",    "ne",    "mort",
        "reste",  "tombe",  "entre",   "sorti",     "monte", "descendu",
        "devenu", "revenu", "parvenu", "intervenu", "alles", "partie"};
    clause.verb = clause.lexical = i;
    clause.form = form;
    clause.subject_end = i;
    clause.negated = elided_before(text_, tokens_[i]) == "n";
    while (clause.subject_end > 0 && is_clitic(tokens_[clause.subject_end - 1].word)) {
      const std::string_view before = word(clause.subject_end - 1);
      // "Nous demandons": the subject itself.
      if ((before == "nous" || before == "vous") && form.person != 3) break;
      clause.negated = clause.negated || before == "ne" ||
                       elided_before(text_, tokens_[clause.subject_end - 1]) == "n";
      --clause.subject_end;
    }
    const bool ours = i > 1 && word(i - 1) == "nous" && word(i - 2) == "nous";
    const bool reflexive =
        elided_before(text_, tokens_[i]) == "s" || ours || (i > 0 && word(i - 1) == "se");
    const bool is_avoir = rules_.is(form, Rules::Known::avoir);
    const bool is_etre = rules_.is(form, Rules::Known::etre);
    clause.to_be = is_etre;
    clause.past = form.tense == Tense::imperfect;
    if (rules_.is(form, Rules::Known::aller) && form.tense == Tense::present)
      return fill_near_future(clause, i);
    if (!is_avoir && !is_etre) return;
    const std::size_t participle = participle_behind(i);
    if (participle == Clause::none) return;
    std::size_t lexical = participle;
    bool passive = is_etre;
    if (is_avoir && word(participle) == "ete") {  // "a été adopté"
      const std::size_t next = participle_behind(participle);
      if (next != Clause::none) lexical = next, passive = true;
    }
    clause.lexical = lexical;
    const VerbForm said = rules_.verbs().participle(text_, tokens_[lexical]);
    clause.form.kinds = said.kinds;
    clause.form.verb = said.verb;
    const std::string_view said_word = word(lexical);
    // "Nous sommes convenus de", not "il est convenu de"
    const bool agreed = said_word.starts_with("convenu") && clause.subject_end > 0 &&
                        word(clause.subject_end - 1) != "il";
    const bool moved =
        is_etre &&
        (reflexive || agreed || std::any_of(moving.begin(), moving.end(), [&](auto stem) {
           return said_word.starts_with(stem) && said_word.size() <= stem.size() + 2;
         }));
    clause.passive = passive && !moved;
    clause.long_past = form.tense == Tense::imperfect;
    clause.past = clause.past || (form.tense == Tense::present && (is_avoir || moved));
  }

  // "va être organisée", "vont relancer": a future of the verb behind.
  void fill_near_future(Clause& clause, std::size_t i) const {
    constexpr std::size_t reach = 4;  // "va aussi leur"
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + reach; ++k) {
      const VerbForm form = rules_.verbs().form(text_, tokens_[k]);
      if (form.tense != Tense::infinitive) {
        if (!tokens_[k].stop) return;
        continue;
      }
      clause.lexical = k;
      clause.form.tense = Tense::future;
      clause.form.verb = form.verb;
      clause.form.kinds = form.kinds;
      clause.to_be = rules_.is(form, Rules::Known::etre);
      const std::size_t participle = clause.to_be ? participle_behind(k) : Clause::none;
      if (participle == Clause::none) return;
      const VerbForm said = rules_.verbs().participle(text_, tokens_[participle]);
      clause.lexical = participle;
      clause.passive = true;
      clause.form.verb = said.verb;
      clause.form.kinds = said.kinds;
      return;
    }
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const Rules& rules_;
};

}  // namespace

Clause clause_of(std::string_view text, std::span<const Token> tokens,
                 const Rules& rules) {
  return ClauseReader(text, tokens, rules).read();
}

bool is_preposition_a(std::string_view text, const Token& token) {
  const std::string_view word = written(text, token);
  return word == "à" || word == "À";
}

bool opens_with_source(std::string_view text, std::span<const Token> tokens,
                       const Rules& rules) {
  if (tokens.empty()) return false;
  if (rules.begins("citation", text, tokens) > 0 || rules.has("incise", tokens))
    return true;
  // "Il faudrait, selon la Banque mondiale, …", not "selon les besoins"
  constexpr std::size_t reach = 4;  // words of who says so
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (tokens[i].word != "selon" || !text.substr(0, tokens[i].from).ends_with(", "))
      continue;
    const auto who = tokens.subspan(i + 1, std::min(reach, tokens.size() - i - 1));
    if (std::ranges::any_of(
            who, [&](const Token& token) { return begins_with_capital(text, token); }))
      return true;
  }
  return false;
}

bool addresses_reader(std::span<const Token> tokens, const Rules& rules) {
  for (std::size_t at = 0; at < tokens.size();) {
    const Phrases::Found found = rules.marker("lecteur", tokens, at);
    if (found.last == 0) return false;
    if (found.first == 0 || tokens[found.first - 1].word != "rendez") return true;
    at = found.last;
  }
  return false;
}

bool addresses_reader(std::string_view text, std::span<const Token> tokens,
                      const Rules& rules) {
  const auto is_initial = [&](const Token& token) {
    return token.to == token.from + 1 && text[token.from] >= 'A' &&
           text[token.from] <= 'Z';
  };
  if (std::ranges::none_of(tokens, is_initial)) return addresses_reader(tokens, rules);
  std::vector<Token> words(tokens.begin(), tokens.end());
  std::erase_if(words, is_initial);
  return addresses_reader(words, rules);
}

bool describes(std::string_view text, std::span<const Token> tokens, std::size_t verb) {
  std::size_t at = verb;
  while (at > 0 && is_clitic(tokens[at - 1].word)) --at;
  if (at < 2 || tokens[at - 1].word != "qui") return false;
  const bool compound = tokens[verb].word == "est" || tokens[verb].word == "sont" ||
                        tokens[verb].word == "a" || tokens[verb].word == "ont" ||
                        tokens[verb].word == "sera" || tokens[verb].word == "seront";
  const bool cleft = std::ranges::any_of(tokens.first(at), [&](const Token& token) {
    return (token.word == "est" || token.word == "sont") &&
           elided_before(text, token) == "c";
  });
  const bool points = tokens[0].word == "ce" || tokens[0].word == "voici";
  return !compound && !cleft && !points;
}

bool is_habitual(std::string_view text, std::span<const Token> tokens,
                 const Rules& rules) {
  if (rules.marker("desormais-precis", text, tokens).last > 0) return false;
  if (rules.has("habitude", tokens)) return true;
  for (std::size_t i = 1; i < tokens.size(); ++i) {  // "le samedi", not "le samedi 12"
    const bool dated = i + 1 < tokens.size() && tokens[i + 1].word[0] >= '0' &&
                       tokens[i + 1].word[0] <= '9';
    if (weekday_named(tokens[i].word) > 0 && tokens[i - 1].word == "le" && !dated)
      return true;
  }
  return false;
}

bool is_infinitive_at(std::string_view text, std::span<const Token> tokens,
                      std::size_t place, const Rules& rules) {
  for (std::size_t i = place; i < tokens.size() && i <= place + 4; ++i) {
    const VerbForm form = rules.verbs().form(text, tokens[i]);
    if (form.tense == Tense::infinitive) return elided_before(text, tokens[i]) != "l";
    if (is_clitic(tokens[i].word) || tokens[i].word == "plus" ||
        tokens[i].word == "jamais")
      continue;
    return rules.opening(tokens.subspan(i)) == Rules::Opening::verb;
  }
  return false;
}

}  // namespace griot
