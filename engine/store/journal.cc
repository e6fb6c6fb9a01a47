#include "engine/store/journal.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "engine/base/file.h"

namespace griot {

Journal::Journal(std::filesystem::path path, std::filesystem::path kept)
    : path_(std::move(path)), kept_(std::move(kept)) {
  refresh();
}

std::string Journal::place() const {
  return path_.string() + ":" + std::to_string(lines_.size() + 1);
}

void Journal::forget() {
  read_to_ = 0;
  unterminated_ = torn_ = false;
  lines_.clear();
  documents_.clear();
  facts_.clear();
  document_by_fact_.clear();
  last_number_.clear();
  id_by_origin_.clear();
}

void Journal::refresh() {
  struct stat file {};
  if (::stat(path_.c_str(), &file) != 0) {
    throw Error(ErrorCode::corrupt, path_.string(),
                say("le journal du fonds n'est pas là"),
                say("rétablissez-le d'une sauvegarde ; les documents restent dans "
                    "documents/"));
  }
  if (file.st_ino != inode_ || file.st_size < read_to_) forget();
  inode_ = file.st_ino;
  if (file.st_size == read_to_) {
    torn_ = false;
    return;
  }
  bool opening = read_to_ == 0;
  std::string tail = read_tail(path_, read_to_);
  const std::size_t known = opening ? take_kept(tail) : 0;
  if (known + take(std::string_view(tail).substr(known)) != tail.size()) {
    // A writer may have been replacing a torn line while it was read: look once more.
    opening = false;
    tail = read_tail(path_, read_to_);
    if (take(tail) != tail.size()) {
      throw Error(ErrorCode::corrupt, place(), say("cette ligne du journal est abîmée"),
                  say("rétablissez le journal d'une sauvegarde ; les documents restent "
                      "dans documents/"));
    }
  }
  if (!opening || unterminated_ || kept_.empty()) return;
  const auto read = std::string_view(tail).substr(0, static_cast<std::size_t>(read_to_));
  if (is_worth_keeping(read.size(), known)) {
    write_kept_journal(kept_, read, lines_, facts_);
  }
}

// The same, of what an earlier opening has read of these very bytes.
std::size_t Journal::take_kept(std::string_view all) {
  std::optional<KeptJournal> kept;
  if (!kept_.empty()) kept = read_kept_journal(kept_, all);
  if (!kept) return 0;
  lines_.reserve(kept->lines.size());
  for (JournalLine& line : kept->lines) note(std::move(line));
  facts_ = std::move(kept->facts);
  for (const auto& [document, records] : facts_) {
    for (const FactRecord& record : records) note_fact(document, record.id);
  }
  read_to_ = static_cast<std::int64_t>(kept->bytes);
  return kept->bytes;
}

// How many bytes are lines or a torn end; read_to_ moves behind the lines.
std::size_t Journal::take(std::string_view tail) {
  std::size_t at = 0;
  torn_ = false;
  if (unterminated_ && tail.starts_with('\n')) {
    unterminated_ = false;
    ++read_to_;
    ++at;
  }
  while (at < tail.size()) {
    const std::size_t newline = tail.find('\n', at);
    const bool whole = newline != std::string_view::npos;
    const std::string_view text = tail.substr(at, whole ? newline - at : newline);
    if (!accept(text)) {
      // Disks fill what was never written with zeros.
      const bool last = !whole || newline + 1 == tail.size();
      torn_ = last && (!whole || text.find('\0') != std::string_view::npos);
      return torn_ ? tail.size() : at;
    }
    // Only an editor leaves a line without its newline: its sum says it is whole.
    unterminated_ = !whole;
    const std::size_t length = text.size() + (whole ? 1 : 0);
    read_to_ += static_cast<std::int64_t>(length);
    at += length;
  }
  return at;
}

bool Journal::accept(std::string_view text) {
  std::optional<JournalLine> read = read_line(text, place());
  if (!read) return false;
  JournalLine& line = *read;
  Entry& entry = line.entry;
  const JournalLine* before = latest(entry.id);
  const bool next_line = entry.position == static_cast<std::int64_t>(lines_.size()) + 1;
  if (line.facts) return next_line && before && accept_facts(std::move(line));
  const bool next_revision = entry.revision == (before ? before->entry.revision : 0) + 1;
  if (!is_document_id(entry.id) || !next_line || !next_revision) return false;

  entry.first_time = before ? before->entry.first_time : entry.time;
  entry.first_position = before ? before->entry.first_position : entry.position;
  if (before && entry.origin.empty()) entry.origin = before->entry.origin;
  if (before && entry.source_digest.empty()) {
    entry.source_digest = before->entry.source_digest;
    entry.words_in_source = before->entry.words_in_source;
    entry.words_kept = before->entry.words_kept;
  }
  // Earlier decisions stay; a later one on the same subject is already there.
  if (before) {
    entry.decisions.insert(before->entry.decisions.begin(),
                           before->entry.decisions.end());
  }
  if (before && line.original_revision == 0) {
    line.original_revision = before->original_revision;
    line.original_extension = before->original_extension;
    line.original_digest = before->original_digest;
  }
  note(std::move(line));
  return true;
}

void Journal::note(JournalLine line) {
  const Entry& entry = line.entry;
  if (!line.facts) {
    if (!entry.origin.empty()) id_by_origin_[entry.origin] = entry.id;
    documents_[entry.id].push_back(lines_.size());
  }
  lines_.push_back(std::move(line));
}

bool Journal::accept_facts(JournalLine line) {
  const std::string& id = line.entry.id;
  std::vector<FactRecord>& records = facts_[id];
  for (const FactRecord& read : line.facts->read) {
    if (!is_fact_id(read.id) || !note_fact(id, read.id)) return false;
  }
  apply(*line.facts, line.entry.time, records);
  line.facts = FactChange();  // it is in the records now
  note(std::move(line));
  return true;
}

// False when it was given to another document.
bool Journal::note_fact(const std::string& document, std::string_view fact) {
  const auto known = document_by_fact_.emplace(fact, document).first;
  int& last = last_number_[std::string(fact_series(fact))];
  last = std::max(last, fact_number(fact));
  return known->second == document;
}

const std::vector<FactRecord>* Journal::facts(std::string_view id) const {
  const auto found = facts_.find(id);
  return found == facts_.end() ? nullptr : &found->second;
}

std::string Journal::document_of_fact(std::string_view fact) const {
  const auto found = document_by_fact_.find(fact);
  return found == document_by_fact_.end() ? std::string() : found->second;
}

int Journal::last_number(std::string_view series) const {
  const auto found = last_number_.find(series);
  return found == last_number_.end() ? 0 : found->second;
}

const JournalLine* Journal::latest(std::string_view id) const {
  const auto found = documents_.find(id);
  return found == documents_.end() ? nullptr : &lines_[found->second.back()];
}

const JournalLine* Journal::revision(std::string_view id, int number) const {
  const auto found = documents_.find(id);
  if (found == documents_.end() || number < 1) return nullptr;
  const auto index = static_cast<std::size_t>(number) - 1;
  return index < found->second.size() ? &lines_[found->second[index]] : nullptr;
}

const JournalLine* Journal::by_origin(std::string_view origin) const {
  const auto found = id_by_origin_.find(journal_text(origin));
  return found == id_by_origin_.end() ? nullptr : latest(found->second);
}

Journal::Append Journal::append_all(std::vector<JournalLine> lines) const {
  Append all{read_to_, unterminated_ ? "\n" : ""};
  auto position = static_cast<std::int64_t>(lines_.size());
  for (JournalLine& line : lines) {
    line.entry.position = ++position;
    all.text += write_line(line);
  }
  return all;
}

Journal::Append Journal::append(JournalLine line) const {
  line.entry.position = static_cast<std::int64_t>(lines_.size()) + 1;
  return {read_to_, (unterminated_ ? "\n" : "") + write_line(line)};
}

}  // namespace griot
