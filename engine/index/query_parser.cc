#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/utf8.h"
#include "engine/index/fields.h"
#include "engine/index/query_lexer.h"
#include "engine/index/query_tree.h"
#include "engine/text/words.h"

namespace griot {
namespace {

enum class Operator { none, both, either, except };

Operator operator_of(std::string_view word) {
  if (word == "ET") return Operator::both;
  if (word == "OU") return Operator::either;
  if (word == "SAUF") return Operator::except;
  return Operator::none;
}

bool has_small_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    if ((c.value >= U'a' && c.value <= U'z') || (c.value >= 0xDF && c.value <= 0xFF)) {
      return true;
    }
    at += c.length;
  }
  return false;
}

std::string cut_to_limit(std::string_view text, std::vector<Message>& notices) {
  if (text.size() <= max_query_bytes) return std::string(text);
  std::size_t end = max_query_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  notices.push_back(say("requête trop longue : seuls les {1} premiers octets sont lus",
                        {std::to_string(max_query_bytes)}));
  return std::string(text.substr(0, end));
}

// `excluded`, `name` and `value` of "pays:SN"; nothing when no field is named so.
std::optional<Filter> read_filter(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  Filter filter;
  filter.name = word.substr(0, colon);
  filter.value = word.substr(colon + 1);
  const std::string name = fold(filter.name);
  if (name == "avant" || name == "apres") {
    filter.kind = name == "avant" ? Filter::Kind::before : Filter::Kind::since;
    return filter;
  }
  const auto fields = field_table();
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldRow& row) { return name == row.name; });
  if (found == fields.end()) return std::nullopt;
  filter.field = static_cast<std::size_t>(found - fields.begin());
  return filter;
}

// Without the blanks that French puts within its quotes.
std::string trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 3> blanks{" ", "\u00a0", "\u202f"};
  for (const std::string_view blank : blanks) {
    while (text.starts_with(blank)) text.remove_prefix(blank.size());
    while (text.ends_with(blank)) text.remove_suffix(blank.size());
  }
  return std::string(text);
}

class Parser {
 public:
  Parser(std::string_view text, bool exact) : exact_(exact) {
    tree_.text = cut_to_limit(text, tree_.notices);
    pieces_ = query_pieces(tree_.text);
    operators_ = operators_have_meaning();
  }

  QueryTree parse() {
    begin_alternative();
    for (place_ = 0; place_ < pieces_.size(); ++place_) take(pieces_[place_]);
    end_sequence();
    drop_empty();
    keep_content_words();
    return std::move(tree_);
  }

 private:
  std::string_view text_of(const QueryPiece& piece) const {
    return std::string_view(tree_.text).substr(piece.from, piece.to - piece.from);
  }
  Operator operator_at(std::size_t place) const {
    const QueryPiece& piece = pieces_[place];
    if (piece.phrase || piece.excluded) return Operator::none;
    return operator_of(text_of(piece));
  }

  // Where all is written in capitals, ET and OU are taken for operators only between
  // single words ("OSIM ET FORIM"); else they are words of a shouted sentence.
  bool operators_have_meaning() const {
    if (has_small_letter(tree_.text)) return true;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if ((operator_at(i) != Operator::none) != (i % 2 == 1)) return false;
    }
    return true;
  }

  void begin_alternative() { tree_.alternatives.emplace_back(1); }
  Sequence& sequence() { return tree_.alternatives.back().back(); }

  // Reads what stands free in the sequence, now that all of it is known, in one go: an
  // elision or an acronym may be several pieces.
  void end_sequence() {
    std::string free(tree_.text.size(), ' ');
    for (const auto& [from, to] : free_) {
      std::copy(tree_.text.begin() + static_cast<std::ptrdiff_t>(from),
                tree_.text.begin() + static_cast<std::ptrdiff_t>(to),
                free.begin() + static_cast<std::ptrdiff_t>(from));
    }
    if (!free_.empty()) {
      std::vector<Token> words = within_limit(analyse(free));
      if (exact_) spell(words, sequence().spelled);
      sequence().words = std::move(words);
    }
    free_.clear();
  }

  // Moves all but stop words, which no index has letter by letter.
  static void spell(std::vector<Token>& words, std::vector<Spelled>& spelled) {
    for (const Token& token : words) {
      if (!token.stop) spelled.push_back({token.word, true, {}});
    }
    std::erase_if(words, [](const Token& token) { return !token.stop; });
  }

  std::vector<Token> within_limit(std::vector<Token> tokens) {
    const std::size_t left = max_query_terms - std::min(max_query_terms, terms_);
    if (tokens.size() > left) {
      tokens.resize(left);
      if (!cut_) {
        tree_.notices.push_back(
            say("requête trop longue : seuls les {1} premiers mots "
                "sont cherchés",
                {std::to_string(max_query_terms)}));
      }
      cut_ = true;
    }
    terms_ += tokens.size();
    return tokens;
  }

  bool take_operator() {
    const Operator what = operators_ ? operator_at(place_) : Operator::none;
    const bool between = place_ > 0 && place_ + 1 < pieces_.size() &&
                         operator_at(place_ - 1) == Operator::none &&
                         operator_at(place_ + 1) == Operator::none;
    if (what == Operator::none || !between) return false;
    end_sequence();
    if (what == Operator::either) {
      begin_alternative();
    } else {
      tree_.alternatives.back().emplace_back();
      sequence().negated = what == Operator::except;
    }
    return true;
  }

  void take(const QueryPiece& piece) {
    if (piece.phrase) return take_phrase(piece);
    if (take_operator()) return;
    const std::string_view word = text_of(piece);
    if (auto filter = read_filter(word)) return take_filter(std::move(*filter), piece);
    if (word.size() > 1 && word.ends_with('*') && take_spelled(piece)) return;
    if (word.size() > 1 && word.starts_with('=') && take_exact(piece)) return;
    if (piece.excluded) return take_excluded_word(piece);
    free_.emplace_back(piece.from, piece.to);
  }

  Phrase phrase_of(const QueryPiece& piece) {
    Phrase phrase{within_limit(analyse(text_of(piece)))};
    for (Token& token : phrase.tokens) {
      token.from += static_cast<std::uint32_t>(piece.from);
      token.to += static_cast<std::uint32_t>(piece.from);
    }
    return phrase;
  }

  void take_phrase(const QueryPiece& piece) {
    Phrase phrase = phrase_of(piece);
    if (phrase.tokens.empty()) return;
    (piece.excluded ? sequence().excluded : sequence().phrases)
        .push_back(std::move(phrase));
  }

  // "fut -elle", "puis -je": a stop word is not excluded, it is badly typed.
  void take_excluded_word(const QueryPiece& piece) {
    Phrase phrase = phrase_of(piece);
    const bool content = std::any_of(phrase.tokens.begin(), phrase.tokens.end(),
                                     [](const Token& token) { return !token.stop; });
    if (content) sequence().excluded.push_back(std::move(phrase));
  }

  bool take_spelled(const QueryPiece& piece) {
    std::string_view word = text_of(piece);
    while (word.ends_with('*')) word.remove_suffix(1);
    const std::vector<Token> tokens = analyse(word);
    if (tokens.empty()) return false;
    if (tokens.size() > 1) {
      free_.emplace_back(piece.from, piece.from + tokens.back().from);
    }
    (piece.excluded ? sequence().excluded_spelled : sequence().spelled)
        .push_back({tokens.back().word, false, {}});
    return true;
  }

  bool take_exact(const QueryPiece& piece) {
    std::vector<Token> tokens = within_limit(analyse(text_of(piece).substr(1)));
    auto& spelled = piece.excluded ? sequence().excluded_spelled : sequence().spelled;
    const std::size_t before = spelled.size();
    spell(tokens, spelled);
    return spelled.size() > before;
  }

  // "pays:SN", "pays: SN" and "pays:« Côte d'Ivoire »".
  void take_filter(Filter filter, const QueryPiece& piece) {
    filter.column = 1;
    for (std::size_t at = 0; at < piece.from; ++filter.column) {
      at += first_code_point(std::string_view(tree_.text).substr(at)).length;
    }
    filter.excluded = piece.excluded;
    if (filter.value.empty() && place_ + 1 < pieces_.size()) {
      filter.value = trimmed(text_of(pieces_[++place_]));
    }
    sequence().filters.push_back(std::move(filter));
  }

  void drop_empty() {
    const auto says_nothing = [](const Sequence& s) {
      return !s.finds() && s.excluded.empty() && s.excluded_spelled.empty() &&
             s.filters.empty();
    };
    for (auto& conditions : tree_.alternatives) std::erase_if(conditions, says_nothing);
    std::erase_if(tree_.alternatives, [](const auto& a) { return a.empty(); });
  }

  // Stop words are searched for only where there is nothing else.
  void keep_content_words() {
    const auto is_stop = [](const Token& token) { return token.stop; };
    bool content = false;
    for (const auto& conditions : tree_.alternatives) {
      for (const Sequence& s : conditions) {
        content = content || !s.phrases.empty() || !s.spelled.empty() ||
                  !std::all_of(s.words.begin(), s.words.end(), is_stop);
      }
    }
    if (!content) return;
    for (auto& conditions : tree_.alternatives) {
      for (Sequence& s : conditions) std::erase_if(s.words, is_stop);
    }
    drop_empty();
  }

  QueryTree tree_;
  std::vector<QueryPiece> pieces_;
  bool exact_;
  std::size_t place_ = 0;
  bool operators_ = true;
  std::size_t terms_ = 0;
  bool cut_ = false;
  std::vector<std::pair<std::size_t, std::size_t>> free_;  // ranges of free words
};

}  // namespace

QueryTree parse_query(std::string_view text, bool exact) {
  return Parser(text, exact).parse();
}

}  // namespace griot
