#include "engine/store/anchors.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>

#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// What a reader may cite by its own address: paragraphs, headings, tables, figures, code.
// Paragraphs of cells belong to their table; notes have ids of their own.
bool has_anchor(const Block& block) {
  return std::holds_alternative<Paragraph>(block.value) ||
         std::holds_alternative<Heading>(block.value) ||
         std::holds_alternative<Table>(block.value) ||
         std::holds_alternative<Figure>(block.value) ||
         std::holds_alternative<CodeBlock>(block.value);
}

// As walk(), for changing, but for the blocks of tables.
void each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  for (Block& block : blocks) {
    visit(block);
    if (std::holds_alternative<Table>(block.value)) continue;
    for (Blocks* children : children_of(block)) each_block(*children, visit);
  }
}

// The words alone: a change of blanks, case or typography is no new paragraph.
std::string digest_of(const Block& block) {
  std::string words;
  bool blank = false;
  std::string text = plain_text(block);
  if (const auto* figure = std::get_if<Figure>(&block.value))
    text += figure->image.source;
  for (const char c : fold(text)) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_blank && blank && !words.empty()) words += ' ';
    if (!is_blank) words += c;
    blank = is_blank;
  }
  return sha256(words).substr(0, 32);
}

// Six letters of 32, so one in a thousand million.
std::string new_anchor(const std::string& seed) {
  static constexpr char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
  const std::string digits = sha256(seed);
  std::string anchor = "p-";
  for (std::size_t i = 0; i < 6; ++i) {
    unsigned value = 0;
    std::from_chars(digits.data() + 2 * i, digits.data() + 2 * i + 2, value, 16);
    anchor += letters[value % 32];
  }
  return anchor;
}

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::vector<AnchorRecord> read_anchors(std::string_view table, std::string_view place) {
  std::vector<AnchorRecord> records;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = std::min(table.find('\n', at), table.size());
    std::string_view line = table.substr(at, end - at);
    at = end + 1;
    std::string_view cells[4];
    for (std::string_view& cell : cells) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      cell = line.substr(0, tab);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    if (!cells[0].starts_with("p-") || cells[1].size() != 32 || cells[3].empty()) {
      throw Error(ErrorCode::corrupt,
                  std::string(place) + ":" + std::to_string(records.size() + 1),
                  say("cette ligne n'est pas un repère de paragraphe"),
                  say("rétablissez ce fichier d'une sauvegarde"));
    }
    records.push_back({std::string(cells[0]), std::string(cells[1]), number_in(cells[2]),
                       number_in(cells[3])});
  }
  return records;
}

std::string write_anchors(const std::vector<AnchorRecord>& records) {
  std::string table;
  for (const AnchorRecord& record : records) {
    table += record.anchor + '\t' + record.digest + '\t' +
             std::to_string(record.first_revision) + '\t' +
             std::to_string(record.last_revision) + '\n';
  }
  return table;
}

namespace {

// Finds the record of each paragraph of a document, in reading order, or makes it.
class Recorder {
 public:
  Recorder(std::string_view id, int revision, std::vector<AnchorRecord>& records)
      : id_(id), revision_(revision), records_(records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      by_digest_[records[i].digest].push_back(i);
      taken_.insert(records[i].anchor);
    }
  }

  AnchorRecord& record_of(const Block& block) {
    const std::string digest = digest_of(block);
    const std::size_t turn = seen_[digest]++;
    std::vector<std::size_t>& known = by_digest_[digest];
    if (turn == known.size()) {
      known.push_back(records_.size());
      records_.push_back({free_anchor(digest, turn), digest, revision_, revision_});
    }
    return records_[known[turn]];
  }

 private:
  std::string free_anchor(const std::string& digest, std::size_t turn) {
    const std::string seed = id_ + '\n' + digest + '\n' + std::to_string(turn) + '\n';
    for (int attempt = 0;; ++attempt) {
      std::string anchor = new_anchor(seed + std::to_string(attempt));
      if (taken_.insert(anchor).second) return anchor;
    }
  }

  std::string id_;
  int revision_;
  std::vector<AnchorRecord>& records_;
  std::map<std::string, std::vector<std::size_t>> by_digest_;
  std::map<std::string, std::size_t> seen_;
  std::set<std::string> taken_;
};

}  // namespace

void record_anchors(const Document& document, std::string_view id, int revision,
                    std::vector<AnchorRecord>& records) {
  Recorder recorder(id, revision, records);
  const auto visit = [&](const Block& block) {
    if (has_anchor(block)) recorder.record_of(block).last_revision = revision;
    return !std::holds_alternative<Table>(block.value);
  };
  walk(document.blocks, visit);
}

void attach_anchors(Document& document, std::string_view id,
                    const std::vector<AnchorRecord>& records) {
  std::vector<AnchorRecord> scratch = records;
  Recorder recorder(id, 0, scratch);
  each_block(document.blocks, [&](Block& block) {
    block.anchor = has_anchor(block) ? recorder.record_of(block).anchor : "";
  });
}

}  // namespace griot
