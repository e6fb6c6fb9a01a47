#include "engine/knowledge/task_fields.h"

#include <algorithm>
#include <array>

#include "engine/base/find_last.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::array<std::string_view, 9> breaks = {". ", " – ", " — ", " - ", "; ",
                                                    " (", ", ",  " [",  "\n"};
constexpr std::array<std::string_view, 9> ends = {" – ", " — ", " - ", ";", ")",
                                                  "]",   "\n",  " : ", ". "};
constexpr std::size_t longest_label = 3;        // words
constexpr std::size_t longest_label_text = 60;  // bytes
constexpr std::size_t longest_value = 240;      // bytes; so that many colons cost little

// Behind the last break before a label; 0: nothing stands before. "Resp. :" has none.
std::size_t label_begin(std::string_view text, std::size_t colon) {
  while (colon > 0 && (text[colon - 1] == ' ' || text[colon - 1] == '.')) --colon;
  const std::size_t from = colon - std::min(colon, longest_label_text);
  text = text.substr(from, colon - from);
  std::size_t begin = 0;
  for (const std::string_view sign : breaks) {
    const std::size_t at = find_last(text, sign);
    if (at != std::string_view::npos) begin = std::max(begin, from + at + sign.size());
  }
  return begin;
}

// "J. P. Ndiaye", "Mme. Sow": a full stop behind a short word with a capital ends
// nothing.
bool ends_an_initial(std::string_view text, std::size_t stop) {
  constexpr std::size_t longest = 3;  // bytes
  const std::size_t blank = text.substr(0, stop).find_last_of(" (");
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  return stop > begin && stop - begin <= longest && text[begin] >= 'A' &&
         text[begin] <= 'Z';
}

// Up to what ends it; "" where nothing near does.
std::string_view value_of(std::string_view text) {
  const bool whole = text.size() <= longest_value;
  text = text.substr(0, longest_value);
  std::size_t end = whole ? text.size() : std::string_view::npos;
  for (const std::string_view sign : ends) {
    std::size_t at = text.find(sign);
    while (sign == ". " && at != std::string_view::npos && ends_an_initial(text, at))
      at = text.find(sign, at + 1);
    end = std::min(end, at);
  }
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end);
}

// "Awa, Sira, pour le 15 mai" → "Awa, Sira"
std::string people_of(std::string_view value) {
  std::size_t end = value.find(", ");
  while (end != std::string_view::npos) {
    const Tokens next = tokens_of(value.substr(end + 2));
    if (next.empty() || !begins_with_capital(value.substr(end + 2), next[0])) break;
    end = value.find(", ", end + 2);
  }
  const std::size_t last = value.substr(0, end).rfind(", ");
  const std::size_t begin = last == std::string_view::npos ? 0 : last + 2;
  return std::string(value.substr(0, begin)) +
         up_to_deadline(std::string(value.substr(begin, end - begin)));
}

}  // namespace

std::string up_to_deadline(std::string words) {
  for (const std::string_view mark : {" pour ", " avant ", " d'ici", " d’ici", ",", " (",
                                      " dès ", " sous ", " au plus tard"}) {
    words.resize(std::min(words.find(mark), words.size()));
  }
  return without_edges(words);
}

TaskFields task_fields_of(std::string_view text, const Rules& rules) {
  TaskFields fields;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    const std::size_t begin = label_begin(text, colon);
    // At the head a label is one where what is to be done follows: "Responsable : Awa,
    // pour le 5 juillet : envoyer la note."
    if (begin == 0 && text.find(" : ", colon + 2) == std::string_view::npos) continue;
    const std::string label = without_edges(text.substr(begin, colon - begin));
    const std::size_t words = tokens_of(label).size();
    if (words == 0 || words > longest_label) continue;
    const std::string_view column = rules.column(label);
    if (column != "qui" && column != "quand") continue;
    const std::string value = without_edges(value_of(text.substr(colon + 1)));
    if (column == "qui" && fields.who.empty()) {
      const std::string who = people_of(value);
      // "Responsable : néant", "Référent : article 4"
      const Tokens named = tokens_of(who);
      if (is_actor(who, named, rules) || rules.has("a-designer", named)) fields.who = who;
    }
    if (!fields.until.empty()) continue;
    fields.until = column == "quand" ? value : until_in(value);
  }
  return fields;
}

std::string doer_in_parentheses(std::string_view inside, const Rules& rules) {
  const Tokens words = tokens_of(inside);
  const std::size_t label = rules.begins("etiquette-action", words);
  if (label == 0 || label >= words.size()) return {};
  std::string_view names = inside.substr(words[label].from);
  const bool separate = names.starts_with("de ") || names.starts_with("pour ");
  if (separate) names.remove_prefix(names.find(' ') + 1);
  const Tokens named = tokens_of(names);
  if (named.empty() || !begins_with_capital(names, named[0])) return {};
  return without_edges(names);
}

bool is_only_fields(std::string_view text, const Rules& rules) {
  // "(Action Vincent et Frédéric)."
  if (text.starts_with('('))
    return !doer_in_parentheses(text.substr(1, text.find(')') - 1), rules).empty() &&
           text.find_first_not_of(" .;", text.find(')') + 1) == std::string_view::npos;
  constexpr std::size_t longest = 160;  // bytes
  const std::size_t colon = text.find(':');
  if (text.size() > longest || colon == std::string_view::npos) return false;
  const std::string label = without_edges(text.substr(0, colon));
  const std::size_t words = tokens_of(label).size();
  if (words == 0 || words > longest_label || rules.column(label) != "qui") return false;
  return !task_fields_of(". " + std::string(text), rules).who.empty() &&
         text.find(" : ", colon + 2) == std::string_view::npos;
}

std::vector<std::string> with_fields(std::vector<std::string> sentences,
                                     const Rules& rules) {
  std::vector<std::string> joined;
  for (std::string& sentence : sentences) {
    if (!joined.empty() && is_only_fields(sentence, rules)) {
      joined.back() += ' ' + sentence;
    } else {
      joined.push_back(std::move(sentence));
    }
  }
  return joined;
}

}  // namespace griot
