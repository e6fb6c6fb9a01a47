#include "engine/library/passages.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::int64_t wanted_words = 80;

// What opens a sentence of a funding line or a disclaimer, folded. Such lines stand in
// most documents of a programme and say nothing of one.
constexpr std::array boilerplate_openings = {
    "avec le soutien de",         "avec l'appui financier",
    "avec le concours financier", "ce document a ete realise avec",
    "les opinions exprimees",     "le contenu de ce document",
    "cette publication a ete",
};

constexpr std::size_t longest_boilerplate = 600;  // bytes of a paragraph

bool is_boilerplate(const std::string& text) {
  if (text.size() > longest_boilerplate) return false;
  const std::string folded = ". " + fold(text);
  return std::any_of(
      boilerplate_openings.begin(), boilerplate_openings.end(), [&](const char* opening) {
        return folded.find(". " + std::string(opening)) != std::string::npos;
      });
}

// Cuts a document into passages, in the order of its text.
class Cutter {
 public:
  explicit Cutter(const Document& document) {
    for (const Note& note : document.notes) notes_[note.id] = &note;
    language_ = document.metadata.text("langue");
    if (language_.empty()) language_ = "fr";
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) add(block);
  }

  void add_uncalled_notes(const Document& document) {
    close();
    for (const Note& note : document.notes) {
      if (notes_.contains(note.id)) add_note(note);
    }
  }

  std::vector<Passage> finish() {
    close();
    keep_bare_heading();
    return std::move(passages_);
  }

 private:
  void add(const Block& block) {
    if (!block.anchor.empty()) anchor_ = block.anchor;
    const std::string outer = language_;
    if (!block.language.empty()) {
      close();
      language_ = block.language;
    }
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      open_section(*heading);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      add_table(*table);
    } else if (const auto* box = std::get_if<Box>(&block.value)) {
      close();
      boilerplate_ = box->kind == "mention-légale";
      add_text(plain_text(box->title));
      add_text(box->alternative);
      add(box->content);
      close();
    } else {
      add_own_text(block);
      for (const Blocks* children : children_of(block)) add(*children);
    }
    if (language_ != outer) {
      close();
      language_ = outer;
    }
  }

  void open_section(const Heading& heading) {
    close();
    const auto level = static_cast<std::size_t>(heading.level);
    if (headings_.size() >= level) keep_bare_heading();
    headings_.resize(level - 1);
    headings_.push_back(on_one_line(plain_text(heading.content)));
    bare_heading_ = begin_passage();
    bare_heading_.text = headings_.back();
    add_called_notes(heading.content);
  }

  // Headings are found with the passages below them; one with nothing below is a passage.
  void keep_bare_heading() {
    if (!bare_heading_.text.empty()) passages_.push_back(std::move(bare_heading_));
    bare_heading_ = {};
  }

  void add_own_text(const Block& block) {
    if (const auto* code = std::get_if<CodeBlock>(&block.value)) add_text(code->text);
    for (const Inlines* inlines : inlines_of(block)) {
      add_text(plain_text(*inlines));
      add_called_notes(*inlines);
    }
  }

  void add_table(const Table& table) {
    close();
    add_text(plain_text(table.caption));
    add_called_notes(table.caption);
    for (const TableRow& row : table.rows) {
      std::string line;
      for (const TableCell& cell : row.cells) {
        const std::string text = on_one_line(plain_text(cell.content));
        if (!line.empty() && !text.empty()) line += " · ";
        line += text;
        walk(cell.content, [&](const Block& block) {
          for (const Inlines* inlines : inlines_of(block)) add_called_notes(*inlines);
          return true;
        });
      }
      add_text(line);
    }
    close();
  }

  void add_called_notes(const Inlines& inlines) {
    walk_inlines(inlines, [&](const Inline& node) {
      const auto* call = std::get_if<NoteReference>(&node.value);
      if (!call) return;
      const auto found = notes_.find(call->note);
      if (found != notes_.end()) called_.push_back(found->second), notes_.erase(found);
    });
  }

  // A note is searched as a passage of its own, anchored where it is called.
  void add_note(const Note& note) {
    Passage passage = begin_passage();
    passage.text = on_one_line(plain_text(note.content));
    if (!passage.text.empty()) passages_.push_back(std::move(passage));
  }

  void add_text(const std::string& text) {
    const std::string line = on_one_line(text);
    if (line.empty()) return;
    const bool legal = is_boilerplate(line);
    if (legal && !open_.text.empty()) close();
    if (open_.text.empty()) open_ = begin_passage();
    // A box's title stands before the first paragraph that has an anchor.
    if (open_.anchor.empty()) open_.anchor = anchor_;
    if (!open_.text.empty()) open_.text += ' ';
    open_.text += line;
    bare_heading_ = {};
    open_.boilerplate = open_.boilerplate || legal || boilerplate_;
    words_ += count_words(line);
    if (words_ >= wanted_words || legal) close();
  }

  Passage begin_passage() const {
    Passage passage;
    passage.anchor = anchor_;
    passage.language = language_;
    for (const std::string& heading : headings_) {
      if (heading.empty()) continue;
      if (!passage.heading.empty()) passage.heading += " › ";
      passage.heading += heading;
    }
    return passage;
  }

  void close() {
    if (!open_.text.empty()) passages_.push_back(std::move(open_));
    open_ = {};
    words_ = 0;
    boilerplate_ = false;
    std::vector<const Note*> called = std::move(called_);
    called_.clear();
    for (const Note* note : called) add_note(*note);
  }

  std::map<std::string, const Note*> notes_;  // not called so far
  std::vector<const Note*> called_;           // by the open passage
  std::vector<std::string> headings_;
  std::string anchor_;
  std::string language_;
  Passage open_;
  Passage bare_heading_;  // the last heading while no text follows it
  std::int64_t words_ = 0;
  bool boilerplate_ = false;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Document& document) {
  Cutter cutter(document);
  cutter.add(document.blocks);
  cutter.add_uncalled_notes(document);
  return cutter.finish();
}

}  // namespace griot
