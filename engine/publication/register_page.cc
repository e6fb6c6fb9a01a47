// Who asks what, of whom: the register of recommendations, whole, in parts, as a table.
#include <algorithm>
#include <map>

#include "engine/knowledge/table.h"
#include "engine/publication/asked_values.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/register_request.h"

namespace griot {
namespace {

std::string part_path(const RegisterFacet& facet, std::string_view value) {
  std::string path = register_path;
  path.append("/").append(facet.path).append("/").append(value);
  return path;
}

std::string in_words(const PageContext& page, std::size_t count) {
  return page.text(say_n("{1} recommandation", "{1} recommandations",
                         static_cast<std::int64_t>(count)));
}

// How many of `all` have each value of a facet, the most frequent first.
std::vector<std::pair<std::string, std::size_t>> counts_of(
    const PageContext& page, const RegisterFacet& facet,
    const std::vector<Said<Recommendation>>& all) {
  std::map<std::string, std::size_t> counts;
  for (const auto& said : all) {
    for (const std::string& value : values_of(facet, said)) ++counts[value];
  }
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second > b.second;
    return page.language.less(label_of(page, facet, a.first),
                              label_of(page, facet, b.first));
  });
  return sorted;
}

bool has(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// What would be found with this facet left open.
std::vector<Said<Recommendation>> without(const PageContext& page, FactQuery query,
                                          const RegisterFacet& facet) {
  (query.*facet.asked).clear();
  return found_recommendations(page, query);
}

void add_filters(const PageContext& page, const RegisterRequest& request, View& view) {
  std::int64_t active = request.query.words.empty() ? 0 : 1;
  for (const RegisterFacet& facet : register_facets()) {
    const auto& asked = request.query.*facet.asked;
    active += static_cast<std::int64_t>(asked.size());
    View filter;
    filter.set("label", page.text(facet.title)).set("items", View::List());
    for (const auto& [value, count] :
         counts_of(page, facet, without(page, request.query, facet))) {
      filter.append(
          "items",
          View()
              .set("name", facet.name)
              .set("value", value)
              .set("label", label_of(page, facet, value))
              .set("count", page.language.number(static_cast<std::int64_t>(count)))
              .set("unit",
                   page.text(count > 1 ? say("recommandations") : say("recommandation")))
              .set("checked", has(asked, value)));
    }
    view.append("filters", std::move(filter));
  }
  view.set("has_filters", true);
  view.set("filters_label",
           active == 0 ? page.text(say("Filtrer les recommandations"))
                       : page.text(say_n("Filtrer ({1} filtre actif)",
                                         "Filtrer ({1} filtres actifs)", active)));
  view.set("clear_url", page.link(register_path));
}

// Without a server to ask, the lists that a static site holds.
void add_lists(const PageContext& page, const std::vector<Said<Recommendation>>& all,
               View& view) {
  for (const RegisterFacet& facet : register_facets()) {
    View group;
    group.set("anchor", std::string("par-") + facet.name);
    group.set("label", page.text(facet.title)).set("items", View::List());
    for (const auto& [value, count] : counts_of(page, facet, all)) {
      group.append(
          "items",
          View()
              .set("label", label_of(page, facet, value))
              .set("url", page.link(part_path(facet, value)))
              .set("count", page.language.number(static_cast<std::int64_t>(count)))
              .set("unit", page.text(count > 1 ? say("recommandations")
                                               : say("recommandation"))));
    }
    view.append("lists", std::move(group));
  }
}

void add_group(const PageContext& page, const std::string& label,
               std::span<const Said<Recommendation>> facts, View& view) {
  View group;
  group.set("label", label).set("items", View::List());
  for (const auto& said : facts) group.append("items", recommendation_view(page, said));
  view.append("groups", std::move(group));
}

// Each under every addressee that it has, those without at the end.
void add_by_addressee(const PageContext& page,
                      const std::vector<Said<Recommendation>>& shown, View& view) {
  std::vector<std::string> order;
  for (const Concept& each : page.site.vocabulary.concepts(Kind::addressee)) {
    order.push_back(each.id);
  }
  order.emplace_back();
  for (const std::string& id : order) {
    std::vector<Said<Recommendation>> facts;
    for (const auto& said : shown) {
      const auto& to = said.fact->addressees;
      if (id.empty() ? to.empty() : has(to, id)) facts.push_back(said);
    }
    if (facts.empty()) continue;
    add_group(page,
              id.empty() ? page.text(say("Sans destinataire nommé"))
                         : label_of(page, register_facets()[0], id),
              facts, view);
  }
}

struct Part {
  std::string path = register_path;  // of its first page
  std::size_t number = 1;
  std::string title;  // of the value that it is a list of, or ""
};

void add_pages(const PageContext& page, const Part& part, const RegisterRequest& request,
               std::size_t pages, View& view) {
  view.set("has_pages", pages > 1).set("pages", View::List());
  for (std::size_t n = 1; n <= pages; ++n) {
    const std::string path =
        n == 1 ? part.path : part.path + "/page/" + std::to_string(n);
    view.append("pages", View()
                             .set("label", std::to_string(n))
                             .set("url", page.link(path, register_parameters(request)))
                             .set("current", n == part.number));
  }
}

void add_forms(const PageContext& page, const RegisterRequest& request, View& view) {
  const Parameters parameters = register_parameters(request);
  view.set("table_url", page.link(register_table_path, parameters));
  view.set("data_url", page.link(register_data_path, parameters));
  view.set("feed_url", page.link(register_feed_path));
  view.append("formats", View()
                             .set("media_type", "application/atom+xml")
                             .set("url", page.link(register_feed_path))
                             .set("label", page.text(say("Nouvelles recommandations"))));
  RegisterRequest other = request;
  other.by_addressee = !request.by_addressee;
  view.set("order_label", request.by_addressee
                              ? page.text(say("Ranger par numéro"))
                              : page.text(say("Ranger par destinataire")));
  view.set("order_url", page.link(register_path, register_parameters(other)));
}

std::optional<Page> show(const PageContext& page, const RegisterRequest& request,
                         const Part& part) {
  const auto found = found_recommendations(page, request.query);
  const std::size_t pages =
      std::max<std::size_t>(1, (found.size() + facts_a_page - 1) / facts_a_page);
  if (part.number < 1 || part.number > pages) return std::nullopt;
  const std::string name = page.text(say("Recommandations"));
  const std::string title =
      part.title.empty() ? name : page.text(say("{1} : {2}", {name, part.title}));
  View view = frame(page, title, page.text(say("Qui demande quoi, à qui.")));
  view.set("title", title).set("query", request.query.words);
  view.set("register_url", page.link(register_path));
  view.set("count", in_words(page, found.size())).set("has_facts", !found.empty());
  view.set("notes", View::List());
  for (const Message& notice : unknown_values(page, register_filters())) {
    view.append("notes", View().set("text", page.text(notice)));
  }
  const std::size_t first = (part.number - 1) * facts_a_page;
  const std::size_t last = std::min(found.size(), first + facts_a_page);
  const std::vector<Said<Recommendation>> shown(
      found.begin() + static_cast<std::ptrdiff_t>(first),
      found.begin() + static_cast<std::ptrdiff_t>(last));
  if (request.by_addressee) {
    add_by_addressee(page, shown, view);
  } else if (!shown.empty()) {
    add_group(page, "", shown, view);
  }
  std::vector<const Card*> cards;
  for (const auto& said : shown) cards.push_back(page.shelves.card(said.document->id));
  warn_of_examples(page, view, cards);
  add_pages(page, part, request, pages, view);
  add_forms(page, request, view);
  if (page.index.search) {
    add_filters(page, request, view);
  } else {
    view.set("order_label", "");
    add_lists(page, found_recommendations(page, {}), view);
  }
  if (!request.query.empty() || request.by_addressee) leave_out_of_search_engines(view);
  return html_page(page, "register", view);
}

}  // namespace

std::optional<Page> register_page(const PageContext& page) {
  Part part;
  if (!page.captured.empty()) part.number = page_number(page.captured[0]);
  return show(page, register_request(page), part);
}

std::optional<Page> register_part_page(const PageContext& page) {
  RegisterRequest request = register_request(page);
  for (const RegisterFacet& facet : register_facets()) {
    if (page.captured[0] != facet.path) continue;
    request.query.*facet.asked = {page.captured[1]};
    Part part{part_path(facet, page.captured[1]), 1,
              label_of(page, facet, page.captured[1])};
    if (page.captured.size() > 2) part.number = page_number(page.captured[2]);
    if (found_recommendations(page, request.query).empty()) return std::nullopt;
    return show(page, request, part);
  }
  return std::nullopt;
}

std::optional<Page> register_table(const PageContext& page) {
  std::string csv = recommendation_table_head();
  for (const auto& said : found_recommendations(page, register_request(page).query)) {
    csv += recommendation_table_row(said, page.site.vocabulary, page.code);
  }
  return finished("text/csv; charset=utf-8", std::move(csv));
}

std::vector<std::string> register_paths(const PageContext& page) {
  std::vector<std::string> paths = {register_table_path, register_data_path,
                                    register_feed_path};
  const auto add = [&](const std::string& path, std::size_t facts) {
    paths.push_back(path);
    for (std::size_t n = 2; (n - 1) * facts_a_page < facts; ++n) {
      paths.push_back(path + "/page/" + std::to_string(n));
    }
  };
  const auto all = found_recommendations(page, {});
  add(register_path, all.size());
  for (const RegisterFacet& facet : register_facets()) {
    for (const auto& [value, count] : counts_of(page, facet, all)) {
      add(part_path(facet, value), count);
    }
  }
  return paths;
}

}  // namespace griot
