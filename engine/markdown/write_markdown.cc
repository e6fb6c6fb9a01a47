#include "engine/markdown/block_writer.h"
#include "engine/markdown/front_matter.h"
#include "engine/markdown/markdown.h"

namespace griot {

std::string write_markdown(const Document& document) {
  std::string front_matter = write_front_matter(document.metadata);
  const std::string blocks = write_blocks(document);
  if (!front_matter.empty() && !blocks.empty()) front_matter += '\n';
  std::string text = front_matter + blocks;
  return text.empty() ? "\n" : text;
}

}  // namespace griot
