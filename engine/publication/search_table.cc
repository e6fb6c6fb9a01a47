// What a search finds as a table: CSV (RFC 4180), for spreadsheets.
#include "engine/knowledge/table.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/search_request.h"
#include "engine/text/csv.h"

namespace griot {
namespace {

constexpr std::int64_t most_rows = 1'000;

std::string names_of(const PageContext& page, const Card& card, ShelfKind kind) {
  std::string names;
  for (const std::string& id : page.shelves.places(card, kind)) {
    names += (names.empty() ? "" : " ; ") + page.label(kind, id);
  }
  return names;
}

std::vector<std::string> cells_of(const PageContext& page, const Hit& hit,
                                  const Card& card, std::int64_t rank) {
  const std::string path = "/documents/" + card.id;
  const auto absolute = [&](const std::string& to) {
    return page.site.addresses.absolute(page.code, to);
  };
  const PassageHit passage = hit.passages.empty() ? PassageHit{} : hit.passages.front();
  return {std::to_string(rank),
          title_of(page, card),
          names_of(page, card, ShelfKind::type),
          names_of(page, card, ShelfKind::country),
          names_of(page, card, ShelfKind::theme),
          names_of(page, card, ShelfKind::organisation),
          card.metadata.text("date"),
          status_in_words(page, card),
          absolute(path),
          passage.heading,
          passage.text,
          passage.anchor.empty() ? std::string() : absolute(path + "#" + passage.anchor),
          std::to_string(hit.matching_passages)};
}

}  // namespace

std::optional<Page> search_table(const PageContext& page) {
  if (!page.index.search) return std::nullopt;
  if (search_is_away(page)) return search_problem(page);
  Query query = query_of(page);
  query.offset = 0;
  query.limit = most_rows;
  query.passages = 1;
  std::string csv = csv_byte_order_mark;
  csv += csv_row(
      {page.text(say("rang")), page.text(say("titre")), page.text(say("type")),
       page.text(say("pays")), page.text(say("thèmes")), page.text(say("organisations")),
       page.text(say("date")), page.text(say("statut")), page.text(say("adresse")),
       page.text(say("section")), page.text(say("passage")),
       page.text(say("adresse du passage")), page.text(say("passages trouvés"))});
  std::int64_t rank = 0;
  for (const Hit& hit : page.index.search(query).hits) {
    ++rank;
    const Card* card = page.shelves.card(hit.document);
    if (card) csv += csv_row(cells_of(page, hit, *card, rank));
  }
  Page answer = finished("text/csv; charset=utf-8", std::move(csv));
  answer.cache_control = "no-cache";
  return answer;
}

}  // namespace griot
