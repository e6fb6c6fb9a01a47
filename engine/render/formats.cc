#include "engine/render/formats.h"

#include <array>

#include "engine/markdown/markdown.h"
#include "engine/render/html_page.h"
#include "engine/render/json.h"
#include "engine/render/text.h"

namespace griot {
namespace {

std::string page(const Document& document, const MediaReader&) {
  return render_html_page(document);
}

template <std::string (*write)(const Document&)>
std::string without_media(const Document& document, const MediaReader&) {
  return write(document);
}

}  // namespace

std::span<const OutputFormat> text_formats() {
  static constexpr std::array formats = {
      OutputFormat{"html", "html", "text/html; charset=utf-8", false, page},
      OutputFormat{"markdown", "md", "text/markdown; charset=utf-8", false,
                   without_media<write_markdown>},
      OutputFormat{"text", "txt", "text/plain; charset=utf-8", false,
                   without_media<render_text>},
      OutputFormat{"json", "json", "application/json", false, without_media<render_json>},
  };
  return formats;
}

const OutputFormat* find_format(std::span<const OutputFormat> formats,
                                std::string_view name) {
  for (const OutputFormat& format : formats) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

}  // namespace griot
