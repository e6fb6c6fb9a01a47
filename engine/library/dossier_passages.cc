#include "engine/library/dossier_passages.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/library/lint_text.h"
#include "engine/render/outline.h"
#include "engine/text/analysis.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t passages_each = 3;  // of one document, an argument
constexpr std::size_t figures_each = 4;   // of one document
constexpr std::size_t shortest = 40;      // bytes of a passage worth citing
constexpr std::size_t longest = 1'200;    // bytes; longer ones are rarely read aloud

// What headings say of what stands below them, folded; the first that fits decides.
struct HeadingWord {
  std::string_view word;
  Argument argument;
};
constexpr auto heading_words = std::to_array<HeadingWord>({
    {"recommand", Argument::demands},     {"demand", Argument::demands},
    {"proposition", Argument::demands},   {"plaidoyer", Argument::demands},
    {"preconis", Argument::demands},      {"enseignement", Argument::lessons},
    {"lecon", Argument::lessons},         {"appris", Argument::lessons},
    {"reussite", Argument::lessons},      {"bonnes pratiques", Argument::lessons},
    {"replication", Argument::lessons},   {"a retenir", Argument::lessons},
    {"points cles", Argument::lessons},   {"difficult", Argument::obstacles},
    {"frein", Argument::obstacles},       {"obstacle", Argument::obstacles},
    {"limite", Argument::obstacles},      {"position", Argument::positions},
    {"message", Argument::positions},     {"en bref", Argument::positions},
    {"considerant", Argument::positions}, {"parole", Argument::voices},
    {"intervention", Argument::voices},   {"echange", Argument::voices},
    {"question", Argument::voices},       {"temoign", Argument::voices},
});
// What is no part of any argument.
constexpr auto left_out = std::to_array<std::string_view>(
    {"sigle", "abreviation", "source", "note", "annexe", "remerciement", "participant",
     "methode", "methodologie", "demarche", "qui sommes", "contact", "ressource", "fiche",
     "programme", "ordre du jour", "sommaire", "signataire", "bibliographie"});

std::string own_stems_of(std::string_view text) {
  std::string stems = " ";
  for (const Token& token : analyse(text)) {
    if (!token.stop && !token.added) stems += token.stem + ' ';
  }
  return stems;
}

Inlines without_calls(const Inlines& inlines) {
  Inlines kept;
  for (const Inline& node : inlines) {
    const bool gone = std::holds_alternative<NoteReference>(node.value) ||
                      std::holds_alternative<Bookmark>(node.value) ||
                      std::holds_alternative<Image>(node.value);
    if (gone) continue;
    const auto* link = std::get_if<Link>(&node.value);
    if (link && !link->target.starts_with("http")) {
      for (Inline& inside : without_calls(link->content))
        kept.push_back(std::move(inside));
      continue;
    }
    kept.push_back(node);
    if (Inlines* content = content_of(kept.back())) *content = without_calls(*content);
  }
  return kept;
}

// "Il pleut. Elle part." as two; a full stop within a number or a name ends nothing.
std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  std::size_t from = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const bool end = (text[i] == '.' || text[i] == '!' || text[i] == '?') &&
                     (text[i + 1] == ' ' || text[i + 1] == '\n');
    const auto next = static_cast<unsigned char>(text[i + 2]);
    const bool capital = (next >= 'A' && next <= 'Z') || next >= 0x80;
    if (!end || !capital) continue;
    sentences.emplace_back(trimmed(text.substr(from, i + 1 - from)));
    from = i + 2;
  }
  sentences.emplace_back(trimmed(text.substr(std::min(from, text.size()))));
  return sentences;
}

// A label, a name and what they do, the source of a quotation are none.
bool is_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", ";", "»", "…", ":"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

std::string year_in(std::string_view text) {
  for (const LintWord& word : lint_words(text)) {
    if (word.folded.size() == 4 && holds_year(word.folded)) return word.folded;
  }
  return {};
}

// A number that is neither a year nor a day.
bool holds_figure(std::string_view text) {
  const std::vector<LintWord> words = lint_words(text);
  for (const LintWord& word : words) {
    const bool number = word.folded.find_first_not_of("0123456789") == std::string::npos;
    if (number && !holds_year(word.folded) && word.folded.size() > 1) return true;
  }
  return text.find('%') != std::string_view::npos;
}

class Gatherer {
 public:
  Gatherer(const std::string& id, const Document& document, bool minutes,
           const ThemeWords& themes, DossierParts& parts)
      : id_(id), themes_(themes), parts_(parts), minutes_(minutes) {
    for (const std::string& anchor : numbered_paragraphs(document)) {
      numbers_.emplace(anchor, static_cast<int>(numbers_.size()) + 1);
    }
  }

  void gather(const Blocks& blocks) {
    for (const Block& block : blocks) gather(block);
  }

 private:
  void gather(const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      const auto level = static_cast<std::size_t>(heading->level);
      headings_.resize(std::max(headings_.size(), level));
      headings_.resize(level);
      headings_[level - 1] = plain_text(heading->content);
      return;
    }
    const auto* box = std::get_if<Box>(&block.value);
    const bool aside =
        is_internal(block) ||
        (box && (box->kind == "mention-légale" || box->kind == "sigles")) ||
        std::holds_alternative<Table>(block.value) ||
        std::holds_alternative<CodeBlock>(block.value);
    if (aside) return;
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph && !block.anchor.empty()) cite(block, *paragraph);
    const bool voice = box && box->kind == "verbatim";
    const bool summary = box && box->kind == "en-bref";
    if (voice) ++voices_;
    if (summary) ++summaries_;
    for (const Blocks* inside : children_of(block)) gather(*inside);
    if (voice) --voices_;
    if (summary) --summaries_;
  }

  // By the nearest heading that says it.
  std::pair<Argument, bool> argument() const {
    if (voices_ > 0) return {Argument::voices, true};
    if (summaries_ > 0) return {Argument::positions, true};
    for (std::size_t i = headings_.size(); i-- > 0;) {
      const std::string folded = fold(headings_[i]);
      for (const std::string_view word : left_out) {
        if (folded.starts_with(word)) return {Argument::findings, false};
      }
      for (const HeadingWord& one : heading_words) {
        if (folded.find(one.word) != std::string::npos) return {one.argument, true};
      }
    }
    return {Argument::findings, true};
  }

  void cite(const Block& block, const Paragraph& paragraph) {
    const std::string text = plain_text(paragraph.content);
    if (text.size() < shortest || !is_sentence(text)) return;
    const auto [argument, cited] = this->argument();
    const std::string concept_id = themes_.concept_in(text);
    if (!cited || concept_id.empty()) return;
    const auto number = numbers_.find(block.anchor);
    const int shown = number == numbers_.end() ? 0 : number->second;
    for (const std::string& sentence : sentences_of(text)) {
      const std::string year = year_in(sentence);
      if (year.empty() || !holds_figure(sentence) || figures_ == figures_each) continue;
      ++figures_;
      parts_.figures.push_back({id_, block.anchor, shown, sentence, year});
    }
    auto& count = counts_[argument];
    // What is asked for is told by the register of recommendations.
    if (text.size() > longest || count == passages_each) return;
    ++count;
    DossierPassage passage{id_, block.anchor, shown,     without_calls(paragraph.content),
                           {},  argument,     concept_id};
    if (minutes_ && argument == Argument::voices && headings_.size() > 1) {
      passage.speaker = headings_.back();
    }
    parts_.passages.push_back(std::move(passage));
  }

  const std::string& id_;
  const ThemeWords& themes_;
  DossierParts& parts_;
  std::map<std::string, int, std::less<>> numbers_;
  std::map<Argument, std::size_t> counts_;
  std::vector<std::string> headings_;
  std::size_t figures_ = 0;
  int voices_ = 0;
  int summaries_ = 0;
  bool minutes_ = false;
};

}  // namespace

ThemeWords::ThemeWords(const Vocabulary& vocabulary,
                       const std::vector<std::string>& themes)
    : concepts_(themes) {
  // Those below come behind those above, as far down as there are any.
  for (std::size_t i = 0; i < concepts_.size(); ++i) {
    for (const Concept* one : vocabulary.narrower(Kind::theme, concepts_[i])) {
      const bool known =
          std::find(concepts_.begin(), concepts_.end(), one->id) != concepts_.end();
      if (!known) concepts_.push_back(one->id);
    }
  }
  for (std::size_t i = 0; i < concepts_.size(); ++i) {
    const Concept* found = vocabulary.by_id(Kind::theme, concepts_[i]);
    if (!found) continue;
    std::vector<std::string> all = found->aliases;
    all.push_back(found->label);
    for (const std::string& name : all) names_.push_back({own_stems_of(name), i});
  }
}

std::string ThemeWords::concept_in(std::string_view text) const {
  if (concepts_.empty()) return "*";
  const std::string stems = own_stems_of(text);
  std::size_t best = concepts_.size();
  std::size_t most = 0;
  for (const Name& name : names_) {
    if (name.stems.size() < 3 || stems.find(name.stems) == std::string::npos) continue;
    // The longer name says more; of equals the narrower concept.
    const bool better = best == concepts_.size() || name.stems.size() > most ||
                        (name.stems.size() == most && name.place > best);
    if (!better) continue;
    best = name.place;
    most = name.stems.size();
  }
  return best == concepts_.size() ? std::string() : concepts_[best];
}

void gather(const std::string& id, const Document& document, bool minutes,
            const ThemeWords& themes, DossierParts& parts) {
  Gatherer(id, document, minutes, themes, parts).gather(document.blocks);
}

}  // namespace griot
