// oEmbed 1.0 (https://oembed.com): what another site needs to show a document of ours in
// a frame, and a plain link for where frames are not shown.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"

namespace griot {
namespace {

constexpr int usual_width = 600;
constexpr int least_width = 200;
constexpr int height = 420;  // until the frame says how high it is
constexpr int kept_for = 3'600;

int width_of(const PageContext& page) {
  const std::string text = page.parameter("maxwidth");
  int most = usual_width;
  std::from_chars(text.data(), text.data() + text.size(), most);
  return std::clamp(most, least_width, usual_width);
}

struct AskedEmbed {
  std::string id;
  std::string language;
  std::string anchor;
};

// "https://griot.example/en/documents/retour#p-1": http and https are the same place.
std::optional<AskedEmbed> asked_in(const PageContext& page, std::string_view url) {
  const std::string& base = page.site.addresses.base_url();
  const auto without_scheme = [](std::string_view address) {
    const std::size_t at = address.find("://");
    return at == std::string_view::npos ? std::string_view() : address.substr(at + 3);
  };
  std::string_view rest = without_scheme(url);
  const std::string_view own = without_scheme(base);
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  if (!web || !rest.starts_with(own)) return std::nullopt;
  rest.remove_prefix(own.size());
  AskedEmbed asked;
  asked.language = default_language;
  for (const std::string& code : page.site.languages.codes()) {
    if (code == default_language || !rest.starts_with(code + "/")) continue;
    asked.language = code;
    rest.remove_prefix(code.size() + 1);
  }
  const std::size_t hash = rest.find('#');
  if (hash != std::string_view::npos) asked.anchor = rest.substr(hash + 1);
  rest = rest.substr(0, std::min(rest.find_first_of("?#"), rest.size()));
  if (!rest.starts_with("documents/")) return std::nullopt;
  asked.id = rest.substr(10);
  if (asked.id.ends_with(".html")) asked.id.resize(asked.id.size() - 5);
  return asked;
}

std::string html_of(const std::string& title, const std::string& page_url,
                    const std::string& frame_url, int width) {
  const std::string name = escape_html(title);
  return "<blockquote><a href=\"" + escape_html(page_url) + "\">" + name +
         "</a></blockquote><iframe src=\"" + escape_html(frame_url) + "\" width=\"" +
         std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" title=\"" +
         name + "\" sandbox=\"allow-scripts\" security=\"restricted\">" + "</iframe>";
}

Page problem(const PageContext& page, int status, const char* code,
             const Message& title) {
  return api_problem(status, code, page.text(title));
}

}  // namespace

std::string oembed_address(const PageContext& page, const Card& card) {
  const Addresses& addresses = page.site.addresses;
  const std::string about = addresses.absolute(page.code, "/documents/" + card.id);
  return addresses.absolute(default_language, "/oembed", {{"url", about}});
}

std::optional<Page> oembed(const PageContext& page) {
  const std::string format = page.parameter("format");
  if (!format.empty() && format != "json") {
    return problem(page, 501, "unsupported", say("Seul le format JSON est offert."));
  }
  const std::string url = page.parameter("url");
  if (url.empty()) {
    return problem(page, 400, "usage",
                   say("« url » manque : donnez l’adresse d’un document publié ici."));
  }
  const auto asked = asked_in(page, url);
  if (asked && page.shelves.withdrawn(asked->id)) {
    return problem(page, 410, "gone", say("Ce document a été retiré."));
  }
  const Card* card = asked ? page.shelves.card(asked->id) : nullptr;
  if (!card) {
    return problem(page, 404, "not_found",
                   say("« url » doit être l’adresse d’un document publié ici."));
  }
  const Addresses& addresses = page.site.addresses;
  const std::string path = "/documents/" + card->id;
  const std::string anchor = asked->anchor.empty() ? "" : "#" + asked->anchor;
  Parameters parameters = {{"embed", "1"}};
  if (!asked->anchor.empty()) parameters.emplace_back("passage", asked->anchor);
  const int width = width_of(page);
  const std::string title = title_of(page, *card);
  const nlohmann::ordered_json answer = {
      {"version", "1.0"},
      {"type", "rich"},
      {"title", title},
      {"author_name", page.language.join(cited_authors(page, *card))},
      {"provider_name", page.site.options.title},
      {"provider_url", addresses.base_url()},
      {"cache_age", kept_for},
      {"width", width},
      {"height", height},
      {"html", html_of(title, addresses.absolute(asked->language, path + anchor),
                       addresses.absolute(asked->language, path, parameters), width)}};
  return finished(
      "application/json",
      answer.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
          "\n");
}

// The document in another site's frame: what it is, what it says in short or the passage
// that was asked for, and the way to all of it.
std::optional<Page> embedded_document(const PageContext& page, const Card& card) {
  const std::string anchor = page.parameter("passage");
  View view = frame(page, title_of(page, card), card.metadata.text("resume"));
  leave_out_of_search_engines(view);
  describe(page, card, view);
  const Addresses& addresses = page.site.addresses;
  view.set("title", prose(page, card.metadata, "titre"));
  view.set("code", foreign_language(page, card.metadata));
  view.set("summary", prose(page, card.metadata, "resume"));
  view.set("status", status_in_words(page, card));
  view.set("url", addresses.absolute(page.code, "/documents/" + card.id));
  view.set("embed_url",
           addresses.plain("/assets/" + page.site.assets.public_name("embed.js")));
  if (!anchor.empty()) {
    const Document document = page.catalogue.document(card.id);
    const Blocks chosen = passages_of(document, {anchor});
    if (chosen.empty()) return std::nullopt;
    view.set("body", body_of(page, card, document, chosen, {}));
    view.set("summary", "");
    view.set("url",
             addresses.absolute(page.code, "/documents/" + card.id + "#" + anchor));
  }
  if (card.metadata.flag("exemple")) {
    view.set("example", page.text(say("Document d’exemple : ne reflète la position "
                                      "d’aucune organisation réelle.")));
  }
  return html_page(page, "embed", view);
}

}  // namespace griot
