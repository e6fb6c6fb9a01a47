#include "engine/knowledge/addressee_names.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/knowledge/addressing.h"
#include "engine/knowledge/clause.h"

namespace griot {
namespace {

constexpr std::string_view states_of_residence = "etats-residence";
constexpr std::size_t reach_of_country = 4;  // words between a state and its country
constexpr std::size_t most_words_of_label = 5;  // words of "Santé" in "Santé – ministère"

bool is_determiner(const std::string& word) {
  static constexpr std::array<std::string_view, 8> words = {
      "la", "le", "les", "leur", "leurs", "nos", "notre", "ces"};
  return is_among(words, word);
}

void add_new(AddresseeNames::Ids& list, const std::string& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

// "du", "des", "de la", "d'": of something.
bool stands_behind_of(std::string_view text, std::span<const Token> tokens,
                      std::size_t i) {
  if (elided_before(text, tokens[i]) == "d") return true;
  std::size_t at = i;
  while (at > 0 && is_determiner(tokens[at - 1].word)) --at;
  if (at == 0) return false;
  const std::string& word = tokens[at - 1].word;
  return word == "de" || word == "du" || word == "des";
}

// The byte behind what coordinates the tokens before `end` with those from `begin` on: a
// comma, "et", a stroke; npos for nothing.
std::size_t coordination(std::string_view text, std::span<const Token> tokens,
                         std::size_t end, std::size_t begin) {
  const std::size_t from = tokens[end - 1].to;
  const std::string_view between = text.substr(from, tokens[begin].from - from);
  std::size_t last = std::string_view::npos;
  for (const std::string_view mark : {" et ", " ou ", ",", ";", "/", "+", "–", "("}) {
    const std::size_t at = between.rfind(mark);
    if (at == std::string_view::npos) continue;
    const std::size_t behind = from + at + mark.size();
    if (last == std::string_view::npos || behind > last) last = behind;
  }
  return last;
}

}  // namespace

AddresseeNames::AddresseeNames(const Lines& lines, const Metadata& metadata,
                               const Rules& rules)
    : lines_(lines), rules_(rules), about_(metadata.list("pays")) {
  if (about_.empty())
    about_ = rules.ids(Kind::country, tokens_of(metadata.text("titre")));
  std::erase_if(about_, [&](const std::string& country) { return receives(country); });
  if (!metadata.list("pays").empty()) received_ = about_.empty();
  if (!about_.empty()) received_ = false;
  workshop_ = lines.type == minutes_type && !about_.empty();
}

bool AddresseeNames::receives(const std::string& country) const {
  const Concept* known = rules_.vocabulary().find(Kind::country, country);
  return known && !rules_.addressees(tokens_of(known->label)).empty();
}

bool AddresseeNames::is_about(const std::string& country) const {
  return std::find(about_.begin(), about_.end(), country) != about_.end();
}

bool is_state(std::string_view id) {
  return id == states_of_origin || id == states_of_residence;
}

// A country stands for its state: of origin where the document is about it, of residence
// where destinataires.tsv says so ("France").
std::string AddresseeNames::state_of(const std::string& country) const {
  const bool origin = !receives(country) && (about_.empty() || is_about(country));
  return std::string(origin ? states_of_origin : states_of_residence);
}

std::vector<AddresseeNames::Head> AddresseeNames::countries(std::span<const Token> tokens,
                                                            std::size_t from,
                                                            std::size_t to) const {
  std::vector<Head> all;
  for (const auto& one : rules_.named(Kind::country, tokens.subspan(from, to - from))) {
    all.push_back({from + one.first, from + one.last, {state_of(one.id)}});
  }
  return all;
}

std::vector<AddresseeNames::Head> AddresseeNames::named(std::string_view text,
                                                        std::span<const Token> tokens,
                                                        std::size_t from,
                                                        std::size_t to) const {
  std::vector<Head> all;
  for (const auto& one : rules_.addressees(tokens.subspan(from, to - from))) {
    const std::size_t first = from + one.first;
    if (!all.empty() && all.back().first == first) {
      all.back().ids.push_back(one.id);
      continue;
    }
    all.push_back(
        {first, from + one.last, {one.id}, stands_behind_of(text, tokens, first)});
  }
  for (Head& head : all) add_complements(head, tokens, to);
  return all;
}

// "États d'origine et de résidence", "d'accueil comme d'origine": the noun counts for
// each.
void AddresseeNames::add_complements(Head& head, std::span<const Token> tokens,
                                     std::size_t to) const {
  static constexpr std::array<std::string_view, 4> joins = {"et", "ou", "comme", "puis"};
  constexpr std::size_t longest = 3;  // words: "de pays tiers"
  if (head.last < head.first + 2) return;
  while (head.last + 1 < to && is_among(joins, tokens[head.last].word)) {
    const std::size_t begin = head.last + 1;
    std::vector<Token> other = {tokens[head.first]};
    const auto rest = tokens.subspan(begin, std::min(longest, to - begin));
    other.insert(other.end(), rest.begin(), rest.end());
    const std::vector<Rules::Named> named = rules_.addressees(other);
    if (named.empty() || named.front().first > 0 || named.front().last < 2) return;
    add_new(head.ids, named.front().id);
    head.last = begin + named.front().last - 1;
    head.whole = true;
  }
}

// "à l'agence nationale du foncier", "la cour des comptes": by its first noun.
std::vector<AddresseeNames::Head> AddresseeNames::institution(
    std::span<const Token> tokens, std::size_t from, std::size_t to) const {
  static constexpr std::array<std::string_view, 4> datives = {"a", "au", "aux", "des"};
  while (from < to &&
         (is_determiner(tokens[from].word) || is_among(datives, tokens[from].word)))
    ++from;
  if (from >= to) return {};
  const Rules::Named head = rules_.head_noun(tokens.subspan(from, to - from));
  if (head.id.empty()) return {};
  return {{from, from + head.last, {head.id}, false}};
}

// "le ministère français", "les gouvernements du Sénégal", "les États" of a workshop.
void AddresseeNames::narrow(Head& head, std::string_view text,
                            std::span<const Token> tokens, std::size_t to) const {
  if (head.whole || std::ranges::none_of(head.ids, is_state)) return;
  std::vector<Head> near = countries(tokens, head.first, to);
  for (Head& other : named(text, tokens, head.last, to)) near.push_back(std::move(other));
  for (const Head& one : near) {
    if (one.first > head.last + reach_of_country || !is_state(one.ids.front())) continue;
    const bool apart = one.first > head.last &&
                       coordination(text, tokens, head.last, one.first) != text.npos;
    const bool place = one.first > 0 && (tokens[one.first - 1].word == "en" ||
                                         tokens[one.first - 1].word == "au");
    if (apart || place || one.ids.size() > 1) continue;
    head.ids = one.ids;
    // "Les consulats de Guinée" are asked for those who left Guinea.
    const auto country =
        rules_.ids(Kind::country, tokens.subspan(one.first, one.last - one.first));
    const bool represents =
        rules_.begins("representation", tokens.subspan(head.first, to - head.first)) > 0;
    if (represents && !country.empty() && !receives(country.front()))
      head.ids = {std::string(states_of_origin)};
    return;
  }
  // A document on France alone: its state is the one of residence.
  if (is_received()) head.ids = {std::string(states_of_residence)};
  if (head.ids.size() > 1 && workshop_) head.ids = {std::string(states_of_origin)};
  const bool local =
      rules_.begins("service-de-l-etat", tokens.subspan(head.first, to - head.first)) > 0;
  if (local && !is_about_abroad()) head.ids = {std::string(states_of_origin)};
}

// Whether the document is about states of residence alone: by its metadata, or by the
// countries that its text names.
bool AddresseeNames::is_received() const {
  if (!received_) {
    bool any = false, other = false;
    for (const Line& line : lines_.all) {
      for (const Rules::Named& one : rules_.named(Kind::country, line.tokens)) {
        (receives(one.id) ? any : other) = true;
      }
      // "Dschang", "francs CFA"
      other = other || rules_.has("lieu-d-origine", line.tokens);
      if (other) break;
    }
    received_ = any && !other;
  }
  return *received_;
}

// Whether the document names any country that it is not about.
bool AddresseeNames::is_about_abroad() const {
  if (!abroad_) {
    abroad_ = std::ranges::any_of(lines_.all, [&](const Line& line) {
      const auto named = rules_.named(Kind::country, line.tokens);
      return std::ranges::any_of(
          named, [&](const Rules::Named& one) { return !is_about(one.id); });
    });
  }
  return *abroad_;
}

AddresseeNames::Ids AddresseeNames::ids_of(std::string_view text,
                                           std::span<const Token> tokens,
                                           std::size_t from, std::size_t to,
                                           bool strict) const {
  Ids ids;
  if (to > tokens.size() || from >= to) return ids;
  std::vector<Head> all = named(text, tokens, from, to);
  if (all.empty()) all = institution(tokens, from, to);
  if (all.empty()) all = countries(tokens, from, to);
  if (all.empty()) return ids;
  // "La direction chargée de la diaspora": by its own noun.
  if (strict && !may_be_subject(text, tokens, from, all.front())) {
    std::vector<Head> own = institution(tokens, from, to);
    if (own.empty()) return ids;
    all = std::move(own);
  }
  const Head* kept = nullptr;
  for (Head& head : all) {
    if (kept == nullptr) {
      if (strict && !may_be_subject(text, tokens, from, head)) return ids;
    } else if (!stands_beside(text, tokens, *kept, head)) {
      continue;
    }
    const bool apposed = kept != nullptr && is_apposed(text, tokens, *kept, head);
    kept = &head;
    if (apposed) continue;
    narrow(head, text, tokens, to);
    for (const std::string& id : head.ids) add_new(ids, id);
  }
  return ids;
}

// "Les services de la préfecture", "L'institut de statistique et le ministère"; not "un
// entretien avec une association".
bool AddresseeNames::may_be_subject(std::string_view text, std::span<const Token> tokens,
                                    std::size_t from, const Head& head) const {
  static constexpr std::array<std::string_view, 16> prepositions = {
      "de",    "du", "avec", "pour", "sans", "dans", "par",  "sur",
      "entre", "a",  "au",   "aux",  "en",   "vers", "chez", "comme"};
  const auto is_preposition = [&](const Token& token) {
    return is_among(prepositions, token.word);
  };
  std::size_t begin = from;
  if (from > 0) {
    const std::size_t behind = coordination(text, tokens, from, head.first);
    while (behind != text.npos && begin < head.first && tokens[begin].from < behind)
      ++begin;
  } else {
    for (std::size_t i = from; i < head.first; ++i) {
      if (tokens[i].word == "et") begin = i + 1;
    }
  }
  const auto before = tokens.subspan(begin, head.first - begin);
  if (const Phrases::Found acts = rules_.marker("au-nom-de", before); acts.last > 0)
    return std::ranges::none_of(before.first(acts.first), is_preposition);
  return std::ranges::none_of(before, is_preposition) &&
         !(head.behind_of && head.first > begin + 1) &&
         elided_before(text, tokens[head.first]) != "d";
}

// Coordinated with what was named before: "aux communes et aux bailleurs", "aux États et
// à la Commission de la CEDEAO"; not "aux communes de Normandie et d'Espagne".
bool AddresseeNames::stands_beside(std::string_view text, std::span<const Token> tokens,
                                   const Head& before, const Head& head) const {
  const std::size_t behind = coordination(text, tokens, before.last, head.first);
  if (behind == text.npos) return false;
  if (!head.behind_of || before.behind_of) return true;
  return std::ranges::any_of(
      tokens.subspan(before.last, head.first - before.last),
      [&](const Token& token) { return token.from >= behind && !token.stop; });
}

// "France, ministère de l'Économie": of the state that was named.
bool AddresseeNames::is_apposed(std::string_view text, std::span<const Token> tokens,
                                const Head& before, const Head& head) const {
  const bool comma =
      text.substr(tokens[before.last - 1].to, 2) == ", " && head.first == before.last;
  const bool states =
      before.ids.size() == 1 && is_state(before.ids[0]) && is_state(head.ids[0]);
  return comma && states && countries(tokens, head.first, head.last).empty() &&
         !countries(tokens, before.first, before.last).empty();
}

AddresseeNames::Ids AddresseeNames::heads(std::string_view text,
                                          std::span<const Token> tokens, std::size_t from,
                                          std::size_t to) const {
  return ids_of(text, tokens, from, to, false);
}

AddresseeNames::Ids AddresseeNames::subject(std::string_view text,
                                            std::span<const Token> tokens,
                                            std::size_t from, std::size_t to) const {
  return ids_of(text, tokens, from, to, true);
}

AddresseeNames::Ids AddresseeNames::heading(std::string_view text,
                                            std::span<const Token> tokens) const {
  const std::size_t end = tokens.size();
  std::size_t from = 0;
  while (from < end && is_digit(tokens[from].word.front())) ++from;
  if (from == end) return {};
  const std::size_t expressly = rules_.begins("adresse-expresse", tokens.subspan(from));
  if (expressly > 0 || is_addressing(tokens.subspan(from), rules_))
    return heads(text, tokens, from, end);
  // "Santé – ministère", "Objectif 2 (bailleurs)", "Une école ouverte : communes"
  for (const std::string_view mark : {" – ", " — ", " (", " : ", " / "}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const auto behind = std::ranges::find_if(
        tokens, [&](const Token& token) { return token.from >= at; });
    const auto middle = static_cast<std::size_t>(behind - tokens.begin());
    if (middle > from && middle < end && is_addressing(tokens.subspan(middle), rules_))
      return heads(text, tokens, middle, end);
    const bool label = middle > from && middle <= from + most_words_of_label;
    if (label && is_addressing(tokens.subspan(from, middle - from), rules_))
      return heads(text, tokens, from, middle);
  }
  // "Ce que nous attendons de l'État", "Recommandations à l'endroit des bailleurs"
  const bool expects = rules_.has("attendu-de", tokens);
  const bool asks = expects || rules_.section(tokens) == "recommandations" ||
                    rules_.has("demande", tokens);
  if (!asks) return {};
  for (const Head& head : named(text, tokens, from, end)) {
    std::size_t at = head.first;
    while (at > from && is_determiner(tokens[at - 1].word)) --at;
    const std::string before = at > from ? tokens[at - 1].word : std::string();
    const bool dative =
        before == "aux" || before == "au" ||
        (at > from && is_preposition_a(text, tokens[at - 1])) ||
        (at > from + 1 && rules_.begins("adresse", tokens.subspan(at - 2)) > 0 &&
         before != "de");
    if (dative || (expects && head.behind_of) || (expects && at <= from + 2))
      return heads(text, tokens, head.first, end);
  }
  return {};
}

}  // namespace griot
