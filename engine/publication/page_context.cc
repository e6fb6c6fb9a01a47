#include "engine/publication/page_context.h"

#include <algorithm>
#include <charconv>

#include "engine/base/hash.h"
#include "engine/publication/template_source.h"

namespace griot {

SiteParts::SiteParts(SiteOptions given, const Languages& known_languages,
                     const Vocabulary& known_words)
    : options(std::move(given)),
      languages(known_languages),
      vocabulary(known_words),
      addresses(options.base_url, default_language),
      templates(options.templates, options.corpus_templates, languages),
      assets(options.templates, options.corpus_templates),
      directories(DirectoryRules::of(vocabulary)) {}

// The first letter of a French or English word as a capital: the rest of Latin-1 has its
// capitals 32 places before.
std::string PageContext::capitalised(std::string word) {
  if (word.empty()) return word;
  if (word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 32);
  } else if (word.size() > 1 && word[0] == '\xc3' && word[1] >= '\xa0' &&
             word[1] <= '\xbe' && word[1] != '\xb7') {
    word[1] = static_cast<char>(word[1] - 32);
  }
  return word;
}

std::string PageContext::text(const Message& message) const {
  return our_blanks(code, language.text(message));
}

std::string PageContext::parameter(std::string_view name) const {
  const auto all = parameters(name);
  return all.empty() ? std::string() : all.front();
}

std::vector<std::string> PageContext::parameters(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : request.parameters) {
    if (key == name && !value.empty()) values.push_back(value);
  }
  return values;
}

std::string PageContext::label(ShelfKind kind, std::string_view id) const {
  const ShelfForm& form = form_of(kind);
  if (form.concepts && site.vocabulary.by_id(*form.concepts, id)) {
    return site.vocabulary.label(*form.concepts, id, code);
  }
  const Shelf* shelf = shelves.find(kind, id);
  return shelf && !shelf->label.empty() ? shelf->label : std::string(id);
}

std::string PageContext::heading(ShelfKind kind, std::string_view id) const {
  return capitalised(label(kind, id));
}

std::string PageContext::shelf_name(ShelfKind kind, std::string_view id) const {
  const ShelfForm& form = form_of(kind);
  const Concept* known =
      form.concepts ? site.vocabulary.by_id(*form.concepts, id) : nullptr;
  if (known) {
    const auto plural = known->cells.find(code == "fr" ? "pluriel" : "pluriel_" + code);
    if (plural != known->cells.end() && !plural->second.empty()) return plural->second;
  }
  return heading(kind, id);
}

std::string PageContext::documents(std::size_t count) const {
  return text(say_n("{1} document", "{1} documents", static_cast<std::int64_t>(count)));
}

// The first, the last, and so many on each side of the one that is shown.
constexpr std::size_t pages_around = 3;

std::size_t page_number(const std::string& text) {
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number > 1 && text.front() != '0' ? number : 0;
}

std::size_t pages_for(std::size_t cards) {
  return cards == 0 ? 1 : (cards + cards_a_page - 1) / cards_a_page;
}

void number_pages(const PageContext& page, const std::string& path, std::size_t current,
                  std::size_t pages, View& view) {
  view.set("has_pages", pages > 1).set("pages", View::List());
  std::size_t last = 0;
  for (std::size_t n = 1; n <= pages; ++n) {
    const std::size_t away = n > current ? n - current : current - n;
    if (n != 1 && n != pages && away > pages_around) continue;
    if (n > last + 1) view.append("pages", View().set("label", "…"));
    last = n;
    const std::string number = std::to_string(n);
    const std::string to =
        n == 1 ? path : path + (path.ends_with('/') ? "page/" : "/page/") + number;
    view.append("pages", View()
                             .set("label", number)
                             .set("url", page.link(to))
                             .set("current", n == current));
  }
}

std::string shade_of(std::size_t count, std::size_t most) {
  if (count == 0) return "g-rien";
  if (most <= 4) return "g-t" + std::to_string(std::min<std::size_t>(count, 4));
  return "g-t" + std::to_string(1 + (count - 1) * 4 / most);
}

Page finished(std::string media_type, std::string bytes, int status) {
  Page page;
  page.status = status;
  page.media_type = std::move(media_type);
  page.etag = sha256(bytes).substr(0, 32);
  page.bytes = std::move(bytes);
  if (status >= 400) return page;
  page.cache_control =
      "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";
  return page;
}

Page api_page(std::string json) {
  Page answer = finished("application/json", std::move(json) + "\n");
  answer.cache_control = "no-cache";
  return answer;
}

Page csv_page(std::string csv) {
  return finished("text/csv; charset=utf-8", std::move(csv));
}

Page html_page(const PageContext& page, std::string_view root, const View& view,
               int status) {
  return finished("text/html; charset=utf-8",
                  page.site.templates.render(root, page.code, view), status);
}

}  // namespace griot
