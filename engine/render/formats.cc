#include "engine/render/formats.h"

#include <array>

#include "engine/markdown/markdown.h"
#include "engine/render/html_page.h"
#include "engine/render/json.h"
#include "engine/render/text.h"

namespace griot {
namespace {

std::string page(const Document& document) {
  return render_html_page(document);
}

}  // namespace

std::span<const OutputFormat> output_formats() {
  static constexpr std::array formats = {
      OutputFormat{"html", "html", "text/html; charset=utf-8", page},
      OutputFormat{"markdown", "md", "text/markdown; charset=utf-8", write_markdown},
      OutputFormat{"text", "txt", "text/plain; charset=utf-8", render_text},
      OutputFormat{"json", "json", "application/json", render_json},
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
