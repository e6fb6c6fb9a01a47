// The archive of a Word file: every entry that its directory names is inflated to the end.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/error.h"
#include "importers/docx/archive.h"
#include "importers/docx/directory.h"

namespace {

using namespace griot;

Limits small_limits() {
  Limits limits;
  limits.zip_unpacked_bytes = 8 << 20;
  return limits;
}

void drain(const docx::Archive& archive, std::string_view name) {
  try {
    const ByteSource source = archive.open(name);
    while (!source().empty()) {
    }
  } catch (const Error&) {
    // Refused, as a broken archive should be.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Limits limits = small_limits();
  try {
    Findings findings;
    const docx::Archive archive(bytes, limits, "essai.docx", findings);
    for (const docx::DirectoryEntry& entry : docx::read_directory(bytes).entries) {
      drain(archive, entry.name);
    }
  } catch (const Error&) {
  }
  return 0;
}
