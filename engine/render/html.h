// A document as HTML: for pages, for fragments that other sites take in, and alone.
//
// Safe by construction: there is no raw HTML in a Document, every text passes one
// serializer, every address one function, and pictures are shown from media/ only (an
// address elsewhere becomes a link: no third-party request). Linear.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/base/limits.h"
#include "engine/document/document.h"

namespace griot {

enum class HtmlMode {
  page,        // of the site: numbered paragraphs, each note behind its paragraph
  fragment,    // for other sites: no tabindex, formulas as text, notes at the end
  standalone,  // for a file of its own: plain elements, notes at the end
};

struct HtmlOptions {
  HtmlMode mode = HtmlMode::page;
  // The level of the highest headings on a page, which then skips none; 0: each heading
  // has its own (heading_levels.h).
  int top_heading = 0;
  std::string class_prefix = "g-";
  std::string id_prefix;  // fragments need one: two may stand on one page
  // Put before links within the site: "https://griot.example"; empty on the site itself.
  std::string site;
  std::string media_base;  // put before "media/…": "/documents/retour-choisi/"
  std::string address;     // of the document's page, before "#p-…" in fragments
  // Whether the site has a page at "/documents/x"; a link to any other place within the
  // site leaves as its text alone. Empty: every place is believed.
  std::function<bool(std::string_view path)> has_page;
  std::string language = "fr";  // of the document
  bool typography = false;      // French typography where the text is French
  // What is shown with a block of this anchor, as safe HTML or "": at the end of a
  // paragraph, behind a heading or a table.
  std::function<std::string(std::string_view anchor)> beside;
  bool numbers = true;  // of paragraphs with anchors, in pages and fragments
  bool notes = true;    // false leaves the notes out, calls and texts
  Limits limits;
  // Puts words of our own ("Note 3") into the reader's language.
  std::function<std::string(const Message&)> text = in_french;
};

// What goes into <body>. Throws Error{limit} beyond Limits::html_bytes.
std::string render_html(const Document& document, const HtmlOptions& options = {});

// Some blocks only (a passage), with what the whole document knows: numbers of notes and
// paragraphs, targets of links.
std::string render_html(const Document& document, const Blocks& blocks,
                        const HtmlOptions& options);

// A line of text, for titles and lists.
std::string render_html_line(const Inlines& inlines, const HtmlOptions& options = {});

}  // namespace griot
