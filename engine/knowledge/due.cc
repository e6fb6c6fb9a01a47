#include "engine/knowledge/due.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/ascii.h"
#include "engine/text/date.h"

namespace griot {
namespace {

constexpr std::string_view before_days[] = {"le ", "demain"};
constexpr std::string_view before_deadlines[] = {"d'ici",
                                                 "d’ici",
                                                 "avant",
                                                 "au plus tard",
                                                 "pour le",
                                                 "pour la fin",
                                                 "pour fin",
                                                 "pour début",
                                                 "jusqu'au",
                                                 "jusqu’au",
                                                 "courant",
                                                 "à la fin",
                                                 "fin ",
                                                 "dans les ",
                                                 "dans la quinzaine",
                                                 "sous ",
                                                 "dans un",
                                                 "dans deux",
                                                 "dans trois",
                                                 "dans six",
                                                 "dans quinze",
                                                 "en janvier",
                                                 "en février",
                                                 "en mars",
                                                 "en avril",
                                                 "en mai",
                                                 "en juin",
                                                 "en juillet",
                                                 "en août",
                                                 "en septembre",
                                                 "en octobre",
                                                 "en novembre",
                                                 "en décembre",
                                                 "échéance :",
                                                 "le 1er",
                                                 "dès le ",
                                                 "lundi",
                                                 "mardi",
                                                 "mercredi",
                                                 "jeudi",
                                                 "vendredi",
                                                 "samedi",
                                                 "dimanche",
                                                 "cette semaine",
                                                 "la semaine prochaine",
                                                 "la semaine suivante",
                                                 "le mois prochain",
                                                 "ce mois-ci"};

constexpr std::size_t longest_said = 160;  // bytes; so that many openings cost little
constexpr std::string_view any_meeting = "2000-01-01";

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

// The next mark that ends what is said; the stops of "15 nov. 2026" and "15.12.2026" do
// not.
std::size_t mark_in(std::string_view text, std::size_t at) {
  while ((at = text.find_first_of(".;,()", at)) != std::string_view::npos) {
    const bool between = at > 0 && is_digit_at(text, at - 1) && is_digit_at(text, at + 1);
    if (text[at] != '.' || !(between || is_stop_of_month(text, at))) return at;
    ++at;
  }
  return text.size();
}

// Up to the next mark, or the last word that is near enough.
std::size_t end_of_said(std::string_view text, std::size_t at) {
  const std::string_view within = text.substr(0, at + longest_said);
  const std::size_t end = std::min(mark_in(within, at), within.find(" :", at));
  if (end < within.size() || within.size() == text.size()) return end;
  return std::max(at, within.rfind(' ') + 1);
}

// "tous les premiers lundis": what stands before may say that it recurs.
std::string_view with_words_before(std::string_view text, std::size_t at,
                                   std::size_t end) {
  std::size_t begin = at;
  for (int words = 0; begin > 0 && text[begin - 1] == ' ' && words < 3; ++words) {
    const std::size_t space = text.substr(0, begin - 1).find_last_of(" .;,(");
    if (space != std::string_view::npos && text[space] != ' ') break;
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  return text.substr(begin, end - begin);
}

bool begins_a_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
}

// Expressions by their first letter.
class Openings {
 public:
  explicit Openings(std::span<const std::string_view> all) : all_(all) {
    for (std::size_t i = 0; i < all.size(); ++i) by_first_[place(all[i][0])].push_back(i);
  }
  // Where words begin with one: the first opening first, then in the order of the text.
  std::vector<std::size_t> places_in(std::string_view lower) const {
    // The opening's number, where.
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t at = 0; at < lower.size(); ++at) {
      if (!begins_a_word(lower, at)) continue;
      for (const std::size_t i : by_first_[place(lower[at])]) {
        if (lower.substr(at).starts_with(all_[i])) found.emplace_back(i, at);
      }
    }
    std::ranges::sort(found);
    std::vector<std::size_t> places;
    for (const auto& [opening, at] : found) places.push_back(at);
    return places;
  }

 private:
  static std::size_t place(char letter) { return static_cast<unsigned char>(letter); }

  std::span<const std::string_view> all_;
  std::array<std::vector<std::size_t>, 256> by_first_;
};

// The first of the openings, and what it says up to the next mark, where that is a date.
std::string date_behind(const Openings& openings, std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::size_t at : openings.places_in(lower)) {
    const std::size_t end = end_of_said(text, at);
    const std::string_view words = text.substr(at, end - at);
    if (due_date(words, any_meeting).empty() ||
        due_date(with_words_before(text, at, end), any_meeting).empty())
      continue;
    std::string said(words);
    while (!said.empty() && said.back() == ' ') said.pop_back();
    return said;
  }
  return {};
}

}  // namespace

std::string until_in(std::string_view text) {
  static const Openings openings(before_deadlines);
  return date_behind(openings, text);
}

std::string day_in(std::string_view text) {
  static const Openings openings(before_days);
  return date_behind(openings, text);
}

}  // namespace griot
