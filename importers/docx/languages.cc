#include "importers/docx/languages.h"

#include <string_view>
#include <utility>

#include "engine/document/normal_form.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot::docx {
namespace {

class LanguageSettler {
 public:
  LanguageSettler(std::string_view usual, std::string_view declared)
      : usual_(primary_language(usual)),
        trusted_(declared.empty() || primary_language(declared) == usual_) {}

  void settle(Blocks& blocks) const {
    for (Block& block : blocks) {
      if (!block.language.empty() && !believed(plain_text(block), block.language)) {
        block.language.clear();
      }
      for (Inlines* inlines : inlines_of(block)) {
        if (settle(*inlines)) normalize_paragraph(*inlines);
      }
      for (Blocks* children : children_of(block)) settle(*children);
    }
  }

 private:
  // Whether something was taken away, so that what stood around it may be joined.
  bool settle(Inlines& inlines) const {
    bool changed = false;
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      Inline& node = inlines[i];
      if (Inlines* content = content_of(node)) changed = settle(*content) || changed;
      auto* localised = std::get_if<Localised>(&node.value);
      if (!localised || localised->language.empty()) continue;
      if (believed(plain_text(localised->content), localised->language)) continue;
      localised->language.clear();  // a direction may be left to say
      changed = true;
    }
    return changed;
  }

  bool believed(std::string_view text, std::string_view language) const {
    if (primary_language(language) == usual_) return false;
    switch (likely_language(text, primary_language(language), usual_)) {
      case Likely::yes:
        return true;
      case Likely::open:
        return trusted_;
      case Likely::no:
        break;
    }
    return false;
  }

  const std::string_view usual_;
  const bool trusted_;  // what the file says of most of its text is true
};

}  // namespace

void settle_languages(ImportState& state, const std::string& language) {
  if (state.tongues.empty()) return;
  const LanguageSettler settler(language, state.main_language);
  Document& document = state.result.document;
  settler.settle(document.blocks);
  for (Note& note : document.notes) settler.settle(note.content);
}

}  // namespace griot::docx
