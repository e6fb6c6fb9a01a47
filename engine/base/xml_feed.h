// What XML bytes must satisfy before libxml2 sees them (safety rule 1).
//
// Turns UTF-16 into UTF-8, refuses every other encoding, every DOCTYPE, and any tag with
// more attributes or bytes than `Limits` allow: libxml2 compares each attribute with all
// others, so a tag must be measured before it is parsed, not after. One pass, a few
// kilobytes of memory. Used by XmlReader only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/limits.h"

namespace griot {

// Gives the next bytes of the document, empty at its end. May throw.
using ByteSource = std::function<std::string_view()>;

// What the parser is spared, by the names, prefix and all, that tags begin with: what its
// reader skips anyway. Made by the compiler; must outlive the feed.
class XmlSpared {
 public:
  enum class Part {
    nothing,
    // What stands in the element is not handed over: only its start tag and what looks
    // like its end tag are, so that the parser itself still sees where it stands.
    content,
    // The element is not handed over where it is empty, plainly written, and certainly
    // well-formed: <w:sz w:val="24"/>, or <w:rPr></w:rPr> with no more than such between.
    // Where the document ends is not known to the feed: behind its end, such an element
    // goes unnoticed.
    empty,
    // The attribute is not handed over where it is plainly written in a short tag.
    attribute,
  };

  // Names must outlive this; there are to be more slots than names.
  constexpr XmlSpared(std::span<const std::string_view> content,
                      std::initializer_list<std::span<const std::string_view>> empty,
                      std::span<const std::string_view> attributes = {}) {
    for (const std::string_view name : content) {
      slots_[slot_of(name)] = {name, Part::content};
    }
    for (const auto& names : empty) {
      for (const std::string_view name : names)
        slots_[slot_of(name)] = {name, Part::empty};
    }
    for (const std::string_view name : attributes) {
      slots_[slot_of(name)] = {name, Part::attribute};
    }
  }

  constexpr Part part_of(std::string_view name) const {
    return slots_[slot_of(name)].part;
  }

 private:
  struct Slot {
    std::string_view name;
    Part part = Part::nothing;
  };

  // Where it stands, or would.
  constexpr std::size_t slot_of(std::string_view name) const {
    // Enough to tell them apart: asked for each tag of a document.
    std::size_t hash = name.size();
    if (hash > 0) {
      for (const char byte : {name[hash / 2], name.back(), name[hash - hash / 3 - 1]}) {
        hash = hash * 31 + static_cast<unsigned char>(byte);
      }
    }
    std::size_t slot = hash % slots_.size();
    while (slots_[slot].part != Part::nothing && slots_[slot].name != name) {
      slot = (slot + 1) % slots_.size();
    }
    return slot;
  }

  std::array<Slot, 128> slots_{};
};

class XmlFeed {
 public:
  XmlFeed(ByteSource source, const Limits& limits, std::string place,
          const XmlSpared* spared = nullptr);

  // The next UTF-8 bytes, valid until the next call; empty at the end. Throws
  // Error{invalid} or Error{limit}.
  std::string_view next();

  // Elements opened so far, by our own count: what a parser must have seen too.
  std::int64_t tags() const { return tags_; }
  // Ends of lines in what was not handed over so far. None is in a tag left out.
  std::int64_t skipped_lines() const { return skipped_lines_; }

 private:
  enum class State { text, open, bang, comment, cdata, instruction, tag, quoted };
  enum class Skip { none, start_tag, content };
  enum class Encoding { utf8, utf16_little, utf16_big };

  std::string_view more();
  std::string_view first();
  std::string_view decode(std::string_view bytes, bool last);
  std::string_view scan();
  std::size_t scan_markup(std::string_view bytes, std::size_t at);
  std::size_t scan_short_tag(std::string_view bytes, std::size_t at);
  bool leave_out(std::string_view bytes, std::size_t at, std::size_t close,
                 std::string_view name);
  void leave_attributes_out(std::string_view tag, std::size_t at);
  std::size_t scan_tag(std::string_view bytes, std::size_t at);
  std::string_view skip();
  void scan_bang_byte(char byte);
  [[noreturn]] void refuse(const Message& problem) const;

  ByteSource source_;
  const Limits limits_;
  const std::string place_;
  const XmlSpared* const spared_;
  bool started_ = false;
  Encoding encoding_ = Encoding::utf8;
  std::string pending_;  // UTF-16 bytes that do not make a character yet
  std::string buffer_;
  std::string_view rest_;  // of what the source gave, not looked at yet
  std::string kept_;       // of a piece that some tags were left out of
  std::size_t kept_to_ = 0;
  bool exact_ = true;  // every tag so far has ended before the next began
  State state_ = State::text;
  std::string seen_;  // the last bytes of what may be the end of the markup we are in
  char quote_ = '"';
  std::int64_t bytes_ = 0;
  std::int64_t tags_ = 0;
  std::int64_t tag_bytes_ = 0;
  std::int64_t tag_attributes_ = 0;
  char last_in_tag_ = 0;
  std::string end_mark_;  // of what is skipped: "</w:rsids"
  Skip skip_ = Skip::none;
  std::string skipped_;  // the last bytes passed over, where the mark may begin
  std::int64_t skipped_lines_ = 0;
};

}  // namespace griot
