#include "engine/knowledge/speakers.h"

#include <algorithm>

#include "engine/document/plain_text.h"
#include "engine/knowledge/actor.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/sentences.h"
#include "engine/vocabulary/speaker.h"

namespace griot {
namespace {

constexpr std::size_t top = 40;            // lines in which the sheet is
constexpr std::size_t longest_label = 40;  // bytes
constexpr std::size_t most_words_of_name = 6;

Speaker speaker_of(const std::string& written, char open, std::string_view anchor) {
  Speaker speaker;
  speaker.anchor = anchor;
  const std::size_t at = written.find(open);
  speaker.name = on_one_line(written.substr(0, at));
  if (at == std::string::npos) return speaker;
  std::string rest = written.substr(at + 1);
  if (open == '(') rest = rest.substr(0, rest.rfind(')'));
  const std::size_t begin = rest.find_first_not_of(' ');
  if (begin == std::string::npos) return speaker;
  const std::string told = on_one_line(rest.substr(begin));
  // "étudiant", "chercheuse indépendante": what somebody does is no organisation.
  const std::vector<Token> words = tokens_of(told);
  const bool named = std::ranges::any_of(
      words, [&](const Token& word) { return begins_with_capital(told, word); });
  (named ? speaker.organisation : speaker.role) = told;
  return speaker;
}

// What stands between the name and whose it is: "(Centre Exemple)", ", juriste".
char opening_of(const std::string& written) {
  const std::size_t open = written.find('(');
  return open != std::string::npos && open < written.find(',') ? '(' : ',';
}

// "Mme Awa EXEMPLE", not "à confirmer", not a sentence.
bool is_name(const std::string& written, const Rules& rules) {
  const std::vector<Token> words = tokens_of(written);
  return !words.empty() && words.size() <= most_words_of_name &&
         begins_with_capital(written, words[0]) &&
         std::ranges::any_of(words,
                             [&](const Token& word) {
                               return !word.stop && begins_with_capital(written, word);
                             }) &&
         written.find_first_of("@:0123456789") == std::string::npos &&
         !clause_of(written, words, rules).found();
}

std::string without_civility(const std::string& name) {
  const std::vector<Token> words = tokens_of(name);
  const bool civil = words.size() > 1 && is_civility(words[0].word);
  return civil ? name.substr(words[1].from) : name;
}

// "A (X), B (Y) et C (Z)": at the signs outside parentheses.
std::vector<std::string> cut_at(const std::string& text,
                                std::initializer_list<std::string_view> signs) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    const auto sign = std::ranges::find_if(signs, [&](std::string_view each) {
      return std::string_view(text).substr(at).starts_with(each);
    });
    if (depth > 0 || sign == signs.end()) {
      parts.back() += text[at++];
      continue;
    }
    at += sign->size();
    parts.emplace_back();
  }
  for (std::string& part : parts) part = without_edges(part);
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

std::vector<std::string> people_in(const std::string& value) {
  if (value.find(';') != std::string::npos) return cut_at(value, {";"});
  std::vector<std::string> parts = cut_at(value, {", ", " et ", " & "});
  const auto told = std::ranges::count_if(
      parts, [](const std::string& part) { return part.find('(') != std::string::npos; });
  // "Awa EXEMPLE, Centre Exemple" is one person; "Awa, Binta et Cheikh" are three.
  const bool alike = told == std::ssize(parts);
  const bool names = told == 0 && parts.size() > 2 &&
                     std::ranges::all_of(parts, [](const std::string& part) {
                       const std::vector<Token> words = tokens_of(part);
                       return !words.empty() && begins_with_capital(part, words[0]);
                     });
  return alike || names ? parts : std::vector{value};
}

class SpeakerReader {
 public:
  SpeakerReader(const Lines& lines, const Rules& rules, std::vector<Speaker>& speakers)
      : lines_(lines), rules_(rules), speakers_(speakers) {}

  void read_sheet() {
    for (std::size_t i = 0; i < std::min(top, lines_.all.size()); ++i) {
      const Line& line = lines_.all[i];
      if (line.kind == Line::Kind::table) {
        read_table(line);
      } else if (line.kind == Line::Kind::heading) {
        if (is_label(line.text)) read_items(i);
      } else if (const std::size_t colon = line.text.find(':');
                 colon != std::string::npos && is_label(line.text.substr(0, colon))) {
        read_value(line.text.substr(colon + 1));
        read_items(i);
      }
    }
  }

  void read_headings() {
    for (const Line& line : lines_.all) {
      if (line.kind != Line::Kind::heading || line.section == no_line) continue;
      if (lines_.role_at(line.section) != "interventions") continue;
      if (const auto found = known(line.text); found != speakers_.end()) {
        found->anchor = line.anchor;
      } else if (line.text.find(',') != std::string::npos) {
        speakers_.push_back(speaker_of(line.text, opening_of(line.text), line.anchor));
      }
    }
  }

 private:
  // Whom a text names, with or without a civility.
  std::vector<Speaker>::iterator known(const std::string& text) const {
    return std::ranges::find_if(speakers_, [&](const Speaker& one) {
      const std::string name = without_civility(one.name);
      return !name.empty() && (text.find(name) != std::string::npos ||
                               name.find(without_civility(text)) != std::string::npos);
    });
  }

  bool is_label(const std::string& label) const {
    if (label.size() > longest_label) return false;
    const std::vector<Token> words = tokens_of(label);
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

  void read_items(std::size_t of) {
    for (std::size_t i = of + 1; i < lines_.all.size(); ++i) {
      const Line& line = lines_.all[i];
      if (line.kind != Line::Kind::item || line.depth > 1) return;
      add(line.text);
    }
  }

  void read_value(const std::string& value) {
    for (const std::string& each : people_in(value)) add(each);
  }

  void add(const std::string& written) {
    const Speaker speaker = speaker_of(without_edges(written), opening_of(written), "");
    if (!is_name(speaker.name, rules_)) return;
    if (known(speaker.name) == speakers_.end()) speakers_.push_back(speaker);
  }

  const Lines& lines_;
  const Rules& rules_;
  std::vector<Speaker>& speakers_;
};

}  // namespace

std::vector<Speaker> speakers_of(const Lines& lines, const Metadata& metadata,
                                 const Rules& rules) {
  std::vector<Speaker> speakers;
  for (const std::string& written : metadata.list("intervenants")) {
    speakers.push_back(speaker_of(written, '(', ""));
  }
  SpeakerReader reader(lines, rules, speakers);
  reader.read_sheet();
  reader.read_headings();
  return speakers;
}

}  // namespace griot
