// What registers will show: whom a recommendation asks, who is named beside a task.
#include <algorithm>
#include <set>
#include <string>

#include "engine/document/walk.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/minutes.h"
#include "engine/knowledge/people.h"
#include "engine/knowledge/recommendations.h"
#include "engine/library/lint_text.h"

namespace griot {
namespace {

// The document with the number of each block for its anchor: what is read in it says
// where it stands, in a corpus or not.
Document numbered(const Document& document) {
  Document copy = document;
  std::size_t number = 0;
  const auto number_all = [&](auto&& self, Blocks& blocks) -> void {
    for (Block& block : blocks) {
      block.anchor = std::to_string(number++);
      for (Blocks* inside : children_of(block)) self(self, *inside);
    }
  };
  number_all(number_all, copy.blocks);
  return copy;
}

// The blocks in the same order.
std::vector<const Block*> all_blocks(const Document& document) {
  std::vector<const Block*> blocks;
  walk(document.blocks, [&](const Block& block) {
    blocks.push_back(&block);
    return true;
  });
  return blocks;
}

const LintPassage* passage_of(const LintText& text, const Block& block) {
  for (const LintPassage& passage : text.passages) {
    if (passage.own == &block || passage.block == &block) return &passage;
  }
  return nullptr;  // of a part that is not read
}

// What is read in a document, with the passage that each stands in.
class ReadText {
 public:
  explicit ReadText(const LintText& text)
      : text_(text),
        copy_(numbered(text.document)),
        blocks_(all_blocks(text.document)),
        lines_(lines_of(copy_, text.rules)) {}

  const Lines& lines() const { return lines_; }
  const LintPassage* passage(const std::string& anchor) const {
    return anchor.empty() ? nullptr : passage_of(text_, *blocks_.at(std::stoul(anchor)));
  }

 private:
  const LintText& text_;
  const Document copy_;
  const std::vector<const Block*> blocks_;
  const Lines lines_;
};

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

bool holds_capital(std::string_view text) {
  return std::ranges::any_of(lint_words(text),
                             [](const LintWord& word) { return word.capital; });
}

}  // namespace

void find_recommendations_without_addressee(const LintText& text, LintReport& report) {
  const ReadText read(text);
  for (const Recommendation& each :
       recommendations_in(read.lines(), text.document.metadata, text.rules)) {
    const LintPassage* passage = read.passage(each.anchor);
    if (!each.addressees.empty() || !passage) continue;
    report.add(*passage, excerpt_of(first_line(each.text), 0, 80), each.text,
               say("cette recommandation ne dit pas à qui elle s'adresse"),
               say("nommez le destinataire dans la phrase ou dans un intertitre "
                   "(« Aux bailleurs »), ou sous « destinataires »"));
  }
}

void find_people_with_tasks(const LintText& text, LintReport& report) {
  const ReadText read(text);
  const Minutes minutes = minutes_of(read.lines(), text.document.metadata, text.rules);
  const People people(read.lines(), minutes.speakers, text.rules);
  std::set<std::string> told;
  for (const Action& each : minutes.actions) {
    const LintPassage* passage = read.passage(each.anchor);
    const std::vector<Token> who = tokens_of(each.who);
    // "la trésorière" names nobody, "Réseau Exemple" no person.
    const bool group = text.rules.has("soi-meme", who) ||
                       text.rules.has("quelqu-un", who) ||
                       !text.rules.ids(Kind::organisation, who).empty();
    const bool named = !group && holds_capital(each.who) &&
                       people.are_persons(each.who, who, text.rules);
    if (!passage || !named || !told.insert(each.who).second) continue;
    report.add(
        *passage, excerpt_of(first_line(each.text), 0, 80), each.who,
        say("« {1} » sera nommé·e sur la page des actions, en retard s'il y a lieu",
            {each.who}),
        say("dites sa fonction ou son organisation, ou assurez-vous de son accord"));
  }
}

}  // namespace griot
