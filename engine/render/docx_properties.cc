// What a Word file says of itself: the metadata under the names that people see in Word.
#include <algorithm>
#include <array>

#include "engine/render/docx_writer.h"

namespace griot {
namespace {


// Said by the core properties, or never by a file: who may read it is no matter of the
// text, and where a value came from is the corpus's own.
constexpr auto not_custom = std::to_array<std::string_view>(
    {"titre", "auteurs", "themes", "statut", "diffusion", "provenance", "presences"});

std::string joined(const Metadata& metadata, std::string_view key) {
  std::string text;
  for (const std::string& one : metadata.list(key)) {
    text += (text.empty() ? "" : "; ") + one;
  }
  return text;
}

void append_element(std::string& out, const char* name, const std::string& value) {
  if (value.empty()) return;
  out += "<" + std::string(name) + ">" + xml(value) + "</" + name + ">";
}

}  // namespace

std::string docx_language(std::string_view language) {
  static constexpr std::array regions = {
      std::pair{"fr", "fr-FR"}, std::pair{"en", "en-GB"}, std::pair{"es", "es-ES"},
      std::pair{"pt", "pt-PT"}, std::pair{"ar", "ar-SA"}};
  if (language.empty()) return "fr-FR";
  for (const auto& [code, region] : regions) {
    if (language == code) return region;
  }
  return std::string(language);
}

std::string docx_core_properties(const Metadata& metadata) {
  std::string out(xml_declaration);
  out +=
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
      "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";
  append_element(out, "dc:title", metadata.text("titre"));
  append_element(out, "dc:creator", joined(metadata, "auteurs"));
  append_element(out, "cp:keywords", joined(metadata, "themes"));
  append_element(out, "dc:description", metadata.text("resume"));
  append_element(out, "dc:language", docx_language(metadata.text("langue")));
  return out + "</cp:coreProperties>";
}

std::string docx_custom_properties(const Metadata& metadata) {
  std::string out(xml_declaration);
  out +=
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/"
      "officeDocument/2006/docPropsVTypes\">";
  int id = 1;  // the first that the format allows is 2
  for (const Field& field : metadata.fields()) {
    const bool said =
        std::find(not_custom.begin(), not_custom.end(), field.key) != not_custom.end();
    const std::string value = joined(metadata, field.key);
    if (said || value.empty()) continue;
    out += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" +
           std::to_string(++id) + "\"";
    append_xml_attribute(out, "name", field.key);
    out += "><vt:lpwstr>" + xml(value) + "</vt:lpwstr></property>";
  }
  return out + "</Properties>";
}

}  // namespace griot
