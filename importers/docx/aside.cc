#include "importers/docx/aside.h"

#include <utility>

#include "importers/docx/story.h"

namespace griot::docx {
namespace {

// What reading leaves behind, put back when this goes.
class Restored {
 public:
  explicit Restored(ImportState& state)
      : state_(state),
        findings_(std::exchange(state.result.findings, {})),
        media_(std::exchange(state.result.media, {})),
        media_names_(std::exchange(state.media, {})),
        notes_(std::exchange(state.chunk_notes, {})),
        receipt_(state.receipt),
        ids_(state.note_ids),
        bookmarks_(state.wanted_bookmarks),
        met_(state.met),
        last_text_(state.last_text) {}
  ~Restored() {
    state_.result.findings = std::move(findings_);
    state_.result.media = std::move(media_);
    state_.media = std::move(media_names_);
    state_.chunk_notes = std::move(notes_);
    state_.receipt = receipt_;
    state_.note_ids = std::move(ids_);
    state_.wanted_bookmarks = std::move(bookmarks_);
    state_.met = met_;
    state_.last_text = std::move(last_text_);
  }
  Restored(const Restored&) = delete;
  Restored& operator=(const Restored&) = delete;

 private:
  ImportState& state_;
  Findings findings_;
  std::vector<Media> media_;
  std::map<std::string, std::string> media_names_;
  std::vector<Note> notes_;
  Receipt receipt_;
  std::map<NoteCall, std::string> ids_;
  std::set<std::string> bookmarks_;
  PartCount met_;
  std::string last_text_;
};

}  // namespace

Blocks read_aside(ImportState& state, PartReader& in, const Relationships& relationships,
                  const std::string& place) {
  const Restored restored(state);
  return Story(state, in, relationships, Story::Kind::note, place).read();
}

}  // namespace griot::docx
