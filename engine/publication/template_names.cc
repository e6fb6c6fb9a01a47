#include "engine/publication/template_names.h"

#include <map>
#include <utility>

namespace griot {
namespace {

constexpr NameKind text = NameKind::text;
constexpr NameKind html = NameKind::html;
constexpr NameKind flag = NameKind::flag;
constexpr NameKind list = NameKind::list;

constexpr TemplateRoot roots[] = {
    {"home", true},     {"list", true},       {"index", true},  {"matrix", true},
    {"timeline", true}, {"document", true},   {"search", true}, {"notice", true},
    {"versions", true}, {"comparison", true}, {"embed", false}, {"fragment", false},
};

constexpr TemplateName names[] = {
    {"site", "lang", text, "", "language of the page, BCP 47"},
    {"site", "page_title", text, "", "for the window and search engines"},
    {"site", "description", text, "", "one sentence for search engines"},
    {"site", "noindex", flag, "", "search engines should leave this page out"},
    {"site", "canonical", text, "", "the page's permanent address; none for a notice"},
    {"site", "alternates", list, "alternate", "this page in each language"},
    {"site", "formats", list, "format", "this page for machines: feed, JSON, Markdown"},
    {"site", "meta", list, "meta", "Dublin Core and citation_* elements"},
    {"site", "json_ld", html, "", "schema.org description, safe inside script"},
    {"site", "opensearch_url", text, "", "the OpenSearch description"},
    {"site", "css_url", text, "", "the style sheet, named by its content"},
    {"site", "site_title", text, "", "`titre` of griot.toml"},
    {"site", "site_name", text, "", "the title up to its first comma"},
    {"site", "site_kind", text, "", "what follows that comma"},
    {"site", "home_url", text, "", "home page"},
    {"site", "documents_url", text, "", "list of all documents"},
    {"site", "themes_url", text, "", "index of themes"},
    {"site", "matrix_url", text, "", "countries by themes"},
    {"site", "search_url", text, "", "where the search form leads"},
    {"site", "query", text, "", "what was searched for"},
    {"site", "suggest_url", text, "", "what the search box suggests from, or none"},
    {"site", "script_url", text, "", "the script of the search box, or none"},
    {"site", "navigation", list, "link", "head of the page"},
    {"site", "footer", list, "link", "foot of the page; `code`: language of the target"},
    {"site", "preview", text, "", "of `serve --preview`: that this is one"},
    {"site", "preview_script_url", text, "", "the script that follows changes"},
    {"site", "example", text, "", "the warning of sample documents"},

    {"alternate", "code", text, "", "BCP 47, or x-default"},
    {"alternate", "url", text, "", "absolute"},
    {"format", "media_type", text, "", "of the other form"},
    {"format", "url", text, "", ""},
    {"format", "label", text, "", ""},
    {"meta", "name", text, "", ""},
    {"meta", "content", text, "", ""},

    {"link", "url", text, "", ""},
    {"link", "label", text, "", ""},
    {"link", "typeset", html, "", "of contents, instead of `label`"},
    {"link", "current", flag, "", "this is the page shown"},
    {"link", "code", text, "", "language of the label, where it differs"},
    {"link", "deep", flag, "", "a heading of the second rank, in contents"},
    {"link", "count", text, "", "number of documents"},
    {"link", "unit", text, "", "« document » or « documents », as the count asks"},
    {"link", "sign", text, "", "class of the type's sign, with a blank before it"},
    {"link", "shade", text, "", "class of the shade, g-t1 to g-t4 or g-rien"},
    {"link", "place", text, "", "class of the country's place among the tiles"},

    {"card", "type", text, "", "type of document, in words"},
    {"card", "sign", text, "", "class of its sign, with a blank before it"},
    {"card", "countries", text, "", "names, « A, B »"},
    {"card", "date", text, "", "in words"},
    {"card", "date_iso", text, "", "as precise as known"},
    {"card", "title", html, "", ""},
    {"card", "code", text, "", "language of the document, where it differs"},
    {"card", "url", text, "", ""},
    {"card", "summary", html, "", ""},
    {"card", "note", text, "", "why it is listed here"},

    {"home", "figures", list, "figure", "what the collection counts"},
    {"home", "has_types", flag, "", ""},
    {"home", "types", list, "link", "types of document"},
    {"home", "has_documents", flag, "", ""},
    {"home", "documents", list, "card", "the newest"},
    {"home", "countries_title", text, "", "« Huit pays »"},
    {"home", "countries", list, "link", "tiles"},
    {"home", "has_themes", flag, "", ""},
    {"home", "themes", list, "link", "the most frequent"},
    {"figure", "count", text, "", ""},
    {"figure", "label", text, "", ""},

    {"list", "crumbs", flag, "", "there is a path back"},
    {"list", "links", list, "link", "the path back"},
    {"list", "title", text, "", ""},
    {"list", "intro", text, "", ""},
    {"list", "has_related", flag, "", ""},
    {"list", "related_label", text, "", "what the related lists are"},
    {"list", "related", list, "link", "narrower lists, with counts"},
    {"list", "count", text, "", "« 12 documents »"},
    {"list", "search_here_url", text, "", "search among these"},
    {"list", "has_documents", flag, "", ""},
    {"list", "documents", list, "card", "of this page"},
    {"list", "has_pages", flag, "", "more than one page"},
    {"list", "pages", list, "link",
     "the neighbours; « … », without `url`, for the others"},
    {"list", "has_citations", flag, "", ""},
    {"list", "citations", list, "link", "references of this page: BibTeX, RIS, CSL-JSON"},
    {"list", "has_groups", flag, "", "of a country: there is a directory"},
    {"list", "groups", list, "group", "of a country: its themes, organisations, types"},

    {"index", "title", text, "", ""},
    {"index", "intro", text, "", ""},
    {"index", "items", list, "link", "lists that hold documents"},
    {"index", "has_empty", flag, "", ""},
    {"index", "empty", text, "", "names without a document"},

    {"timeline", "has_places", flag, "", "a document has a date"},
    {"timeline", "places", list, "place", "months, the last first"},
    {"timeline", "has_years", flag, "", ""},
    {"timeline", "years", list, "link", "lists, the last first"},
    {"place", "label", text, "", "« Mars 2026 », « avril à juin 2026 »"},
    {"place", "documents", list, "card", "none where nothing was published"},

    {"matrix", "has_columns", flag, "", "there is something to show"},
    {"matrix", "caption", text, "", ""},
    {"matrix", "columns", list, "link", "themes"},
    {"matrix", "rows", list, "row", "countries"},
    {"matrix", "shades", list, "link", "legend"},
    {"matrix", "missing", list, "gap", "what has no document, in words"},
    {"matrix", "has_missing", flag, "", ""},
    {"row", "label", text, "", "country"},
    {"row", "cells", list, "link", "a theme each; no `url` where nothing is"},
    {"gap", "label", text, "", "theme"},
    {"gap", "text", text, "", "« pas encore de document pour : … »"},

    {"document", "links", list, "link", "the path back"},
    {"document", "type", text, "", "in words"},
    {"document", "sign", text, "", "class of the type's sign, with a blank before it"},
    {"document", "countries", text, "", ""},
    {"document", "date", text, "", "in words"},
    {"document", "date_iso", text, "", ""},
    {"document", "title", html, "", ""},
    {"document", "subtitle", html, "", ""},
    {"document", "code", text, "", "language of the document, where it differs"},
    {"document", "direction", text, "", "rtl for right-to-left"},
    {"document", "replaced", list, "link", "newer documents that replace this one"},
    {"document", "status", text, "", "« Publié, version 2 »"},
    {"document", "status_class", text, "", "class of a state that asks for attention"},
    {"document", "status_date", text, "", ""},
    {"document", "facts", list, "fact", "what is known about it, by role"},
    {"document", "markdown_url", text, "", ""},
    {"document", "json_url", text, "", ""},
    {"document", "summary", html, "", ""},
    {"document", "has_contents", flag, "", "more than one heading"},
    {"document", "contents", list, "link", "headings"},
    {"document", "body", html, "", "the text, paragraphs numbered"},
    {"document", "citation_before", text, "", "authors and year"},
    {"document", "citation_after", text, "", "version, publisher"},
    {"document", "citations", list, "link", "BibTeX, RIS, CSL-JSON"},
    {"document", "versions_url", text, "", "earlier versions, where there are any"},
    {"document", "has_related", flag, "", ""},
    {"document", "related", list, "hit", "see also; `reason` says why"},
    {"document", "has_removed", flag, "", ""},
    {"document", "removed", list, "anchor", "paragraphs that are gone"},
    {"anchor", "anchor", text, "", "the id that was given once"},
    {"anchor", "date", text, "", "« Passage retiré le 3 mars 2026 »"},
    {"anchor", "text", html, "", "what it said"},
    {"anchor", "code", text, "", "language of the document, where it differs"},
    {"anchor", "now_url", text, "", "the passage that took its words in"},
    {"fact", "label", text, "", "« Signataires »"},
    {"fact", "values", list, "value", ""},
    {"value", "text", text, "", ""},
    {"value", "url", text, "", "list of the same, or none"},
    {"value", "comma", flag, "", "not the first"},

    {"search", "title", text, "", "heading for screen readers"},
    {"search", "has_notes", flag, "", "notices or a suggestion"},
    {"search", "notes", list, "note", "how the query was understood"},
    {"search", "exact_label", text, "", "with synonyms, or without"},
    {"search", "exact_url", text, "", ""},
    {"search", "suggestion", text, "", "another spelling"},
    {"search", "suggestion_url", text, "", ""},
    {"search", "fallback", flag, "", "nothing asked, or no server to ask"},
    {"search", "has_results", flag, "", ""},
    {"search", "count", text, "", "« 27 passages dans 9 documents »"},
    {"search", "start", text, "", "rank of the first hit"},
    {"search", "hits", list, "hit", ""},
    {"search", "has_pages", flag, "", ""},
    {"search", "pages", list, "link", ""},
    {"search", "has_filters", flag, "", ""},
    {"search", "filters_label", text, "", "« Filtrer (1 filtre actif) »"},
    {"search", "filters", list, "filter", ""},
    {"search", "clear_url", text, "", "the same query without filters"},
    {"search", "order", text, "", "value of the parameter `tri`, or none"},
    {"search", "order_label", text, "", "« Trier par date »"},
    {"search", "order_url", text, "", "the same search in the other order"},
    {"search", "feed_url", text, "", "the same search as an Atom feed"},
    {"search", "table_url", text, "", "the same results as CSV"},
    {"search", "data_url", text, "", "the same results as JSON"},
    {"search", "nothing", list, "nothing", "once, when nothing was found"},
    {"search", "groups", list, "group", "lists to go through instead"},
    {"note", "text", text, "", ""},
    {"hit", "type", text, "", ""},
    {"hit", "sign", text, "", ""},
    {"hit", "countries", text, "", ""},
    {"hit", "date", text, "", ""},
    {"hit", "date_iso", text, "", ""},
    {"hit", "url", text, "", ""},
    {"hit", "title", html, "", ""},
    {"hit", "code", text, "", "language of the document, where it differs"},
    {"hit", "has_passages", flag, "", ""},
    {"hit", "passages", list, "passage", ""},
    {"hit", "more", text, "", "« 3 autres passages »"},
    {"hit", "reason", html, "", "why it is shown, where that is not said above"},
    {"hit", "found_by", text, "", "« trouvé par : gentilé »"},
    {"passage", "url", text, "", "of the paragraph"},
    {"passage", "label", text, "", "for screen readers"},
    {"passage", "heading", text, "", "headings above it"},
    {"passage", "snippet", html, "", "escaped, matches in mark"},
    {"filter", "label", text, "", ""},
    {"filter", "items", list, "choice", ""},
    {"choice", "name", text, "", "of the parameter"},
    {"choice", "value", text, "", ""},
    {"choice", "label", text, "", ""},
    {"choice", "count", text, "", ""},
    {"choice", "unit", text, "", ""},
    {"choice", "checked", flag, "", ""},
    {"nothing", "title", text, "", "« Aucun passage ne contient … »"},
    {"nothing", "has_near", flag, "", ""},
    {"nothing", "near", list, "near", "what comes close"},
    {"near", "label", text, "", "what was changed"},
    {"near", "text", text, "", "the other query"},
    {"near", "url", text, "", ""},
    {"near", "count", text, "", ""},
    {"group", "anchor", text, "", "id of the heading"},
    {"group", "label", text, "", ""},
    {"group", "items", list, "link", ""},
    {"group", "empty", text, "", "names of the same kind without a document"},

    {"notice", "title", text, "", ""},
    {"notice", "text", text, "", "what happened"},
    {"notice", "details", list, "note", "since when, why"},
    {"notice", "target_url", text, "", "where to go instead"},
    {"notice", "target_label", text, "", ""},

    {"versions", "links", list, "link", "the path back"},
    {"versions", "heading", text, "", ""},
    {"versions", "title", html, "", "of the document"},
    {"versions", "code", text, "", "language of the document, where it differs"},
    {"versions", "versions", list, "version", "newest first"},
    {"version", "label", text, "", "« Version 2 »"},
    {"version", "date", text, "", "in words"},
    {"version", "date_iso", text, "", ""},
    {"version", "current", flag, "", "the one that is shown"},
    {"version", "url", text, "", "what changed since"},
    {"comparison", "links", list, "link", "the path back"},
    {"comparison", "heading", text, "", "« Ce qui a changé depuis la version 1 »"},
    {"comparison", "title", html, "", "of the document"},
    {"comparison", "code", text, "", "language of the document, where it differs"},
    {"comparison", "intro", text, "", "both versions with their dates"},
    {"comparison", "has_changes", flag, "", ""},
    {"comparison", "count", text, "", "« 3 passages changés »"},
    {"comparison", "changes", list, "change", "in the order of the current version"},
    {"change", "label", text, "", "« Ajouté », « Modifié », « Retiré »"},
    {"change", "text", html, "", "words, removed ones in del, new ones in ins"},
    {"change", "code", text, "", "language of the document, where it differs"},
    {"change", "url", text, "", "the passage, if it is still there"},
    {"change", "place", text, "", "« paragraphe 7 »"},
    {"embed", "type", text, "", "in words"},
    {"embed", "sign", text, "", "class of the type's sign, with a blank before it"},
    {"embed", "countries", text, "", ""},
    {"embed", "date", text, "", "in words"},
    {"embed", "date_iso", text, "", ""},
    {"embed", "title", html, "", ""},
    {"embed", "code", text, "", "language of the document, where it differs"},
    {"embed", "summary", html, "", "none beside a passage"},
    {"embed", "body", html, "", "the passage asked for"},
    {"embed", "status", text, "", "« Publié, version 2 »"},
    {"embed", "url", text, "", "absolute, of the document or passage"},
    {"embed", "embed_url", text, "", "the script that says how high the frame is"},
    {"fragment", "code", text, "", "language of the document"},
    {"fragment", "direction", text, "", "rtl for right-to-left"},
    {"fragment", "label", text, "", "type, countries, date, version in one line"},
    {"fragment", "heading", html, "", "the title, at the level asked for"},
    {"fragment", "summary", html, "", ""},
    {"fragment", "body", html, "", "the text, or the passage asked for"},
};

}  // namespace

std::span<const TemplateName> template_names() {
  return names;
}

std::span<const TemplateRoot> template_roots() {
  return roots;
}

const TemplateName* find_template_name(std::string_view scope, std::string_view name) {
  using Key = std::pair<std::string_view, std::string_view>;
  static const auto* by_name = [] {
    auto* rows = new std::map<Key, const TemplateName*>;
    for (const TemplateName& row : names) rows->emplace(Key(row.scope, row.name), &row);
    return rows;
  }();
  const auto found = by_name->find({scope, name});
  return found == by_name->end() ? nullptr : found->second;
}

std::string template_names_as_markdown() {
  static constexpr const char* kinds[] = {"text", "HTML", "flag", "list of "};
  std::string table = "| scope | name | kind | meaning |\n|---|---|---|---|\n";
  for (const TemplateName& row : names) {
    table += std::string("| ") + row.scope + " | `" + row.name + "` | " +
             kinds[static_cast<std::size_t>(row.kind)] + row.inside + " | " +
             row.meaning + " |\n";
  }
  return table;
}

}  // namespace griot
