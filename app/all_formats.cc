// What griot-corpus can write: what griot can, and Word.
#include <vector>

#include "app/output.h"
#include "engine/render/docx.h"

namespace griot {

std::span<const OutputFormat> output_formats() {
  static const std::vector<OutputFormat> formats = [] {
    const std::span<const OutputFormat> texts = text_formats();
    std::vector<OutputFormat> all(texts.begin(), texts.end());
    all.push_back(word_format());
    return all;
  }();
  return formats;
}

}  // namespace griot
