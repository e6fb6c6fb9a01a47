#include "importers/markdown/decode.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace griot {
namespace {

// The second byte of U+0080 to U+009F: controls that no text has.
bool is_c1(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 && static_cast<unsigned char>(byte) <= 0x9F;
}

std::string to_utf8(std::string_view bytes, Findings& findings) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    if (auto text = utf8_from_utf16(bytes, !little)) {
      findings.push_back({"converted_encoding", Severity::info, {}, "",
                          say("lu comme UTF-16 et converti en UTF-8")});
      return *text;
    }
  }
  if (is_utf8(bytes)) return std::string(bytes);
  findings.push_back({"converted_encoding", Severity::guessed, {}, "",
                      say("ce n'est pas de l'UTF-8 : lu comme Windows-1252 ; vérifiez les "
                          "accents")});
  return utf8_from_windows_1252(bytes);
}

// Beginnings of twice-encoded French letters. None is a pair that French writes.
constexpr std::array mojibake = {
    "Ã©", "Ã¨", "Ãª", "Ã ", "Ã§", "Ã´", "Ã®", "Ã»", "Ã¹", "Ã«", "Ã¯", "Ã‰", "â€™", "â€œ",
    "â€“", "Å“", "Â«", "Â»", "Â°", "à»r", "à©", "à¨", "à®", "à´",
};

bool may_be_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// "l accès", "n est", "d Ivoire": an elided letter alone before a vowel.
bool has_lost_apostrophe(std::string_view line) {
  static constexpr std::string_view elided = "ldnjmtscLDNJMTSC";
  static constexpr std::string_view vowels = "aeiouyhAEIOUYH";
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const bool alone = elided.find(line[i]) != std::string_view::npos &&
                       line[i + 1] == ' ' && (i == 0 || line[i - 1] == ' ');
    const bool vowel = vowels.find(line[i + 2]) != std::string_view::npos ||
                       line.substr(i + 2, 1) == "\xC3";
    const bool word = i + 3 < line.size() && may_be_letter(line[i + 3]);
    if (alone && vowel && word) return true;
  }
  return false;
}

}  // namespace

std::string decode_text(std::string_view bytes, Findings& findings) {
  const std::string decoded = to_utf8(bytes, findings);
  std::string text;
  text.reserve(decoded.size());
  std::size_t dropped = 0;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    const char c = decoded[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r') {
      if (i + 1 >= decoded.size() || decoded[i + 1] != '\n') text += '\n';
    } else if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
      text += ' ';
      ++dropped;
    } else if (byte == 0xC2 && i + 1 < decoded.size() && is_c1(decoded[i + 1])) {
      text += ' ';
      ++dropped;
      ++i;
    } else {
      text += c;
    }
  }
  if (dropped > 0) {
    findings.push_back({"control_characters", Severity::changed, {}, "",
                        say_n("{1} caractère de contrôle remplacé par un blanc",
                              "{1} caractères de contrôle remplacés par des blancs",
                              static_cast<std::int64_t>(dropped))});
  }
  return text;
}

void diagnose(std::string_view text, Findings& findings) {
  constexpr std::size_t most = 5;  // of a kind: one file may be damaged on every line
  std::size_t encoded_twice = 0;
  std::size_t without_apostrophe = 0;
  int line_number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    ++line_number;
    const bool broken = std::any_of(mojibake.begin(), mojibake.end(), [&](const char* sign) {
      return line.find(sign) != std::string_view::npos;
    });
    if (broken && encoded_twice++ < most) {
      findings.push_back({"mojibake", Severity::problem, {line_number, 0}, "",
                          say("des accents semblent abîmés ; réenregistrez l'original en "
                              "UTF-8")});
    }
    if (has_lost_apostrophe(line) && without_apostrophe++ < most) {
      findings.push_back({"lost_apostrophes", Severity::problem, {line_number, 0}, "",
                          say("des apostrophes semblent perdues (« l accès ») ; corrigez le "
                              "texte, gardé tel quel")});
    }
  }
}

}  // namespace griot
