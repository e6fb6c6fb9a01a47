// Leaving out of XML what its reader skips anyway, before a parser sees it.
//
// Most of a Word file says how things look. What is left out must not change what a
// parser says of the rest, nor hide a fault: only what surely is well-formed is
// (XML 1.0, 2.3 and 3.1), everything else is left to the parser. Two faults go unnoticed:
// such an element behind the end of the document, and a prefix without a namespace that
// only what is left out has. Used by XmlFeed only.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
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
    // The element is not handed over where it is written as one plain tag,
    // <w:sz w:val="24"/>, or as two with such elements between and no attribute,
    // <w:rPr><w:sz/></w:rPr>, that stand near enough to each other.
    empty,
    // The attribute is not handed over where it is plainly written in a short tag.
    attribute,
  };

  // Names must outlive this; each stands on one list.
  constexpr XmlSpared(std::span<const std::string_view> content,
                      std::initializer_list<std::span<const std::string_view>> empty,
                      std::span<const std::string_view> attributes) {
    add(content, Part::content);
    for (const auto& names : empty) add(names, Part::empty);
    add(attributes, Part::attribute);
  }

  constexpr Part part_of(std::string_view name) const {
    return slots_[slot_of(name)].part;
  }

 private:
  struct Slot {
    std::string_view name;
    Part part = Part::nothing;
  };

  constexpr void add(std::span<const std::string_view> names, Part part) {
    for (const std::string_view name : names) {
      Slot& slot = slots_[slot_of(name)];
      if (slot.part != Part::nothing) throw "a name stands on two lists";
      if (++count_ > slots_.size() * 3 / 4) throw "more slots are needed";
      slot = {name, part};
    }
  }

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
  std::size_t count_ = 0;
};

// Goes through one text, piece by piece, tag by tag.
class XmlSparing {
 public:
  // Nothing is left out without a table, which must outlive this.
  explicit XmlSparing(const XmlSpared* spared) : spared_(spared) {}

  // A piece begins; its bytes stay where they are until it is handed over.
  void begin();
  XmlSpared::Part part_of(std::string_view name) const {
    return spared_ ? spared_->part_of(name) : XmlSpared::Part::nothing;
  }
  // Goes over a tag `name` of the piece, from behind its "<", that is no comment or the
  // like; `next` is the next "<". Behind its ">" where it is left out, else nothing; with
  // an end tag its start is left out, too.
  std::optional<std::size_t> leave_out(std::string_view piece, std::size_t at,
                                       std::size_t next, std::string_view name);
  // The first `length` bytes of the piece, but what was left out; valid until `begin`.
  std::string_view handed_over(std::string_view piece, std::size_t length);

 private:
  bool leave_holder_out(std::size_t at, std::string_view name);
  bool leave_attributes_out(std::string_view tag, std::size_t at);

  const XmlSpared* spared_;
  std::string kept_;         // of the piece, where something was left out
  std::size_t kept_to_ = 0;  // what stands before is in kept_, or left out
  bool exact_ = true;        // no tag so far whose end is in doubt
};

}  // namespace griot
