#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/utf8.h"
#include "engine/index/fields.h"
#include "engine/index/query_groups.h"
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
  while (end > 0 && is_continuation(text[end])) --end;
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
    keep_groups(pieces_, [&](const QueryPiece& piece) {
      return operators_ && operator_of(piece) != Operator::none;
    });
  }

  QueryTree parse() {
    levels_.emplace_back(1, std::vector<Sequence>(1));
    for (place_ = 0; place_ < pieces_.size(); ++place_) take(pieces_[place_]);
    end_sequence();
    tree_.alternatives = std::move(levels_.back());
    simplify(tree_.alternatives);
    keep_content_words();
    return std::move(tree_);
  }

 private:
  std::string_view text_of(const QueryPiece& piece) const {
    return std::string_view(tree_.text).substr(piece.from, piece.to - piece.from);
  }
  Operator operator_of(const QueryPiece& piece) const {
    const bool word = piece.role == QueryPiece::Role::text && !piece.phrase;
    return word && !piece.excluded ? griot::operator_of(text_of(piece)) : Operator::none;
  }

  // Where all is written in capitals, ET and OU are taken for operators only between
  // single words ("OSIM ET FORIM"); else they are words of a shouted sentence.
  bool operators_have_meaning() const {
    if (has_small_letter(tree_.text)) return true;
    bool operator_next = false;
    for (const QueryPiece& piece : pieces_) {
      if (piece.role != QueryPiece::Role::text) continue;
      if ((operator_of(piece) != Operator::none) != operator_next) return false;
      operator_next = !operator_next;
    }
    return true;
  }

  Sequence& sequence() { return levels_.back().back().back(); }

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
      if (!token.stop) add_spelled({token.word, true, {}}, spelled);
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
    const Operator what = operators_ ? operator_of(pieces_[place_]) : Operator::none;
    if (what == Operator::none || place_ == 0 || place_ + 1 == pieces_.size())
      return false;
    const QueryPiece& before = pieces_[place_ - 1];
    const QueryPiece& after = pieces_[place_ + 1];
    const bool between =
        before.role != QueryPiece::Role::open && after.role != QueryPiece::Role::close &&
        operator_of(before) == Operator::none && operator_of(after) == Operator::none;
    if (!between) return false;
    end_sequence();
    if (what == Operator::either) {
      levels_.back().emplace_back(1);
    } else {
      begin_sequence(what == Operator::except);
    }
    return true;
  }

  void begin_sequence(bool negated) {
    levels_.back().back().emplace_back();
    sequence().negated = negated;
  }

  // Beside a group stands nothing in its sequence: what is written there is to be found,
  // too, as behind ET.
  void open_group(bool negated) {
    if (!free_.empty() || !sequence().empty() || negated) {
      end_sequence();
      begin_sequence(negated);
    }
    levels_.emplace_back(1, std::vector<Sequence>(1));
  }

  void close_group() {
    end_sequence();
    Alternatives group = std::move(levels_.back());
    levels_.pop_back();
    simplify(group);
    // Nothing is excluded by "-()": what follows is to be found.
    if (group.empty()) sequence().negated = false;
    sequence().group = std::move(group);
  }

  void take(const QueryPiece& piece) {
    if (piece.role == QueryPiece::Role::open) return open_group(piece.excluded);
    if (piece.role == QueryPiece::Role::close) return close_group();
    if (take_operator()) return;
    if (!sequence().group.empty()) begin_sequence(false);
    if (piece.phrase) return take_phrase(piece);
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

  void take_phrase(const QueryPiece& piece) { add_phrase(phrase_of(piece), piece); }

  // Once each, and not many: where words stand side by side is dear to find out.
  void add_phrase(Phrase phrase, const QueryPiece& piece) {
    auto& phrases = piece.excluded ? sequence().excluded : sequence().phrases;
    const auto is_same = [&](const Phrase& other) {
      return std::ranges::equal(other.tokens, phrase.tokens, {}, &Token::word,
                                &Token::word);
    };
    if (phrase.tokens.empty() || std::ranges::any_of(phrases, is_same)) return;
    const bool one_word = phrase.tokens.size() == 1;
    if (one_word || phrases_ < max_query_phrases) {
      phrases_ += one_word ? 0 : 1;
      phrases.push_back(std::move(phrase));
      return;
    }
    if (!phrases_cut_) {
      tree_.notices.push_back(
          say("requête trop longue : seules les {1} premières expressions sont cherchées",
              {std::to_string(max_query_phrases)}));
    }
    phrases_cut_ = true;
    if (!piece.excluded) free_.emplace_back(piece.from, piece.to);
  }

  static void add_spelled(Spelled one, std::vector<Spelled>& spelled) {
    const bool known = std::ranges::any_of(spelled, [&](const Spelled& other) {
      return other.letters == one.letters && other.whole == one.whole;
    });
    if (!known) spelled.push_back(std::move(one));
  }

  // "fut -elle", "puis -je": a stop word is not excluded, it is badly typed.
  void take_excluded_word(const QueryPiece& piece) {
    Phrase phrase = phrase_of(piece);
    const bool content = std::any_of(phrase.tokens.begin(), phrase.tokens.end(),
                                     [](const Token& token) { return !token.stop; });
    if (content) add_phrase(std::move(phrase), piece);
  }

  bool take_spelled(const QueryPiece& piece) {
    std::string_view word = text_of(piece);
    while (word.ends_with('*')) word.remove_suffix(1);
    const std::vector<Token> tokens = analyse(word);
    if (tokens.empty()) return false;
    if (tokens.size() > 1) {
      free_.emplace_back(piece.from, piece.from + tokens.back().from);
    }
    add_spelled({tokens.back().word, false, {}},
                piece.excluded ? sequence().excluded_spelled : sequence().spelled);
    return true;
  }

  bool take_exact(const QueryPiece& piece) {
    std::vector<Token> tokens = within_limit(analyse(text_of(piece).substr(1)));
    auto& spelled = piece.excluded ? sequence().excluded_spelled : sequence().spelled;
    const bool content =
        std::ranges::any_of(tokens, [](const Token& t) { return !t.stop; });
    spell(tokens, spelled);
    return content;
  }

  // "pays:SN", "pays: SN" and "pays:« Côte d'Ivoire »".
  void take_filter(Filter filter, const QueryPiece& piece) {
    filter.column = 1;
    for (std::size_t at = 0; at < piece.from; ++filter.column) {
      at += first_code_point(std::string_view(tree_.text).substr(at)).length;
    }
    filter.excluded = piece.excluded;
    if (filter.value.empty() && place_ + 1 < pieces_.size() &&
        pieces_[place_ + 1].role == QueryPiece::Role::text) {
      filter.value = trimmed(text_of(pieces_[++place_]));
    }
    sequence().filters.push_back(std::move(filter));
  }

  // Stop words are searched for only where there is nothing else.
  void keep_content_words() {
    const auto is_stop = [](const Token& token) { return token.stop; };
    bool content = false;
    const Alternatives& read = tree_.alternatives;
    each_sequence(read, [&](const Sequence& s) {
      content = content || !s.phrases.empty() || !s.spelled.empty() ||
                !std::all_of(s.words.begin(), s.words.end(), is_stop);
    });
    if (!content) return;
    each_sequence(tree_.alternatives,
                  [&](Sequence& s) { std::erase_if(s.words, is_stop); });
    simplify(tree_.alternatives);
  }

  QueryTree tree_;
  std::vector<Alternatives> levels_;  // the innermost group that is open comes last
  std::vector<QueryPiece> pieces_;
  bool exact_;
  std::size_t place_ = 0;
  bool operators_ = true;
  std::size_t terms_ = 0;
  bool cut_ = false;
  std::size_t phrases_ = 0;
  bool phrases_cut_ = false;
  std::vector<std::pair<std::size_t, std::size_t>> free_;  // ranges of free words
};

}  // namespace

QueryTree parse_query(std::string_view text, bool exact) {
  return Parser(text, exact).parse();
}

}  // namespace griot
