#include "engine/render/docx_package.h"

#include <Poco/DateTime.h>
#include <Poco/Path.h>
#include <Poco/Zip/Compress.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::string_view office_relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct Extension {
  const char* name;
  const char* media_type;
};
constexpr std::array extensions = {
    Extension{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
    Extension{"xml", "application/xml"},
    Extension{"png", "image/png"},
    Extension{"jpg", "image/jpeg"},
    Extension{"gif", "image/gif"},
    Extension{"webp", "image/webp"},
};

// XML 1.0, production 2.
bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = first_code_point(text.substr(at));
    at += code.length;
    switch (code.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (is_xml_character(code.value)) append_utf8(out, code.value);
    }
  }
}

std::string xml(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

void append_xml_attribute(std::string& out, std::string_view name,
                          std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml(out, value);
  out += '"';
}

std::string DocxRelationships::id_of(std::string_view type, const std::string& target,
                                     bool external) {
  auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
    return row.target == target && row.type == type;
  });
  if (found == rows_.end()) {
    found = rows_.insert(rows_.end(), {std::string(type), target, external});
  }
  return "rId" + std::to_string(found - rows_.begin() + 1);
}

std::string DocxRelationships::part() const {
  std::string out(xml_declaration);
  out +=
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
      "relationships\">";
  int number = 0;
  for (const Row& row : rows_) {
    out += "<Relationship";
    append_xml_attribute(out, "Id", "rId" + std::to_string(++number));
    const bool whole = row.type.starts_with("http");
    append_xml_attribute(out, "Type",
                         whole ? row.type : std::string(office_relationship) + row.type);
    append_xml_attribute(out, "Target", row.target);
    if (row.external) append_xml_attribute(out, "TargetMode", "External");
    out += "/>";
  }
  return out + "</Relationships>";
}

void DocxPackage::add(std::string name, std::string_view content_type,
                      std::string bytes) {
  parts_.push_back({std::move(name), std::string(content_type), std::move(bytes)});
}

std::string DocxPackage::content_types() const {
  std::string out(xml_declaration);
  out += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
  for (const Extension& extension : extensions) {
    out += "<Default";
    append_xml_attribute(out, "Extension", extension.name);
    append_xml_attribute(out, "ContentType", extension.media_type);
    out += "/>";
  }
  for (const Part& part : parts_) {
    if (part.content_type.empty()) continue;
    out += "<Override";
    append_xml_attribute(out, "PartName", "/" + part.name);
    append_xml_attribute(out, "ContentType", part.content_type);
    out += "/>";
  }
  return out + "</Types>";
}

std::string DocxPackage::take() {
  std::ostringstream archive;
  // The first date that zip can say, so that the same document gives the same bytes.
  const Poco::DateTime never(1980, 1, 1);
  Poco::Zip::Compress zip(archive, true);
  const auto put = [&](const std::string& name, const std::string& bytes) {
    std::istringstream in(bytes);
    zip.addFile(in, never, Poco::Path(name, Poco::Path::PATH_UNIX),
                Poco::Zip::ZipCommon::CM_DEFLATE, Poco::Zip::ZipCommon::CL_NORMAL);
  };
  put("[Content_Types].xml", content_types());
  for (const Part& part : parts_) put(part.name, part.bytes);
  zip.close();
  return std::move(archive).str();
}

}  // namespace griot
