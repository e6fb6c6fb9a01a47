#include "engine/render/html_page.h"

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/render/escape_html.h"

namespace griot {
namespace {

constexpr const char* style =
    "body{max-width:40em;margin:2em auto;padding:0 1em;line-height:1.5;"
    "font-family:Charter,Georgia,serif;overflow-wrap:anywhere}"
    "table{border-collapse:collapse}th,td{border:1px solid #777;padding:.2em .5em;"
    "text-align:left;vertical-align:top;min-width:4em}caption{text-align:left;font-weight:bold}"
    "img{max-width:100%}pre{overflow:auto}"
    "blockquote,aside{margin:1em 0;padding:0 1em;border-left:3px solid #777}"
    "[role=doc-endnotes]{border-top:1px solid #777;margin-top:2em;font-size:.9em}"
    "[data-numero]::before{content:attr(data-numero) \" \"}"
    "li[data-numero]{list-style:none}";

std::string title_of(const Document& document) {
  std::string title = document.metadata.text("titre");
  if (title.empty()) title = document.metadata.text("title");
  if (!title.empty()) return title;
  walk(document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading && title.empty()) title = plain_text(heading->content);
    return title.empty();
  });
  return title.empty() ? "Document" : title;
}

// A text is headed by the title that its author wrote above it (front matter). One that is
// taken from elsewhere, a property of Word or the name of the file, is not in the text:
// it stays in the head of the page.
void append_title(std::string& page, const Document& document) {
  const Field* written = document.metadata.find("titre");
  const std::string title = document.metadata.text("titre");
  bool headed = title.empty() || written->source > Source::front_matter;
  walk(document.blocks, [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    headed = headed || (heading && heading->level == 1);
    return !headed;
  });
  if (headed) return;
  page += "<h1>";
  append_escaped(page, title);
  page += "</h1>\n";
  const std::string subtitle = document.metadata.text("sous-titre");
  if (subtitle.empty()) return;
  page += "<p>";
  append_escaped(page, subtitle);
  page += "</p>\n";
}

}  // namespace

std::string render_html_page(const Document& document, HtmlOptions options) {
  options.mode = HtmlMode::standalone;
  const std::string language = document.metadata.text("langue");
  if (!language.empty()) options.language = language;
  std::string page = "<!DOCTYPE html>\n<html";
  append_html_attribute(page, "lang", options.language);
  page +=
      ">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>";
  append_escaped(page, title_of(document));
  page += "</title>\n<style>";
  page += style;
  page += "</style>\n</head>\n<body>\n<main>\n";
  append_title(page, document);
  page += render_html(document, options);
  page += "</main>\n</body>\n</html>\n";
  return page;
}

}  // namespace griot
