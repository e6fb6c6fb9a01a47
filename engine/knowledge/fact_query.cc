#include "engine/knowledge/fact_query.h"

#include <algorithm>

#include "engine/knowledge/status.h"

namespace griot {
namespace {

bool has(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool meet(const std::vector<std::string>& asked, const std::vector<std::string>& values) {
  if (asked.empty()) return true;
  return std::any_of(values.begin(), values.end(),
                     [&](const std::string& value) { return has(asked, value); });
}

}  // namespace

bool FactQuery::empty() const {
  return addressees.empty() && countries.empty() && themes.empty() && statuses.empty() &&
         years.empty() && documents.empty() && types.empty() && stems.empty();
}

bool matches(const FactQuery& query, const Said<Recommendation>& said) {
  const Recommendation& fact = *said.fact;
  if (!meet(query.addressees, fact.addressees) ||
      !meet(query.countries, fact.countries) || !meet(query.themes, fact.themes)) {
    return false;
  }
  if (!query.statuses.empty() &&
      !has(query.statuses, fact.standing.status(first_recommendation_status))) {
    return false;
  }
  if (!query.documents.empty() && !has(query.documents, said.document->id)) return false;
  if (!query.types.empty() && !meet(query.types, said.document->metadata.list("type"))) {
    return false;
  }
  if (!query.years.empty() && !has(query.years, said.year())) return false;
  return std::all_of(query.stems.begin(), query.stems.end(),
                     [&](const std::string& stem) {
                       return fact.stems.find(' ' + stem + ' ') != std::string::npos;
                     });
}

std::vector<Said<Recommendation>> find(const Register& facts, const FactQuery& query,
                                       const FactQuery& filters) {
  std::vector<Said<Recommendation>> found;
  for (const Said<Recommendation>& said : facts.recommendations()) {
    if (matches(query, said) && matches(filters, said)) found.push_back(said);
  }
  return found;
}

std::vector<std::string> asked_stems(std::string_view text) {
  std::vector<std::string> stems;
  for (const Token& token : tokens_of(text)) {
    if (!token.stop && !has(stems, token.stem)) stems.push_back(token.stem);
  }
  return stems;
}

std::string stems_of(std::string_view text) {
  std::string stems = " ";
  for (const Token& token : analyse(text)) {
    if (!token.stop) stems += token.stem + ' ';
  }
  return stems;
}

std::optional<FactQuery> asked_recommendations(std::string_view search,
                                               const Rules& rules) {
  const Tokens tokens = tokens_of(search);
  std::vector<bool> used(tokens.size(), false);
  bool asks = false;
  for (const Rules::Named& word : rules.words_for("recommandations", tokens)) {
    asks = true;
    std::fill(used.begin() + static_cast<std::ptrdiff_t>(word.first),
              used.begin() + static_cast<std::ptrdiff_t>(word.last), true);
  }
  if (!asks) return std::nullopt;
  FactQuery query;
  const auto take = [&](const std::vector<Rules::Named>& named,
                        std::vector<std::string>& values) {
    for (const Rules::Named& one : named) {
      // "recommandations" is a theme of the thesaurus, too: it asks once.
      const auto begin = used.begin() + static_cast<std::ptrdiff_t>(one.first);
      if (std::all_of(begin, used.begin() + static_cast<std::ptrdiff_t>(one.last),
                      [](bool word) { return word; })) {
        continue;
      }
      if (!has(values, one.id)) values.push_back(one.id);
      std::fill(used.begin() + static_cast<std::ptrdiff_t>(one.first),
                used.begin() + static_cast<std::ptrdiff_t>(one.last), true);
    }
  };
  take(rules.addressees(tokens), query.addressees);
  take(rules.mentioned(Kind::country, tokens), query.countries);
  take(rules.named(Kind::theme, tokens), query.themes);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (used[i] || tokens[i].stop) continue;
    query.stems.push_back(tokens[i].stem);
    query.words += query.words.empty() ? "" : " ";
    query.words += search.substr(tokens[i].from, tokens[i].to - tokens[i].from);
  }
  return query;
}

}  // namespace griot
