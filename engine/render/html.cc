#include "engine/render/html.h"

#include "engine/render/html_renderer.h"

namespace griot {

std::string render_html(const Document& document, const HtmlOptions& options) {
  HtmlRenderer renderer(document, options, true);
  renderer.append_body(document.blocks);
  return renderer.take();
}

std::string render_html(const Document& document, const Blocks& blocks,
                        const HtmlOptions& options) {
  HtmlRenderer renderer(document, options, false);
  renderer.append_body(blocks);
  return renderer.take();
}

std::string render_html_line(const Inlines& inlines, const HtmlOptions& options) {
  const Document nothing;
  HtmlRenderer renderer(nothing, options, true);
  renderer.append_line(inlines);
  return renderer.take();
}

}  // namespace griot
