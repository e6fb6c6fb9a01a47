// Characters and words of any text: folding, slugs, counting, spelling distance.
//
// All functions are pure, take UTF-8 (what is not UTF-8 is read as U+FFFD) and are safe to
// call from several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace griot {

// For comparing: NFKC, Latin letters to ASCII (é → e, œ → oe), lower case.
std::string fold(std::string_view text);

// NFC, for what is stored.
std::string normalize(std::string_view text);

// What writings of a term share: folded, what is neither letter, mark nor digit becomes one
// hyphen, cut at `max_bytes` at a hyphen where there is one.
std::string term_key(std::string_view text, std::size_t max_bytes = 60);

// The same in ASCII, for names: letters that are not Latin are written in Latin ones.
// "L’épargne à Yaoundé" → "l-epargne-a-yaounde".
std::string slug(std::string_view text, std::size_t max_bytes = 60);

// What a heading and a link to it share, however the link was made of its words ("Qu’est-ce
// que l’OWASP ?": "#quest-ce-que-lowasp", "#qu-est-ce-que-l-owasp", "#…%C3%A9…"):
// percent-decoded, folded, letters with their marks and digits only.
std::string link_name(std::string_view text);

// Words as the receipt counts them: after NFKC without zero-width characters and soft
// hyphens, a word is a run of letters and digits (Unicode L and N; "_" is none), and each
// CJK character is one.
std::int64_t count_words(std::string_view text);

// Optimal string alignment (Damerau-Levenshtein without moved substrings) over code points;
// `at_most` + 1 when larger.
int edit_distance(std::string_view a, std::string_view b, int at_most);

// Index of the candidate nearest to `word` after folding, when it is near enough to be
// suggested (1 edit up to 5 letters, 2 up to 9, else 3).
std::optional<std::size_t> nearest(std::string_view word,
                                   std::span<const std::string> candidates);

// "fr", "en", "pt", "es", "ar" … by function words and script, or "" when the text is too
// short to tell.
std::string guess_language(std::string_view text);

// The language of a tag without region or script: "fr" of "fr-FR", "pt" of "pt_BR".
std::string_view primary_language(std::string_view tag);

// Whether a text that is said to be in `language` (two letters) may be, within a document
// that is in `usual`: yes or no by its script and function words, open when it has none.
enum class Likely { no, open, yes };
Likely likely_language(std::string_view text, std::string_view language,
                       std::string_view usual);

}  // namespace griot
