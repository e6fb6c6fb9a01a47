// What every page function gets, and the few things all of them do.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/knowledge/directory.h"
#include "engine/language/language.h"
#include "engine/publication/address.h"
#include "engine/publication/assets.h"
#include "engine/publication/shelves.h"
#include "engine/publication/site.h"
#include "engine/publication/template.h"

namespace griot {

// What a site is, made once.
inline constexpr const char* default_language = "fr";

struct SiteParts {
  SiteParts(SiteOptions options, const Languages& languages,
            const Vocabulary& vocabulary);

  SiteOptions options;
  const Languages& languages;
  const Vocabulary& vocabulary;
  Addresses addresses;
  Templates templates;
  Assets assets;
  DirectoryRules directories;
};

struct PageContext {
  const SiteParts& site;
  const Language& language;
  std::string code;  // of the language
  std::string path;  // without the language: "/pays/KM"
  const PageRequest& request;
  const Catalogue& catalogue;
  const Shelves& shelves;
  const IndexAccess& index;
  std::vector<std::string> captured;  // what the placeholders of the pattern stand for
  // Paths that its links lead to, or would if there were a page.
  mutable std::set<std::string, std::less<>> asked = {};

  // A sentence of ours, with the blanks that French asks for.
  std::string text(const Message& message) const;
  std::string link(std::string_view to) const { return site.addresses.link(code, to); }
  std::string link(std::string_view to, const Parameters& parameters) const {
    return site.addresses.link(code, to, parameters);
  }
  // The first value of a parameter, or "".
  std::string parameter(std::string_view name) const;
  std::vector<std::string> parameters(std::string_view name) const;
  // A shelf's or concept's name in the page's language: within a sentence, at the head of
  // a line, and of a whole shelf ("Notes de positionnement").
  std::string label(ShelfKind kind, std::string_view id) const;
  std::string heading(ShelfKind kind, std::string_view id) const;
  std::string shelf_name(ShelfKind kind, std::string_view id) const;
  std::string documents(std::size_t count) const;  // "12 documents"
  static std::string capitalised(std::string words);
};

// The names of scope "site" for a page called `title`.
View frame(const PageContext& page, const std::string& title,
           const std::string& description);
// For a page that search engines and other languages do not link to.
void leave_out_of_search_engines(View& view);
// Of a preview: says on the page of a document that it is not public.
void mark_unpublished(const PageContext& page, const Card& card, View& view);
// "Ce fonds contient des documents d’exemple", on a page that shows one.
void warn_of_examples(const PageContext& page, View& view);
// The same when one of these is. A page of a long list asks its shelf instead, which
// knows.
void warn_of_examples(const PageContext& page, View& view,
                      const std::vector<const Card*>& cards);

// One entry of a list of documents; `note` says why it is there.
View card_view(const PageContext& page, const Card& card, std::string note = {});
// The part that search hits share: type, sign, countries, date.
void describe(const PageContext& page, const Card& card, View& view);
// A list as a link with its count: label, url, count, unit.
View shelf_link(const PageContext& page, ShelfKind kind, std::string_view id,
                std::size_t documents);
// The document's language where it is not the page's.
std::string foreign_language(const PageContext& page, const Metadata& metadata);
std::string sign_of_type(const PageContext& page, std::string_view type);
inline constexpr const char* no_sign = " g-sans";  // the class of a type without a sign
// What an author wrote, as HTML: typeset when it is French (scope names of kind html).
std::string prose(const PageContext& page, const Metadata& metadata,
                  std::string_view key);
// Words of a document as HTML, in the typography of its language.
std::string typeset(const Metadata& metadata, std::string_view text);
std::string title_of(const PageContext& page, const Card& card);

// The class of a shade for a count among counts up to `most`: "g-rien", "g-t1" … "g-t4".
std::string shade_of(std::size_t count, std::size_t most);

// Numbered pages of `path`: /pays/KM, /pays/KM/page/2. Sets `pages` and `has_pages`.
constexpr std::size_t cards_a_page = 50;
std::size_t pages_for(std::size_t cards);
// 2 for "2"; 0 for what is no page number of its own ("1", "02", "x").
std::size_t page_number(const std::string& text);
void number_pages(const PageContext& page, const std::string& path, std::size_t current,
                  std::size_t pages, View& view);

Page html_page(const PageContext& page, std::string_view root, const View& view,
               int status = 200);
// A page of any media type, with its strong ETag. How long an error is kept is the
// server's to say.
Page finished(std::string media_type, std::string bytes, int status = 200);
// Answers to programs: JSON, which is always asked for again, and CSV.
Page api_page(std::string json);
Page csv_page(std::string csv);

}  // namespace griot
