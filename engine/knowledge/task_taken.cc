// Tasks that somebody takes: "s'engage à", "se charge de", and short notes of who does
// what.
#include <algorithm>
#include <array>

#include "engine/document/clean_text.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/task_reader.h"

namespace griot {
namespace {

constexpr std::size_t longest_opening = 40;  // bytes before the comma and who acts

// "aussi", "donc": between a verb and its participle.
bool stands_between(const Token& token) {
  static constexpr std::array<std::string_view, 7> words = {
      "aussi", "egalement", "donc", "bien", "deja", "volontiers", "ensuite"};
  return token.stop && std::ranges::find(words, token.word) != words.end();
}

}  // namespace

Phrases::Found TaskReader::promise() const {
  constexpr std::size_t reach = 9;  // words up to "à"
  const Phrases::Found found = rules_.marker("engagement", text_, tokens_);
  // "se proposent pour être trésoriers": candidates.
  if (found.last > 0 && found.last < tokens_.size() && tokens_[found.last].word == "etre")
    return {};
  if (found.last > 0) return found;
  // "Yannick est aussi chargé de": without what stands between.
  if (std::ranges::any_of(tokens_, stands_between)) {
    std::vector<Token> plain;
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      if (stands_between(tokens_[k])) continue;
      plain.push_back(tokens_[k]);
      places.push_back(k);
    }
    const Phrases::Found near = rules_.marker("engagement", text_, plain);
    if (near.last > 0) return {near.value, places[near.first], places[near.last - 1] + 1};
  }
  const Phrases::Found open = rules_.marker("engagement-a", text_, tokens_);
  if (open.last == 0) return {};
  const std::size_t end = std::min(open.last + reach, tokens_.size());
  for (std::size_t k = open.first; k < end; ++k) {
    if (is_preposition_a(text_, tokens_[k])) return open;
  }
  return {};
}

void TaskReader::read_promise() {
  const Phrases::Found found = promise();
  if (found.last == 0 || found.first == 0 || tokens_[0].word == "qui") return;
  if (describes(text_, tokens_, found.first)) return;
  const bool wished = std::any_of(
      tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(found.first),
      [](const Token& token) {
        return token.word.ends_with("rait") || token.word.ends_with("raient");
      });
  const std::string_view elided = elided_before(text_, tokens_[found.first]);
  if (wished || elided == "n" || tokens_[found.first - 1].word == "ne") {
    form_.denied = true;
    return;
  }
  form_.promises = true;
  // "s'engage | à rendre les clés", "a promis | d'apporter le registre"
  const std::string& link = tokens_[found.last - 1].word;
  const std::size_t verb = found.last - (link == "a" || link == "de" ? 1 : 0);
  if (verb > 0) {
    form_.what = trimmed(std::string_view(text_).substr(tokens_[verb - 1].to));
  }
  std::size_t end = found.first;
  while (end > 0 && (tokens_[end - 1].word == "se" || tokens_[end - 1].word == "en" ||
                     tokens_[end - 1].word == "les" || tokens_[end - 1].word == "y")) {
    --end;
  }
  if (!read_subject(end)) {
    form_.who = without_edges(text_.substr(0, tokens_[end].from));
    // "Stand de mai (Awa s'en charge)"
    const std::size_t open = form_.who.rfind('(');
    const std::string inside =
        open == std::string::npos ? std::string() : form_.who.substr(open + 1);
    const std::string name = inside.substr(0, inside.find_first_of(" ,"));
    if (!name.empty() && is_somebody(name)) {
      form_.who = inside;
      form_.named = true;
    }
    for (const std::string_view particle : {" s'", " s’"}) {
      if (form_.who.ends_with(particle)) form_.who.erase(form_.who.rfind(particle));
    }
  }
}

void TaskReader::read_unknown_verb() {
  if (!place_.people || form_.promises) return;
  std::size_t begin = 0;  // "En cas d'échec, Koffi sollicite le maire"
  if (const std::size_t comma = text_.find(", ");
      comma != std::string::npos && comma <= longest_opening) {
    while (begin < tokens_.size() && tokens_[begin].from < comma) ++begin;
    if (begin == tokens_.size() || !tokens_[0].stop) begin = 0;
  }
  std::size_t end = begin;
  while (end < tokens_.size() &&
         (begins_with_capital(text_, tokens_[end]) || tokens_[end].word == "et")) {
    ++end;
  }
  std::size_t verb = end;
  while (verb < tokens_.size() && is_pronoun_before_verb(tokens_[verb].word)) ++verb;
  if (end == begin || verb + 1 >= tokens_.size()) return;
  if (clause_.found() && clause_.verb <= verb) return;
  const bool dated = has_day_to_come();
  if (!place_.item && !dated) return;
  const bool object = begins_object(tokens_[verb + 1]) ||
                      (dated && is_preposition_a(text_, tokens_[verb + 1]));
  if (!has_ending_of_present(tokens_[verb]) || !object) return;
  if (text_.substr(tokens_[end - 1].to, 1) != " ") return;
  const std::string who =
      text_.substr(tokens_[begin].from, tokens_[end - 1].to - tokens_[begin].from);
  if (!are_persons(who)) return;
  form_.who = who;
  form_.named = form_.present = true;
  form_.past = form_.says = form_.tells = form_.state = form_.wished = false;
}

bool TaskReader::is_pronoun_before_verb(const std::string& word) {
  static constexpr std::array<std::string_view, 10> words = {
      "se", "le", "la", "les", "leur", "lui", "nous", "vous", "en", "y"};
  return std::ranges::find(words, word) != words.end();
}

bool TaskReader::has_ending_of_present(const Token& token) const {
  if (token.stop || token.word.size() < 4) return false;
  const VerbForm form = rules_.verbs().form(text_, token);
  const bool unknown = form.tense == Tense::none;
  return unknown && (token.word.back() == 'e' || token.word.back() == 't');
}

bool TaskReader::begins_object(const Token& token) {
  static constexpr std::array<std::string_view, 19> words = {
      "le", "la",  "les", "un",  "une",   "des",  "du",    "au",   "aux",  "son",
      "sa", "ses", "ce",  "cet", "cette", "deux", "trois", "leur", "notre"};
  return std::ranges::find(words, token.word) != words.end();
}

}  // namespace griot
