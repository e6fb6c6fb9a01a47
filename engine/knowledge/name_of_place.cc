#include "engine/knowledge/name_of_place.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "engine/knowledge/addressee_names.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

using Letters = Token::Letters;

// Words between the first one of a name and the country: "sans frontières".
constexpr std::size_t most_between = 2;

// What stands before a country where a country is meant. "de" may stand before either.
constexpr std::array<std::string_view, 13> articles = {
    "le", "la", "les", "l", "au", "aux", "en", "du", "un", "une", "ce", "cette", "notre"};

bool is_article(const Token& token) {
  return std::ranges::find(articles, std::string_view(token.word)) != articles.end();
}

bool is_verb(const Token& token, const Verbs& verbs) {
  Token alone = token;
  alone.from = 0;
  alone.to = static_cast<std::uint32_t>(token.word.size());
  const Tense tense = verbs.form(token.word, alone).tense;
  return tense != Tense::none && tense != Tense::participle;
}

bool goes_on_as_name(std::span<const Token> tokens, std::size_t last) {
  return last < tokens.size() && tokens[last].adjoins && !tokens[last].stop &&
         tokens[last].letters == Letters::capital;
}

bool begins_as_name(std::span<const Token> tokens, std::size_t first, std::size_t last,
                    const Verbs& verbs) {
  std::size_t at = first;
  for (std::size_t passed = 0; at > 0 && tokens[at].adjoins; ++passed) {
    const Token& before = tokens[--at];
    if (passed == 0 && before.stop) return false;
    if (before.letters != Letters::small && !before.stop) {
      return at > 0 || (last < tokens.size() && is_verb(tokens[last], verbs));
    }
    if (passed == most_between || is_article(before) || is_verb(before, verbs)) break;
  }
  return false;
}

std::vector<std::string> names_in(const Metadata& metadata) {
  std::vector<std::string> names;
  for (const char* key : {"signataires", "auteurs", "financeurs", "editeur"}) {
    for (std::string& name : metadata.list(key)) names.push_back(std::move(name));
  }
  for (const std::string& speaker : metadata.list("intervenants")) {
    names.push_back(speaker_of(speaker).affiliation);
  }
  return names;
}

// "Mali", "Gouvernement du Mali" sign for the country.
bool is_of_state(std::span<const Token> tokens, const Rules& rules) {
  const auto whom = rules.addressees(tokens);
  if (!whom.empty() && whom.front().first == 0 && is_state(whom.front().id)) return true;
  const auto countries = rules.named(Kind::country, tokens);
  return !countries.empty() && countries.front().first == 0 &&
         countries.front().last == tokens.size();
}

void add_organisations(const Rules& rules, Phrases& countries) {
  std::vector<std::string> names;
  const auto take = [&](const std::string& name) {
    const Tokens tokens = tokens_of(name);
    if (tokens.size() > 1 && !is_of_state(tokens, rules)) names.push_back(name);
  };
  for (const Concept& organisation : rules.vocabulary().concepts(Kind::organisation)) {
    take(organisation.label);
    std::ranges::for_each(organisation.aliases, take);
  }
  // Only now: what a row says decides on no other row.
  const std::size_t none = rules.vocabulary().concepts(Kind::country).size();
  for (const std::string& name : names) countries.add(name, none);
}

// "un guichet à Dakar Sénégal": the city says where, it begins no other name.
void add_capitals(const Vocabulary& vocabulary, Phrases& countries, std::string& all) {
  const std::vector<Concept>& concepts = vocabulary.concepts(Kind::country);
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    for (const std::string& capital : concepts[i].values("capitale")) {
      countries.add(capital + ' ' + concepts[i].label, i);
      all += capital + '\n';
    }
  }
}

}  // namespace

bool is_part_of_name(std::span<const Token> tokens, std::size_t first, std::size_t last,
                     const Verbs& verbs) {
  if (tokens[first].letters != Letters::capital) return false;
  const bool told = first > 0 && tokens[first].adjoins && is_article(tokens[first - 1]);
  if (told) return false;
  return goes_on_as_name(tokens, last) || begins_as_name(tokens, first, last, verbs);
}

void add_names_with_a_country(const Rules& rules, Phrases& countries, std::string& all) {
  add_organisations(rules, countries);
  add_capitals(rules.vocabulary(), countries, all);
}

void leave_out_names(const Metadata& metadata, const Rules& rules,
                     std::vector<Recommendation>& recommendations) {
  Phrases names(Phrases::By::word);
  bool any = false;
  for (const std::string& written : names_in(metadata)) {
    const std::string name = read_organisation_name(written, rules.vocabulary()).name;
    const Tokens tokens = tokens_of(name);
    if (rules.ids(Kind::country, tokens).empty() || is_of_state(tokens, rules)) continue;
    names.add(name, 0);
    any = true;
  }
  if (!any) return;
  const std::vector<std::string> of_document = metadata.list("pays");
  for (Recommendation& each : recommendations) {
    // A column that says which country is meant knows better, and so do the metadata.
    if (each.rule.starts_with("tableau") || each.countries == of_document) continue;
    const Tokens tokens = tokens_of(each.text);
    const std::vector<Phrases::Found> found = names.in(tokens);
    std::set<std::string> inside, outside;
    for (const Rules::Named& country : rules.named(Kind::country, tokens)) {
      const bool within = std::ranges::any_of(found, [&](const Phrases::Found& name) {
        return name.first <= country.first && country.last <= name.last;
      });
      (within ? inside : outside).insert(country.id);
    }
    std::erase_if(each.countries, [&](const std::string& id) {
      return inside.contains(id) && !outside.contains(id);
    });
    if (each.countries.empty()) each.countries = of_document;
  }
}

}  // namespace griot
