#include "engine/knowledge/day_to_come.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "engine/base/ascii.h"
#include "engine/knowledge/due.h"
#include "engine/knowledge/elision.h"
#include "engine/knowledge/phrases.h"
#include "engine/text/date.h"

namespace griot {
namespace {

constexpr std::size_t longest_day = 6;     // words: "le mardi 15 décembre 2026 matin"
constexpr std::size_t shortest_date = 7;   // "2026-12": a year alone is no day to come
constexpr std::size_t most_days_said = 8;  // looked at in one task

// What may come right behind an opening.
enum class Piece { day, part, count, month, week };

struct Opening {
  std::string_view word;
  Piece piece;
};
constexpr std::array openings = {
    Opening{"le", Piece::day},       Opening{"les", Piece::day},
    Opening{"au", Piece::part},      Opening{"en", Piece::part},
    Opening{"pour", Piece::part},    Opening{"dans", Piece::count},
    Opening{"mi", Piece::month},     Opening{"debut", Piece::month},
    Opening{"semaine", Piece::week}, Opening{"vers", Piece::month},
};
constexpr std::array feasts = {"noel", "toussaint"};
constexpr std::array of_something = {"de",    "du",    "des",   "depuis",
                                     "apres", "entre", "chaque"};
constexpr std::array at_the_latest = {"au", "plus", "tard", "maximum", "max"};
constexpr std::array marks_before_end = {"(", "[", ",", "–", "—"};
constexpr std::array inner_clauses = {"qui", "que", "dont", "lorsque", "quand"};
constexpr std::array forms_of_being = {"etre", "sera", "seront", "est",
                                       "sont", "soit", "soient"};
// Besides the meetings of marqueurs.tsv.
constexpr std::array events = {"colloque",  "seminaire", "festival",   "salon",
                               "fete",      "journee",   "conference", "congres",
                               "marche",    "repas",     "formation",  "evenement",
                               "spectacle", "concert",   "tournoi",    "stand"};

template <class Table>
bool is_in(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

bool is_piece(Piece piece, std::string_view word) {
  const bool figure = is_digit(word.front());
  const bool code = word.size() > 1 && is_digit(word.back()) &&
                    std::string_view("tqs").find(word.front()) != std::string_view::npos;
  switch (piece) {
    case Piece::day:
      return figure;
    case Piece::part:
      return code || (figure && word.ends_with('e')) || word == "1er" ||
             is_in(feasts, word) || word.starts_with("premier") ||
             word.ends_with("ieme") || word == "second";
    case Piece::count:
      return true;
    case Piece::month:
      return month_named(word) > 0;
    case Piece::week:
      return figure || word == "du" || word == "de" || word == "prochaine" ||
             word == "suivante";
  }
  return false;
}

// "2026" behind "15 décembre"; a figure that changes the date, but in "le 5 mai 3
// places".
bool is_rest_of_date(std::string_view word, bool changes) {
  return is_digit(word.front()) && (changes || word.size() == 4);
}

class DayReader {
 public:
  DayReader(std::string_view text, std::string_view met, const Rules& rules)
      : text_(text), tokens_(tokens_of(text)), met_(met), rules_(rules) {}

  std::string read() const {
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i < tokens_.size() && looked_at < most_days_said; ++i) {
      if (begins_inner_clause(tokens_[i])) return {};  // a day of that
      const bool end = begins_end(i);
      if (!end && !begins_day(i)) continue;
      ++looked_at;
      std::string said = said_at(i);
      if (end && !begins_day(i) && !ends_with(i, said)) continue;
      if (is_to_come(said) && !is_of_something(i)) return said;
    }
    return {};
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].word) : std::string_view();
  }

  bool begins_inner_clause(const Token& token) const {
    return is_in(inner_clauses, token.word) || elided_before(text_, token) == "qu" ||
           text_.substr(token.from, token.to - token.from) == "où";
  }

  bool begins_day(std::size_t i) const {
    const std::string_view first = word(i), second = word(i + 1);
    const bool alone = is_piece(Piece::part, first) && !is_digit(first.front()) &&
                       is_digit(first.back());
    if (alone && second.starts_with("20")) return true;  // "T4 2026"
    if (second.empty()) return false;
    return std::ranges::any_of(openings, [&](const Opening& opening) {
      if (opening.word != first) return false;
      // "le mardi 15 décembre"
      const bool named = opening.piece == Piece::day && weekday_named(second) > 0;
      const std::string_view piece = named ? word(i + 2) : second;
      return !piece.empty() && is_piece(opening.piece, piece);
    });
  }

  // "… (15 nov.)", "…, 12/10", "… – T4 2026"
  bool begins_end(std::size_t i) const {
    if (i == 0 || !(is_piece(Piece::day, word(i)) || is_piece(Piece::part, word(i))))
      return false;
    const std::string_view between = std::string_view(text_).substr(
        tokens_[i - 1].to, tokens_[i].from - tokens_[i - 1].to);
    return std::ranges::any_of(marks_before_end, [&](std::string_view mark) {
      return between.find(mark) != std::string_view::npos;
    });
  }

  // Whether nothing but marks stands behind what was said from there.
  bool ends_with(std::size_t i, std::string_view said) const {
    const std::size_t end = tokens_[i].from + said.size();
    return !said.empty() && std::ranges::all_of(tokens_, [&](const Token& token) {
      return token.to <= end || is_in(at_the_latest, token.word);
    });
  }

  // Up to the next mark, and of the words behind no more than a date has.
  std::string said_at(std::size_t i) const {
    std::size_t last = i;
    while (last + 1 < tokens_.size() && last + 1 < i + longest_day) {
      const std::string_view between = std::string_view(text_).substr(
          tokens_[last].to, tokens_[last + 1].from - tokens_[last].to);
      const std::size_t stop = between.find_first_of(".;,():");
      const bool shortened =
          stop != std::string_view::npos && is_stop_of_month(text_, tokens_[last].to);
      if (stop != std::string_view::npos && !shortened) break;
      ++last;
    }
    // The fewest words that say it, that what follows is not taken for a part of it.
    std::string found, said;
    for (std::size_t k = i; k <= last; ++k) {
      if (k > i && found.empty() && begins_day(k)) return {};  // it begins there
      const std::string words =
          text_.substr(tokens_[i].from, tokens_[k].to - tokens_[i].from);
      const std::string date = due_date(words, met_);
      if (!found.empty() && date.empty()) return {};  // "le 3/4 du prix"
      if (!found.empty() && !is_rest_of_date(word(k), date != found)) break;
      if (date.size() < shortest_date) continue;
      found = date;
      said = words;
    }
    return said;
  }

  bool is_to_come(const std::string& said) const {
    if (said.empty()) return false;
    const std::string date = due_date(said, met_);
    if (date <= met_.substr(0, date.size())) return false;
    // "le 3 février" said in March is rather the last one than the next.
    const auto months = [](std::string_view day) {
      const std::optional<Date> read = read_date(day);
      return read ? read->year * 12 + read->month : 0;
    };
    constexpr int far = 9;
    return said.find(date.substr(0, 4)) != std::string::npos ||
           months(date) - months(met_) <= far;
  }

  // "la réunion le 4 juin", "le texte voté le 3 mars", "depuis le 3 mars"
  bool is_of_something(std::size_t i) const {
    if (i == 0) return false;
    const std::string_view before = word(i - 1);
    // "en début de semaine prochaine"
    const bool of_week = word(i) == "semaine" && i > 1 && word(i - 2) == "debut";
    if (before == "de" && of_week) return false;
    if (is_in(of_something, before)) return true;
    const VerbForm form = rules_.verbs().participle(text_, tokens_[i - 1]);
    const bool done = form.tense == Tense::participle || before.starts_with("prevu");
    const bool noun = before == "rendu";  // "le compte rendu"
    if (done && !noun && !(i > 1 && is_in(forms_of_being, word(i - 2)))) return true;
    // A word may stand between: "l'assemblée générale", "la conférence de presse".
    const std::size_t reach = i > 2 && word(i - 2) == "de" ? 3 : 2;
    for (std::size_t k = i; k > 0 && k + reach > i; --k) {
      const bool event = is_in(events, word(k - 1)) ||
                         rules_.has("seance", std::span(&tokens_[k - 1], 1));
      if (!event) continue;
      const std::string_view link = k > 1 ? word(k - 2) : std::string_view();
      const std::string_view article = k > 2 ? word(k - 3) : std::string_view();
      const bool inner = is_in(of_something, link) || is_in(of_something, article) ||
                         elided_before(text_, tokens_[k - 1]) == "d";
      return !inner;
    }
    return false;
  }

  const std::string text_;
  const Tokens tokens_;
  const std::string met_;
  const Rules& rules_;
};

}  // namespace

std::string day_to_come_in(std::string_view text, std::string_view met,
                           const Rules& rules) {
  return met.empty() ? std::string() : DayReader(text, met, rules).read();
}

}  // namespace griot
