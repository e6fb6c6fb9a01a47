#include "engine/knowledge/own_words.h"

#include <algorithm>

namespace griot {
namespace {

constexpr std::size_t reach_of_speaker = 14;  // words behind "a déclaré"

// "a déclaré Awa Diop, présidente de la Ligue"
bool speaks_for_them(const std::string& paragraph, const Signatories& signatories,
                     const Rules& rules) {
  const Tokens tokens = tokens_of(paragraph);
  for (std::size_t at = 0; at < tokens.size();) {
    const Phrases::Found said = rules.marker("a-declare", tokens, at);
    if (said.last == 0) return false;
    const std::size_t end =
        paragraph.find_first_of(".:;", tokens[said.last - 1].to);  // of who speaks
    auto speaker = std::span(tokens).subspan(
        said.last, std::min(reach_of_speaker, tokens.size() - said.last));
    while (!speaker.empty() && speaker.back().from > end)
      speaker = speaker.first(speaker.size() - 1);
    if (rules.has("fonction", speaker) && signatories.are_named(speaker)) return true;
    at = said.last;
  }
  return false;
}

}  // namespace

std::string without_marks_of_own_words(const std::string& paragraph,
                                       const Signatories& signatories,
                                       const Rules& rules) {
  if (paragraph.find("«") == std::string::npos ||
      !speaks_for_them(paragraph, signatories, rules))
    return paragraph;
  std::string plain = paragraph;
  for (const std::string_view mark : {"« ", "«\u00A0", " »", "\u00A0»", "«", "»"}) {
    for (std::size_t at = plain.find(mark); at != std::string::npos;
         at = plain.find(mark, at)) {
      plain.erase(at, mark.size());
    }
  }
  return plain;
}

}  // namespace griot
