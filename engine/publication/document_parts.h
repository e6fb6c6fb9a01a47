// The parts of a document's page, one function each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"
#include "engine/publication/page_context.h"

namespace griot {

// What is known of it, by role: "Signataires", "Financement" … Sets `facts`.
void add_facts(const PageContext& page, const Card& card, View& view);

// Dublin Core, citation_* (Google Scholar, Zotero) and schema.org. Sets `meta`,
// `json_ld`.
void add_description(const PageContext& page, const Card& card, View& view);

// JSON that cannot end the script element it stands in.
std::string safe_in_script(const std::string& json);

// Who is named first in a citation: authors; else the signatories, else the publisher,
// else the collection itself. Speakers and funders never.
std::vector<std::string> cited_authors(const PageContext& page, const Card& card);
// The collection; "" where it is the author already (APA 7, 9.29).
std::string cited_publisher(const PageContext& page, const Card& card);
// Sets `citation_before` and `citation_after`.
void add_citation(const PageContext& page, const Card& card, View& view);

// "Publié, version 2"
std::string status_in_words(const PageContext& page, const Card& card);

// The blocks with these anchors, each once, in the order of the document; empty when one
// of the anchors is unknown.
Blocks passages_of(const Document& document, const std::vector<std::string>& anchors);

// Headings of the first two ranks, as links.
View::List contents_of(const PageContext& page, const Card& card,
                       const Document& document);

// The recommendations of a document as links to its list of them, where their paragraph
// ends; as HTML.
std::string badges_of(const PageContext& page, std::string_view document,
                      std::string_view anchor);
// Sets `recommendations` and `has_recommendations`.
void add_recommendations(const PageContext& page, const Card& card, View& view);

// The text as HTML: the whole of it, or some of its blocks.
// The anchor of the heading that a text opens with, where it says the title again: pages
// say it once, and what links to that heading leads to the title. "" for any other opening.
std::string title_anchor(const Card& card, const Document& document);
// Without that heading.
Document below_title(Document document);

struct BodyOptions {
  bool fragment = false;
  bool printed = false;   // pictures lie beside the file, links lead to the site
  int heading_level = 2;  // of the highest heading
};
std::string body_of(const PageContext& page, const Card& card, const Document& document,
                    const Blocks& blocks, const BodyOptions& options);

// What the page of a document and its printed form share: all but what leads to other
// pages.
View document_view(const PageContext& page, const Card& card, const Document& document,
                   const BodyOptions& options);

}  // namespace griot
