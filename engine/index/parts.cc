#include "engine/index/parts.h"

#include <xapian.h>

#include "engine/index/document_terms.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Terms of passages in one part: measured, see docs/search.md.
constexpr std::size_t terms_in_part = 50'000;
// Joined at once: some five open files each.
constexpr std::size_t joined_at_once = 32;

constexpr int without_sync =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

void compact(const std::vector<fs::path>& parts, const fs::path& output) {
  Xapian::Database all;
  for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
  all.compact(output.string());
}

}  // namespace

struct Parts::Open {
  explicit Open(const fs::path& path) : database(path.string(), without_sync) {}
  Xapian::WritableDatabase database;
  std::size_t terms = 0;
};

Parts::Parts(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_);
}
Parts::~Parts() = default;

fs::path Parts::new_path(std::size_t level) {
  return folder_ / (std::to_string(level) + "-" + std::to_string(++made_));
}

// A document is never divided: its passages' numbers follow each other.
void Parts::add(const IndexedDocument& document, std::uint64_t version) {
  if (!open_) {
    const fs::path path = new_path(0);
    open_ = std::make_unique<Open>(path);
    if (levels_.empty()) levels_.emplace_back();
    levels_[0].push_back(path);
  }
  open_->terms += make_passages(document, version, [&](const Xapian::Document& passage) {
    open_->database.add_document(passage);
  });
  if (open_->terms >= terms_in_part) close();
}

void Parts::close() {
  if (!open_) return;
  open_->database.close();
  open_.reset();
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    if (levels_[level].size() < joined_at_once) return;
    const fs::path path = new_path(level + 1);
    compact(levels_[level], path);
    for (const fs::path& part : levels_[level]) fs::remove_all(part);
    levels_[level].clear();
    if (levels_.size() == level + 1) levels_.emplace_back();
    levels_[level + 1].push_back(path);
  }
}

void Parts::join(const std::vector<fs::path>& before, const fs::path& output) {
  close();
  std::vector<fs::path> parts = before;
  // Higher levels hold what was added earlier.
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    parts.insert(parts.end(), level->begin(), level->end());
  }
  if (parts.empty()) {
    Xapian::WritableDatabase(output.string(), Xapian::DB_CREATE).close();
  } else {
    compact(parts, output);
  }
  fs::remove_all(folder_);
  levels_.clear();
}

}  // namespace griot
