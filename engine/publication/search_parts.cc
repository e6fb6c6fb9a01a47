#include "engine/publication/search_parts.h"

#include "engine/publication/template_source.h"
#include "engine/render/typography.h"

namespace griot {
namespace {

// Escaped, with the matches in <mark>.
std::string marked(const PageContext& page, const PassageHit& passage) {
  std::string html;
  std::size_t at = 0;
  const std::string_view text = passage.text;
  for (const Highlight& highlight : passage.highlights) {
    if (highlight.from < at || highlight.to > text.size()) continue;
    append_aloud(html, text.substr(at, highlight.from - at));
    html += "<mark>";
    append_aloud(html, text.substr(highlight.from, highlight.to - highlight.from));
    html += "</mark>";
    at = highlight.to;
  }
  append_aloud(html, text.substr(at));
  return our_blanks(page.code, html);
}

}  // namespace

View passage_view(const PageContext& page, std::string_view document,
                  const PassageHit& passage) {
  std::string to = "/documents/" + std::string(document);
  if (!passage.anchor.empty()) to += "#" + passage.anchor;
  return View()
      .set("url", page.link(to))
      .set("label", page.text(say("Aller au passage")))
      .set("heading", passage.heading)
      .set("snippet", marked(page, passage));
}

std::string count_in_words(const PageContext& page, const Results& results) {
  const std::string documents =
      page.documents(static_cast<std::size_t>(results.documents));
  if (results.passages == 0) return documents;
  return page.text(say(
      "{1} dans {2}",
      {page.text(say_n("{1} passage", "{1} passages", results.passages)), documents}));
}

void add_search_box(const PageContext& page, View& view) {
  view.set("suggest_url", page.link("/api/v1/suggest"));
  view.set("script_url", page.site.addresses.plain(
                             "/assets/" + page.site.assets.public_name("suggest.js")));
}

}  // namespace griot
