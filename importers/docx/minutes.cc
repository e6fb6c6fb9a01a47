#include "importers/docx/minutes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot::docx {
namespace {

constexpr std::size_t header_blocks = 15;     // pairs stand within these
constexpr std::size_t longest_heading = 120;  // bytes of a bold line that may be one
constexpr std::size_t longest_value = 300;

struct PairName {
  std::string_view label;  // folded
  const char* key;         // nullptr: who was there
};
constexpr std::array pair_names = {
    PairName{"date", "date"},
    PairName{"duree", "durée"},
    PairName{"lieu", "lieu"},
    PairName{"objet", "objet"},
    PairName{"type", "type"},
    PairName{"evenement", "evenement"},
    PairName{"pays", "pays"},
    PairName{"themes", "themes"},
    PairName{"theme", "themes"},
    PairName{"mots-cles", "themes"},
    PairName{"auteurs", "auteurs"},
    PairName{"auteur", "auteurs"},
    PairName{"auteure", "auteurs"},
    PairName{"autrice", "auteurs"},
    PairName{"present", nullptr},
    PairName{"excuse", nullptr},
    PairName{"absent", nullptr},
    PairName{"participant", nullptr},
    PairName{"prise de notes", nullptr},
    PairName{"secretaire de seance", nullptr},
    PairName{"animation", nullptr},
    PairName{"redaction", nullptr},
};

std::string trimmed(std::string_view text) {
  static constexpr std::string_view blanks = " \t\r\n";
  for (bool again = true; again && !text.empty();) {
    again = false;
    if (text.starts_with("\xC2\xA0")) text.remove_prefix(2), again = true;
    if (text.ends_with("\xC2\xA0")) text.remove_suffix(2), again = true;
    if (text.starts_with("\xE2\x80\xAF")) text.remove_prefix(3), again = true;
    if (text.ends_with("\xE2\x80\xAF")) text.remove_suffix(3), again = true;
    if (!text.empty() && blanks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1), again = true;
    } else if (!text.empty() && blanks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1), again = true;
    }
  }
  return std::string(text);
}

// "Présent.e.s", "Présents", "Excusé·es" begin with the word; keys are the whole word.
const PairName* pair_named(std::string_view label) {
  const std::string folded = fold(trimmed(label));
  for (const PairName& entry : pair_names) {
    if (entry.key ? folded == entry.label
                  : folded.starts_with(entry.label) && folded.size() < 40) {
      return &entry;
    }
  }
  return nullptr;
}

// The lines of a paragraph: inlines between line breaks.
std::vector<Inlines> lines_of(const Inlines& inlines) {
  std::vector<Inlines> lines(1);
  for (const Inline& node : inlines) {
    if (std::holds_alternative<LineBreak>(node.value)) {
      lines.emplace_back();
    } else {
      lines.back().push_back(node);
    }
  }
  return lines;
}

const Emphasised* strong_of(const Inline& node) {
  const auto* emphasised = std::get_if<Emphasised>(&node.value);
  return emphasised && emphasised->kind == Emphasis::strong ? emphasised : nullptr;
}

void read_pair(ImportState& state, const Inlines& line, Origin origin) {
  if (line.empty() || !strong_of(line.front())) return;
  const std::string text = plain_text(line);
  const std::size_t colon = text.find(':');
  const std::string label = plain_text(strong_of(line.front())->content);
  if (colon == std::string::npos || colon > label.size() + 4) return;
  const PairName* pair = pair_named(std::string_view(text).substr(0, colon));
  if (!pair) return;
  const std::string value = trimmed(std::string_view(text).substr(colon + 1));
  if (!pair->key) {
    state.find(
        "attendance_list", Severity::pending, origin, {},
        say("Liste de personnes (« {1} ») : elle reste dans le texte et n'est pas une "
            "donnée publique ; retirez-la avant de publier, ou confirmez.",
            {trimmed(label)}));
  } else if (!value.empty() && value.size() <= longest_value) {
    state.result.document.metadata.offer(pair->key, value, Source::header_pairs);
  }
}

// Whether all that is to be read is bold.
bool is_bold(const Inlines& inlines) {
  bool any = false;
  for (const Inline& node : inlines) {
    if (strong_of(node)) {
      any = true;
    } else if (!trimmed(plain_text(Inlines{node})).empty()) {
      return false;
    }
  }
  return any;
}

bool is_address_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_' ||
         byte == '+';
}

// name@place.top
bool holds_address(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos;
       at = text.find('@', at + 1)) {
    if (at == 0 || !is_address_byte(text[at - 1])) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_address_byte(text[end])) ++end;
    const std::string_view host = text.substr(at + 1, end - at - 1);
    const std::size_t dot = host.find('.');
    if (dot != std::string_view::npos && dot > 0 && dot + 2 < host.size()) return true;
  }
  return false;
}

}  // namespace

void read_header_pairs(ImportState& state) {
  const Blocks& blocks = state.result.document.blocks;
  const std::size_t count = std::min(blocks.size(), header_blocks);
  for (std::size_t i = 0; i < count; ++i) {
    const auto* paragraph = std::get_if<Paragraph>(&blocks[i].value);
    if (!paragraph) continue;
    const Origin origin = blocks[i].origin;  // findings grow while we read
    for (const Inlines& line : lines_of(paragraph->content))
      read_pair(state, line, origin);
  }
}

void propose_headings(ImportState& state) {
  if (state.has_headings) return;
  const Blocks& blocks = state.result.document.blocks;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const auto* paragraph = std::get_if<Paragraph>(&blocks[i].value);
    if (!paragraph || !is_bold(paragraph->content)) continue;
    const std::string text = trimmed(plain_text(paragraph->content));
    if (text.empty() || text.size() > longest_heading || text.find('\n') != text.npos ||
        std::string_view(".;,:").find(text.back()) != std::string_view::npos) {
      continue;
    }
    state.find("bold_heading_proposal", Severity::guessed, blocks[i].origin, {},
               say("« {1} » est en gras et seul sur sa ligne : est-ce un titre ? "
                   "Donnez-lui alors un style de titre.",
                   {text}));
  }
}

void find_personal_data(ImportState& state) {
  Findings found;
  walk(state.result.document, [&](const Block& block) {
    bool address = false;
    for (const Inlines* inlines : inlines_of(block)) {
      address = address || holds_address(plain_text(*inlines));
      walk_inlines(*inlines, [&](const Inline& node) {
        const auto* link = std::get_if<Link>(&node.value);
        address = address || (link && fold(link->target).starts_with("mailto:"));
      });
    }
    if (address) {
      found.push_back(
          {"personal_data",
           Severity::pending,
           block.origin,
           {},
           say("Adresse électronique dans le texte ; retirez-la avant de publier, "
               "ou confirmez.")});
    }
    return true;
  });
  Findings& findings = state.result.findings;
  findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
}

}  // namespace griot::docx
