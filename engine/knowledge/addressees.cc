#include "engine/knowledge/addressees.h"

#include <algorithm>
#include <map>

#include "engine/knowledge/addressing.h"
#include "engine/knowledge/asked_of.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/sentences.h"

namespace griot {
namespace {

constexpr std::size_t lines_of_head = 14;      // of a letter, before its text
constexpr std::size_t longest_recipient = 30;  // words
constexpr std::size_t sentences_back = 3;

}  // namespace

Addressees::Addressees(const Lines& lines, const Metadata& metadata, const Rules& rules)
    : context_(lines),
      lines_(lines.all),
      metadata_(metadata),
      rules_(rules),
      names_(lines, metadata, rules) {
  while (title_ < lines_.size() && lines_[title_].kind != Line::Kind::heading) ++title_;
  find_recipients();
}

// "À l'attention des partenaires", "À Monsieur le Ministre", "Madame la maire,": in the
// head of a letter, or wherever it turns to somebody else.
void Addressees::find_recipients() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (line.quoted || line.kind == Line::Kind::item || line.kind == Line::Kind::table)
      continue;
    const std::span<const Token> tokens(line.tokens);
    const std::size_t dative = rules_.begins("adresse", tokens);
    const bool called = rules_.begins("appel", tokens.subspan(dative)) > 0;
    // "Charte à destination des communes" too.
    const bool expressly =
        i < lines_of_head && rules_.has("adresse-expresse", tokens) &&
        (rules_.begins("adresse-expresse", tokens) > 0 || !line.ends_with('.'));
    if (!called && !expressly) continue;
    std::size_t end = std::min(tokens.size(), longest_recipient);
    const std::size_t comma = line.text.find(',');
    const bool apart = comma != std::string::npos && tokens[dative].from < comma;
    if (i >= lines_of_head && !apart) continue;
    // "Monsieur le préfet, la solution est entre vos mains."
    while (apart && end > dative + 1 && tokens[end - 1].from > comma &&
           i >= lines_of_head)
      --end;
    if (const Phrases::Found copy = rules_.marker("copie", tokens); copy.last > 0)
      end = std::min(end, copy.first);
    Ids ids = names_.heads(line.text, tokens, 0, end);
    if (!ids.empty()) recipients_.push_back({i, std::move(ids), line.text});
  }
}

bool Addressees::take(Recommendation& made, Ids ids, std::string written) const {
  if (ids.empty()) return false;
  made.addressees = std::move(ids);
  made.addressed_to = std::move(written);
  return true;
}

void Addressees::set(Recommendation& made, const std::string& written) const {
  const Tokens tokens = tokens_of(written);
  take(made, names_.heads(written, tokens, 0, tokens.size()), written);
}

bool Addressees::take_of_parts(const Line& sentence,
                               const std::vector<AskedOf::Part>& parts,
                               Recommendation& made) const {
  const std::span<const Token> tokens(sentence.tokens);
  for (const AskedOf::Part& part : parts) {
    Ids ids = part.subject ? names_.subject(sentence.text, tokens, part.from, part.to)
                           : names_.heads(sentence.text, tokens, part.from, part.to);
    const std::size_t from = tokens[part.from].from;
    if (take(made, std::move(ids),
             sentence.text.substr(from, tokens[part.to - 1].to - from)))
      return true;
  }
  return false;
}

// Whom a sentence before names: whoever it is where words point back to it, whom it asks
// where they do not.
bool Addressees::take_of_sentence(const Line& sentence, bool any,
                                  Recommendation& made) const {
  std::vector<AskedOf::Part> parts = asked_of(sentence, rules_).parts;
  if (!any) std::erase_if(parts, [](const AskedOf::Part& part) { return part.subject; });
  if (take_of_parts(sentence, parts, made)) return true;
  const std::size_t end = sentence.tokens.size();
  return any &&
         take(made, names_.heads(sentence.text, sentence.tokens, 0, end), sentence.text);
}

bool Addressees::take_of_lead(std::size_t i, const Line& line,
                              Recommendation& made) const {
  for (std::size_t lead = line.parent != no_line ? line.parent : line.lead;
       lead != no_line && lead != i;
       lead = lines_[lead].parent != no_line ? lines_[lead].parent : lines_[lead].lead) {
    const Line& above = lines_[lead];
    // "exhortons le Gouvernement", without a sign, above a list.
    // "Au gouvernement de l'Union," runs into its list.
    const bool opens =
        !above.ends_with('.') && (rules_.has("demande", above.tokens) ||
                                  rules_.begins("adresse", above.tokens) > 0);
    if (!above.ends_with(':') && above.kind != Line::Kind::item && !opens) return false;
    const std::vector<std::string> sentences = sentences_of(above.text);
    if (sentences.empty()) continue;
    const Line last = above.with_text(sentences.back());
    if (take_of_parts(last, asked_of(last, rules_).parts, made)) return true;
    if (take(made, names_.heading(last.text, last.tokens), last.text)) return true;
    const Phrases::Found to = rules_.marker("adresse-expresse", last.tokens);
    if (to.last > 0 &&
        take(made, names_.heads(last.text, last.tokens, to.last, last.tokens.size()),
             last.text))
      return true;
  }
  return false;
}

// "**Aux rédactions.** Ne publiez plus …"
bool Addressees::take_of_run_in_head(std::size_t i, const Line& line,
                                     Recommendation& made) const {
  const std::vector<std::string> sentences = sentences_of(lines_[i].text);
  if (sentences.size() < 2 || sentences.front() == line.text) return false;
  const Line head = lines_[i].with_text(sentences.front());
  return is_addressing(head.tokens, rules_) &&
         take(made, names_.heading(head.text, head.tokens), head.text);
}

bool Addressees::take_of_headings(std::size_t i, Recommendation& made) const {
  for (const std::size_t section : context_.sections_of(i)) {
    const Line& heading = lines_[section];
    // The title only says what the document is about.
    if (section == title_ && rules_.begins("adresse", heading.tokens) == 0) continue;
    if (take(made, names_.heading(heading.text, heading.tokens), heading.text))
      return true;
  }
  return false;
}

bool Addressees::take_of_text_before(std::size_t i, const Line& line, bool any,
                                     Recommendation& made) const {
  const std::size_t at = lines_[i].text.find(line.text);
  if (at == std::string::npos || at == 0) return false;
  const std::vector<std::string> before =
      sentences_of(std::string_view(lines_[i].text).substr(0, at));
  for (std::size_t k = 0; k < before.size() && k < sentences_back; ++k) {
    const Line sentence = lines_[i].with_text(before[before.size() - 1 - k]);
    if (take_of_sentence(sentence, any, made)) return true;
  }
  return false;
}

// The last one that the letter turned to.
bool Addressees::take_of_recipient(std::size_t i, Recommendation& made) const {
  const Recipient* last = nullptr;
  for (const Recipient& one : recipients_) {
    if (last == nullptr || one.line <= i) last = &one;
  }
  return last != nullptr && take(made, last->ids, last->written);
}

// "Huit propositions aux équipes municipales"
bool Addressees::take_of_title(const std::string& title, Recommendation& made) const {
  const Tokens tokens = tokens_of(title);
  for (const Rules::Named& named : rules_.addressees(tokens)) {
    if (named.first == 0) continue;
    std::size_t at = named.first;
    while (at > 1 && (tokens[at - 1].word == "la" || tokens[at - 1].word == "le" ||
                      rules_.begins("appel", std::span(tokens).subspan(at - 1)) > 0))
      --at;
    const std::string& before = tokens[at - 1].word;
    const bool met = before == "avec" && rules_.begins("rencontre-avec", tokens) > 0;
    if (before != "aux" && before != "au" && !met &&
        !is_preposition_a(title, tokens[at - 1]))
      continue;
    return take(made, names_.heads(title, tokens, named.first, tokens.size()), title);
  }
  return false;
}

void Addressees::find(std::size_t i, const Line& line, Before before,
                      Recommendation& made) const {
  const AskedOf asked = asked_of(line, rules_);
  if (take_of_parts(line, asked.parts, made)) return;
  const bool has_before = before.made != nullptr && !before.made->addressees.empty();
  const bool same_section =
      has_before && lines_[before.line].section == lines_[i].section;
  const auto take_before = [&] {
    made.addressees = before.made->addressees;
    made.addressed_to = before.made->addressed_to;
  };
  if (asked.points_back) {
    if (take_of_text_before(i, line, true, made)) return;
    if (same_section) return take_before();
  }
  if (asked.to_reader && take_of_recipient(i, made)) return;
  if (take_of_lead(i, line, made) || take_of_run_in_head(i, line, made)) return;
  if (take_of_headings(i, made)) return;
  if (take_of_parts(line, asked.others, made)) return;
  if (take_of_text_before(i, line, false, made)) return;
  if (same_section && (before.line == i || lines_[i].kind == Line::Kind::paragraph))
    return take_before();
  const std::vector<std::string> all = metadata_.list("destinataires");
  if (all.size() == 1) {
    const Tokens tokens = tokens_of(all.front());
    if (take(made, names_.heads(all.front(), tokens, 0, tokens.size()), all.front()))
      return;
  }
  if (take_of_recipient(i, made)) return;
  for (const char* key : {"sous-titre", "titre"}) {
    if (take_of_title(metadata_.text(key), made)) return;
  }
  if (take_of_domain(line.text, line.tokens, made) || take_of_owner(line, made)) return;
  const std::string title = metadata_.text("titre");
  const Tokens words = tokens_of(title);
  if (take_of_domain(title, words, made)) return;
  // "Contribution à la consultation sur la stratégie nationale": to who consults.
  if (context_.type == "contribution" && rules_.has("consultation-nationale", words))
    take(made, {std::string(states_of_origin)}, title);
}

void address_the_others(std::vector<Recommendation>& all) {
  std::map<std::vector<std::string>, std::size_t> times;
  std::size_t known = 0;
  for (const Recommendation& one : all) {
    if (one.addressees.empty()) continue;
    ++times[one.addressees];
    ++known;
  }
  if (known == 0) return;
  const auto most = std::ranges::max_element(
      times, [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most->second * 2 <= known) return;
  const std::vector<std::string> ids = most->first;
  for (Recommendation& one : all) {
    if (one.addressees.empty()) one.addressees = ids;
  }
}

// "dans le budget de la région", "à la mairie": whose it is. For associations things are
// done more often than by them.
bool Addressees::take_of_owner(const Line& sentence, Recommendation& made) const {
  const std::span<const Token> tokens(sentence.tokens);
  for (const Rules::Named& one : rules_.addressees(tokens)) {
    if (one.id == "osc-diasporas") continue;
    return take(made, names_.heads(sentence.text, tokens, one.first, one.last),
                sentence.text);
  }
  return false;
}

bool Addressees::take_of_domain(const std::string& text, const std::vector<Token>& tokens,
                                Recommendation& made) const {
  const auto domains = rules_.in_charge(tokens);
  if (domains.empty()) return false;
  const Rules::Named& first = domains.front();
  const std::size_t from = tokens[first.first].from;
  return take(made, {first.id}, text.substr(from, tokens[first.last - 1].to - from));
}

}  // namespace griot
