#include "importers/markdown/markdown_importer.h"

#include <algorithm>

#include "engine/markdown/markdown.h"
#include "importers/markdown/decode.h"
#include "importers/markdown/typed_header.h"

namespace griot {
namespace {

constexpr std::size_t bytes_searched_for_signs = 16'384;

// What only a writer of Markdown begins a line with.
bool is_sign(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  const bool heading = hashes != std::string_view::npos && hashes >= 1 && hashes <= 6 &&
                       line[hashes] == ' ';
  const bool list = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> ");
  const bool fence = line.starts_with("```") || line.starts_with("~~~");
  const bool table = line.starts_with("|") && line.ends_with("|");
  const bool note = line.starts_with("[^");
  return heading || list || fence || table || note;
}

bool has_inline_sign(std::string_view line) {
  const std::size_t link = line.find("](");
  const bool has_link = link != std::string_view::npos &&
                        line.substr(0, link).find('[') != std::string_view::npos;
  const std::size_t strong = line.find("**");
  const bool has_strong = strong != std::string_view::npos &&
                          line.find("**", strong + 3) != std::string_view::npos;
  return has_link || has_strong;
}

bool is_text(std::string_view bytes) {
  return bytes.find('\0') == std::string_view::npos || bytes.starts_with("\xFF\xFE") ||
         bytes.starts_with("\xFE\xFF");
}

}  // namespace

bool MarkdownImporter::recognises(std::string_view bytes) const {
  std::string_view head = bytes.substr(0, bytes_searched_for_signs);
  if (!is_text(head) || head.starts_with("PK") || head.starts_with("%PDF-")) return false;
  Findings ignored;
  const std::string text = decode_text(head, ignored);
  if (text.starts_with("---\n")) return true;
  if (!read_typed_header(text, {}).text.empty()) return true;
  if (text.starts_with("<html") || text.starts_with("<!DOCTYPE") || text.starts_with("<?xml")) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    if (is_sign(line) || has_inline_sign(line)) return true;
    at = end + 1;
  }
  return false;
}

Imported MarkdownImporter::import(std::string_view bytes, const ImportOptions& options) const {
  Imported imported;
  std::string text = decode_text(bytes, imported.findings);
  TypedHeader header = read_typed_header(text, options.limits);
  if (!header.text.empty()) text = std::move(header.text);
  for (Finding& finding : header.findings) imported.findings.push_back(std::move(finding));
  diagnose(text, imported.findings);
  MarkdownReading reading = 
      read_markdown(text, options.name, options.limits, FaultyFrontMatter::salvaged);
  imported.document = std::move(reading.document);
  for (Finding& finding : reading.findings) imported.findings.push_back(std::move(finding));
  imported.words.source = written_words(text);
  imported.words.kept = written_words(write_markdown(imported.document));
  if (imported.words.kept < imported.words.source) {
    imported.findings.push_back(
        {"words_lost", Severity::lost, {}, "",
         say("{1} mots sur {2} n'ont pas été gardés",
             {std::to_string(imported.words.source - imported.words.kept),
              std::to_string(imported.words.source)})});
  }
  return imported;
}

}  // namespace griot
