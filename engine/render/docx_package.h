// The parts of a Word file and how they are joined (ECMA-376, part 2).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

// The first line of each part.
inline constexpr std::string_view xml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// Appends `text` for XML: & < > " escaped, characters that XML 1.0 refuses left out.
void append_xml(std::string& out, std::string_view text);
std::string xml(std::string_view text);
// Appends ` name="value"`.
void append_xml_attribute(std::string& out, std::string_view name,
                          std::string_view value);

// What one part points to.
class DocxRelationships {
 public:
  // Its id ("rId3"); the same target has the same id.
  std::string id_of(std::string_view type, const std::string& target,
                    bool external = false);
  std::string part() const;
  bool empty() const { return rows_.empty(); }

 private:
  struct Row {
    std::string type;
    std::string target;
    bool external = false;
  };
  std::vector<Row> rows_;
};

class DocxPackage {
 public:
  // `content_type` empty: told by the extension.
  void add(std::string name, std::string_view content_type, std::string bytes);

  // The zip archive, with the list of content types first.
  std::string take();

 private:
  struct Part {
    std::string name;
    std::string content_type;
    std::string bytes;
  };
  std::string content_types() const;

  std::vector<Part> parts_;
};

}  // namespace griot
