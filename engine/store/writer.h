// One writer's turn: both locks are held while it lives.
//
// The order on the disk is the promise. A mark in history/ and history/<n>.md first, then
// media, anchors, original and document.md, all durable before the journal line is. A
// kill before that line leaves the mark and what it stands for: the next turn undoes it.
// A kill behind it leaves at most the mark.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/file.h"
#include "engine/store/anchors.h"
#include "engine/store/state.h"

namespace griot {

class Store::Writer {
 public:
  // Throws Error{locked} when another process writes for longer than a few seconds.
  explicit Writer(State& state);

  Entry put(std::string_view id, const Document& document, const Save& save);

  void put_facts(std::span<const FactChange> changes);

  // Settles every document, the journal and what lies between.
  void settle_all(Findings& done);

 private:
  enum class By { program, hand };

  // `markdown` as the next revision. A hand edit is document.md already: the person may
  // be writing into it at this moment, so it is not touched.
  void commit(std::string_view id, std::string_view markdown, const Save& save, By by);
  void place_files(const JournalLine& next, std::string_view markdown, const Save& save,
                   By by) const;
  std::vector<AnchorRecord> anchors_before(std::string_view id, int revision) const;
  EarlierRevision earlier(std::string_view id, int revision,
                          const std::vector<AnchorRecord>& anchors) const;
  void place_media(std::string_view id, const Save& save) const;

  // Brings the files of one document to what the journal says of it, or the journal to
  // what a person wrote into document.md. False when that text cannot be adopted: it is
  // left where it is.
  bool settle(const JournalLine& line, Findings& done);
  bool settle_if_known(std::string_view id, Findings& done);
  // Takes a folder away that a first revision left unfinished. False when the folder is
  // not ours.
  bool settle_unknown(std::string_view id, Findings& done) const;
  void undo(const JournalLine& line) const;
  // The readable sum of what the journal says; for people, so it need not be durable.
  void place_facts(std::string_view id) const;
  void restore_original(const JournalLine& line) const;
  void make_anchors(const JournalLine& line) const;
  bool adopt(const JournalLine& line, std::string_view text, Findings& done);

  State& state_;
  const Layout& layout_;
  std::unique_lock<std::mutex> turn_;
  FileLock lock_;
};

}  // namespace griot
