#include "importers/docx/part_reader.h"

#include <charconv>
#include <map>

namespace griot::docx {
namespace {

const std::map<std::string_view, Space>& spaces() {
  static const std::map<std::string_view, Space> table = {
      {"", Space::none},
      {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::w},
      {"http://purl.oclc.org/ooxml/wordprocessingml/main", Space::w},
      {"http://schemas.microsoft.com/office/word/2003/wordml", Space::w},
      {"http://schemas.microsoft.com/office/word/2003/auxHint", Space::known},
      {"http://schemas.microsoft.com/aml/2001/core", Space::aml},
      {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::r},
      {"http://purl.oclc.org/ooxml/officeDocument/relationships", Space::r},
      {"http://schemas.openxmlformats.org/officeDocument/2006/math", Space::m},
      {"http://purl.oclc.org/ooxml/officeDocument/math", Space::m},
      {"http://schemas.openxmlformats.org/drawingml/2006/main", Space::a},
      {"http://purl.oclc.org/ooxml/drawingml/main", Space::a},
      {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
       Space::wp},
      {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Space::wp},
      {"http://schemas.openxmlformats.org/drawingml/2006/picture", Space::pic},
      {"http://purl.oclc.org/ooxml/drawingml/picture", Space::pic},
      {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Space::wps},
      {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Space::wps},
      {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Space::wps},
      {"http://schemas.openxmlformats.org/markup-compatibility/2006", Space::mc},
      {"urn:schemas-microsoft-com:vml", Space::v},
      {"urn:schemas-microsoft-com:office:office", Space::o},
      {"http://schemas.microsoft.com/office/word/2010/wordml", Space::w14},
      {"http://schemas.microsoft.com/office/word/2012/wordml", Space::known},
      {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
       Space::known},
      {"http://schemas.microsoft.com/office/drawing/2010/main", Space::known},
      {"http://schemas.microsoft.com/office/drawing/2014/main", Space::known},
      {"http://schemas.openxmlformats.org/drawingml/2006/chart", Space::chart},
      {"http://purl.oclc.org/ooxml/drawingml/chart", Space::chart},
      {"http://schemas.openxmlformats.org/drawingml/2006/diagram", Space::diagram},
      {"http://purl.oclc.org/ooxml/drawingml/diagram", Space::diagram},
      {"urn:schemas-microsoft-com:office:word", Space::known},
      {"http://schemas.microsoft.com/office/drawing/2017/decorative", Space::decorative},
      {"http://schemas.openxmlformats.org/package/2006/relationships",
       Space::relationship},
      {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
       Space::core},
      {"http://purl.org/dc/elements/1.1/", Space::dc},
      {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
       Space::custom},
      {"http://purl.oclc.org/ooxml/officeDocument/customProperties", Space::custom},
      {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
       Space::variant},
      {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", Space::variant},
      {"http://schemas.microsoft.com/office/2006/xmlPackage", Space::package},
  };
  return table;
}

}  // namespace

Space space_of(std::string_view namespace_uri) {
  const auto entry = spaces().find(namespace_uri);
  return entry == spaces().end() ? Space::other : entry->second;
}

bool is_on(std::string_view value) {
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::optional<int> to_number(std::string_view text) {
  int number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

PartReader::PartReader(std::unique_ptr<XmlReader> reader)
    : reader_(std::move(reader)), outer_depth_(reader_->depth()) {}

PartReader PartReader::from_root(std::unique_ptr<XmlReader> reader) {
  PartReader in(std::move(reader));
  --in.outer_depth_;
  in.fresh_ = true;
  return in;
}

bool PartReader::next() {
  if (std::exchange(fresh_, false)) return true;
  if (done_ || !reader_->next()) return false;
  if (at_end() && depth() <= outer_depth_ + 1) {
    done_ = true;
    // Read to the very end, where the checksum and the well-formedness are decided.
    if (outer_depth_ == 0) {
      while (reader_->next()) {
      }
    }
    return false;
  }
  return true;
}

bool PartReader::next_child(int level) {
  while (next()) {
    if (at_start()) return true;
    if (at_end() && depth() == level) return false;
  }
  return false;
}

std::string PartReader::text_within() {
  std::string text;
  const int level = depth();
  while (next() && !(at_end() && depth() == level)) {
    if (at_text()) text += this->text();
  }
  return text;
}

Space PartReader::space_named(std::string_view uri) {
  if (uri.empty()) return Space::none;
  for (const auto& [address, space] : spaces_) {
    if (address == uri.data()) return space;
  }
  spaces_.emplace_back(uri.data(), space_of(uri));
  return spaces_.back().second;
}

std::optional<std::string_view> PartReader::attribute(Space space,
                                                      std::string_view name) {
  for (const XmlReader::Attribute& attribute : reader_->attributes()) {
    if (attribute.name == name && space_named(attribute.namespace_uri) == space) {
      return attribute.value;
    }
  }
  return std::nullopt;
}

std::string_view PartReader::value(Space space, std::string_view name) {
  return attribute(space, name).value_or(std::string_view());
}

int PartReader::number(Space space, std::string_view name, int otherwise) {
  return to_number(value(space, name)).value_or(otherwise);
}

bool PartReader::is_on() {
  const auto given = attribute(Space::w, "val");
  return !given || docx::is_on(*given);
}

bool PartReader::understands(std::string_view prefixes) const {
  while (!prefixes.empty()) {
    const std::size_t from = prefixes.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) break;
    prefixes.remove_prefix(from);
    const std::string_view prefix = prefixes.substr(0, prefixes.find_first_of(" \t\r\n"));
    const auto uri = reader_->namespace_of_prefix(prefix);
    if (!uri || space_of(*uri) == Space::other) return false;
    prefixes.remove_prefix(prefix.size());
  }
  return true;
}

}  // namespace griot::docx
