// One XML part of a Word file, read element by element, with the namespaces named.
//
// Transitional and strict Word files (ISO/IEC 29500-1 and -4) use different URIs for the
// same vocabulary; they are one `Space` here. In a Flat OPC file a part is an element of
// the whole file: the reader starts and stops where the part does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/xml.h"

namespace griot::docx {

enum class Space {
  none,
  w,             // WordprocessingML
  r,             // relationships, as attributes refer to them
  m,             // Office Math
  a,             // DrawingML
  wp,            // drawings in a Word text
  pic,           // pictures
  chart,         // charts
  diagram,       // SmartArt
  wps,           // Word 2010 shapes, groups, canvases
  mc,            // markup compatibility
  v,             // VML
  o,             // Office VML
  w14,           // Word 2010
  aml,           // annotations of Word 2003
  known,         // later Word namespaces that change nothing we read
  decorative,    // DrawingML: decorative pictures
  relationship,  // the relationships part itself
  core,          // core properties
  dc,            // Dublin Core
  custom,        // custom properties
  variant,       // typed values of custom properties
  package,       // Flat OPC
  other,
};

Space space_of(std::string_view namespace_uri);

class PartReader {
 public:
  // `reader` stands before the root (depth 0) or on the start of the element that holds
  // it.
  explicit PartReader(std::unique_ptr<XmlReader> reader);
  // The reader stands on the start of the root itself, which `next` then shows first.
  static PartReader from_root(std::unique_ptr<XmlReader> reader);

  // False after the end of the part's root.
  bool next();
  // On a start: reads to its end.
  void skip() { reader_->skip_element(); }
  // On a start: the next child's start, false at the end of the element `level` deep.
  //   const int level = in.depth(); while (in.next_child(level)) { … }
  // Each child must be read to its end (or skipped) before the next call.
  bool next_child(int level);
  // On a start: all text within, to its end.
  std::string text_within();

  bool at_start() const { return reader_->event() == XmlReader::Event::start; }
  bool at_end() const { return reader_->event() == XmlReader::Event::end; }
  bool at_text() const { return reader_->event() == XmlReader::Event::text; }
  std::string_view text() const { return reader_->text(); }
  int depth() const { return reader_->depth(); }

  Space space() { return space_named(reader_->namespace_uri()); }
  std::string_view name() const { return reader_->name(); }
  bool is(Space space, std::string_view name) {
    return reader_->name() == name && this->space() == space;
  }

  std::optional<std::string_view> attribute(Space space, std::string_view name);
  // Empty when absent.
  std::string_view value(Space space, std::string_view name);
  std::string_view value() { return value(Space::w, "val"); }
  // A number attribute within bounds, or `otherwise`.
  int number(Space space, std::string_view name, int otherwise);
  // w:val of an on/off element: absent means on (17.17.4).
  bool is_on();

  // Whether every prefix in "wps wp14" stands for a namespace we understand.
  bool understands(std::string_view prefixes) const;

 private:
  Space space_named(std::string_view uri);

  std::unique_ptr<XmlReader> reader_;
  int outer_depth_;
  bool fresh_ = false;  // on a root that was not shown yet
  bool done_ = false;
  // libxml2 keeps one copy of each URI, so its address tells it from others.
  std::vector<std::pair<const char*, Space>> spaces_;
};

// "false", "0", "off", "none" are off (ST_OnOff and what is met in the wild).
bool is_on(std::string_view value);
// A whole decimal number, or nothing.
std::optional<int> to_number(std::string_view text);

}  // namespace griot::docx
