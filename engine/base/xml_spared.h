// Leaving out of XML what its reader skips anyway, before a parser sees it.
//
// Most of a Word file says how things look. What is left out must not change what a
// parser says of the rest, nor hide a fault: only what surely is well-formed is
// (XML 1.0, 2.3 and 3.1), everything else is left to the parser. Used by XmlFeed only.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace griot {

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

// Goes through one text, piece by piece, tag by tag.
class XmlSparing {
 public:
  enum class Fate { kept, left_out, left_out_with_its_start };

  // Nothing is left out without a table, which must outlive this.
  explicit XmlSparing(const XmlSpared* spared) : spared_(spared) {}

  // A piece begins; its bytes stay where they are until it is handed over.
  void begin();
  XmlSpared::Part part_of(std::string_view name) const {
    return spared_ ? spared_->part_of(name) : XmlSpared::Part::nothing;
  }
  // A tag `name` of the piece, from behind its "<" and no comment or the like; `next` is
  // the next "<". Where it is left out, `end` is behind its ">".
  Fate pass(std::string_view piece, std::size_t at, std::size_t next,
            std::string_view name, std::size_t& end);
  // The first `length` bytes of the piece, but what was left out; valid until `begin`.
  std::string_view handed_over(std::string_view piece, std::size_t length);

 private:
  Fate leave_out(std::string_view piece, std::size_t at, std::size_t close,
                 std::string_view name);
  bool leave_attributes_out(std::string_view tag, std::size_t at);

  const XmlSpared* spared_;
  std::string kept_;         // of the piece, where something was left out
  std::size_t kept_to_ = 0;  // what stands before is in kept_, or left out
  bool exact_ = true;        // every tag so far has ended before the next began
};

}  // namespace griot
