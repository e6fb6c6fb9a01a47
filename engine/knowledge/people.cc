#include "engine/knowledge/people.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/base/is_among.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

constexpr std::size_t shortest_name = 3;     // letters
constexpr std::size_t most_label_words = 8;  // words before the colon of a list of names
constexpr std::size_t most_words_of_function = 6;
constexpr int often = 2;
constexpr int fewest_listed = 3;  // words with a capital

// Behind these stands a place: "à Moroni".
bool goes_before_places(std::string_view text, const Token& token) {
  return is_preposition_a(text, token) || token.word == "en" || token.word == "depuis" ||
         token.word == "vers";
}

// The first letter is a capital, and another is not.
bool is_written_as_name(std::string_view text, const Token& token) {
  return begins_with_capital(text, token) && !is_in_capitals(text, token);
}

// What is seen of a word with a capital.
struct NameSightings {
  int times = 0;
  bool small = false;   // written small elsewhere
  bool place = false;   // "à Moroni"
  bool within = false;  // not only at the beginning, where any word has one
  bool acts = false;    // "Awa relit"
  bool leads = false;   // "Awa : relire"

  bool is_person() const {
    return times >= often && !small && !place && (acts || (leads && within));
  }
};

void look_at(std::string_view text, std::span<const Token> tokens, std::size_t i,
             const Rules& rules, NameSightings& count) {
  ++count.times;
  // "à Moroni", but "à Karim de trouver"
  const bool has_to = i + 1 < tokens.size() && tokens[i + 1].word == "de";
  if (i > 0 && !has_to && goes_before_places(text, tokens[i - 1])) count.place = true;
  const std::string_view before = text.substr(0, tokens[i].from);
  const bool first = i == 0 || before.ends_with(". ") || before.ends_with("→ ") ||
                     before.ends_with("] ");
  if (!first) {
    count.within = true;
  } else if (text.substr(tokens[i].to).starts_with(" :")) {
    count.leads = true;
  } else if (i + 1 < tokens.size()) {
    const VerbForm form = rules.verbs().form(text, tokens[i + 1]);
    const bool acts = form.tense == Tense::present || form.tense == Tense::future;
    count.acts = count.acts || (acts && (form.kinds & verb_kind::state) == 0);
  }
}

// "Présentes :", "Secrétaire de séance :"; 0 where the line is none of these.
std::size_t words_before_names(const Line& line, const Rules& rules) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || line.kind == Line::Kind::heading) return 0;
  const std::span<const Token> tokens(line.tokens);
  std::size_t words = 0;
  while (words < tokens.size() && tokens[words].to <= colon) ++words;
  // "là : Faiza, Nassur": not "La buvette : Awa".
  if (words == 1 && line.text.starts_with("là")) return words;
  // "Secrétaire : Awa Diop, élue avec 11 voix"
  const bool voted = rules.has("voix-ou-elu", tokens.subspan(words));
  const bool lists = words > 0 && !voted && words <= most_label_words &&
                     rules.has("liste-de-personnes", tokens.first(words)) &&
                     words < tokens.size() &&
                     !clause_of(line.text, tokens.first(words), rules).found();
  return lists ? words : 0;
}

// A name of a list below "Présents :" or a heading that says so.
bool is_listed(const Lines& lines, const Line& item, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words of a name and what explains it
  if (item.kind != Line::Kind::item || item.tokens.empty() ||
      item.tokens.size() > longest || !begins_with_capital(item.text, item.tokens[0]))
    return false;
  const auto announces = [&](std::size_t at) {
    return at != no_line && lines.all[at].tokens.size() <= most_label_words &&
           rules.begins("liste-de-personnes", lines.all[at].tokens) > 0;
  };
  const bool below =
      item.lead != no_line && lines.all[item.lead].ends_with(':') && announces(item.lead);
  return (below || (item.lead == no_line && announces(item.section))) &&
         !clause_of(item.text, item.tokens, rules).found();
}

}  // namespace

bool lists_persons(const Line& line, const Rules& rules) {
  const std::size_t words = words_before_names(line, rules);
  if (words == 0) return false;
  const std::span<const Token> tokens(line.tokens);
  const std::span<const Token> rest = tokens.subspan(words);
  if (rules.begins("liste-de-personnes", tokens) == 0) return false;
  const auto names = std::ranges::count_if(
      rest, [&](const Token& token) { return begins_with_capital(line.text, token); });
  const bool several = names >= fewest_listed && line.text.find(',') != std::string::npos;
  return begins_with_capital(line.text, rest[0]) &&
         (several || !clause_of(line.text, rest, rules).found());
}

namespace {

// The words of a name without the article before it: "cantine pour tous".
std::string key_of_body(std::span<const Token> tokens) {
  static constexpr std::array<std::string_view, 3> articles = {"le", "la", "les"};
  std::string key;
  for (const Token& token : tokens) {
    if (key.empty() && is_among(articles, token.word)) continue;
    if (!key.empty()) key += ' ';
    key += token.word;
  }
  return key;
}

}  // namespace

// "le Centre d'appui, l'association Hazo Mafy, Rokia Ba (Coopérative Djiguiya)": each
// with a capital, but no function, country or meeting ("(présidente)", "Cameroun",
// "Bureau").
void People::add_bodies(std::string_view text, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;().:", begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    begin = end + 1;
    if (const std::size_t and_last = part.find(" et l"); and_last < 2)
      part.remove_prefix(and_last + 4);
    const Tokens tokens = tokens_of(part);
    const bool capital = std::ranges::any_of(tokens, [&](const Token& token) {
      return !token.stop && begins_with_capital(part, token);
    });
    if (!capital || tokens.size() > longest || !rules.ids(Kind::country, tokens).empty())
      continue;
    const std::string key = key_of_body(tokens);
    const bool one_word = key.find(' ') == std::string::npos;
    if (key.size() < shortest_name || (one_word && rules.has("reunion", tokens)))
      continue;
    bodies_.insert(key);
  }
}

void People::add_names(std::string_view text, std::span<const Token> tokens) {
  std::string initials;  // "Sira Dembélé" signs "SD"
  for (const Token& token : tokens) {
    const bool capital = !token.stop && begins_with_capital(text, token);
    const std::string_view gap =
        token.from == 0 ? std::string_view(",") : text.substr(0, token.from);
    if (!gap.ends_with(' ') || gap.ends_with(", ") || gap.ends_with("; "))
      initials.clear();
    if (capital && token.word.size() >= shortest_name) names_.insert(token.word);
    if (!capital) {
      initials.clear();
      continue;
    }
    initials += token.word[0];
    if (initials.size() >= 2 && initials.size() <= 3) initials_.insert(initials);
    if (is_in_capitals(text, token) && token.word.size() < shortest_name)
      initials_.insert(token.word);
  }
}

// "Présents : Awa, Binta" and items of such a list; not a note of staff.
void People::add_set_apart(const Line& line, const Rules& rules) {
  constexpr std::size_t longest = 8;  // words of a name and what explains it
  const std::span<const Token> tokens(line.tokens);
  const std::size_t words = words_before_names(line, rules);
  const bool item = words == 0 && !tokens.empty() && tokens.size() <= longest &&
                    begins_with_capital(line.text, tokens[0]) &&
                    !clause_of(line.text, tokens, rules).found();
  if (words == 0 && !item) return;
  add_names(line.text, tokens.subspan(words));
  const std::size_t behind = words > 0 ? line.text.find(':') + 1 : 0;
  add_bodies(std::string_view(line.text).substr(behind), rules);
}

People::People(const Lines& lines, const std::vector<Speaker>& speakers,
               const Rules& rules) {
  for (const Speaker& speaker : speakers) {
    add_names(speaker.name, tokens_of(speaker.name));
  }
  for (const Line& line : lines.set_apart) add_set_apart(line, rules);
  std::map<std::string, NameSightings, std::less<>> counts;
  for (const Line& line : lines.all) {
    const std::span<const Token> tokens(line.tokens);
    if (const std::size_t words = words_before_names(line, rules); words > 0) {
      add_names(line.text, tokens.subspan(words));
      if (rules.has("presence", tokens.first(words)))
        add_bodies(std::string_view(line.text).substr(line.text.find(':') + 1), rules);
      continue;
    }
    if (is_listed(lines, line, rules)) {
      add_names(line.text, tokens);
      add_bodies(line.text, rules);
      continue;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.from > 0 && line.text[token.from - 1] == '@') names_.insert(token.word);
      if (token.stop || !is_written_as_name(line.text, token)) continue;
      const bool called = i > 0 && is_civility(tokens[i - 1].word);
      if (called) {
        std::size_t end = i + 1;
        while (end < tokens.size() && begins_with_capital(line.text, tokens[end])) ++end;
        add_names(line.text, tokens.subspan(i, end - i));
      }
      if (line.kind == Line::Kind::heading || token.word.size() < shortest_name) continue;
      look_at(line.text, tokens, i, rules, counts[token.word]);
    }
  }
  if (counts.empty()) return;
  for (const Line& line : lines.all) {
    for (const Token& token : line.tokens) {
      if (begins_with_capital(line.text, token)) continue;
      const auto known = counts.find(token.word);
      if (known != counts.end()) known->second.small = true;
    }
  }
  for (const auto& [word, count] : counts) {
    if (count.is_person()) names_.insert(word);
  }
}

namespace {

// "Cantine pour tous", not "cantine pour tous"
bool is_named(std::string_view text, std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, [&](const Token& token) {
    return !token.stop && begins_with_capital(text, token);
  });
}

}  // namespace

bool People::is_body(std::string_view text, std::span<const Token> tokens) const {
  return bodies_.contains(key_of_body(tokens)) && is_named(text, tokens);
}

bool People::are_persons(std::string_view text, std::span<const Token> tokens,
                         const Rules& rules) const {
  if (tokens.empty()) return false;
  if (is_body(text, tokens)) return true;
  // "la trésorière", "le directeur du centre"
  const Phrases::Found function = rules.marker("fonction", tokens);
  const bool first = function.first == 0 || (function.first == 1 && tokens[0].stop);
  if (function.last > 0 && first && tokens.size() <= most_words_of_function) return true;
  if (is_civility(tokens[0].word)) return true;
  if (tokens[0].stop) return false;  // "La DGFiP"
  bool any = false;
  const std::size_t open = text.find('(', tokens[0].from);  // "Karim (bureau)"
  for (const Token& token : tokens) {
    if (token.from > open) break;
    if (is_civility(token.word) || token.word == "et") continue;
    if (!begins_with_capital(text, token)) return false;
    any = any || names_.contains(token.word) ||
          (is_in_capitals(text, token) && initials_.contains(token.word) &&
           !rules.has("reunion", std::span(&token, 1)));
  }
  return any && rules.ids(Kind::country, tokens).empty();
}

}  // namespace griot
