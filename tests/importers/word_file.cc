#include "tests/importers/word_file.h"

namespace griot::test {
namespace {

void put(std::string& out, std::uint64_t value, int length) {
  for (int i = 0; i < length; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view relationships_open =
    "<Relationships "
    "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

std::string relationship(const std::string& id, std::string_view type,
                         const std::string& target) {
  return "<Relationship Id='" + id + "' Type='" + std::string(type) + "' Target='" +
         target + "'/>";
}

// The root element of a usual part: "styles" → w:styles.
std::string part_xml(const std::string& name, const std::string& content) {
  return "<w:" + name + " " + std::string(namespaces()) + ">" + content + "</w:" + name +
         ">";
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

std::string StoredZip::bytes() const {
  std::string out;
  std::string directory;
  for (const Entry& entry : entries) {
    const std::uint64_t at =
        entry.header_at < 0 ? out.size() : static_cast<std::uint64_t>(entry.header_at);
    const std::uint64_t size = entry.declared_bytes < 0
                                   ? entry.bytes.size()
                                   : static_cast<std::uint64_t>(entry.declared_bytes);
    std::string shared;  // what the local header and the directory both say
    put(shared, 20, 2);
    put(shared, entry.flags, 2);
    put(shared, entry.deflated ? 8 : 0, 2);
    put(shared, 0x21 << 16, 4);  // 1980-01-01
    put(shared, entry.deflated ? entry.checksum : crc32(entry.bytes), 4);
    put(shared, entry.bytes.size(), 4);
    put(shared, size, 4);
    put(shared, entry.name.size(), 2);
    put(shared, 0, 2);
    if (entry.header_at < 0) out += "PK\x03\x04" + shared + entry.name + entry.bytes;
    directory += "PK\x01\x02";
    put(directory, 3 << 8 | 20, 2);
    directory += shared;
    put(directory, 0, 6);
    put(directory, entry.external, 4);
    put(directory, at, 4);
    directory += entry.name;
  }
  const std::size_t start = out.size();
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, entries.size(), 2);
  put(out, entries.size(), 2);
  put(out, directory.size(), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

std::string_view namespaces() {
  return "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
         "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
         "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
         "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
         "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
         "wordprocessingDrawing' "
         "xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture' "
         "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
         "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
         "xmlns:v='urn:schemas-microsoft-com:vml' "
         "xmlns:o='urn:schemas-microsoft-com:office:office' "
         "xmlns:adec='http://schemas.microsoft.com/office/drawing/2017/decorative' "
         "xmlns:x='urn:example:unknown'";
}

StoredZip WordFile::zip() const {
  StoredZip zip;
  std::string of_package =
      relationship("rId1", std::string(office) + "officeDocument", "word/document.xml");
  std::string of_document;
  for (const auto& [name, content] : parts) {
    if (name == "core" || name == "custom") {
      const std::string file = "docProps/" + name + ".xml";
      of_package += relationship("p" + name, "urn:x/" + name + "-properties", file);
      zip.add(file, content);
    } else if (name.find('/') != std::string::npos) {
      zip.add(name, content);
    } else {
      of_document += relationship("d" + name, std::string(office) + name, name + ".xml");
      zip.add("word/" + name + ".xml", part_xml(name, content));
    }
  }
  const std::string open(relationships_open);
  zip.add("_rels/.rels", open + of_package + "</Relationships>");
  zip.add("word/_rels/document.xml.rels",
          open + of_document + relationships + "</Relationships>");
  zip.add("word/document.xml", part_xml("document", "<w:body>" + body + "</w:body>"));
  return zip;
}

}  // namespace griot::test
