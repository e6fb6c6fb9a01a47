#include <utility>

#include "importers/docx/story.h"

namespace griot::docx {

void Story::read_as(Seen seen) {
  const Seen outer = seen_;
  if (seen_ == Seen::shown) seen_ = seen;
  read_children();
  seen_ = outer;
}

void Story::read_inserted() {
  const bool outer = std::exchange(inserted_, true);
  read_children();
  inserted_ = outer;
}

// A deletion, or a text that only deletions hold.
void Story::read_deleted() {
  if (in_.name() == "delText") {
    const Seen outer = std::exchange(seen_, Seen::deleted);
    read_text();
    seen_ = outer;
  } else {
    read_as(Seen::deleted);
  }
}

void Story::read_moved_from() {
  read_as(Seen::moved);
}

// w:dir and w:bdo: the direction is kept, embedded or forced.
void Story::read_direction() {
  std::string outer = direction_;
  const std::string_view said = in_.value();
  if (said == "rtl" || said == "ltr") direction_ = said;
  read_children();
  direction_ = std::move(outer);
}

void Story::read_section() {
  Section section = read_section_format(in_);
  if (kind_ == Kind::body && !state_.first_section) {
    state_.first_section = std::move(section);
  }
}

void Story::read_comment_reference() {
  state_.find("comment", Severity::pending, here().origin, place_,
              say("Commentaire, non publié ; traitez-le puis supprimez-le dans Word."),
              state_.comments[in_.number(Space::w, "id", -1)]);
  skip();
}

// The first choice whose namespaces we understand, else the fallback (part 3, 7.2).
void Story::read_alternate() {
  const int level = in_.depth();
  bool chosen = false;
  while (in_.next_child(level)) {
    const bool choice = in_.is(Space::mc, "Choice") &&
                        in_.understands(in_.value(Space::none, "Requires"));
    if (!chosen && (choice || in_.is(Space::mc, "Fallback"))) {
      chosen = true;
      read_children();
    } else {
      skip();
    }
  }
}

}  // namespace griot::docx
