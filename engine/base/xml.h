// A pull reader for XML that nobody trusts (safety rule 1).
//
// It is a queue over libxml2's push SAX2 parser, fed a few kilobytes at a time, so memory
// does not grow with the input. Any DOCTYPE stops the parse; no entity but the five of
// XML is known; nothing is ever fetched. UTF-8 and UTF-16 only. Depth, elements,
// attributes and text are counted against `Limits`.
//
//   XmlReader reader(bytes, limits, "note.docx, word/document.xml");
//   while (reader.next()) { switch (reader.event()) … }
//
// Throws Error{invalid} with the line on anything that is not well-formed, Error{limit}
// over a limit. Views are valid until the next call of next(). Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/base/xml_feed.h"

namespace griot {

class XmlReader {
 public:
  enum class Event { start, end, text };
  struct Attribute {
    std::string_view namespace_uri;  // empty for an unprefixed attribute
    std::string_view name;           // local name
    std::string_view value;
  };

  // `bytes` must outlive the reader.
  XmlReader(std::string_view bytes, const Limits& limits, std::string place);
  // What is named in `spared` need not come (xml_spared.h).
  XmlReader(ByteSource source, const Limits& limits, std::string place,
            const XmlSpared* spared = nullptr);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  // False at the end of a complete document.
  bool next();

  Event event() const;
  std::string_view namespace_uri() const;  // of a start or an end
  std::string_view name() const;           // local name of a start or an end
  std::string_view text() const;           // adjacent text and CDATA come as one event
  std::span<const Attribute> attributes() const;
  std::optional<std::string_view> attribute(std::string_view namespace_uri,
                                            std::string_view name) const;
  int depth() const;  // 1 for the root's start and end
  std::int64_t line() const;

  // On a start event: reads up to and including its end.
  void skip_element();
  // The namespace URI that a prefix stands for here ("" for the default), if declared.
  std::optional<std::string> namespace_of_prefix(std::string_view prefix) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
