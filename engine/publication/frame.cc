// The head and foot that all pages share, and the entry of a document in a list.
#include <algorithm>

#include "engine/document/visibility.h"
#include "engine/publication/page_context.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/template_source.h"
#include "engine/render/typography.h"

namespace griot {
namespace {

std::string own_name(const std::string& code) {
  if (code == "fr") return "Français";
  if (code == "en") return "English";
  return code;
}

constexpr std::size_t most_countries = 4;  // named one by one in a list

void add_navigation(const PageContext& page, View& view) {
  struct Entry {
    Message label;
    const char* path;
  };
  const Entry head[] = {{say("Documents"), "/documents/"},
                        {say("Pays"), "/pays/"},
                        {say("Thèmes"), "/themes/"},
                        {say("Recommandations"), "/recommandations"},
                        {say("Matrice"), "/matrice"}};
  for (const Entry& entry : head) {
    View link = link_view(page.text(entry.label), page.link(entry.path));
    link.set("current", page.path == entry.path);
    view.append("navigation", std::move(link));
  }
  static constexpr const char* programme = "/programme";
  const Entry foot[] = {
      {say("Types de document"), "/types/"}, {say("Frise"), "/frise"},
      {say("Années"), "/annees/"},           {say("Organisations"), "/organisations/"},
      {say("Actions décidées"), "/actions"}, {say("Rencontres"), "/rencontres"},
      {say("Expériences"), "/experiences"},  {say("Paroles"), "/paroles"},
      {say("Événements"), "/evenements/"},   {say("Programme"), programme},
      {say("Indicateurs"), "/indicateurs"},  {say("Flux Atom"), "/flux.atom"}};
  for (const Entry& entry : foot) {
    if (entry.path == programme && !has_programme(page)) continue;
    view.append("footer", link_view(page.text(entry.label), page.link(entry.path)));
  }
}

void add_other_languages(const PageContext& page, const std::string& query, View& view) {
  const Addresses& addresses = page.site.addresses;
  for (const std::string& other : page.site.languages.codes()) {
    const std::string url = addresses.absolute(other, page.path) + query;
    view.append("alternates", View().set("code", other).set("url", url));
    if (other == page.code) continue;
    View link = link_view(own_name(other), addresses.link(other, page.path) + query);
    view.append("footer", link.set("code", other));
  }
  view.append("alternates", View()
                                .set("code", "x-default")
                                .set("url", addresses.absolute(
                                                addresses.default_language(), page.path) +
                                                query));
}

void add_preview(const PageContext& page, View& view) {
  leave_out_of_search_engines(view);
  view.set("preview", page.text(say("Aperçu du fonds, avec ce qui n’est pas publié.")));
  view.set(
      "preview_script_url",
      page.site.addresses.plain("/assets/" + page.site.assets.public_name("preview.js")));
}

const char* class_of_sign(const std::string& sign) {
  if (sign == "losange") return "";
  if (sign == "traits") return " g-capi";
  if (sign == "chevron") return " g-webi";
  if (sign == "quinconce") return " g-carto";
  return no_sign;
}

}  // namespace

std::string sign_of_type(const PageContext& page, std::string_view type) {
  const Concept* known = page.site.vocabulary.by_id(Kind::type, type);
  const auto sign = known ? known->cells.find("signe") : decltype(known->cells.end()){};
  return known && sign != known->cells.end() ? class_of_sign(sign->second) : no_sign;
}

View frame(const PageContext& page, const std::string& title,
           const std::string& description) {
  const SiteParts& site = page.site;
  const std::string& name = site.options.title;
  const std::size_t comma = name.find(", ");
  View view;
  view.set("lang", page.code)
      .set("site_title", name)
      .set("site_name", name.substr(0, comma));
  if (comma != std::string::npos) view.set("site_kind", name.substr(comma + 2));
  view.set("page_title", title.empty() ? name : title + " – " + name.substr(0, comma));
  view.set("description", description);
  view.set("canonical", site.addresses.absolute(page.code, page.path));
  view.set("css_url",
           site.addresses.plain("/assets/" + site.assets.public_name("griot.css")));
  view.set("opensearch_url", page.link("/opensearch.xml"));
  view.set("home_url", page.link("/")).set("documents_url", page.link("/documents/"));
  view.set("themes_url", page.link("/themes/")).set("matrix_url", page.link("/matrice"));
  view.set("search_url", page.link("/recherche"));
  view.append("formats", View()
                             .set("media_type", "application/atom+xml")
                             .set("url", page.link("/flux.atom"))
                             .set("label", name));
  add_navigation(page, view);
  add_other_languages(page, {}, view);
  if (site.options.preview) add_preview(page, view);
  return view;
}

void mark_unpublished(const PageContext& page, const Card& card, View& view) {
  if (!page.site.options.preview || is_public(card.metadata)) return;
  view.set("preview",
           page.text(say("Aperçu d’un document qui n’est pas public (statut : {1}, "
                         "diffusion : {2}).",
                         {name_of(status_of(card.metadata)),
                          name_of(audience_of(card.metadata))})));
}

void leave_out_of_search_engines(View& view) {
  view.set("noindex", true).set("canonical", "").set("alternates", View::List());
}

void warn_of_examples(const PageContext& page, View& view,
                      const std::vector<const Card*>& cards) {
  const bool any = std::any_of(cards.begin(), cards.end(),
                               [](const Card* card) { return is_example(*card); });
  if (any) warn_of_examples(page, view);
}

void warn_of_examples(const PageContext& page, View& view) {
  view.set("example",
           page.text(say("Ce fonds contient des documents d’exemple : textes inventés, "
                         "organisations fictives, aucune position réelle.")));
}

std::string foreign_language(const PageContext& page, const Metadata& metadata) {
  std::string language = metadata.text("langue");
  if (language.empty()) language = page.site.addresses.default_language();
  return language == page.code ? std::string() : language;
}

std::string title_of(const PageContext& page, const Card& card) {
  const std::string title = card.metadata.text("titre");
  return title.empty() ? page.text(say("Document sans titre")) : title;
}

std::string prose(const PageContext& page, const Metadata& metadata,
                  std::string_view key) {
  const std::string text = metadata.text(key);
  if (key == "titre" && text.empty())
    return escape_html(page.text(say("Document sans titre")));
  return typeset(metadata, text);
}

std::string typeset(const Metadata& metadata, std::string_view text) {
  std::string language = metadata.text("langue");
  if (language.empty()) language = default_language;
  if (!language.starts_with("fr")) return escape_html(text);
  std::string html;
  append_french(html, text);
  return html;
}

void describe(const PageContext& page, const Card& card, View& view) {
  const auto& types = page.shelves.places(card, ShelfKind::type);
  const std::string type = types.empty() ? std::string() : types.front();
  std::string name =
      type.empty() ? page.text(say("Document")) : page.label(ShelfKind::type, type);
  if (page.site.options.preview && !is_public(card.metadata)) {
    name = page.text(
        say("{1}, non public ({2})", {name, name_of(status_of(card.metadata))}));
  }
  view.set("type", name);
  view.set("sign", sign_of_type(page, type));
  const auto& countries = page.shelves.places(card, ShelfKind::country);
  std::string names;
  for (const auto& id : countries) {
    names += (names.empty() ? "" : ", ") + page.label(ShelfKind::country, id);
  }
  if (countries.size() > most_countries) {
    names = page.text(say("{1} pays", {std::to_string(countries.size())}));
  }
  view.set("countries", names);
  const std::string date = card.metadata.text("date");
  if (!date.empty()) {
    view.set("date", page.language.date(date)).set("date_iso", date);
  }
}

View card_view(const PageContext& page, const Card& card, std::string note) {
  View view;
  describe(page, card, view);
  view.set("title", prose(page, card.metadata, "titre"));
  view.set("code", foreign_language(page, card.metadata));
  view.set("url", page.link("/documents/" + card.id));
  view.set("summary", prose(page, card.metadata, "resume"));
  view.set("note", std::move(note));
  return view;
}

View shelf_link(const PageContext& page, ShelfKind kind, std::string_view id,
                std::size_t documents) {
  const std::string path = form_of(kind).path + std::string(id);
  View view = link_view(page.shelf_name(kind, id), page.link(path));
  view.set("count", page.language.number(static_cast<std::int64_t>(documents)));
  view.set("unit", page.text(documents > 1 ? say("documents") : say("document")));
  return view;
}

}  // namespace griot
