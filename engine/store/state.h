// What a Store holds in memory: the journal, and who may write.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/store/check.h"
#include "engine/store/journal.h"
#include "engine/store/layout.h"
#include "engine/store/store.h"

namespace griot {

struct Store::State {
  State(Layout place, Clock time, Limits bounds)
      : layout(std::move(place)),
        clock(std::move(time)),
        limits(bounds),
        journal(layout.journal(), layout.kept_journal()) {}

  // Calls `look` with the journal as it is now. Readers and the writer meet here only,
  // never while anything else is read or written.
  template <class Look>
  auto with_journal(Look look) {
    const std::lock_guard guard(journal_mutex);
    journal.refresh();
    return look(std::as_const(journal));
  }

  std::optional<JournalLine> latest(std::string_view id);
  // Throw Error{not_found}.
  JournalLine known_latest(std::string_view id);
  JournalLine known_revision(std::string_view id, int number);

  // The Markdown of a committed revision: its history/<n>.md or, where that is damaged
  // and it is the current one, document.md. Throws Error{corrupt} when neither is right.
  std::string text_of(const JournalLine& line) const;

  // Reads what the store wrote itself, which may be larger than what it lets in.
  Document parse(std::string_view bytes, const std::filesystem::path& path) const;

  // From all revisions up to `latest`, as they were recorded one by one.
  std::vector<AnchorRecord> made_anchors(std::string_view id, int latest);

  // Nothing when anchors.tsv is missing or damaged: ids can be made again.
  std::optional<std::vector<AnchorRecord>> anchor_records(std::string_view id) const;

  // facts.tsv as it should be, nothing where none should be.
  std::optional<std::string> facts_table(std::string_view id);

  Findings check_document(const JournalLine& line, const Targets& targets);

  // document.md as it stood for this line of the journal.
  std::string current_text(const JournalLine& line);
  // Adds the files of one document, whose journal lines these are.
  void keep(const std::vector<JournalLine>& revisions, KeptFiles& kept);

  Layout layout;
  Clock clock;
  Limits limits;
  std::mutex writer_mutex;
  std::mutex journal_mutex;
  Journal journal;
};

Error no_such_document(std::string_view id);

// The bytes of a regular file, if there is one that can be read.
std::optional<std::string> file_text(const std::filesystem::path& path);

}  // namespace griot
