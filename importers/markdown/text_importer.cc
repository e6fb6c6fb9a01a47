#include "importers/markdown/text_importer.h"

#include <algorithm>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/text/words.h"
#include "importers/markdown/decode.h"
#include "importers/markdown/typed_header.h"

namespace griot {
namespace {

// Text that was wrapped by a program or extracted from a page has lines shorter than
// this.
constexpr std::size_t wrapped_width = 110;

struct Line {
  int number = 0;
  std::string_view text;
};

// The lines between two blank ones.
class Paragraphs {
 public:
  explicit Paragraphs(Blocks& blocks) : blocks_(blocks) {}

  void add(const Line& line) {
    if (line.text.empty()) return close();
    lines_.push_back(line);
  }

  void close() {
    const bool unwrapped =
        std::any_of(lines_.begin(), lines_.end(),
                    [](const Line& line) { return line.text.size() > wrapped_width; });
    Inlines content;
    for (const Line& line : lines_) {
      if (!content.empty() && unwrapped) {
        put(std::move(content));
        content = {};
      }
      if (content.empty()) {
        first_ = line.number;
      } else {
        content.push_back({LineBreak{false}});
      }
      content.push_back({Text{std::string(line.text)}});
    }
    if (!content.empty()) put(std::move(content));
    lines_.clear();
  }

 private:
  void put(Inlines content) {
    blocks_.push_back({Paragraph{std::move(content)}, {}, {}, {}, {first_, 0}});
  }

  Blocks& blocks_;
  std::vector<Line> lines_;
  int first_ = 0;
};

// Read all the same, for nothing of it is lost; who sent it may have meant another file.
void tell_wrong_name(std::string_view name, Findings& findings) {
  if (!name.ends_with(".docx") && !name.ends_with(".DOCX")) return;
  findings.push_back(
      {"wrong_name",
       Severity::guessed,
       {},
       {},
       say("Ce fichier porte un nom de document Word et n'est qu'un texte ; "
           "il a été lu comme tel.")});
}

}  // namespace

Imported TextImporter::import(std::string_view bytes,
                              const ImportOptions& options) const {
  Imported imported;
  const std::string text = decode_text(bytes, imported.findings);
  check_limit(options.name, static_cast<std::int64_t>(text.size()),
              &Limits::markdown_bytes, options.limits);
  tell_wrong_name(options.name, imported.findings);
  for (Finding& finding : read_typed_header(text, options.limits).findings) {
    imported.findings.push_back(std::move(finding));
  }
  diagnose(text, imported.findings);
  Paragraphs paragraphs(imported.document.blocks);
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    paragraphs.add({++number, trimmed(std::string_view(text).substr(at, end - at))});
    at = end + 1;
  }
  paragraphs.close();
  imported.words.source = count_words(text);
  imported.words.kept = count_words(plain_text(imported.document));
  return imported;
}

}  // namespace griot
