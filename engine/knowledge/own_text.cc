#include "engine/knowledge/own_text.h"

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/knowledge/lines.h"
#include "engine/knowledge/typed_lines.h"

namespace griot {

bool is_own_text(const Quote& quote, bool minutes, bool asked, const Rules& rules) {
  constexpr std::size_t list = 2;  // typed points
  bool own = false;
  std::size_t typed = 0;
  walk(quote.content, [&](const Block& block) {
    own = own || std::holds_alternative<Heading>(block.value) ||
          (!minutes && std::holds_alternative<List>(block.value));
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      const std::string text = plain_text(paragraph->content);
      const Tokens said = tokens_of(text);
      typed += marker_of(text, rules).length > 0 ? 1U : 0U;
      own =
          own || rules.has("soussignes", said) || (!minutes && typed >= list) ||
          (asked && rules.has("demande", said)) ||
          (is_all_strong(paragraph->content) && rules.section(said) == "recommandations");
    }
    return !own;
  });
  return own;
}

}  // namespace griot
