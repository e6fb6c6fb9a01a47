// The versions of a document, newest first.
#include "engine/publication/comparison.h"
#include "engine/publication/page_kinds.h"

namespace griot {

std::optional<Page> versions_page(const PageContext& page) {
  const Card* card = page.shelves.card(page.captured.at(0));
  if (!card) return std::nullopt;
  View view = comparison_frame(page, *card, page.text(say("Versions")));
  for (const Version& version : page.catalogue.versions(card->id)) {
    View entry;
    entry.set("label", page.text(say("Version {1}", {std::to_string(version.number)})));
    entry.set("date", page.language.date(version.time))
        .set("date_iso", version.time.substr(0, 10));
    const bool current = version.number == card->revision;
    entry.set("current", current);
    if (!current) entry.set("url", page.link(version_path(*card, version.number)));
    view.append("versions", std::move(entry));
  }
  return html_page(page, "versions", view);
}

}  // namespace griot
