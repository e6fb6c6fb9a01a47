// An index in a folder of its own, and short ways to fill and ask it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/index/index.h"
#include "tests/temporary_directory.h"

namespace griot::test {

// A public document of one passage a text.
inline IndexedDocument document(const std::string& id, const std::string& title,
                                const std::vector<std::string>& texts) {
  IndexedDocument made;
  made.id = id;
  made.title = title;
  made.is_public = true;
  for (const std::string& text : texts) {
    Passage passage;
    passage.anchor = id + "-p" + std::to_string(made.passages.size() + 1);
    passage.text = text;
    made.passages.push_back(passage);
  }
  return made;
}

// "d3", "d4" … of ten passages each, told apart by their number.
inline std::vector<IndexedDocument> numbered(int from, int to, const std::string& text) {
  std::vector<IndexedDocument> documents;
  for (int i = from; i < to; ++i) {
    const std::string number = std::to_string(i);
    documents.push_back(document("d" + number, "Titre " + number,
                                 std::vector<std::string>(10, text + " " + number)));
  }
  return documents;
}

struct SampleIndex {
  TemporaryDirectory directory;
  Index index{directory / "index"};

  // One public document a text, "d1", "d2" … without titles.
  void add(const std::vector<std::string>& texts) {
    std::vector<IndexedDocument> documents;
    for (const std::string& text : texts) {
      documents.push_back(
          document("d" + std::to_string(documents.size() + 1), "", {text}));
    }
    index.update(documents, {}, 1);
  }

  Results search(const std::string& text, bool public_only = true) const {
    Query query;
    query.text = text;
    query.public_only = public_only;
    query.limit = 1000;
    return index.search(query);
  }

  // The documents found, by id: "d1 d3".
  std::string found(const std::string& text, bool public_only = true) const {
    std::set<std::string> ids;
    for (const Hit& hit : search(text, public_only).hits) ids.insert(hit.document);
    std::string line;
    for (const std::string& id : ids) line += (line.empty() ? "" : " ") + id;
    return line;
  }
};

// The highlighted pieces of a snippet: "retour|retours".
inline std::string highlighted(const PassageHit& hit) {
  std::string pieces;
  for (const Highlight& range : hit.highlights) {
    if (!pieces.empty()) pieces += "|";
    pieces += hit.text.substr(range.from, range.to - range.from);
  }
  return pieces;
}

inline std::string notices(const Results& results) {
  std::string lines;
  for (const Message& notice : results.notices) lines += in_french(notice) + "\n";
  return lines;
}

}  // namespace griot::test
