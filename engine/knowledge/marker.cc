// What a typed item begins with.
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/base/utf8.h"
#include "engine/knowledge/lines.h"

namespace griot {
namespace {

std::size_t blanks_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == ' ' || rest[0] == '\t') {
      ++at;
    } else if (rest.starts_with("\xC2\xA0")) {
      at += 2;
    } else if (rest.starts_with("\xE2\x80\xAF")) {
      at += 3;
    } else {
      break;
    }
  }
  return at - begin;
}

// What may stand between a marker and its text; at least one of them.
std::size_t separator_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  bool separates = false;
  for (;;) {
    const std::size_t blank = blanks_at(text, at);
    at += blank;
    separates = separates || blank > 0;
    const std::string_view rest = text.substr(at);
    bool found = false;
    for (const char* mark : {":", ".", ")", "-", "–", "—", "/", "°"}) {
      if (!rest.starts_with(mark)) continue;
      at += std::string_view(mark).size();
      found = separates = true;
      break;
    }
    if (!found) return separates ? at - begin : 0;
  }
}

Marker made(Marker::Form form, std::string_view text, std::size_t label,
            std::size_t length) {
  return {form, std::string(text.substr(0, label)), length};
}

// "🔴 1️⃣ Moratoire": pictures before a text, the number of a key among them; up to
// the text, 0 without any.
std::size_t pictures_at(std::string_view text) {
  constexpr std::string_view key = "\xEF\xB8\x8F\xE2\x83\xA3";
  constexpr std::string_view variant = "\xEF\xB8\x8F";
  std::size_t at = 0;
  bool any = false;
  for (;;) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\xF0\x9F") && rest.size() >= 4) {
      at += 4;
      any = true;
    } else if (any && rest.starts_with(variant)) {
      at += variant.size();
    } else if (!rest.empty() && is_digit(rest[0]) && rest.substr(1).starts_with(key)) {
      at += 1 + key.size();
      any = true;
    } else if (const std::size_t blank = any ? blanks_at(text, at) : 0; blank > 0) {
      at += blank;
    } else {
      return any ? at : 0;
    }
  }
}

Marker dash(std::string_view text) {
  if (is_letter(text[0]) && text[0] != 'o') return {};  // most lines
  if (!text.starts_with("👉")) {
    const std::size_t length = pictures_at(text);
    if (length > 0 && length < text.size() && text[length - 1] == ' ')
      return {Marker::Form::dash, "–", length};
  }
  for (const char* mark : {"=>", "->", "-", "–", "—", "•", "·", "▪", "▫", "■", "□",
                           "●",  "○",  "◦", "*", "►", "▶", "➢", "➤", "→", "➜", "➔",
                           "⇒",  "➡",  "👉", "✓", "✔", "❖", "»", "☐", "□", "o "}) {
    if (!text.starts_with(mark)) continue;
    const std::size_t length = std::string_view(mark).size();
    const std::size_t blank =
        text[length - 1] == ' ' ? length : length + blanks_at(text, length);
    if (blank == length && text[length - 1] != ' ' && length == 1) return {};  // "-5"
    Marker marker = made(Marker::Form::dash, text, length, blank);
    // All arrows mean the same.
    for (const char* arrow : {"➜", "➔", "⇒", "➡", "👉", "=>", "->"}) {
      if (marker.label == arrow) marker.label = "→";
    }
    return marker;
  }
  return {};
}

// "9-D1", "9-A3 bis", "2026/D4": of the meeting of that number; a blank is enough behind
// it. Labelled by what stands behind the number.
Marker code_of_meeting(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 4 && is_digit(text[at])) ++at;
  if (at == 0 || at + 2 >= text.size() || (text[at] != '-' && text[at] != '/')) return {};
  const std::size_t begin = ++at;
  if (text[at] < 'A' || text[at] > 'Z' || !is_digit(text[at + 1])) return {};
  for (++at; at < text.size() && is_digit(text[at]);) ++at;
  for (const std::string_view again : {" bis", " ter", " quater"}) {
    if (text.substr(at).starts_with(again)) at += again.size();
  }
  const std::size_t gap = separator_at(text, at);
  if (gap == 0) return {};
  Marker marker = made(Marker::Form::code, text, at, at + gap);
  marker.label = text.substr(begin, at - begin);
  return marker;
}

// "R1", "R.1", "P2", "Rec 3": capitals and a number.
Marker code(std::string_view text) {
  if (!text.empty() && is_digit(text[0])) return code_of_meeting(text);
  std::size_t at = 0;
  while (at < text.size() && at < 4 && is_letter(text[at])) ++at;
  if (at == 0 || text[0] < 'A' || text[0] > 'Z') return {};
  if (at < text.size() && (text[at] == '.' || text[at] == ' ')) ++at;
  const std::size_t digits = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == digits || at - digits > 3) return {};
  while (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  }
  const std::size_t label = at;
  const std::size_t gap = separator_at(text, at);
  const std::string_view between = text.substr(at, gap);
  const bool marks = between.find_first_of(":.)-") != std::string_view::npos ||
                     between.find("–") != std::string_view::npos ||
                     between.find("—") != std::string_view::npos;
  return marks ? made(Marker::Form::code, text, label, label + gap) : Marker();
}

Marker number(std::string_view text) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t digits = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == digits || at - digits > 2) return {};
  const std::size_t whole = at;
  while (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  }
  std::size_t end = at;
  bool closed = false;
  for (const char* mark : {"°)", ".)", ".-", "°", ".", ")", " -", " –", "-", "/"}) {
    if (!text.substr(at).starts_with(mark)) continue;
    end = at + std::string_view(mark).size();
    closed = true;
    break;
  }
  const std::size_t blank = blanks_at(text, end);
  // "2.1 Ouvrir" needs no mark behind it, "2 guichets" would.
  const bool marks = (closed || at > whole) && (blank > 0 || end == text.size());
  return marks ? made(Marker::Form::number, text, end, end + blank) : Marker();
}

// "Ouali se rapproche", "Ouali et B. Diop" behind an initial: a name that does something,
// and no title.
bool is_name_that_acts(std::string_view text, const Rules& rules) {
  constexpr std::size_t enough = 60;  // bytes
  const std::string_view start = text.substr(0, enough);
  const Tokens tokens = tokens_of(start);
  if (tokens.size() < 2 || tokens[0].stop || start[tokens[0].from] < 'A' ||
      start[tokens[0].from] > 'Z')
    return false;
  const Tense tense = rules.verbs().form(start, tokens[1]).tense;
  return tokens[1].word == "se" || tokens[1].word == "et" || tense == Tense::present ||
         tense == Tense::future;
}

Marker letter(std::string_view text, const Rules& rules) {
  std::size_t at = text.starts_with('(') ? 1 : 0;
  const std::size_t begin = at;
  while (at < text.size() && is_letter(text[at])) ++at;
  const std::string_view letters = text.substr(begin, at - begin);
  if (letters.empty() || at >= text.size() || (text[at] != ')' && text[at] != '.'))
    return {};
  const bool roman = letters.find_first_not_of("ivxIVX") == std::string_view::npos &&
                     letters.size() <= 5;
  if (letters.size() > 1 && !roman) return {};
  const std::size_t blank = blanks_at(text, at + 1);
  if (blank == 0) return {};
  // "M. Diallo", "A. EXEMPLE": an initial.
  if (text[at] == '.' && !roman && begin == 0 && letters[0] < 'a') {
    const std::string_view behind = text.substr(at + 1 + blank);
    if (letters[0] == 'M' || behind.empty() || is_name_that_acts(behind, rules))
      return {};
  }
  const auto form = letters.size() > 1 ? Marker::Form::roman : Marker::Form::letter;
  return made(form, text, at + 1, at + 1 + blank);
}

// "Recommandation n° 2 :", "Proposition 3 –"
Marker named(std::string_view text, const Rules& rules) {
  const std::string_view start = text.substr(0, 60);
  if (std::none_of(start.begin(), start.end(), is_digit)) return {};
  const Tokens tokens = tokens_of(start);
  const std::size_t words = rules.begins("etiquette-recommandation", tokens);
  if (words == 0) return {};
  std::size_t at = tokens[words - 1].to;
  at += blanks_at(text, at);
  for (const char* mark : {"n°", "N°", "no ", "n° ", "#"}) {
    if (text.substr(at).starts_with(mark)) at += std::string_view(mark).size();
  }
  at += blanks_at(text, at);
  const std::size_t digits = at;
  while (at < text.size() &&
         (is_digit(text[at]) || (at > digits && text[at] == '.' && at + 1 < text.size() &&
                                 is_digit(text[at + 1])))) {
    ++at;
  }
  if (at == digits) return {};
  const std::size_t gap = separator_at(text, at);
  if (gap == 0 && at < text.size()) return {};
  return made(Marker::Form::named, text, at, at + gap);
}

// "Art. 3.", "Article 12, alinéa 2 (recours) –": of a declaration or an amendment. A mark
// has to stand behind: "Article 4 de la loi" is part of a sentence.
Marker article(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view word :
       {"Article ", "ARTICLE ", "Art. ", "ART. ", "art. "}) {
    if (text.starts_with(word)) at = word.size();
  }
  if (at == 0) return {};
  const std::size_t digits = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  for (const std::string_view first : {"premier", "1er"}) {
    if (text.substr(digits).starts_with(first)) at = digits + first.size();
  }
  if (at == digits || at - digits > 7) return {};
  if (text.substr(at).starts_with(", al")) {
    const std::size_t behind =
        text.substr(0, at + 16).find_first_of("0123456789.:(", at + 4);
    if (behind == std::string_view::npos || behind > at + 12) return {};
    for (at = behind; at < text.size() && is_digit(text[at]);) ++at;
  }
  const std::size_t label = at;
  if (const std::size_t open = at + blanks_at(text, at);
      text.substr(open).starts_with("(")) {
    const std::size_t close = text.substr(0, open + 80).find(')', open);
    if (close == std::string_view::npos) return {};
    at = close + 1;
  }
  const std::size_t gap = separator_at(text, at);
  const std::string_view between = text.substr(at, gap);
  const bool marks = between.find_first_of(":.)-") != std::string_view::npos ||
                     between.find("–") != std::string_view::npos ||
                     between.find("—") != std::string_view::npos;
  return marks ? made(Marker::Form::article, text, label, at + gap) : Marker();
}

// The first sign of a text, whatever stands behind it.
Marker first_marker(std::string_view text, const Rules& rules) {
  if (text.empty()) return {};
  for (const auto& read : std::array{dash, article, code, number}) {
    Marker marker = read(text);
    if (marker.form != Marker::Form::none) return marker;
  }
  if (Marker marker = letter(text, rules); marker.form != Marker::Form::none)
    return marker;
  return named(text, rules);
}

}  // namespace

Marker marker_of(std::string_view text, const Rules& rules) {
  Marker marker = first_marker(text, rules);
  const bool counts =
      marker.form == Marker::Form::code || marker.form == Marker::Form::number;
  if (marker.form != Marker::Form::dash && !counts) return marker;
  // "– R1. Créer", "B.2 Article 7 :": the second one says more.
  const Marker inner = first_marker(text.substr(marker.length), rules);
  if (inner.form == Marker::Form::article) {
    return {inner.form, inner.label, marker.length + inner.length};
  }
  if (counts) return marker;
  if (inner.form == Marker::Form::code || inner.form == Marker::Form::named) {
    return {inner.form, inner.label, marker.length + inner.length};
  }
  return marker;
}

Marker bare_number_of(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  if (end == 0 || end > 2 || end == std::string_view::npos || text[end] != ' ') return {};
  return {Marker::Form::number, std::string(text.substr(0, end)), end + 1};
}

bool is_bare_number(const Marker& marker) {
  return marker.form == Marker::Form::number &&
         marker.length == marker.label.size() + 1 &&
         marker.label.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace griot
