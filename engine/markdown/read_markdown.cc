#include "engine/document/normal_form.h"
#include "engine/markdown/front_matter.h"
#include "engine/markdown/limit_check.h"
#include "engine/markdown/markdown.h"
#include "engine/markdown/odd_lines.h"
#include "engine/markdown/source_text.h"
#include "engine/markdown/tree_reader.h"

namespace griot {

MarkdownReading read_markdown(std::string_view text, std::string_view place,
                              const Limits& limits, FaultyFrontMatter faulty) {
  check_limit(std::string(place), static_cast<std::int64_t>(text.size()),
              &Limits::markdown_bytes, limits);
  MarkdownReading reading;
  Remarks remarks;
  std::string buffer;
  text = clean_source(text, buffer, remarks);
  const FrontMatter front_matter = find_front_matter(text, place, limits);
  if (front_matter.length > 0) {
    const bool salvaged = faulty == FaultyFrontMatter::salvaged;
    const auto read_values = salvaged ? salvage_front_matter : read_front_matter;
    reading.document.metadata = read_values(front_matter.yaml, place, remarks);
    text.remove_prefix(front_matter.length);
    remarks.count_lines_before(front_matter.lines);
  }
  check_markdown_limits(text, {std::string(place), front_matter.lines}, limits);
  read_tree(text, place, limits, remarks, reading.document);
  remark_odd_lines(text, remarks);
  normalize(reading.document);
  reading.findings = remarks.take();
  return reading;
}

}  // namespace griot
