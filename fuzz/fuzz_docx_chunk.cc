// Documents inserted in a Word file that are not Word: RTF, archived pages, HTML.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "importers/docx/html_chunk.h"
#include "importers/docx/mime_chunk.h"
#include "importers/docx/rtf_chunk.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace griot::docx;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_rtf_chunk(bytes);
  read_html_chunk(bytes);
  if (is_mime(bytes)) page_of_mime(bytes);
  return 0;
}
