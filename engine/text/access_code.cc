#include "engine/text/access_code.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::size_t fewest_digits = 4;      // "12 caractères" is no code
constexpr std::size_t fewest_of_meeting = 8;  // digits of its number
constexpr std::size_t longest_between = 40;   // bytes up to the colon: "de la salle Zoom"
constexpr std::size_t longest_code = 80;      // bytes
constexpr std::size_t longest_address = 400;  // bytes of an address before "pwd="

enum class Code { word, number, of_address };
struct Announcing {
  std::string_view words;  // small letters
  Code code = Code::word;
};
constexpr auto announcing = std::to_array<Announcing>({
    {"mot de passe"},
    {"mots de passe"},
    {"mdp"},
    {"code secret"},
    {"code d'acc"},
    {"code d’acc"},
    {"code de réunion"},
    {"code de reunion"},
    {"code de la réunion"},
    {"code de la reunion"},
    {"code réunion"},
    {"code pin"},
    {"passcode"},
    {"password"},
    {"id de réunion", Code::number},
    {"id de reunion", Code::number},
    {"id de la réunion", Code::number},
    {"id de la reunion", Code::number},
    {"id réunion", Code::number},
    {"id reunion", Code::number},
    {"id zoom", Code::number},
    {"meeting id", Code::number},
    {"identifiant de réunion", Code::number},
    {"identifiant de la réunion", Code::number},
    {"pwd=", Code::of_address},
    {"passcode=", Code::of_address},
});

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || !is_ascii(c);
}

// The announcing words at `at`, the longest of them, or nullptr. "É" is small or not.
const Announcing* announced_at(std::string_view text, std::size_t at) {
  const Announcing* found = nullptr;
  for (const Announcing& one : announcing) {
    if (small(text[at]) != one.words.front() || text.size() - at < one.words.size())
      continue;
    const bool same = std::equal(one.words.begin(), one.words.end(), text.begin() + at,
                                 [](char a, char b) { return a == small(b); });
    if (same && (!found || one.words.size() > found->words.size())) found = &one;
  }
  return found;
}

// Blanks, also no-break ones, and opening quotation marks.
std::size_t past_blanks(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> blanks = {" ",      "\t", "\n", "\u00A0",
                                                      "\u202F", "\"", "«",  "“"};
  for (;;) {
    const auto begins = [&](auto blank) { return text.substr(at).starts_with(blank); };
    const auto blank = std::ranges::find_if(blanks, begins);
    if (blank == blanks.end()) return at;
    at += blank->size();
  }
}

// A run without blanks or what ends a clause; a full stop within it belongs to it.
std::size_t end_of_code(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < longest_code) {
    const std::string_view rest = text.substr(end);
    const bool ends = std::string_view(" \t\n,;)]<>\"&").find(rest[0]) != rest.npos ||
                      rest.starts_with("\u00A0") || rest.starts_with("\u202F") ||
                      rest.starts_with("»") || rest.starts_with("”");
    if (ends) break;
    ++end;
  }
  while (end > at && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
  return end;
}

// "874 5512 3301", of so many digits at least; else where it begins.
std::size_t end_of_number(std::string_view text, std::size_t at, std::size_t fewest) {
  std::size_t end = at, digits = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      ++digits;
      end = i + 1;
    } else if (text[i] != ' ' && text[i] != '-' &&
               !text.substr(i).starts_with("\u00A0") &&
               !(i > 0 && text.substr(i - 1).starts_with("\u00A0"))) {
      break;
    }
  }
  return digits >= fewest ? end : at;
}

// "griot2026", "4321"; not "12" of "12 caractères", nor the address of a service.
bool has_digits_of_code(std::string_view code) {
  if (code.starts_with("http")) return false;
  const auto digits =
      static_cast<std::size_t>(std::count_if(code.begin(), code.end(), is_digit));
  return digits > 0 && code.size() >= fewest_digits;
}

// Nothing of the clause stands behind: "Mot de passe : Baobab." says one, "Mot de passe :
// à demander" does not.
bool ends_clause(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '.' || text[at] == '"')) ++at;
  for (const std::string_view mark : {"»", "”", "\u00A0»", " »"}) {
    if (text.substr(at).starts_with(mark)) return true;
  }
  return at >= text.size() || std::string_view("\n,;)]").find(text[at]) != text.npos ||
         (at > 0 && text[at - 1] == '.');
}

// Where the code begins that is announced up to `at`: behind a near colon or "est".
struct Behind {
  std::size_t at = 0;
  bool colon = false;
};
Behind behind_sign(std::string_view text, std::size_t at) {
  const std::string_view near = text.substr(at, longest_between);
  const std::size_t sign = near.find_first_of(":=.;!?\n");
  if (sign != near.npos && (near[sign] == ':' || near[sign] == '='))
    return {past_blanks(text, at + sign + 1), true};
  const std::size_t is = near.find(" est ");
  if (is != near.npos && is < sign) {
    std::size_t begin = past_blanks(text, at + is + 5);
    for (const std::string_view word : {"le ", ": "}) {
      if (text.substr(begin).starts_with(word)) begin += word.size();
    }
    return {begin, false};
  }
  return {past_blanks(text, at), false};
}

// "https://…/rec/share/…?pwd=…": what a recording is meant to be seen with.
bool is_of_recording(std::string_view text, std::size_t at) {
  const std::string_view before =
      text.substr(at - std::min(at, longest_address), std::min(at, longest_address));
  const std::size_t blank = before.find_last_of(" \n\t<(");
  return before.substr(blank == before.npos ? 0 : blank).find("/rec/") != before.npos;
}

PersonalData found_at(std::string_view text, std::size_t from, std::size_t to) {
  return {PersonalData::Kind::access, from, to,
          std::string(text.substr(from, to - from))};
}

}  // namespace

std::vector<PersonalData> access_codes_in(std::string_view text) {
  std::vector<PersonalData> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_of_word(text[at - 1])) continue;
    const Announcing* one = announced_at(text, at);
    if (!one) continue;
    std::size_t begin = at + one->words.size();
    std::size_t end = begin;
    if (one->code == Code::of_address) {
      if (!is_of_recording(text, at)) end = end_of_code(text, begin);
    } else {
      while (begin < text.size() && is_of_word(text[begin])) ++begin;  // "d'accès"
      const Behind behind = behind_sign(text, begin);
      begin = behind.at;
      const bool number = one->code == Code::number;
      end = end_of_number(text, begin, number ? fewest_of_meeting : fewest_digits);
      if (!number && end > begin) {
        end = std::max(end, end_of_code(text, begin));  // "4321-abc"
      } else if (!number) {
        end = end_of_code(text, begin);
        const bool address =
            text.substr(begin, end - begin).find_first_of("./") != text.npos;
        const bool word = behind.colon && ends_clause(text, end) && !address;
        if (!word && !has_digits_of_code(text.substr(begin, end - begin))) end = begin;
      }
    }
    if (end == begin) continue;
    found.push_back(found_at(text, begin, end));
    at = end - 1;
  }
  return found;
}

}  // namespace griot
