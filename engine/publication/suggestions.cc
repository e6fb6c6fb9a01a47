// What someone who types in the search box may mean: /api/v1/suggest (docs/api.md).
#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/publication/names.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_request.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t shortest_typed = 2;
constexpr std::size_t longest_typed = 200;

// How many of each are worth a line, in the order they are shown.
constexpr std::size_t most_words = 3;
constexpr std::size_t most_concepts = 4;
constexpr std::size_t most_titles = 3;

const char* kind_of(const Name& name) {
  if (!name.shelf) return "title";
  switch (*name.shelf) {
    case ShelfKind::type:
      return "type";
    case ShelfKind::country:
      return "country";
    case ShelfKind::theme:
      return "theme";
    case ShelfKind::year:
      return "year";
    case ShelfKind::organisation:
      return "organisation";
    case ShelfKind::person:
      return "person";
    case ShelfKind::event:
      return "event";
  }
  return "";
}

std::string kind_in_words(const PageContext& page, const Name& name) {
  if (!name.shelf) return page.text(say("document"));
  switch (*name.shelf) {
    case ShelfKind::type:
      return page.text(say("type de document"));
    case ShelfKind::country:
      return page.text(say("pays"));
    case ShelfKind::theme:
      return page.text(say("thème"));
    case ShelfKind::year:
      return page.text(say("année"));
    case ShelfKind::organisation:
      return page.text(say("organisation"));
    case ShelfKind::person:
      return page.text(say("intervenant·e"));
    case ShelfKind::event:
      return page.text(say("événement"));
  }
  return {};
}

ordered_json json_of(const PageContext& page, const Name& name) {
  if (!name.shelf) {
    return {{"kind", kind_of(name)},
            {"text", title_of(page, *page.shelves.card(name.id))},
            {"note", kind_in_words(page, name)},
            {"url", page.link("/documents/" + name.id)}};
  }
  std::string label = page.heading(*name.shelf, name.id);
  if (!name.alias.empty()) label += " (" + name.alias + ")";
  return {{"kind", kind_of(name)},
          {"text", label},
          {"note", kind_in_words(page, name) + ", " + page.documents(name.documents)},
          {"url", page.link(form_of(*name.shelf).path + name.id)}};
}

// The last word may be unfinished; those before it stay as they are.
void add_words(const PageContext& page, const std::string& typed, ordered_json& list) {
  if (!page.index.words) return;
  // Behind the last blank, quote or apostrophe, also the typographic one.
  std::size_t cut = typed.find_last_of(" '\"") + 1;
  const std::size_t curly = typed.rfind("\u2019");
  if (curly != std::string::npos) cut = std::max(cut, curly + 3);
  const std::string before = typed.substr(0, cut);
  const std::string last = typed.substr(cut);
  if (last.size() < shortest_typed) return;
  for (const FrequentWord& word : page.index.words(last, most_words)) {
    Query query;
    query.text = before + word.word;
    list.push_back(
        {{"kind", "word"},
         {"text", query.text},
         {"note", page.text(say_n("{1} passage", "{1} passages", word.passages))},
         {"url", search_link(page, query)}});
  }
}

void add_names(const PageContext& page, const std::string& typed, ordered_json& list) {
  std::size_t concepts = 0;
  ordered_json titles = ordered_json::array();
  for (const Name* name : page.catalogue.names(page.site.vocabulary).beginning(typed)) {
    if (name->shelf && concepts < most_concepts) {
      list.push_back(json_of(page, *name));
      ++concepts;
    } else if (!name->shelf && titles.size() < most_titles) {
      titles.push_back(json_of(page, *name));
    }
  }
  for (auto& title : titles) list.push_back(std::move(title));
}

}  // namespace

std::optional<Page> api_suggest(const PageContext& page) {
  const std::string typed = page.parameter("q");
  ordered_json list = ordered_json::array();
  if (typed.size() >= shortest_typed && typed.size() <= longest_typed) {
    add_words(page, typed, list);
    add_names(page, typed, list);
  }
  const ordered_json answer = {{"v", 1}, {"query", typed}, {"suggestions", list}};
  return finished(
      "application/json",
      answer.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace griot
