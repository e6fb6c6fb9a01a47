// Pages that say why a text is not here: unknown, withdrawn, moved. And their JSON form.
#include <nlohmann/json.hpp>

#include "engine/publication/page_kinds.h"

namespace griot {
namespace {

View notice(const PageContext& page, const std::string& title, const std::string& text) {
  // The other languages have no more to say of this address: their links lead home.
  PageContext home = page;
  home.path = "/";
  View view = frame(home, title, {});
  leave_out_of_search_engines(view);
  return view.set("title", title).set("text", text);
}

}  // namespace

Page not_found_page(const PageContext& page) {
  const View view = notice(page, page.text(say("Page introuvable")),
                           page.text(say("Cette adresse ne mène à rien. Cherchez le "
                                         "document par ses mots, ou dans les listes.")));
  return html_page(page, "notice", view, 404);
}

Page bad_request_page(const PageContext& page, const BadRequest& problem) {
  const std::string sentence = page.text(problem.sentence);
  if (page.path.starts_with("/api/")) return api_problem(400, "usage", sentence);
  const View view = notice(page, page.text(say("Demande incomprise")), sentence);
  return html_page(page, "notice", view, 400);
}

std::string withdrawal_of(const PageContext& page, const Card& card) {
  return page.text(say("« {1} » a été retiré du fonds le {2}.",
                       {title_of(page, card), page.language.date(card.updated)}));
}

std::string reason_of_withdrawal(const PageContext& page, const Card& card) {
  const std::string reason = card.metadata.text("motif");
  return reason.empty() ? "" : page.text(say("Motif : {1}", {reason}));
}

Page withdrawn_page(const PageContext& page, const Card& card) {
  View view = notice(page, page.text(say("Document retiré")), withdrawal_of(page, card));
  const std::string reason = reason_of_withdrawal(page, card);
  if (!reason.empty()) view.append("details", View().set("text", reason));
  return html_page(page, "notice", view, 410);
}

Page moved_page(const PageContext& page, const Card& card) {
  View view = notice(page, page.text(say("Document déplacé")),
                     page.text(say("Ce document a une nouvelle adresse.")));
  const std::string to = page.link("/documents/" + card.id);
  view.set("target_url", to).set("target_label", title_of(page, card));
  // A file cannot redirect; the canonical address leads where a server would.
  view.set("canonical",
           page.site.addresses.absolute(default_language, "/documents/" + card.id));
  Page answer = html_page(page, "notice", view, 301);
  answer.location = to;
  return answer;
}

Page redirection(std::string to) {
  Page answer = finished("text/plain; charset=utf-8", to + "\n", 301);
  answer.location = std::move(to);
  return answer;
}

bool search_is_away(const PageContext& page) {
  return page.index.ready && !page.index.ready();
}

Page search_problem(const PageContext& page) {
  Page answer =
      api_problem(503, "unavailable",
                  page.text(say("La recherche ne répond pas pour l’instant : son index "
                                "est à refaire ou en cours de construction.")));
  answer.cache_control = "no-store";
  return answer;
}

Page api_problem(int status, const char* code, const std::string& title) {
  const nlohmann::ordered_json problem = {
      {"type", "about:blank"}, {"title", title}, {"status", status}, {"code", code}};
  return finished(
      "application/problem+json",
      problem.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
          "\n",
      status);
}

}  // namespace griot
