// The reader of a Word file's text, given as XML in one piece (Flat OPC, a bare document
// or Word 2003), and what is made of it: an archive would hide the text from mutation.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/error.h"
#include "engine/markdown/markdown.h"
#include "engine/render/html.h"
#include "importers/docx/docx.h"

namespace {

using namespace griot;

ImportOptions options() {
  ImportOptions made;
  made.name = "essai.docx";
  made.limits.xml_elements = 20'000;
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const docx::DocxImporter importer;
  if (!importer.recognises(bytes)) return 0;
  try {
    const Imported imported = importer.import(bytes, options());
    write_markdown(imported.document);
    render_html(imported.document, {});
  } catch (const Error&) {
    // Refused.
  }
  return 0;
}
