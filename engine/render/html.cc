#include "engine/render/html.h"

#include "engine/render/html_renderer.h"

namespace griot {

std::string render_html(const Document& document, const HtmlOptions& options) {
  HtmlRenderer renderer(document, options);
  renderer.append_body(document.blocks, true);
  return renderer.take();
}

std::string render_html(const Document& document, const Blocks& blocks,
                        const HtmlOptions& options) {
  HtmlRenderer renderer(document, options);
  renderer.append_body(blocks, false);
  return renderer.take();
}

std::string render_html_line(const Inlines& inlines, const HtmlOptions& options) {
  const Document nothing;
  HtmlRenderer renderer(nothing, options);
  renderer.append_line(inlines);
  return renderer.take();
}

}  // namespace griot
