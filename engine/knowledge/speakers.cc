#include "engine/knowledge/speakers.h"

#include <algorithm>
#include <set>

#include "engine/document/plain_text.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/words.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

constexpr std::size_t top = 40;            // lines in which the sheet is
constexpr std::size_t longest_label = 40;  // bytes
constexpr std::size_t longest_value = 2000;
constexpr std::size_t most_speakers = 200;  // of one meeting; more is something else
constexpr std::size_t fewest_words_of_name = 2, most_words_of_name = 6;

std::string without_civility(const std::string& name) {
  const Tokens words = tokens_of(name);
  const bool civil = words.size() > 1 && is_civility(words[0].word);
  return civil ? name.substr(words[1].from) : name;
}

// "étudiant", "chercheuse indépendante": what somebody does is no organisation.
void tell(Speaker& speaker, const std::string& told) {
  if (told.empty() || told.find_first_of("@0123456789") != std::string::npos) return;
  const Tokens words = tokens_of(told);
  const bool named = std::ranges::any_of(
      words, [&](const Token& word) { return begins_with_capital(told, word); });
  std::string& value = named ? speaker.organisation : speaker.role;
  if (value.empty()) value = told;
}

// "Aïcha Benali, sociologue (Université de Rabat)", "Awa EXEMPLE (Réseau X)".
Speaker speaker_of(const std::string& written, std::string_view anchor) {
  Speaker speaker;
  speaker.anchor = anchor;
  const std::size_t open = written.find('(');
  const std::size_t close = written.rfind(')');
  const std::string outside = written.substr(0, open);
  const std::size_t comma = outside.find(',');
  speaker.name = without_edges(on_one_line(outside.substr(0, comma)));
  if (open != std::string::npos && close != std::string::npos && close > open)
    tell(speaker, without_edges(on_one_line(written.substr(open + 1, close - open - 1))));
  if (comma != std::string::npos)
    tell(speaker, without_edges(on_one_line(outside.substr(comma + 1))));
  return speaker;
}

// "Réseau Exemple", "Centre d'écoute": by their first word.
bool is_body(const std::string& written, std::span<const Token> words,
             const Rules& rules) {
  const auto head = words.first(1);
  return rules.has("soi-meme", head) || rules.has("tete-de-reunis", head) ||
         rules.has("lieu-dit", head) || !rules.head_noun(words).id.empty() ||
         !rules.ids(Kind::organisation, words).empty() ||
         is_in_capitals(written, words[0]);
}

// "Mme Awa EXEMPLE": two words and more, each with a capital; not "à confirmer", "Vote du
// budget", "Réseau Exemple".
bool is_person(const std::string& written, const Rules& rules) {
  const std::string name = without_civility(written);
  const Tokens words = tokens_of(name);
  if (words.size() < fewest_words_of_name || words.size() > most_words_of_name)
    return false;
  if (name.find_first_of("@:0123456789«") != std::string::npos) return false;
  const auto small = [&](const Token& word) {
    return !begins_with_capital(name, word) && word.word.size() > 3;
  };
  return begins_with_capital(name, words.front()) &&
         begins_with_capital(name, words.back()) && std::ranges::none_of(words, small) &&
         !is_body(name, words, rules) && !rules.has("presence", words);
}

// "A (X), B, juriste et C (Z)": what is no person belongs to the one before. A part with
// a label of its own ("Présents : …") ends them.
std::vector<std::string> people_in(const std::string& value, const Rules& rules) {
  std::vector<std::string> people;
  for (const std::string& listed : parts_between(value, {";"})) {
    if (listed.find(':') != std::string::npos) break;
    bool any = false;  // of this part
    for (const std::string& part : parts_between(listed, {", ", " et ", " & "})) {
      const std::string name = part.substr(0, part.find('('));
      if (is_person(without_edges(name), rules)) {
        people.push_back(part);
        any = true;
      } else if (any) {
        people.back() += ", " + part;
      } else {
        break;
      }
    }
  }
  return people;
}

class SpeakerReader {
 public:
  SpeakerReader(const Lines& lines, const Rules& rules, std::vector<Speaker>& speakers)
      : lines_(lines), rules_(rules), speakers_(speakers) {
    for (const Speaker& one : speakers_) names_.insert(key_of(one.name));
  }

  void read_sheet() {
    for (std::size_t i = 0; i < std::min(top, lines_.all.size()); ++i) {
      const Line& line = lines_.all[i];
      if (line.kind == Line::Kind::table) {
        read_table(line);
      } else if (line.kind == Line::Kind::heading) {
        if (is_label(line.text)) read_items(i);
      } else if (const std::size_t colon = line.text.find(':');
                 colon < longest_label && is_label(line.text.substr(0, colon))) {
        const std::string value = without_edges(line.text.substr(colon + 1));
        value.empty() ? read_items(i) : read_value(value);
      }
    }
  }

  void read_headings() {
    for (const Line& line : lines_.all) {
      if (line.kind != Line::Kind::heading || line.section == no_line) continue;
      if (lines_.role_at(line.section) != "interventions") continue;
      const Speaker speaker = speaker_of(line.text, line.anchor);
      const std::string name = key_of(speaker.name);
      const auto known = std::ranges::find_if(speakers_, [&](const Speaker& one) {
        return !name.empty() && key_of(one.name) == name;
      });
      if (known != speakers_.end()) {
        known->anchor = line.anchor;
      } else if (line.text.find_first_of(",(") != std::string::npos) {
        add(speaker);
      }
    }
  }

 private:
  static std::string key_of(const std::string& name) {
    return slug(without_civility(name));
  }

  bool is_label(const std::string& label) const {
    if (label.size() > longest_label) return false;
    const Tokens words = tokens_of(label);
    return !words.empty() && rules_.begins("fiche-intervenants", words) == words.size();
  }

  void read_table(const Line& line) {
    const Grid grid = grid_of(std::get<Table>(line.block->value), rules_);
    for (const auto& row : grid.rows) {
      if (row.size() == 2 && is_label(row[0].text)) read_value(row[1].text);
    }
    if (grid.headings.size() == 2 && is_label(grid.headings[0])) {
      read_value(grid.headings[1]);
    }
  }

  // The list right below a label that says nothing itself.
  void read_items(std::size_t of) {
    for (std::size_t i = of + 1; i < lines_.all.size(); ++i) {
      const Line& line = lines_.all[i];
      const bool below = line.lead == of || line.section == of;
      if (line.kind != Line::Kind::item || line.depth > 1 || !below) return;
      add(speaker_of(line.text, ""));
    }
  }

  void read_value(const std::string& value) {
    if (value.size() > longest_value) return;
    for (const std::string& each : people_in(value, rules_)) add(speaker_of(each, ""));
  }

  void add(const Speaker& speaker) {
    if (speakers_.size() >= most_speakers || !is_person(speaker.name, rules_)) return;
    // "Zoé Ka (excusée)"
    for (const std::string* told : {&speaker.role, &speaker.organisation}) {
      if (rules_.has("presence", tokens_of(*told))) return;
    }
    if (names_.insert(key_of(speaker.name)).second) speakers_.push_back(speaker);
  }

  const Lines& lines_;
  const Rules& rules_;
  std::vector<Speaker>& speakers_;
  std::set<std::string> names_;
};

}  // namespace

std::vector<Speaker> speakers_of(const Lines& lines, const Metadata& metadata,
                                 const Rules& rules) {
  std::vector<Speaker> speakers;
  for (const std::string& written : metadata.list("intervenants")) {
    speakers.push_back(speaker_of(written, ""));
  }
  SpeakerReader reader(lines, rules, speakers);
  reader.read_sheet();
  reader.read_headings();
  return speakers;
}

}  // namespace griot
