// Recommendations: whom they ask.
#include <string>

#include "engine/document/walk.h"
#include "engine/knowledge/lines.h"
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

}  // namespace

void find_recommendations_without_addressee(const LintText& text, LintReport& report) {
  const Document copy = numbered(text.document);
  const std::vector<const Block*> blocks = all_blocks(text.document);
  const Lines lines = lines_of(copy, text.rules);
  for (const Recommendation& each :
       recommendations_in(lines, copy.metadata, text.rules)) {
    if (!each.addressees.empty() || each.anchor.empty()) continue;
    const LintPassage* passage = passage_of(text, *blocks.at(std::stoul(each.anchor)));
    if (!passage) continue;
    const std::string words = each.text.substr(0, each.text.find('\n'));
    report.add(*passage, excerpt_of(words, 0, 80), each.text,
               say("cette recommandation ne dit pas à qui elle s'adresse"),
               say("nommez le destinataire dans la phrase ou dans un intertitre "
                   "(« Aux bailleurs »), ou sous « destinataires »"));
  }
}

}  // namespace griot
