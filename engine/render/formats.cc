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

std::string word(const Document& document, const MediaReader& media) {
  DocxOptions options;
  options.media = media;
  return render_docx(document, options);
}

}  // namespace

std::span<const OutputFormat> output_formats() {
  static constexpr std::array formats = {
      OutputFormat{"html", "html", "text/html; charset=utf-8", false, page},
      OutputFormat{"markdown", "md", "text/markdown; charset=utf-8", false,
                   without_media<write_markdown>},
      OutputFormat{"text", "txt", "text/plain; charset=utf-8", false,
                   without_media<render_text>},
      OutputFormat{"json", "json", "application/json", false, without_media<render_json>},
      OutputFormat{"docx", "docx",
                   "application/vnd.openxmlformats-officedocument.wordprocessingml."
                   "document",
                   true, word},
  };
  return formats;
}

const OutputFormat* output_format(std::string_view name) {
  for (const OutputFormat& format : output_formats()) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

}  // namespace griot
