#include "engine/store/anchors.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <utility>

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

// Of a picture, it is the words and the picture.
std::string digest_of(const Block& block) {
  std::string text = plain_text(block);
  if (const auto* figure = std::get_if<Figure>(&block.value))
    text += figure->image.source;
  return digest_of_words(text);
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

Wording wording_of(const Block& block) {
  Wording passage = wording_of(plain_text(block), block.value.index());
  passage.digest = digest_of(block);
  return passage;
}

namespace {

// Gives out ids that were never given before.
class FreeAnchors {
 public:
  FreeAnchors(std::string_view id, const std::vector<AnchorRecord>& records) : id_(id) {
    for (const AnchorRecord& record : records) {
      taken_.insert(record.anchor);
      ++seen_[record.digest];
    }
  }

  std::string next(const std::string& digest) {
    const std::string turn = std::to_string(seen_[digest]++);
    const std::string seed = id_ + '\n' + digest + '\n' + turn + '\n';
    for (int attempt = 0;; ++attempt) {
      std::string anchor = new_anchor(seed + std::to_string(attempt));
      if (taken_.insert(anchor).second) return anchor;
    }
  }

 private:
  std::string id_;
  std::set<std::string> taken_;
  std::map<std::string, int> seen_;
};

struct Passages {
  std::vector<Wording> passages;
  std::vector<std::string> anchors;  // of each

  explicit Passages(const Blocks& blocks) {
    walk(blocks, [&](const Block& block) {
      if (has_anchor(block)) {
        passages.push_back(wording_of(block));
        anchors.push_back(block.anchor);
      }
      return !std::holds_alternative<Table>(block.value);
    });
  }
};

// Words that were there once and have come back: the newest of their ids that is free.
void give_back(const std::vector<AnchorRecord>& records, const Passages& before,
               PassageMatch& match, Passages& now) {
  std::map<std::string, std::size_t> place_before;
  for (std::size_t i = 0; i < before.anchors.size(); ++i) {
    place_before[before.anchors[i]] = i;
  }
  std::map<std::string, std::vector<std::string>> known;  // by digest, newest last
  for (const AnchorRecord& record : records) {
    known[record.digest].push_back(record.anchor);
  }
  std::set<std::string> given;
  for (std::size_t j = 0; j < now.passages.size(); ++j) {
    if (match.before(j) != PassageMatch::none) continue;
    const auto same = known.find(now.passages[j].digest);
    if (same == known.end()) continue;
    for (auto anchor = same->second.rbegin(); anchor != same->second.rend(); ++anchor) {
      const auto place = place_before.find(*anchor);
      const bool there = place != place_before.end();
      if ((there && match.is_taken(place->second)) || given.contains(*anchor)) continue;
      if (there) match.claim(place->second, j);
      match.leave_out(j);
      given.insert(*anchor);
      now.anchors[j] = *anchor;
      break;
    }
  }
}

// Records of the same words, as their paragraphs follow each other.
void put_in_order(const std::vector<std::size_t>& in_document,
                  std::vector<AnchorRecord>& records) {
  std::vector<std::size_t> places = in_document;
  std::sort(places.begin(), places.end());
  std::vector<AnchorRecord> ordered;
  for (const std::size_t row : in_document) ordered.push_back(records[row]);
  for (std::size_t i = 0; i < places.size(); ++i) records[places[i]] = ordered[i];
}

}  // namespace

void record_anchors(const Document& document, std::string_view id, int revision,
                    const EarlierRevision& before, std::vector<AnchorRecord>& records) {
  const Passages old(before.blocks);
  Passages now(document.blocks);
  std::fill(now.anchors.begin(), now.anchors.end(), "");
  PassageMatch match(old.passages, now.passages);
  match.match_same();
  give_back(records, old, match, now);
  match.match_similar();
  std::map<std::pair<std::string, std::string>, std::size_t> running;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].last_revision == before.number && before.number > 0) {
      running[{records[i].anchor, records[i].digest}] = i;
    }
  }
  FreeAnchors free(id, records);
  std::map<std::string, std::vector<std::size_t>> rows;  // of the same words, in order
  for (std::size_t j = 0; j < now.passages.size(); ++j) {
    std::string& anchor = now.anchors[j];
    const std::string& digest = now.passages[j].digest;
    if (match.before(j) != PassageMatch::none) anchor = old.anchors[match.before(j)];
    if (anchor.empty()) anchor = free.next(digest);
    const auto [run, begins] = running.emplace(std::pair{anchor, digest}, records.size());
    if (begins) records.push_back({anchor, digest, revision, revision});
    records[run->second].last_revision = revision;
    rows[digest].push_back(run->second);
  }
  for (const auto& [digest, in_document] : rows) put_in_order(in_document, records);
}

void attach_anchors(Document& document, std::string_view id, int revision,
                    const std::vector<AnchorRecord>& records) {
  // Of the same words, records lie in the order of the document.
  std::map<std::string, std::vector<const AnchorRecord*>> known;
  for (auto record = records.rbegin(); record != records.rend(); ++record) {
    const bool there =
        record->first_revision <= revision && revision <= record->last_revision;
    if (there) known[record->digest].push_back(&*record);
  }
  FreeAnchors free(id, records);
  each_block(document.blocks, [&](Block& block) {
    block.anchor.clear();
    if (!has_anchor(block)) return;
    const std::string digest = digest_of(block);
    std::vector<const AnchorRecord*>& left = known[digest];
    block.anchor = left.empty() ? free.next(digest) : left.back()->anchor;
    if (!left.empty()) left.pop_back();
  });
}

}  // namespace griot
