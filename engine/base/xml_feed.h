// What XML bytes must satisfy before libxml2 sees them (safety rule 1).
//
// Turns UTF-16 into UTF-8, refuses every other encoding, every DOCTYPE, and any tag with
// more attributes or bytes than `Limits` allow: libxml2 compares each attribute with all
// others, so a tag must be measured before it is parsed, not after. One pass, a few
// kilobytes of memory. Used by XmlReader only.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/base/xml_spared.h"

namespace griot {

// Gives the next bytes of the document, empty at its end. May throw.
using ByteSource = std::function<std::string_view()>;

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
  std::size_t scan_tag(std::string_view bytes, std::size_t at);
  std::string_view skip();
  void scan_bang_byte(char byte);
  [[noreturn]] void refuse(const Message& problem) const;

  ByteSource source_;
  const Limits limits_;
  const std::string place_;
  bool started_ = false;
  Encoding encoding_ = Encoding::utf8;
  std::string pending_;  // UTF-16 bytes that do not make a character yet
  std::string buffer_;
  std::string_view rest_;  // of what the source gave, not looked at yet
  XmlSparing sparing_;
  State state_ = State::text;
  std::string seen_;  // the last bytes of what may be the end of the markup we are in
  char quote_ = '"';
  std::int64_t bytes_ = 0;
  std::int64_t tags_ = 0;
  std::int64_t left_out_ = 0;
  std::int64_t tag_bytes_ = 0;
  std::int64_t tag_attributes_ = 0;
  char last_in_tag_ = 0;
  std::string end_mark_;  // of what is skipped: "</w:rsids"
  Skip skip_ = Skip::none;
  std::string skipped_;  // the last bytes passed over, where the mark may begin
  std::int64_t skipped_lines_ = 0;
};

}  // namespace griot
