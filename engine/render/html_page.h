// A document as one HTML file that needs nothing else: `convert --to html`.
#pragma once

#include <string>

#include "engine/render/html.h"

namespace griot {

// Complete page with its own few lines of CSS. Pictures are looked for under media/
// beside the file. Language and title come from the metadata unless the options say so.
std::string render_html_page(const Document& document, HtmlOptions options = {});

}  // namespace griot
