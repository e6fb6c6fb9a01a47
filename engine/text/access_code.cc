#include "engine/text/access_code.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/text/characters.h"

namespace griot {
namespace {

constexpr std::size_t fewest_digits = 4;      // "12 caractères" is no code
constexpr std::size_t fewest_of_meeting = 8;  // digits of its number
constexpr std::size_t longest_between = 24;   // up to the colon: "de la salle Zoom"
constexpr std::size_t longest_address = 400;  // of an address before "pwd="

enum class Code { word, number, of_address };
struct Announcing {
  std::u32string_view words;  // small letters without accents, a blank for any of them
  Code code = Code::word;
};
constexpr auto announcing = std::to_array<Announcing>({
    {U"mot de passe"},
    {U"mots de passe"},
    {U"mdp"},
    {U"code secret"},
    {U"code d'acces"},
    {U"code de reunion"},
    {U"code de la reunion"},
    {U"code reunion"},
    {U"code pin"},
    {U"passcode"},
    {U"password"},
    {U"id de reunion", Code::number},
    {U"id de la reunion", Code::number},
    {U"id reunion", Code::number},
    {U"id zoom", Code::number},
    {U"meeting id", Code::number},
    {U"identifiant de reunion", Code::number},
    {U"identifiant de la reunion", Code::number},
    {U"pwd=", Code::of_address},
    {U"passcode=", Code::of_address},
});

// A text as its characters are compared: small letters, one kind of apostrophe.
class CodeReader {
 public:
  explicit CodeReader(std::string_view text) : text_(text) {
    read_characters(text, 0, line_);
  }

  std::vector<PersonalData> read() const {
    std::vector<PersonalData> found;
    for (std::size_t at = 0; at < line_.size(); ++at) {
      if (is_word(at) && at > 0 && is_word(at - 1)) continue;
      const Announcing* one = announced_at(at);
      if (!one) continue;
      const auto [begin, end] = code_behind(at, *one);
      if (end <= begin) continue;
      const std::size_t from = line_[begin].from, to = line_[end - 1].to;
      found.push_back({PersonalData::Kind::access, from, to,
                       std::string(text_.substr(from, to - from))});
      at = end - 1;
    }
    return found;
  }

 private:
  struct Range {
    std::size_t begin = 0, end = 0;
  };

  // "é" and "è" as "e": many write these words without.
  char32_t at(std::size_t i) const {
    if (i >= line_.size()) return U'\0';
    const char32_t c = line_[i].value;
    return c == U'é' || c == U'è' ? U'e' : c;
  }
  bool spells(std::size_t i, std::u32string_view word) const {
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (at(i + k) != word[k]) return false;
    }
    return true;
  }
  bool is_digit(std::size_t i) const {
    return i < line_.size() && line_[i].kind == Category::digit;
  }
  bool is_word(std::size_t i) const {
    return i < line_.size() &&
           (line_[i].kind == Category::letter || line_[i].kind == Category::digit);
  }
  bool is_line_end(std::size_t i) const { return at(i) == '\n' || at(i) == '\r'; }
  bool is_blank(std::size_t i) const {
    return i < line_.size() &&
           (line_[i].kind == Category::space || at(i) == '\t' || is_line_end(i));
  }
  static bool is_among(char32_t c, std::u32string_view signs) {
    return signs.find(c) != signs.npos;
  }
  // Quotation marks are read as U+FFFD: as written.
  bool is_quote(std::size_t i) const {
    if (i >= line_.size()) return false;
    const std::string_view sign =
        text_.substr(line_[i].from, line_[i].to - line_[i].from);
    return sign == "\"" || sign == "«" || sign == "»" || sign == "“" || sign == "”";
  }

  std::size_t past_blanks(std::size_t i) const {
    while (is_blank(i) || is_quote(i)) ++i;
    return i;
  }

  // The words at `i`, the longest of them, or nullptr.
  const Announcing* announced_at(std::size_t i) const {
    const Announcing* found = nullptr;
    for (const Announcing& one : announcing) {
      if (at(i) != one.words.front() || line_.size() - i < one.words.size()) continue;
      std::size_t k = 0;
      while (k < one.words.size() &&
             (one.words[k] == U' ' ? is_blank(i + k) : at(i + k) == one.words[k]))
        ++k;
      const bool whole =
          k == one.words.size() && (one.code == Code::of_address || !is_word(i + k));
      if (whole && (!found || one.words.size() > found->words.size())) found = &one;
    }
    return found;
  }

  // Where what is announced begins, and how surely something is.
  struct Behind {
    std::size_t begin = 0;
    bool colon = false;  // behind a colon or "="
    bool is = false;     // behind "est"
  };
  Behind behind_sign(std::size_t i) const {
    const std::size_t most = i + longest_between;
    for (std::size_t k = i; k < most && k < line_.size(); ++k) {
      if (is_line_end(k) || is_among(at(k), U".;!?")) break;
      if (spells(k, U"oubli")) break;  // "Mot de passe oublié : écrivez-nous"
      const bool colon = (at(k) == ':' && at(k + 1) != '/') || at(k) == '=';
      if (colon) return {past_blanks(k + 1), true, false};
      const bool is = is_blank(k) && spells(k + 1, U"est") && is_blank(k + 4);
      if (is && at(k + 5) != ':') return {past_blanks(k + 5), false, true};
    }
    std::size_t begin = i;  // "code secret 4321": on the same line
    while (is_blank(begin) && !is_line_end(begin)) ++begin;
    return {begin, false, false};
  }

  Range code_behind(std::size_t i, const Announcing& one) const {
    const std::size_t behind = i + one.words.size();
    if (one.code == Code::of_address)
      return is_of_recording(i) ? Range() : Range{behind, end_of_code(behind, U"&")};
    const auto [begin, colon, is] = behind_sign(behind);
    const bool number = one.code == Code::number;
    const std::size_t digits =
        end_of_number(begin, number ? fewest_of_meeting : fewest_digits);
    if (number) return {begin, digits};
    const std::size_t end = end_of_code(begin, U"");
    if (digits > begin) return {begin, std::max(digits, end)};
    const bool code = has_digits(begin, end) || (colon && is_alone(begin, end)) ||
                      (is && is_alone(begin, end) && line_[begin].capital);
    return code && !is_address(begin, end) ? Range{begin, end} : Range();
  }

  // Up to a blank or quotation mark, without what ends a sentence.
  std::size_t end_of_code(std::size_t begin, std::u32string_view ends) const {
    std::size_t end = begin;
    while (end < line_.size() && !is_blank(end) && !is_quote(end) &&
           !is_among(at(end), ends))
      ++end;
    while (end > begin && is_among(at(end - 1), U".,;:!?)]>")) --end;
    return end;
  }

  // "874 5512 3301", also over a line end, of so many digits at least; else `begin`.
  std::size_t end_of_number(std::size_t begin, std::size_t fewest) const {
    std::size_t end = begin, digits = 0;
    if (!is_digit(begin)) return begin;
    for (std::size_t i = begin; is_digit(i) || is_blank(i) || at(i) == '-'; ++i) {
      if (!is_digit(i)) continue;
      ++digits;
      end = i + 1;
    }
    return digits >= fewest ? end : begin;
  }

  // "griot2026", "4321"; not "12" of "12 caractères".
  bool has_digits(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (is_digit(i)) return end - begin >= fewest_digits;
    }
    return false;
  }

  // "https://exemple.org", "boite.exemple.org": of a service.
  bool is_address(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i + 2 < end; ++i) {
      if (at(i) == ':' && at(i + 1) == '/' && at(i + 2) == '/') return true;
      const bool host =
          at(i) == '.' && is_word(i + 1) && is_word(i + 2) && !is_digit(i + 1);
      if (host && !has_digits(begin, end)) return true;
    }
    return false;
  }

  // Nothing of the clause stands behind: "Mot de passe : baobab ;" says one, "Mot de
  // passe : à demander" and "… : longueur, complexité" do not.
  bool is_alone(std::size_t begin, std::size_t end) const {
    if (end == begin) return false;
    if (is_quote(end)) return true;
    if (at(end) == ',') return false;
    std::size_t next = end;
    while (is_blank(next) && !is_line_end(next)) ++next;
    return next >= line_.size() || is_line_end(next) || is_quote(next) ||
           is_among(at(next), U".;!)(]") || is_dash(next);
  }
  bool is_dash(std::size_t i) const {
    const std::string_view sign =
        text_.substr(line_[i].from, line_[i].to - line_[i].from);
    return sign == "–" || sign == "—" || sign == "-";
  }

  // "https://…/rec/share/…?pwd=…": what a recording is meant to be seen with.
  bool is_of_recording(std::size_t i) const {
    for (std::size_t k = i; k > 0 && i - k < longest_address && !is_blank(k - 1); --k) {
      if (spells(k, U"/rec/")) return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Character> line_;
};

// No text without one of these holds any of the words above; looked at first.
bool may_announce(std::string_view text) {
  constexpr std::array<std::string_view, 11> parts = {
      "ass", "ASS", "ode", "ODE", "mdp", "Mdp", "MDP", "pwd=", "id", "Id", "ID"};
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return text.find(part) != text.npos; });
}

}  // namespace

std::vector<PersonalData> access_codes_in(std::string_view text) {
  if (!may_announce(text)) return {};
  return CodeReader(text).read();
}

}  // namespace griot
